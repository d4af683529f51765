package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Taxes under a heading that says that the prices above include them: {@code Taxes and fees (included in the amounts above)}. */
final class IncludedTaxes {

    private IncludedTaxes() {}

    /**
     * What they make together; 0 where there is no such heading.
     *
     * @param called amounts that are called taxes
     */
    static BigDecimal sum(Sheet sheet, List<Found<Amount>> called) {
        return sheet.labels(Role.TAX).stream()
                .filter(label ->
                        label.leads() && sheet.amounts(label.row()).isEmpty() && SumLabels.saysIncluded(label.row()))
                .filter(label -> !isColumn(sheet, label))
                .map(label -> under(sheet, label.row(), called))
                .filter(sum -> sum.signum() != 0)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** {@code Incl. VAT | VAT | Excl. VAT} heads a summary. */
    private static boolean isColumn(Sheet sheet, Label label) {
        return sheet.labels(label.row()).stream()
                .anyMatch(other -> (other.role() == Role.TAX || other.role() == Role.NET)
                        && other.first() > label.row().segmentEnd(label.last()));
    }

    private static BigDecimal under(Sheet sheet, Row heading, List<Found<Amount>> called) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : sheet.rows().subList(heading.index() + 1, sheet.rows().size())) {
            List<Found<Amount>> amounts = sheet.amounts(row);
            boolean ends = sheet.labels(row).stream()
                    .anyMatch(label -> label.role() == Role.TOTAL || label.role() == Role.AMOUNT_DUE);
            if (amounts.isEmpty() || ends || row.page() != heading.page()) {
                return sum;
            }
            Optional<Found<Amount>> tax = Optional.of(amounts.get(amounts.size() - 1))
                    .filter(last -> last.value().looksLikeMoney() && called.contains(last));
            sum = sum.add(tax.map(each -> each.value().value()).orElse(BigDecimal.ZERO));
        }
        return sum;
    }
}
