package com.cashupagent.extract.pattern;

import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Source;
import java.math.BigDecimal;

/**
 * The net amount of a page that prints none: the total without its tax (EN 16931, BT-109), where what the lines add up to leads
 * to the same or includes the tax, or the page says that the total does. A subtotal that is printed stays what it is, before discounts
 * and freight.
 */
final class NetAmount {

    private static final double PROVEN = 0.9;

    private NetAmount() {}

    /**
     * The sums with that net amount, marked as computed; the same sums where it is printed or nothing proves it.
     *
     * @param lines what the items add up to, 0 when there are none
     */
    static Sums complete(Sums sums, SumCandidates amounts, BigDecimal lines) {
        BigDecimal total = sums.total().value();
        BigDecimal tax = sums.tax().value();
        Evidence place = sums.total().evidence();
        if (total == null
                || tax == null
                || tax.signum() == 0
                || place == null
                || sums.net().present()) {
            return sums;
        }
        BigDecimal net = total.subtract(tax);
        boolean proven = Cents.near(lines, net)
                || Cents.near(lines, total)
                || amounts.netSideSums().stream().anyMatch(side -> Cents.near(lines.add(side), net))
                || amounts.isInColumn(tax, total)
                || amounts.included().compareTo(tax) == 0
                || isSaidToBeIncluded(amounts, tax);
        if (!proven || net.signum() * total.signum() <= 0) {
            return sums;
        }
        Evidence computed = new Evidence(place.page(), place.box(), Source.COMPUTED);
        return new Sums(sums.total(), sums.tax(), Field.of(net, PROVEN, computed));
    }

    private static boolean isSaidToBeIncluded(SumCandidates amounts, BigDecimal tax) {
        return amounts.announced(Role.TAX).stream()
                .anyMatch(found -> found.value().value().compareTo(tax) == 0 && amounts.isSaidToBeIncluded(found));
    }
}
