package com.cashupagent.pipeline;

import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Party;
import com.cashupagent.model.Settlement;
import java.util.List;

/** Adds what only the page says to what the embedded data says; the data wins wherever it has a value. */
final class Completion {
    private static final double PROVEN = 0.9;

    private Completion() {}

    static Invoice of(Invoice data, Invoice page) {
        return new Invoice(
                data.type(),
                or(data.language(), page.language()),
                or(data.invoiceIds(), page.invoiceIds()),
                or(data.purchaseOrderIds(), page.purchaseOrderIds()),
                or(data.issueDate(), page.issueDate()),
                or(data.dueDate(), page.dueDate()),
                or(data.paymentTerms(), page.paymentTerms()),
                or(data.discountTerms(), page.discountTerms()),
                or(data.vendor(), page.vendor()),
                or(data.buyer(), page.buyer()),
                or(data.total(), page.total()),
                or(data.tax(), page.tax()),
                or(data.net(), page.net()),
                or(data.currency(), page.currency()),
                or(data.bankAccounts(), page.bankAccounts()),
                data.lineItems().isEmpty() ? page.lineItems() : data.lineItems(),
                data.adjustments(),
                or(data.settlement(), page.settlement()));
    }

    /** Data that has sums has all of them: only what the page proves by its own sums is added. */
    private static Settlement or(Settlement data, Settlement page) {
        return new Settlement(
                orProven(data.discount(), page.discount()),
                orProven(data.shipping(), page.shipping()),
                orProven(data.charges(), page.charges()),
                orProven(data.rounding(), page.rounding()),
                orProven(data.prepaid(), page.prepaid()),
                orProven(data.amountDue(), page.amountDue()),
                data.taxes().isEmpty() ? page.taxes() : data.taxes(),
                data.cashDiscount().percent().present() ? data.cashDiscount() : page.cashDiscount(),
                or(data.bankCodes(), page.bankCodes()));
    }

    private static Party or(Party data, Party page) {
        return new Party(
                or(data.name(), page.name()),
                or(data.id(), page.id()),
                or(data.taxId(), page.taxId()),
                or(data.address(), page.address()),
                or(data.registration(), page.registration()));
    }

    private static <T> Field<T> orProven(Field<T> data, Field<T> page) {
        return data.present() || page.confidence() < PROVEN ? data : page;
    }

    private static <T> Field<T> or(Field<T> data, Field<T> page) {
        return data.present() ? data : page;
    }

    private static <T> List<Field<T>> or(List<Field<T>> data, List<Field<T>> page) {
        return data.isEmpty() ? page : data;
    }
}
