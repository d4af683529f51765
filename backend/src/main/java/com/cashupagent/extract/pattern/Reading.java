package com.cashupagent.extract.pattern;

import com.cashupagent.model.LineItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a set of columns makes of the lines, and which lines are items. */
record Reading(List<LineItem> items, Set<Integer> rows) {

    /** What the highest tax of any country makes of one. */
    private static final BigDecimal HIGHEST_TAX = new BigDecimal("1.3");

    /** Items whose number, price and amount are all there; of these the most is the best reading. */
    long proven() {
        return items.stream()
                .filter(item -> item.quantity().present()
                        && item.unitPrice().present()
                        && item.amount().present()
                        && item.amount().confidence() >= ItemAssembler.CONSISTENT)
                .count();
    }

    /**
     * More of it is proven; or as much, and it tells more, or what number and price make where the other adds the tax.
     *
     * @param addsUp whether the amounts of this one make up a sum of the page
     */
    boolean isBetterThan(Reading printed, boolean addsUp) {
        boolean multiplied = addsUp
                && items.size() == printed.items.size()
                && described() == printed.described()
                && multiplied() > printed.multiplied()
                && LineItems.sum(items)
                                .abs()
                                .multiply(HIGHEST_TAX)
                                .compareTo(LineItems.sum(printed.items).abs())
                        >= 0;
        return proven() > printed.proven()
                || multiplied
                || proven() == printed.proven()
                        && (described() > printed.described() || letters() > 2 * printed.letters());
    }

    /** Items whose amount is number times price and not what tax or discount make of that. */
    long multiplied() {
        return items.stream()
                .filter(item -> {
                    BigDecimal quantity = item.quantity().value();
                    BigDecimal price = item.unitPrice().value();
                    BigDecimal amount = item.amount().value();
                    return quantity != null
                            && price != null
                            && amount != null
                            && Cents.near(quantity.multiply(price).setScale(2, RoundingMode.HALF_UP), amount);
                })
                .count();
    }

    boolean counted() {
        return items.stream()
                .anyMatch(item -> item.quantity().present()
                        && (item.unitPrice().present() || item.amount().present()));
    }

    /** Items whose amounts are only told by number and price. */
    long reckoned() {
        return items.stream()
                .filter(item -> item.quantity().present()
                        && item.unitPrice().present()
                        && !item.amount().present())
                .count();
    }

    long letters() {
        return items.stream()
                .map(item -> item.description().value())
                .filter(Objects::nonNull)
                .flatMapToInt(String::chars)
                .filter(Character::isLetter)
                .count();
    }

    /** Whether it tells in fewer lines what the other table costs in all. */
    boolean summarizes(Reading other) {
        BigDecimal sum = LineItems.sum(items);
        return items.size() < other.items.size()
                && proven() == 0
                && sum.signum() != 0
                && sum.compareTo(LineItems.sum(other.items)) == 0;
    }

    long described() {
        return items.stream().filter(item -> item.description().present()).count();
    }
}
