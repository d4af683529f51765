package com.cashupagent.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * What stands around total, tax and net: how they came about, and what is left to pay and where.
 *
 * @param discount taken off the whole document, as a positive amount
 * @param shipping freight, postage, handling
 * @param charges what else is added to the whole document: service charge, tip, surcharges
 * @param rounding signed difference to a payable amount
 * @param prepaid deposits and payments that the document counts, as a positive amount
 * @param amountDue what is left to pay
 * @param taxes a line for each rate; empty when the document does not split its tax
 * @param bankCodes BICs (ISO 9362) of the accounts, without spaces
 */
public record Settlement(
        Field<BigDecimal> discount,
        Field<BigDecimal> shipping,
        Field<BigDecimal> charges,
        Field<BigDecimal> rounding,
        Field<BigDecimal> prepaid,
        Field<BigDecimal> amountDue,
        List<TaxLine> taxes,
        CashDiscount cashDiscount,
        List<Field<String>> bankCodes) {

    public Settlement {
        taxes = List.copyOf(taxes);
        bankCodes = List.copyOf(bankCodes);
    }

    /** Nothing of it is stated. */
    public static Settlement absent(double confidence) {
        return new Settlement(
                Field.absent(confidence),
                Field.absent(confidence),
                Field.absent(confidence),
                Field.absent(confidence),
                Field.absent(confidence),
                Field.absent(confidence),
                List.of(),
                CashDiscount.absent(confidence),
                List.of());
    }
}
