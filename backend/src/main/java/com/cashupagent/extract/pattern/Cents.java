package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How far apart printed amounts may be that ought to be the same: each was rounded for itself. */
final class Cents {

    /** One cent, and what is left of figures with more than two decimals. */
    private static final BigDecimal CENT = new BigDecimal("0.011");

    private Cents() {}

    /** Whether both are the same but for a cent; nothing is near an amount that is not there. */
    static boolean near(BigDecimal a, @Nullable BigDecimal b) {
        return b != null && a.subtract(b).abs().compareTo(CENT) < 0;
    }
}
