package com.cashupagent.read.einvoice;

import com.cashupagent.model.CashDiscount;
import com.cashupagent.model.Field;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Typed values out of the XML's text; what does not parse counts as missing, and a check says so later. */
final class EInvoiceValues {
    private static final double CERTAIN = 1.0;
    /** Longer figures are an attack on the arithmetic, not a price. */
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,10})?");

    private static final Pattern CASH_DISCOUNT =
            Pattern.compile("#SKONTO#TAGE=(\\d{1,3})#PROZENT=(\\d{1,2}(?:\\.\\d{1,4})?)#");

    private EInvoiceValues() {}

    static <T> Field<T> field(Optional<T> value) {
        return value.map(v -> new Field<>(v, CERTAIN, null)).orElseGet(() -> Field.absent(CERTAIN));
    }

    static Optional<BigDecimal> decimal(Optional<String> text) {
        return text.filter(t -> DECIMAL.matcher(t).matches()).map(BigDecimal::new);
    }

    /** {@code 2024-09-20}, with or without a zone, or {@code 20240920} (UN/CEFACT 2379, code 102). */
    static Optional<LocalDate> date(Optional<String> text) {
        return text.flatMap(t -> {
            try {
                return Optional.of(
                        t.contains("-")
                                ? LocalDate.parse(t.substring(0, Math.min(10, t.length())))
                                : LocalDate.parse(t, DateTimeFormatter.BASIC_ISO_DATE));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    static Optional<String> currency(Optional<String> text) {
        return text.map(t -> t.toUpperCase(Locale.ROOT)).filter(t -> t.matches("[A-Z]{3}"));
    }

    static Optional<String> compact(Optional<String> text) {
        return text.map(t -> t.replace(" ", "")).filter(t -> !t.isEmpty());
    }

    /** Charges less allowances; empty when neither is stated. */
    static Optional<BigDecimal> adjustments(Optional<BigDecimal> charges, Optional<BigDecimal> allowances) {
        return charges.isEmpty() && allowances.isEmpty()
                ? Optional.empty()
                : Optional.of(charges.orElse(BigDecimal.ZERO).subtract(allowances.orElse(BigDecimal.ZERO)));
    }

    /**
     * The discount that XRechnung writes into the terms' text: {@code #SKONTO#TAGE=14#PROZENT=2.00#} (specification
     * XRechnung, BT-20) is {@code 2/14}.
     */
    static Optional<String> cashDiscount(Optional<String> terms) {
        return terms.map(CASH_DISCOUNT::matcher)
                .filter(Matcher::find)
                .map(found -> percent(new BigDecimal(found.group(2))) + "/" + found.group(1));
    }

    /** The same as percent and last day. */
    static CashDiscount writtenDiscount(Optional<String> terms, Optional<LocalDate> issued) {
        Optional<Matcher> written = terms.map(CASH_DISCOUNT::matcher).filter(Matcher::find);
        return new CashDiscount(
                field(written.map(found -> new BigDecimal(found.group(2)))),
                field(written.flatMap(found -> issued.map(day -> day.plusDays(Long.parseLong(found.group(1)))))));
    }

    /** Each value once, in order. */
    static List<Field<String>> distinct(Stream<String> values) {
        return values.distinct().map(value -> field(Optional.of(value))).toList();
    }

    /** As people write it: 2, not 2.00. */
    static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
