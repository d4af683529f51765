package com.cashupagent.pipeline;

import com.cashupagent.model.Box;
import com.cashupagent.model.CashDiscount;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.Page;
import com.cashupagent.model.Party;
import com.cashupagent.model.ProcessingResult.FieldReport;
import com.cashupagent.model.Source;
import com.cashupagent.model.TaxLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every field's path below {@code results} with its evidence. */
final class FieldReports {

    private static final double BOX_DECIMALS = 10_000;
    private static final double CONFIDENCE_DECIMALS = 1_000;

    private final Map<String, FieldReport> reports = new LinkedHashMap<>();

    private final List<Page> pages;
    private final Source unplaced;

    private FieldReports(List<Page> pages, Source unplaced) {
        this.pages = pages;
        this.unplaced = unplaced;
    }

    /**
     * Every path, whether it has a value or not.
     *
     * @param pages of the document, by which boxes are brought back to the page as it is seen
     * @param unplaced the source of values that stand nowhere on a page
     */
    static Map<String, FieldReport> of(Invoice invoice, List<Page> pages, Source unplaced) {
        FieldReports all = new FieldReports(pages, unplaced);
        all.putList("invoice_ids", invoice.invoiceIds());
        all.putParty("vendor_information", "vendor", invoice.vendor());
        all.putParty("buyer_information", "buyer", invoice.buyer());
        all.put("financial_data.total_amount", invoice.total());
        all.put("financial_data.currency", invoice.currency());
        all.put("financial_data.tax_amount", invoice.tax());
        all.put("financial_data.net_amount", invoice.net());
        all.put("financial_data.discount_amount", invoice.settlement().discount());
        all.put("financial_data.shipping_amount", invoice.settlement().shipping());
        all.put("financial_data.charges_amount", invoice.settlement().charges());
        all.put("financial_data.rounding_amount", invoice.settlement().rounding());
        all.put("financial_data.prepaid_amount", invoice.settlement().prepaid());
        all.put("financial_data.amount_due", invoice.settlement().amountDue());
        all.put("payment_terms.due_date", invoice.dueDate());
        all.put("payment_terms.payment_terms", invoice.paymentTerms());
        all.put("payment_terms.discount_terms", invoice.discountTerms());
        CashDiscount discount = invoice.settlement().cashDiscount();
        all.put("payment_terms.discount_percent", discount.percent());
        all.put("payment_terms.discount_due_date", discount.until());
        all.put("issue_date", invoice.issueDate());
        all.put("document_language", invoice.language());
        all.putList("purchase_order_ids", invoice.purchaseOrderIds());
        all.putList("bank_accounts", invoice.bankAccounts());
        all.putList("bank_codes", invoice.settlement().bankCodes());
        for (int i = 0; i < invoice.settlement().taxes().size(); i++) {
            all.putTax("tax_breakdown[" + i + "].", invoice.settlement().taxes().get(i));
        }
        for (int i = 0; i < invoice.lineItems().size(); i++) {
            all.putLine("line_items[" + i + "].", invoice.lineItems().get(i));
        }
        return all.reports;
    }

    private void putParty(String path, String prefix, Party party) {
        put(path + "." + prefix + "_name", party.name());
        put(path + "." + prefix + "_id", party.id());
        put(path + ".tax_id", party.taxId());
        put(path + ".address", party.address());
        put(path + ".registration_number", party.registration());
    }

    private void putTax(String path, TaxLine line) {
        put(path + "rate", line.rate());
        put(path + "taxable_amount", line.base());
        put(path + "tax_amount", line.tax());
    }

    private void putLine(String path, LineItem item) {
        put(path + "description", item.description());
        put(path + "quantity", item.quantity());
        put(path + "unit_price", item.unitPrice());
        put(path + "amount", item.amount());
    }

    private void putList(String path, List<Field<String>> fields) {
        for (int i = 0; i < fields.size(); i++) {
            put(path + "[" + i + "]", fields.get(i));
        }
    }

    private void put(String path, Field<?> field) {
        Evidence evidence = field.evidence();
        double confidence = rounded(field.confidence(), CONFIDENCE_DECIMALS);
        reports.put(
                path,
                evidence == null
                        ? new FieldReport(field.value(), confidence, null, null, field.present() ? unplaced : null)
                        : new FieldReport(
                                field.value(),
                                confidence,
                                evidence.page(),
                                corners(seen(evidence)),
                                evidence.source(),
                                evidence.readAs()));
    }

    private Box seen(Evidence evidence) {
        int index = evidence.page() - 1;
        return index < pages.size() ? pages.get(index).asSeen(evidence.box()) : evidence.box();
    }

    private static List<Double> corners(Box box) {
        return List.of(
                rounded(box.x0(), BOX_DECIMALS),
                rounded(box.y0(), BOX_DECIMALS),
                rounded(box.x1(), BOX_DECIMALS),
                rounded(box.y1(), BOX_DECIMALS));
    }

    private static double rounded(double value, double decimals) {
        return Math.round(value * decimals) / decimals;
    }
}
