package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Amounts that tell again in a second currency what stands beside or above them in the invoice's own: {@code USD 212.46 | AED 780.26}.
 * Where one rate makes several of them, or the rate itself is printed, they are no sums and no prices.
 */
final class Equivalents {

    private static final BigDecimal ROUNDING = new BigDecimal("0.02");

    private final Sheet sheet;
    private final String currency;
    private final Set<Found<Amount>> found = new HashSet<>();

    private Equivalents(Sheet sheet, String currency) {
        this.sheet = sheet;
        this.currency = currency;
    }

    /**
     * The amounts in other currencies that are others' equivalents.
     *
     * @param currency that of the invoice, as ISO 4217 has it; empty for none
     */
    static Set<Found<Amount>> of(Sheet sheet, String currency) {
        if (currency.isEmpty()) {
            return Set.of();
        }
        Equivalents equivalents = new Equivalents(sheet, currency);
        List<Pair> pairs = equivalents.pairs();
        pairs.stream()
                .map(pair -> iso(pair.other()))
                .distinct()
                .forEach(code -> equivalents.add(pairs.stream()
                        .filter(pair -> iso(pair.other()).equals(code))
                        .toList()));
        return equivalents.found;
    }

    private record Pair(Found<Amount> own, Found<Amount> other) {

        /** Whether the rate makes the one of the other, each being rounded for itself. */
        boolean isAt(BigDecimal rate) {
            return own.value()
                            .value()
                            .multiply(rate)
                            .subtract(other.value().value())
                            .abs()
                            .compareTo(ROUNDING.multiply(rate.add(BigDecimal.ONE)))
                    <= 0;
        }
    }

    private List<Pair> pairs() {
        return sheet.rows().stream()
                .flatMap(row -> sheet.amounts(row).stream())
                .filter(amount -> isMoney(amount) && !isOwn(amount))
                .flatMap(other -> besideOrAbove(other).stream().map(own -> new Pair(own, other)))
                .toList();
    }

    private List<Found<Amount>> besideOrAbove(Found<Amount> other) {
        List<Found<Amount>> beside = own(other.row());
        int above = other.row().index() - 1;
        return !beside.isEmpty() || above < 0 ? beside : own(sheet.rows().get(above));
    }

    private List<Found<Amount>> own(Row row) {
        return sheet.amounts(row).stream()
                .filter(amount -> isMoney(amount) && isOwn(amount))
                .toList();
    }

    /** All pairs in one other currency, of which the largest tells the rate best. */
    private void add(List<Pair> pairs) {
        Pair largest = pairs.stream()
                .max(Comparator.comparing((Pair pair) -> pair.own().value().value()))
                .orElseThrow();
        BigDecimal rate =
                largest.other().value().value().divide(largest.own().value().value(), MathContext.DECIMAL64);
        List<Found<Amount>> same =
                pairs.stream().filter(pair -> pair.isAt(rate)).map(Pair::other).toList();
        boolean several =
                same.stream().map(other -> other.value().value()).distinct().count() > 1;
        if (several || isPrintedRate(largest)) {
            found.addAll(same);
        }
    }

    private boolean isPrintedRate(Pair pair) {
        return sheet.rows().stream()
                .flatMap(row -> sheet.amounts(row).stream())
                .map(amount -> amount.value().value())
                .anyMatch(rate -> rate.scale() > 2 && pair.isAt(rate));
    }

    private static boolean isMoney(Found<Amount> amount) {
        return amount.value().currency() != null
                && amount.value().looksLikeMoney()
                && amount.value().value().signum() > 0;
    }

    private boolean isOwn(Found<Amount> amount) {
        return iso(amount).equals(currency);
    }

    private static String iso(Found<Amount> amount) {
        String sign = amount.value().currency();
        return sign == null ? "" : Currencies.iso(sign).orElse("");
    }
}
