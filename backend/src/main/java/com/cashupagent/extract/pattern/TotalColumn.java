package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Charges one under the other that add up to the total below them, taxes among them, as insurers and towns bill: no net amount is
 * printed, and what is called a tax is part of the total.
 */
final class TotalColumn {

    private static final double SAME_EDGE = 0.7;
    private static final int MOST_LINES = 60;

    /** As a share of the net amount; the taxes of several rates add up as well. */
    private static final BigDecimal MOST_TAX = new BigDecimal("0.4");

    private final Sheet sheet;
    private final Set<Found<Amount>> taxes;
    private final Set<Found<Amount>> nets;
    private final BigDecimal lines;
    private final Map<BigDecimal, Optional<BigDecimal>> known = new HashMap<>();

    /**
     * The columns of one document.
     *
     * @param taxes amounts that are called taxes
     * @param nets amounts that are called net
     * @param lines what the items add up to, 0 when there are none: a net amount as well, whatever it is called
     */
    TotalColumn(Sheet sheet, List<Found<Amount>> taxes, List<Found<Amount>> nets, BigDecimal lines) {
        this.sheet = sheet;
        this.taxes = new HashSet<>(taxes);
        this.nets = new HashSet<>(nets);
        this.lines = lines;
    }

    /** What the taxes make together in a column that adds up to the total; none where there is no such column. */
    Optional<BigDecimal> tax(BigDecimal total) {
        return known.computeIfAbsent(
                total,
                sum -> taxes.isEmpty() || sum.signum() == 0
                        ? Optional.empty()
                        : sheet.rows().stream()
                                .flatMap(row -> sheet.amounts(row).stream())
                                .filter(found -> found.value().looksLikeMoney()
                                        && found.value().value().compareTo(sum) == 0)
                                .flatMap(found -> above(found).stream())
                                .findFirst());
    }

    private Optional<BigDecimal> above(Found<Amount> total) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        int steps = 0;
        int first = Math.max(0, total.row().index() - MOST_LINES);
        for (int i = total.row().index() - 1; i >= first; i--) {
            Row row = sheet.rows().get(i);
            Optional<Found<Amount>> here = row.page() == total.row().page() ? under(row, total) : Optional.empty();
            if (here.isEmpty()) {
                continue;
            }
            BigDecimal value = here.get().value().value();
            boolean net = nets.contains(here.get()) || lines.signum() != 0 && value.compareTo(lines) == 0;
            if (net || value.compareTo(total.value().value()) == 0) {
                return Optional.empty();
            }
            sum = sum.add(value);
            tax = taxes.contains(here.get()) ? tax.add(value) : tax;
            steps++;
            if (steps > 1 && Cents.near(sum, total.value().value())) {
                return Optional.of(tax).filter(all -> isTax(all, total.value().value()));
            }
        }
        return Optional.empty();
    }

    private static boolean isTax(BigDecimal tax, BigDecimal total) {
        BigDecimal rest = total.subtract(tax);
        return tax.signum() == total.signum()
                && rest.signum() == total.signum()
                && tax.abs().compareTo(rest.abs().multiply(MOST_TAX)) <= 0;
    }

    private Optional<Found<Amount>> under(Row row, Found<Amount> total) {
        return sheet.amounts(row).stream()
                .filter(found -> found.value().looksLikeMoney()
                        && !found.value().percent()
                        && Math.abs(found.box().x1() - total.box().x1()) < SAME_EDGE * sheet.em(row))
                .findFirst();
    }
}
