package com.cashupagent.deliver.erp.custom;

import static com.cashupagent.deliver.erp.custom.XmlBill.plain;

import tools.jackson.databind.JsonNode;

/** A bill as UN/CEFACT Cross Industry Invoice. */
final class CiiBill {

    private static final String NS = "urn:un:unece:uncefact:data:standard:";

    private CiiBill() {}

    static byte[] write(JsonNode bill) {
        XmlBill xml = new XmlBill();
        xml.in(
                "rsm:CrossIndustryInvoice",
                () -> {
                    xml.in(
                            "rsm:ExchangedDocumentContext",
                            () -> xml.in(
                                    "ram:GuidelineSpecifiedDocumentContextParameter",
                                    () -> xml.text("ram:ID", "urn:cen.eu:en16931:2017")));
                    document(xml, bill);
                    xml.in("rsm:SupplyChainTradeTransaction", () -> {
                        lines(xml, bill);
                        agreement(xml, bill);
                        xml.in("ram:ApplicableHeaderTradeDelivery", () -> {});
                        settlement(xml, bill);
                    });
                },
                "xmlns:rsm",
                NS + "CrossIndustryInvoice:100",
                "xmlns:ram",
                NS + "ReusableAggregateBusinessInformationEntity:100",
                "xmlns:udt",
                NS + "UnqualifiedDataType:100");
        return xml.end();
    }

    private static void document(XmlBill xml, JsonNode bill) {
        xml.in("rsm:ExchangedDocument", () -> {
            xml.text("ram:ID", text(bill, "number"));
            xml.text("ram:TypeCode", bill.path("credit_note").asBoolean(false) ? "381" : "380");
            xml.in("ram:IssueDateTime", () -> date(xml, text(bill, "issue_date")));
            xml.in(
                    "ram:IncludedNote",
                    () -> xml.text(
                            "ram:Content", "CashUp Agent " + text(bill, "key") + " " + text(bill, "document_id")));
        });
    }

    private static void lines(XmlBill xml, JsonNode bill) {
        int number = 1;
        for (JsonNode line : bill.path("lines")) {
            String id = Integer.toString(number++);
            xml.in("ram:IncludedSupplyChainTradeLineItem", () -> {
                xml.in("ram:AssociatedDocumentLineDocument", () -> xml.text("ram:LineID", id));
                xml.in(
                        "ram:SpecifiedTradeProduct",
                        () -> xml.text(
                                "ram:Name", text(line, "description").isBlank() ? "-" : text(line, "description")));
                xml.in(
                        "ram:SpecifiedLineTradeAgreement",
                        () -> xml.in(
                                "ram:NetPriceProductTradePrice",
                                () -> xml.text("ram:ChargeAmount", plain(XmlBill.price(line)))));
                xml.in(
                        "ram:SpecifiedLineTradeDelivery",
                        () -> xml.text("ram:BilledQuantity", plain(XmlBill.quantity(line)), "unitCode", "C62"));
                xml.in("ram:SpecifiedLineTradeSettlement", () -> {
                    xml.in("ram:ApplicableTradeTax", () -> category(xml, bill));
                    xml.in(
                            "ram:SpecifiedTradeSettlementLineMonetarySummation",
                            () -> xml.text("ram:LineTotalAmount", CsvBill.text(line.path("amount"))));
                    if (!text(line, "account").isEmpty()) {
                        xml.in(
                                "ram:ReceivableSpecifiedTradeAccountingAccount",
                                () -> xml.text("ram:ID", text(line, "account")));
                    }
                });
            });
        }
    }

    private static void agreement(XmlBill xml, JsonNode bill) {
        xml.in("ram:ApplicableHeaderTradeAgreement", () -> {
            xml.in("ram:SellerTradeParty", () -> {
                xml.text("ram:ID", text(bill, "vendor_code"));
                party(xml, text(bill, "vendor_name"), text(bill, "vendor_tax_id"));
            });
            xml.in("ram:BuyerTradeParty", () -> party(xml, text(bill, "buyer_name"), text(bill, "buyer_tax_id")));
        });
    }

    private static void settlement(XmlBill xml, JsonNode bill) {
        String currency = text(bill, "currency");
        String tax = CsvBill.text(bill.path("tax")).isEmpty() ? "0" : CsvBill.text(bill.path("tax"));
        xml.in("ram:ApplicableHeaderTradeSettlement", () -> {
            xml.text("ram:InvoiceCurrencyCode", currency);
            xml.in("ram:ApplicableTradeTax", () -> {
                xml.text("ram:CalculatedAmount", tax);
                xml.text("ram:TypeCode", "VAT");
                xml.text("ram:BasisAmount", plain(XmlBill.net(bill)));
                xml.text("ram:CategoryCode", XmlBill.category(bill));
                xml.text("ram:RateApplicablePercent", plain(XmlBill.number(bill.path("tax_rate"))));
            });
            if (!text(bill, "due_date").isEmpty()) {
                xml.in(
                        "ram:SpecifiedTradePaymentTerms",
                        () -> xml.in("ram:DueDateDateTime", () -> date(xml, text(bill, "due_date"))));
            }
            xml.in("ram:SpecifiedTradeSettlementHeaderMonetarySummation", () -> {
                xml.text("ram:LineTotalAmount", plain(XmlBill.net(bill)));
                xml.text("ram:TaxBasisTotalAmount", plain(XmlBill.net(bill)));
                xml.text("ram:TaxTotalAmount", tax, "currencyID", currency);
                xml.text("ram:GrandTotalAmount", CsvBill.text(bill.path("total")));
                xml.text("ram:DuePayableAmount", CsvBill.text(bill.path("total")));
            });
        });
    }

    private static void party(XmlBill xml, String name, String taxId) {
        xml.text("ram:Name", name);
        if (!taxId.isEmpty()) {
            xml.in("ram:SpecifiedTaxRegistration", () -> xml.text("ram:ID", taxId, "schemeID", "VA"));
        }
    }

    private static void category(XmlBill xml, JsonNode bill) {
        xml.text("ram:TypeCode", "VAT");
        xml.text("ram:CategoryCode", XmlBill.category(bill));
        xml.text("ram:RateApplicablePercent", plain(XmlBill.number(bill.path("tax_rate"))));
    }

    private static void date(XmlBill xml, String iso) {
        xml.text("udt:DateTimeString", iso.replace("-", ""), "format", "102");
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
