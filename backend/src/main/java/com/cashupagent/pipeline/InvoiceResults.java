package com.cashupagent.pipeline;

import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Party;
import com.cashupagent.model.ProcessingResult.BuyerInformation;
import com.cashupagent.model.ProcessingResult.FinancialData;
import com.cashupagent.model.ProcessingResult.Line;
import com.cashupagent.model.ProcessingResult.PaymentTerms;
import com.cashupagent.model.ProcessingResult.Results;
import com.cashupagent.model.ProcessingResult.TaxRate;
import com.cashupagent.model.ProcessingResult.VendorInformation;
import com.cashupagent.model.Settlement;
import java.util.List;
import java.util.Objects;

/** An invoice's bare values under the guide's keys. */
final class InvoiceResults {

    private InvoiceResults() {}

    static Results of(Invoice invoice) {
        Party vendor = invoice.vendor();
        Party buyer = invoice.buyer();
        Settlement settlement = invoice.settlement();
        return new Results(
                values(invoice.invoiceIds()),
                new VendorInformation(
                        vendor.name().value(),
                        vendor.id().value(),
                        vendor.taxId().value(),
                        vendor.address().value(),
                        vendor.registration().value()),
                new BuyerInformation(
                        buyer.name().value(),
                        buyer.id().value(),
                        buyer.taxId().value(),
                        buyer.address().value(),
                        buyer.registration().value()),
                new FinancialData(
                        invoice.total().value(),
                        invoice.currency().value(),
                        invoice.tax().value(),
                        invoice.net().value(),
                        settlement.discount().value(),
                        settlement.shipping().value(),
                        settlement.charges().value(),
                        settlement.rounding().value(),
                        settlement.prepaid().value(),
                        settlement.amountDue().value()),
                new PaymentTerms(
                        invoice.dueDate().value(),
                        invoice.paymentTerms().value(),
                        invoice.discountTerms().value(),
                        settlement.cashDiscount().percent().value(),
                        settlement.cashDiscount().until().value()),
                invoice.lineItems().stream()
                        .map(item -> new Line(
                                item.description().value(),
                                item.quantity().value(),
                                item.unitPrice().value(),
                                item.amount().value()))
                        .toList(),
                invoice.issueDate().value(),
                invoice.language().value(),
                values(invoice.purchaseOrderIds()),
                values(invoice.bankAccounts()),
                values(settlement.bankCodes()),
                settlement.taxes().stream()
                        .map(line -> new TaxRate(
                                line.rate().value(),
                                line.base().value(),
                                line.tax().value()))
                        .toList());
    }

    private static List<String> values(List<Field<String>> fields) {
        return fields.stream().map(Field::value).filter(Objects::nonNull).toList();
    }
}
