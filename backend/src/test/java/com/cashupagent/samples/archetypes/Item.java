package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing sold.
 *
 * @param more lines under the description
 * @param quantity null where none is printed
 * @param price null where none is printed
 * @param discount percent, zero for none
 * @param rate tax percent
 * @param amount quantity times price less discount, as printed in the row
 */
record Item(
        String text,
        List<String> more,
        String article,
        @Nullable BigDecimal quantity,
        String unit,
        @Nullable BigDecimal price,
        BigDecimal discount,
        BigDecimal rate,
        BigDecimal amount) {

    static final BigDecimal HUNDRED = new BigDecimal(100);

    static BigDecimal percent(BigDecimal of, BigDecimal rate) {
        return of.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /** A row with nothing but a text and an amount. */
    static Item plain(String text, BigDecimal rate, BigDecimal amount) {
        return new Item(text, List.of(), "", null, "", null, BigDecimal.ZERO, rate, amount);
    }

    Item with(List<String> lines) {
        return new Item(text, lines, article, quantity, unit, price, discount, rate, amount);
    }

    Item negated() {
        BigDecimal count = quantity == null ? null : quantity.negate();
        return new Item(text, more, article, count, unit, price, discount, rate, amount.negate());
    }

    BigDecimal tax() {
        return percent(amount, rate);
    }
}
