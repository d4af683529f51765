package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The net amount of a line that goes on with the rate of the tax, and then the tax, the gross amount or both. */
final class NetOfTax {

    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(30);

    private NetOfTax() {}

    /**
     * What the line tells before its rate.
     *
     * @param line its numbers, left to right
     * @param last the tax or the gross amount
     */
    static Optional<Found<Amount>> before(List<Found<Amount>> line, Found<Amount> last) {
        for (Found<Amount> rate : line) {
            BigDecimal share = rate.value().value().movePointLeft(2);
            boolean mayBeRate = rate.first() < last.first()
                    && share.signum() >= 0
                    && rate.value().value().compareTo(MOST_RATE) <= 0;
            // A price that no discount changes stands as the net amount again: the one next to the rate.
            for (int i = mayBeRate ? line.indexOf(rate) - 1 : -1; i >= 0; i--) {
                Found<Amount> net = line.get(i);
                boolean before =
                        net.value().looksLikeMoney() && net.value().value().signum() != 0;
                if (before && goesOn(line, net, rate, last)) {
                    return Optional.of(net);
                }
            }
        }
        return line.size() < 3 ? Optional.empty() : addedUp(line.subList(line.size() - 3, line.size()), last);
    }

    /** Where no rate is told: the last three numbers are net, tax and gross. */
    private static Optional<Found<Amount>> addedUp(List<Found<Amount>> three, Found<Amount> last) {
        BigDecimal net = three.get(0).value().value();
        BigDecimal tax = three.get(1).value().value();
        boolean adds = three.stream().allMatch(number -> number.value().looksLikeMoney())
                && three.get(2) == last
                && tax.signum() > 0
                && tax.movePointRight(2).compareTo(net.multiply(MOST_RATE)) <= 0
                && isNear(last, net.add(tax));
        return adds ? Optional.of(three.get(0)) : Optional.empty();
    }

    /** Whether the line ends with the tax, or tells it or marks its rate on the way to the gross amount. */
    private static boolean goesOn(List<Found<Amount>> line, Found<Amount> net, Found<Amount> rate, Found<Amount> last) {
        BigDecimal tax = net.value().value().multiply(rate.value().value().movePointLeft(2));
        BigDecimal gross = tax.add(net.value().value());
        boolean told = rate.value().percent()
                || line.stream()
                        .anyMatch(number -> number.first() > rate.first() && number != last && isNear(number, tax));
        return told && (isNear(last, gross) || rate.value().percent() && isNear(last, tax));
    }

    private static boolean isNear(Found<Amount> number, BigDecimal value) {
        return Cents.near(number.value().value(), value);
    }
}
