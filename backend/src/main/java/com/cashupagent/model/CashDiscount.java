package com.cashupagent.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the terms take off for early payment.
 *
 * @param percent of the total, 2 for 2 %
 * @param until last day of it; printed, or computed from the issue date and the days that the terms give
 */
public record CashDiscount(Field<BigDecimal> percent, Field<LocalDate> until) {

    /** None is offered. */
    public static CashDiscount absent(double confidence) {
        return new CashDiscount(Field.absent(confidence), Field.absent(confidence));
    }
}
