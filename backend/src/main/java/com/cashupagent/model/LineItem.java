package com.cashupagent.model;

import java.math.BigDecimal;

/**
 * One row of goods or services; a cell that is not printed is absent. Amounts keep the document's own decimals.
 *
 * @param counted whether its amount is part of the sum of the lines; a row that only adds up or explains other rows is
 *     not
 */
public record LineItem(
        Field<String> description,
        Field<BigDecimal> quantity,
        Field<BigDecimal> unitPrice,
        Field<BigDecimal> amount,
        boolean counted) {

    /** A row that counts, as nearly all do. */
    public LineItem(
            Field<String> description,
            Field<BigDecimal> quantity,
            Field<BigDecimal> unitPrice,
            Field<BigDecimal> amount) {
        this(description, quantity, unitPrice, amount, true);
    }
}
