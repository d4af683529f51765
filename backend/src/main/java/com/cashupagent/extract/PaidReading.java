package com.cashupagent.extract;

import com.cashupagent.model.Invoice;
import com.cashupagent.model.Spent;

/**
 * What a paid tier found.
 *
 * @param invoice values that stand on the page, with their places
 * @param spent what it cost
 * @param named how many values it named
 * @param grounded how many of them stand on the page; the others were dropped
 */
public record PaidReading(Invoice invoice, Spent spent, int named, int grounded) {}
