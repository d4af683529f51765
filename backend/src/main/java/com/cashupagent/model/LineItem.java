package com.cashupagent.model;

import java.math.BigDecimal;

/** One row of goods or services; a cell that is not printed is absent. Amounts keep the document's own decimals. */
public record LineItem(
        Field<String> description, Field<BigDecimal> quantity, Field<BigDecimal> unitPrice, Field<BigDecimal> amount) {}
