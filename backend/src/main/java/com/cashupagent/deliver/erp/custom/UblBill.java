package com.cashupagent.deliver.erp.custom;

import static com.cashupagent.deliver.erp.custom.XmlBill.plain;

import tools.jackson.databind.JsonNode;

/** A bill as UBL 2.1. */
final class UblBill {

    private static final String NS = "urn:oasis:names:specification:ubl:schema:xsd:";

    private UblBill() {}

    static byte[] write(JsonNode bill) {
        boolean credit = bill.path("credit_note").asBoolean(false);
        String kind = credit ? "CreditNote" : "Invoice";
        XmlBill xml = new XmlBill();
        xml.in(
                kind,
                () -> body(xml, bill, kind),
                "xmlns",
                NS + kind + "-2",
                "xmlns:cac",
                NS + "CommonAggregateComponents-2",
                "xmlns:cbc",
                NS + "CommonBasicComponents-2");
        return xml.end();
    }

    private static void body(XmlBill xml, JsonNode bill, String kind) {
        boolean credit = kind.equals("CreditNote");
        String currency = text(bill, "currency");
        xml.text("cbc:CustomizationID", "urn:cen.eu:en16931:2017");
        xml.text("cbc:ID", text(bill, "number"));
        xml.text("cbc:IssueDate", text(bill, "issue_date"));
        if (!credit) {
            xml.text("cbc:DueDate", text(bill, "due_date"));
        }
        xml.text("cbc:" + kind + "TypeCode", credit ? "381" : "380");
        xml.text("cbc:Note", "CashUp Agent " + text(bill, "key") + " " + text(bill, "document_id"));
        xml.text("cbc:DocumentCurrencyCode", currency);
        xml.in(
                "cac:AccountingSupplierParty",
                () -> party(xml, text(bill, "vendor_code"), text(bill, "vendor_name"), text(bill, "vendor_tax_id")));
        xml.in(
                "cac:AccountingCustomerParty",
                () -> party(xml, "", text(bill, "buyer_name"), text(bill, "buyer_tax_id")));
        xml.in("cac:TaxTotal", () -> {
            amount(xml, "cbc:TaxAmount", CsvBill.text(bill.path("tax")), currency);
            xml.in("cac:TaxSubtotal", () -> {
                amount(xml, "cbc:TaxableAmount", plain(XmlBill.net(bill)), currency);
                amount(xml, "cbc:TaxAmount", CsvBill.text(bill.path("tax")), currency);
                xml.in("cac:TaxCategory", () -> category(xml, bill));
            });
        });
        xml.in("cac:LegalMonetaryTotal", () -> {
            amount(xml, "cbc:LineExtensionAmount", plain(XmlBill.net(bill)), currency);
            amount(xml, "cbc:TaxExclusiveAmount", plain(XmlBill.net(bill)), currency);
            amount(xml, "cbc:TaxInclusiveAmount", CsvBill.text(bill.path("total")), currency);
            amount(xml, "cbc:PayableAmount", CsvBill.text(bill.path("total")), currency);
        });
        int number = 1;
        for (JsonNode line : bill.path("lines")) {
            String id = Integer.toString(number++);
            xml.in("cac:" + kind + "Line", () -> {
                xml.text("cbc:ID", id);
                xml.text(
                        credit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
                        plain(XmlBill.quantity(line)),
                        "unitCode",
                        "C62");
                amount(xml, "cbc:LineExtensionAmount", CsvBill.text(line.path("amount")), currency);
                xml.text("cbc:AccountingCost", text(line, "account"));
                xml.in("cac:Item", () -> {
                    xml.text("cbc:Name", text(line, "description").isBlank() ? "-" : text(line, "description"));
                    xml.in("cac:ClassifiedTaxCategory", () -> category(xml, bill));
                });
                xml.in("cac:Price", () -> amount(xml, "cbc:PriceAmount", plain(XmlBill.price(line)), currency));
            });
        }
    }

    private static void party(XmlBill xml, String id, String name, String taxId) {
        xml.in("cac:Party", () -> {
            if (!id.isEmpty()) {
                xml.in("cac:PartyIdentification", () -> xml.text("cbc:ID", id));
            }
            if (!taxId.isEmpty()) {
                xml.in("cac:PartyTaxScheme", () -> {
                    xml.text("cbc:CompanyID", taxId);
                    xml.in("cac:TaxScheme", () -> xml.text("cbc:ID", "VAT"));
                });
            }
            xml.in("cac:PartyLegalEntity", () -> xml.text("cbc:RegistrationName", name));
        });
    }

    private static void category(XmlBill xml, JsonNode bill) {
        xml.text("cbc:ID", XmlBill.category(bill));
        xml.text("cbc:Percent", plain(XmlBill.number(bill.path("tax_rate"))));
        xml.in("cac:TaxScheme", () -> xml.text("cbc:ID", "VAT"));
    }

    private static void amount(XmlBill xml, String name, String amount, String currency) {
        xml.text(name, amount.isEmpty() ? "0" : amount, "currencyID", currency);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
