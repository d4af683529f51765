package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a summary from one sum down to another, one amount a line under the other: what is printed between them leads
 * from the one to the other, whatever it is called, such as the carrier of a parcel or the name of an offer.
 */
final class SumLadder {

    private static final double SAME_EDGE = 0.7;
    private static final int MOST_LINES = 8;

    private final Sheet sheet;
    private final List<Found<Amount>> calledTax;

    SumLadder(Sheet sheet, List<Found<Amount>> calledTax) {
        this.sheet = sheet;
        this.calledTax = calledTax;
    }

    /**
     * Whether the amounts between them, with their signs, make the total of the net amount: this tax, or its parts, and something
     * else.
     *
     * @param tax null when there is none; then only what is taken off will do, since a tax may be called anything
     */
    boolean leads(Candidate<BigDecimal> from, @Nullable Candidate<BigDecimal> tax, Candidate<BigDecimal> to) {
        Row end = to.place().row();
        Row first = start(from, to);
        int lines = end.index() - first.index();
        if (first.page() != end.page() || lines < 2 || lines > MOST_LINES) {
            return false;
        }
        BigDecimal sum = from.value();
        BigDecimal taxes = BigDecimal.ZERO;
        int steps = 0;
        for (Row row : sheet.rows().subList(first.index() + 1, end.index())) {
            List<Found<Amount>> amounts = sheet.amounts(row);
            Found<Amount> last = amounts.isEmpty() ? null : amounts.get(amounts.size() - 1);
            if (last != null
                    && !last.value().percent()
                    && isUnder(last.box(), to.place().box(), sheet.em(row))) {
                // A sum on the way, such as what is taxed, tells again what is above it.
                if (steps > 0 && Cents.near(sum, last.value().value())) {
                    continue;
                }
                if (tax == null && !isTakenOff(last)) {
                    return false;
                }
                sum = sum.add(last.value().value());
                taxes = calledTax.contains(last) ? taxes.add(last.value().value()) : taxes;
                steps++;
            }
        }
        BigDecimal called = tax == null ? BigDecimal.ZERO : tax.value();
        return steps > (tax == null ? 0 : 1) && Cents.near(sum, to.value()) && Cents.near(taxes, called);
    }

    /** Its line above the total, where the same amount is printed below it again: {@code withheld 20 % of 4,796.00}. */
    private Row start(Candidate<BigDecimal> from, Candidate<BigDecimal> to) {
        Row row = from.place().row();
        int end = to.place().row().index();
        for (int i = end - 1; row.index() > end && i >= Math.max(0, end - MOST_LINES); i--) {
            for (Found<Amount> found : sheet.amounts(sheet.rows().get(i))) {
                if (found.value().value().compareTo(from.value()) == 0
                        && isUnder(found.box(), to.place().box(), sheet.em(found.row()))) {
                    return found.row();
                }
            }
        }
        return row;
    }

    /** A payment leaves the total what it is. */
    private boolean isTakenOff(Found<Amount> amount) {
        return amount.value().value().signum() < 0
                && sheet.labels(amount.row()).stream().noneMatch(label -> label.role() == Role.PAID);
    }

    private static boolean isUnder(Box amount, Box sum, double em) {
        return Math.abs(amount.x1() - sum.x1()) < SAME_EDGE * em;
    }
}
