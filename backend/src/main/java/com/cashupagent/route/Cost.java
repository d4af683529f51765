package com.cashupagent.route;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How sums of money are shown: with two decimals, or up to six where it is so little. */
public final class Cost {

    private static final int USUAL = 2;
    private static final int MOST = 6;

    private Cost() {}

    /** Half up. */
    public static BigDecimal shown(BigDecimal cost) {
        BigDecimal rounded = cost.setScale(MOST, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < USUAL ? rounded.setScale(USUAL) : rounded;
    }
}
