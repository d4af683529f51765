package com.cashupagent.samples.einvoice;

import static com.cashupagent.samples.einvoice.Xml.in;
import static com.cashupagent.samples.einvoice.Xml.text;

import com.cashupagent.samples.einvoice.Profile.Syntax;
import java.math.BigDecimal;

/** Writes a bill as UBL 2.1 Invoice or CreditNote. */
final class Universal {

    private final Bill bill;
    private final Profile profile;
    private final boolean credit;

    Universal(Bill bill, Profile profile) {
        this.bill = bill;
        this.profile = profile;
        this.credit = profile.syntax == Syntax.UBL_CREDIT_NOTE;
    }

    String write() {
        String name = credit ? "CreditNote" : "Invoice";
        String root = name + " xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:" + name + "-2\""
                + " xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\""
                + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + in(
                        root,
                        text("cbc:CustomizationID", profile.guideline),
                        text("cbc:ID", bill.number()),
                        text("cbc:IssueDate", bill.issued()),
                        credit ? "" : text("cbc:DueDate", bill.due()),
                        credit ? text("cbc:CreditNoteTypeCode", 381) : text("cbc:InvoiceTypeCode", 380),
                        text("cbc:DocumentCurrencyCode", bill.currency()),
                        in("cac:OrderReference", text("cbc:ID", bill.order())),
                        in("cac:AccountingSupplierParty", seller()),
                        in(
                                "cac:AccountingCustomerParty",
                                in("cac:Party", in("cac:PartyName", text("cbc:Name", bill.buyer())))),
                        payment(),
                        allowanceOrCharge(false, bill.allowance(), "95", "Rabatt"),
                        allowanceOrCharge(true, bill.charge(), "FC", "Fracht"),
                        in("cac:TaxTotal", amount("TaxAmount", bill.tax()), taxSubtotal()),
                        sums(),
                        lines());
    }

    private String seller() {
        return in(
                "cac:Party",
                in(
                        "cac:PartyTaxScheme",
                        text("cbc:CompanyID", "201/113/40209"),
                        in("cac:TaxScheme", text("cbc:ID", "FC"))),
                in(
                        "cac:PartyTaxScheme",
                        text("cbc:CompanyID", bill.taxId()),
                        in("cac:TaxScheme", text("cbc:ID", "VAT"))),
                in(
                        "cac:PartyLegalEntity",
                        text("cbc:RegistrationName", bill.seller()),
                        text("cbc:CompanyID", Bill.REGISTRATION)));
    }

    /** A credit note has no due date of its own, but its means of payment may. */
    private String payment() {
        return in(
                        "cac:PaymentMeans",
                        text("cbc:PaymentMeansCode", 58),
                        credit ? text("cbc:PaymentDueDate", bill.due()) : "",
                        in(
                                "cac:PayeeFinancialAccount",
                                text("cbc:ID", bill.iban()),
                                in("cac:FinancialInstitutionBranch", text("cbc:ID", Bill.BIC))))
                + in("cac:PaymentTerms", text("cbc:Note", bill.terms(profile)));
    }

    private String sums() {
        return in(
                "cac:LegalMonetaryTotal",
                amount("LineExtensionAmount", bill.lineTotal()),
                amount("TaxExclusiveAmount", bill.net()),
                amount("TaxInclusiveAmount", bill.total()),
                amount("AllowanceTotalAmount", bill.allowance()),
                amount("ChargeTotalAmount", bill.charge()),
                amount("PrepaidAmount", bill.prepaid()),
                amount("PayableAmount", bill.payable()));
    }

    private String taxSubtotal() {
        return in(
                "cac:TaxSubtotal",
                amount("TaxableAmount", bill.net()),
                amount("TaxAmount", bill.tax()),
                in(
                        "cac:TaxCategory",
                        text("cbc:ID", "S"),
                        text("cbc:Percent", bill.rate()),
                        in("cac:TaxScheme", text("cbc:ID", "VAT"))));
    }

    private String allowanceOrCharge(boolean charge, BigDecimal amount, String code, String reason) {
        return amount.signum() == 0
                ? ""
                : in(
                        "cac:AllowanceCharge",
                        text("cbc:ChargeIndicator", charge),
                        text("cbc:AllowanceChargeReasonCode", code),
                        text("cbc:AllowanceChargeReason", reason),
                        amount("Amount", amount));
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        for (Bill.Row row : bill.rows()) {
            lines.append(in(
                    credit ? "cac:CreditNoteLine" : "cac:InvoiceLine",
                    text("cbc:" + (credit ? "Credited" : "Invoiced") + "Quantity unitCode=\"C62\"", row.quantity()),
                    amount("LineExtensionAmount", row.amount()),
                    in("cac:Item", text("cbc:Name", row.name())),
                    in("cac:Price", amount("PriceAmount", row.price()))));
        }
        return lines.toString();
    }

    private String amount(String name, Object value) {
        return text("cbc:" + name + " currencyID=\"" + bill.currency() + "\"", value);
    }
}
