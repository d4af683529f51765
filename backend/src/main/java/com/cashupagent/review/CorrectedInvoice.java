package com.cashupagent.review;

import com.cashupagent.model.CashDiscount;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.Party;
import com.cashupagent.model.ProcessingResult.Results;
import com.cashupagent.model.Settlement;
import com.cashupagent.model.TaxLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result's values as the checks want them; they look at values alone. */
final class CorrectedInvoice {

    private CorrectedInvoice() {}

    static Invoice of(DocumentType type, Results results) {
        var vendor = results.vendorInformation();
        var buyer = results.buyerInformation();
        var money = results.financialData();
        var terms = results.paymentTerms();
        return new Invoice(
                type,
                field(results.documentLanguage()),
                fields(results.invoiceIds()),
                fields(results.purchaseOrderIds()),
                field(results.issueDate()),
                field(terms.dueDate()),
                field(terms.paymentTerms()),
                field(terms.discountTerms()),
                new Party(
                        field(vendor.vendorName()),
                        field(vendor.vendorId()),
                        field(vendor.taxId()),
                        field(vendor.address()),
                        field(vendor.registrationNumber())),
                new Party(
                        field(buyer.buyerName()),
                        field(buyer.buyerId()),
                        field(buyer.taxId()),
                        field(buyer.address()),
                        field(buyer.registrationNumber())),
                field(money.totalAmount()),
                field(money.taxAmount()),
                field(money.netAmount()),
                field(money.currency()),
                fields(results.bankAccounts()),
                results.lineItems().stream()
                        .map(line -> new LineItem(
                                field(line.description()),
                                field(line.quantity()),
                                field(line.unitPrice()),
                                field(line.amount())))
                        .toList(),
                Field.absent(1),
                new Settlement(
                        field(money.discountAmount()),
                        field(money.shippingAmount()),
                        field(money.chargesAmount()),
                        field(money.roundingAmount()),
                        field(money.prepaidAmount()),
                        field(money.amountDue()),
                        results.taxBreakdown().stream()
                                .map(line -> new TaxLine(
                                        field(line.rate()), field(line.taxableAmount()), field(line.taxAmount())))
                                .toList(),
                        new CashDiscount(field(terms.discountPercent()), field(terms.discountDueDate())),
                        fields(results.bankCodes())));
    }

    private static <T> Field<T> field(@Nullable T value) {
        return new Field<>(value, 1, null);
    }

    private static List<Field<String>> fields(List<String> values) {
        return values.stream().map(CorrectedInvoice::field).toList();
    }
}
