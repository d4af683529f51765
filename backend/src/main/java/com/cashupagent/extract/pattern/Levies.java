package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Ghana's levies, which are part of what its value-added tax is reckoned on: the net amount is the one above them, and they are
 * taxes as well.
 */
final class Levies {

    /** As a share of the net amount. */
    private static final BigDecimal MOST = new BigDecimal("0.4");

    private final Sheet sheet;
    private final List<Found<Amount>> calledTax;

    Levies(Sheet sheet, List<Found<Amount>> calledTax) {
        this.sheet = sheet;
        this.calledTax = calledTax;
    }

    /** The same sums where there are none. */
    SumChoice of(SumChoice best) {
        Candidate<BigDecimal> tax = best.tax();
        Candidate<BigDecimal> base = best.net();
        if (!best.agrees() || tax == null || base == null) {
            return best;
        }
        Row row = base.place().row();
        BigDecimal levies = BigDecimal.ZERO;
        int above = row.index() - 1;
        for (Optional<Found<Amount>> levy = taxIn(above); levy.isPresent(); levy = taxIn(above)) {
            levies = levies.add(levy.get().value().value());
            above--;
        }
        BigDecimal before = base.value().subtract(levies);
        boolean plausible = levies.signum() == before.signum()
                && levies.abs().compareTo(before.abs().multiply(MOST)) <= 0;
        if (!plausible || levies.signum() == 0 || above < 0) {
            return best;
        }
        BigDecimal all = tax.value().add(levies);
        return sheet.amounts(sheet.rows().get(above)).stream()
                .filter(found -> found.value().value().compareTo(before) == 0)
                .findFirst()
                .map(found -> new SumChoice(
                        best.total(),
                        new Candidate<>(all, tax.score(), tax.place()),
                        new Candidate<>(before, base.score(), found),
                        best.score(),
                        true))
                .orElse(best);
    }

    private Optional<Found<Amount>> taxIn(int row) {
        return calledTax.stream()
                .filter(found -> found.row().index() == row && found.value().looksLikeMoney())
                .findFirst();
    }
}
