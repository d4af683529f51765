package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What terms of payment and of discount say in figures: days, percent. Pure text, no page. */
final class TermDays {

    private static final Pattern DAYS = Pattern.compile(
            "(?iu)(?<![\\d.,/])(\\d{1,3})\\s?-?\\s?(?:calendar |kalender)?(?:days?|tagen?|jours?|dagen|dagar|dager|dage|dgr|dni|días?|dias?|giorni|gg)(?![\\p{L}])"
                    + "|\\bsiku (?:za |ya )?(\\d{1,3})\\b"
                    + "|\\b(?:net(?:to)?|n)[ /]{0,2}(\\d{1,3})(?![\\d.,]*\\s?%)(?![\\d.,/])");

    /** {@code 2/10 Net 30}, {@code 2/10 n/30}: two percent within ten days, else everything within thirty. */
    private static final Pattern SHORT = Pattern.compile(
            "(?iu)(?<![\\d/])(\\d{1,2}(?:[.,]\\d{1,2})?)\\s?%?\\s?/\\s?(\\d{1,2}),?\\s?n(?:et(?:to)?)?\\s?/?\\s?\\d{1,3}");

    private static final Pattern PERCENT = Pattern.compile("(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,3})?)\\s?%");

    /** From here on it is about those who pay late, or about goods that come back. */
    private static final Pattern ANOTHER_MATTER = Pattern.compile(
            "(?iu)\\b(?:return|complaint|warrant|garant|devoluci|devoluç|rückgabe|rücksend|umtausch|reklam|réclam|reclam|reso\\b|resi\\b|interest|late|overdue|penalt|mahn|verzug|pénalit|retard|intere?ss[ie]|mora|recargo|verzugs|te laat|riba|juros|dröjsmål|ränta|rente|forsinkels|odset|zwrot|retur).*");

    /** Neither can be counted without a calendar of holidays, or without knowing what the sender means by it. */
    private static final Pattern UNCOUNTABLE = Pattern.compile(
            "(?iu)\\b(?:business|working|werktag|arbeitstag|ouvr|hábil|úteis|lavorativ|werkdag|robocz|eom|end of (?:the )?month|fin de mois|monatsende|ende des monats|fine mese|fin de mes|fim do mês|einde (?:van de )?maand|mwisho wa mwezi|l[øo]bende m|lb\\.? ?m|lbm|månadens utgång|månedens utgang)");

    private static final int MOST_DAYS = 366;

    private TermDays() {}

    /** How many days the terms give until the whole sum is due; empty when they do not say so plainly. */
    static OptionalInt due(String terms) {
        List<Integer> days = days(terms);
        return days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Collections.max(days));
    }

    /** How many days a discount is granted; empty when the terms do not say. */
    static OptionalInt discount(String terms) {
        Matcher brief = SHORT.matcher(terms);
        if (brief.find()) {
            return OptionalInt.of(Integer.parseInt(brief.group(2)));
        }
        List<Integer> days = days(terms);
        return days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Collections.min(days));
    }

    static Optional<BigDecimal> percent(String terms) {
        Matcher brief = SHORT.matcher(terms);
        Matcher percent = PERCENT.matcher(terms);
        Optional<String> found = brief.find()
                ? Optional.of(brief.group(1))
                : percent.find() ? Optional.of(percent.group(1)) : Optional.empty();
        return found.map(text -> new BigDecimal(text.replace(',', '.'))).filter(value -> value.signum() > 0);
    }

    /** Whether the text is about something else than payment from its beginning on. */
    static boolean isAnotherMatter(String text) {
        Matcher matcher = ANOTHER_MATTER.matcher(text);
        return matcher.find() && !mentionsDays(text.substring(0, matcher.start()));
    }

    /** Whether the text speaks of a number of days, however it is to be counted. */
    static boolean mentionsDays(String text) {
        return DAYS.matcher(text).find() || SHORT.matcher(text).find();
    }

    private static List<Integer> days(String terms) {
        List<Integer> days = new ArrayList<>();
        String text = ANOTHER_MATTER.matcher(terms).replaceFirst("");
        if (UNCOUNTABLE.matcher(text).find()) {
            return days;
        }
        for (Matcher m = DAYS.matcher(text); m.find(); ) {
            String figure = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
            int count = Integer.parseInt(figure);
            if (count > 0 && count <= MOST_DAYS) {
                days.add(count);
            }
        }
        return days;
    }
}
