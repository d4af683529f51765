package com.cashupagent.model;

import java.math.BigDecimal;

/**
 * What one tax rate makes of its share of the document.
 *
 * @param rate in percent, 16 for 16 %
 * @param base the net amount that is taxed at that rate
 * @param tax what the rate makes of it
 */
public record TaxLine(Field<BigDecimal> rate, Field<BigDecimal> base, Field<BigDecimal> tax) {}
