package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Items at a rate of nought beside others that are taxed: a summary by rate may leave them out, as hotels do with the town's own tax,
 * so that they lie between its sum and the total.
 */
final class UntaxedLines {

    private UntaxedLines() {}

    /** What they cost together; 0 where all or none are taxed. */
    static BigDecimal sum(Sheet sheet, Set<Integer> itemRows) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean taxed = false;
        for (int index : itemRows) {
            List<Found<Amount>> amounts = sheet.amounts(sheet.rows().get(index));
            List<BigDecimal> rates = amounts.stream()
                    .filter(found -> found.value().percent())
                    .map(found -> found.value().value())
                    .toList();
            Found<Amount> last = amounts.isEmpty() ? null : amounts.get(amounts.size() - 1);
            taxed |= rates.stream().anyMatch(rate -> rate.signum() > 0);
            if (last != null
                    && last.value().looksLikeMoney()
                    && !rates.isEmpty()
                    && rates.stream().allMatch(rate -> rate.signum() == 0)) {
                sum = sum.add(last.value().value());
            }
        }
        return taxed ? sum : BigDecimal.ZERO;
    }
}
