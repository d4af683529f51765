package com.cashupagent.demo.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The content of one sample.
 *
 * @param slug file name without its ending
 * @param title what the portal calls it
 * @param locale how its numbers and words are written
 * @param vendorLines address below the name
 * @param taxId as printed
 * @param currency ISO 4217
 * @param taxPercent whole percents
 * @param bank as printed in the payment details
 */
public record SampleInvoice(
        String slug,
        String title,
        Locale locale,
        String vendor,
        List<String> vendorLines,
        String taxId,
        List<String> buyerLines,
        String number,
        String purchaseOrder,
        LocalDate issued,
        LocalDate due,
        String terms,
        String currency,
        int taxPercent,
        String bank,
        List<Line> lines) {

    /** One row; the amount follows from the other two. */
    public record Line(String description, BigDecimal quantity, BigDecimal unitPrice) {
        static Line of(String description, String quantity, String unitPrice) {
            return new Line(description, new BigDecimal(quantity), new BigDecimal(unitPrice));
        }

        /** Quantity times price, in cents. */
        public BigDecimal amount() {
            return quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
        }
    }

    /** Sum of the rows. */
    public BigDecimal net() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The tax on the net. */
    public BigDecimal tax() {
        return net().multiply(BigDecimal.valueOf(taxPercent)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    /** What is to be paid. */
    public BigDecimal total() {
        return net().add(tax());
    }
}
