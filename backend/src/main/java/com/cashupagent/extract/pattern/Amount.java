package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that may be money.
 *
 * @param value signed
 * @param currency what stands beside it, as printed; null when nothing does
 * @param percent whether it is a share and no money
 */
record Amount(BigDecimal value, @Nullable String currency, boolean percent) {

    /** Money is printed with two decimals or with its currency; a bare integer may be anything. */
    boolean looksLikeMoney() {
        return !percent && (value.scale() >= 2 || currency != null);
    }
}
