package com.cashupagent.extract.pattern;

import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web and mail addresses outside the buyer's section: the seller's, as a rule. */
final class WebDomains {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:([\\p{L}\\d._-]+)@|www\\.|https?://(?:www\\.)?)([\\p{L}\\d-]+)(?:\\.[\\p{L}\\d-]+)+.*");
    private static final Set<String> MAIL_HOSTS = Set.of(
            "gmail",
            "gmx",
            "web",
            "hotmail",
            "outlook",
            "yahoo",
            "icloud",
            "aol",
            "t-online",
            "orange",
            "mail",
            "email");
    private static final int MIN = 4;

    private WebDomains() {}

    static List<String> all(Sheet sheet, List<Section> sections) {
        List<String> all = new ArrayList<>();
        for (Row row : sheet.rows()) {
            for (int i = 0; i < row.size(); i++) {
                int at = i;
                Word word = row.words().get(i);
                if (word.text().indexOf('.') < 0) {
                    continue;
                }
                boolean buyers =
                        sections.stream().anyMatch(section -> section.role() != Role.VENDOR && section.holds(row, at));
                Matcher matcher = ADDRESS.matcher(word.text().toLowerCase(Locale.ROOT));
                if (!buyers && matcher.matches()) {
                    add(matcher.group(2), all);
                    if (matcher.group(1) != null) {
                        add(matcher.group(1).replaceAll("\\d+$", ""), all);
                    }
                }
            }
        }
        return all;
    }

    private static void add(String name, List<String> all) {
        String squashed = Letters.squash(name);
        if (squashed.length() >= MIN && !MAIL_HOSTS.contains(name)) {
            all.add(squashed);
        }
    }

    /** One holds the other, or they begin alike. */
    static boolean resembles(String name, String domain) {
        if (name.length() < MIN || domain.length() < MIN) {
            return false;
        }
        int same = 0;
        while (same < Math.min(name.length(), domain.length()) && name.charAt(same) == domain.charAt(same)) {
            same++;
        }
        boolean mostOfDomain = domain.contains(name) && 3 * name.length() >= 2 * domain.length();
        // jsmith@… for John Smith.
        boolean surname = domain.length() > MIN && name.endsWith(domain.substring(1));
        return name.contains(domain) || mostOfDomain || surname || same >= 6;
    }
}
