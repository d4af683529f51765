package com.cashupagent.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was read from one document, each value with its evidence.
 *
 * @param type kind of paper
 * @param language ISO 639-1, absent when there is too little text to tell
 * @param invoiceIds every invoice number: one on an invoice, many on a statement or remittance advice
 * @param currency ISO 4217
 * @param total what the document asks for, tax included
 * @param tax sum of all taxes
 * @param net total before tax
 * @param bankAccounts IBANs without spaces, or account numbers
 * @param adjustments what the whole document adds to the sum of its lines (freight, surcharges) less what it takes off
 *     (discounts), before tax; absent when it is not stated
 * @param settlement discount, shipping, prepayments, what is due, and tax by rate
 */
public record Invoice(
        DocumentType type,
        Field<String> language,
        List<Field<String>> invoiceIds,
        List<Field<String>> purchaseOrderIds,
        Field<LocalDate> issueDate,
        Field<LocalDate> dueDate,
        Field<String> paymentTerms,
        Field<String> discountTerms,
        Party vendor,
        Party buyer,
        Field<BigDecimal> total,
        Field<BigDecimal> tax,
        Field<BigDecimal> net,
        Field<String> currency,
        List<Field<String>> bankAccounts,
        List<LineItem> lineItems,
        Field<BigDecimal> adjustments,
        Settlement settlement) {

    /** An invoice that states neither its adjustments nor how it is settled. */
    public Invoice(
            DocumentType type,
            Field<String> language,
            List<Field<String>> invoiceIds,
            List<Field<String>> purchaseOrderIds,
            Field<LocalDate> issueDate,
            Field<LocalDate> dueDate,
            Field<String> paymentTerms,
            Field<String> discountTerms,
            Party vendor,
            Party buyer,
            Field<BigDecimal> total,
            Field<BigDecimal> tax,
            Field<BigDecimal> net,
            Field<String> currency,
            List<Field<String>> bankAccounts,
            List<LineItem> lineItems) {
        this(
                type,
                language,
                invoiceIds,
                purchaseOrderIds,
                issueDate,
                dueDate,
                paymentTerms,
                discountTerms,
                vendor,
                buyer,
                total,
                tax,
                net,
                currency,
                bankAccounts,
                lineItems,
                Field.absent(0),
                Settlement.absent(0));
    }

    public Invoice {
        invoiceIds = List.copyOf(invoiceIds);
        purchaseOrderIds = List.copyOf(purchaseOrderIds);
        bankAccounts = List.copyOf(bankAccounts);
        lineItems = List.copyOf(lineItems);
    }
}
