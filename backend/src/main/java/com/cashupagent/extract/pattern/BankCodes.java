package com.cashupagent.extract.pattern;

import com.cashupagent.model.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** BICs (ISO 9362): four letters of the bank, its country, two or five signs more; only where the page names them so. */
final class BankCodes {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{6}[A-Z\\d]{2}(?:[A-Z\\d]{3})?");
    private static final Pattern NAME = Pattern.compile("(?i).*(?:\\b|[^a-z])(?:bic|swift)(?:\\b|[^a-z]|code).*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s.,;:]");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int COUNTRY = 4;
    private static final int MOST_WORDS = 3;
    private static final double CERTAIN = 0.93;

    private BankCodes() {}

    static List<Field<String>> find(Sheet sheet) {
        Map<String, Field<String>> codes = new LinkedHashMap<>();
        for (Row row : sheet.rows()) {
            for (int word = 0; word < row.size(); word++) {
                add(sheet, row, word, codes);
            }
        }
        return List.copyOf(codes.values());
    }

    /** The shortest run of words from here that is a code; some print it in groups. */
    private static void add(Sheet sheet, Row row, int first, Map<String, Field<String>> codes) {
        if (row.words().get(first).text().chars().anyMatch(Character::isLowerCase)) {
            return;
        }
        for (int last = first; last < Math.min(row.size(), first + MOST_WORDS); last++) {
            String text = BETWEEN.matcher(row.text(first, last)).replaceAll("");
            if (SHAPE.matcher(text).matches()
                    && !text.startsWith("IBAN")
                    && COUNTRIES.contains(text.substring(COUNTRY, COUNTRY + 2))
                    && row.segmentEnd(first) >= last
                    && isNamed(sheet, row, first)) {
                codes.putIfAbsent(text, Field.of(text, CERTAIN, sheet.evidence(row.page(), row.box(first, last))));
                return;
            }
        }
    }

    /** By a word shortly before it, or by one right above it. */
    private static boolean isNamed(Sheet sheet, Row row, int word) {
        for (int i = Math.max(0, word - MOST_WORDS); i < word; i++) {
            if (NAME.matcher(row.words().get(i).text()).matches()) {
                return true;
            }
        }
        if (row.index() == 0) {
            return false;
        }
        Row above = sheet.rows().get(row.index() - 1);
        return above.page() == row.page()
                && above.words().stream()
                        .anyMatch(other -> NAME.matcher(other.text()).matches()
                                && other.box().x0()
                                        < row.words().get(word).box().x1()
                                && other.box().x1()
                                        > row.words().get(word).box().x0());
    }
}
