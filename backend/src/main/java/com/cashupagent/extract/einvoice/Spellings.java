package com.cashupagent.extract.einvoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a value may be printed, most usual first; what separates the parts does not matter to the search. */
final class Spellings {
    private static final List<String> NUMERIC_DATES =
            List.of("dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd", "MM/dd/yyyy", "M/d/yyyy", "dd.MM.yy", "d.M.yy", "MM/dd/yy");
    private static final List<String> WORDED_DATES = List.of(
            "d MMMM yyyy", "dd MMMM yyyy", "d MMM yyyy", "dd MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "MMM dd yyyy");
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.ITALIAN,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("nl"),
            Locale.forLanguageTag("pt"));

    private Spellings() {}

    static List<String> of(BigDecimal value) {
        Set<String> all = new LinkedHashSet<>();
        if (value.stripTrailingZeros().scale() <= 2) {
            all.add(value.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
        }
        all.add(value.toPlainString());
        all.add(value.stripTrailingZeros().toPlainString());
        return List.copyOf(all);
    }

    static List<String> of(LocalDate date) {
        Set<String> all = new LinkedHashSet<>();
        for (String pattern : NUMERIC_DATES) {
            all.add(DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(date));
        }
        for (Locale language : LANGUAGES) {
            for (String pattern : WORDED_DATES) {
                all.add(DateTimeFormatter.ofPattern(pattern, language).format(date));
            }
        }
        return List.copyOf(all);
    }
}
