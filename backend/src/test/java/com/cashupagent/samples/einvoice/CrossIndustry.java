package com.cashupagent.samples.einvoice;

import static com.cashupagent.samples.einvoice.Xml.in;
import static com.cashupagent.samples.einvoice.Xml.text;

import com.cashupagent.samples.einvoice.Profile.Syntax;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes a bill as Cross Industry Invoice, in the words of D16B or of ZUGFeRD 1. */
final class CrossIndustry {

    private final Bill bill;
    private final Profile profile;
    private final boolean first;

    CrossIndustry(Bill bill, Profile profile) {
        this.bill = bill;
        this.profile = profile;
        this.first = profile.syntax == Syntax.ZUGFERD_1;
    }

    String write() {
        String root = first
                ? "rsm:CrossIndustryDocument xmlns:rsm=\"urn:ferd:CrossIndustryDocument:invoice:1p0\""
                        + " xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12\""
                        + " xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:15\""
                : "rsm:CrossIndustryInvoice xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\""
                        + " xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100\""
                        + " xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100\"";
        String lines = profile.lines ? lines() : "";
        String rest = agreement() + settlement();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + in(
                        root,
                        in(
                                first ? "rsm:SpecifiedExchangedDocumentContext" : "rsm:ExchangedDocumentContext",
                                in(
                                        "ram:GuidelineSpecifiedDocumentContextParameter",
                                        text("ram:ID", profile.guideline))),
                        in(
                                first ? "rsm:HeaderExchangedDocument" : "rsm:ExchangedDocument",
                                text("ram:ID", bill.number()),
                                text("ram:TypeCode", 380),
                                in("ram:IssueDateTime", date(bill.issued()))),
                        // The older version has the lines at the end.
                        in(
                                first ? "rsm:SpecifiedSupplyChainTradeTransaction" : "rsm:SupplyChainTradeTransaction",
                                first ? rest + lines : lines + rest));
    }

    private String lines() {
        int number = 0;
        StringBuilder lines = new StringBuilder();
        if (profile == Profile.EXTENDED) {
            lines.append(line("G", "ram:LineStatusReasonCode", "GROUP", bill.group()));
        }
        for (Bill.Row row : bill.rows()) {
            number++;
            lines.append(
                    profile == Profile.EXTENDED
                            ? line("G." + number, "ram:ParentLineID", "G", row)
                            : line(Integer.toString(number), "", "", row));
        }
        return lines.toString();
    }

    private String line(String id, String extra, String value, Bill.Row row) {
        String product = in("ram:SpecifiedTradeProduct", text("ram:Name", row.name()));
        String price = in(
                first ? "ram:SpecifiedSupplyChainTradeAgreement" : "ram:SpecifiedLineTradeAgreement",
                in("ram:NetPriceProductTradePrice", text("ram:ChargeAmount", row.price())));
        String quantity = in(
                first ? "ram:SpecifiedSupplyChainTradeDelivery" : "ram:SpecifiedLineTradeDelivery",
                text("ram:BilledQuantity unitCode=\"C62\"", row.quantity()));
        String amount = in(
                first ? "ram:SpecifiedSupplyChainTradeSettlement" : "ram:SpecifiedLineTradeSettlement",
                in(
                        first
                                ? "ram:SpecifiedTradeSettlementMonetarySummation"
                                : "ram:SpecifiedTradeSettlementLineMonetarySummation",
                        text("ram:LineTotalAmount", row.amount())));
        String document = in(
                "ram:AssociatedDocumentLineDocument",
                text("ram:LineID", id),
                extra.isEmpty() ? "" : text(extra, value));
        return in(
                "ram:IncludedSupplyChainTradeLineItem",
                document,
                first ? "" : product,
                price,
                quantity,
                amount,
                first ? product : "");
    }

    private String agreement() {
        String seller = in(
                "ram:SellerTradeParty",
                text("ram:Name", bill.seller()),
                in("ram:SpecifiedLegalOrganization", text("ram:ID", Bill.REGISTRATION)),
                in("ram:PostalTradeAddress", text("ram:CountryID", "DE")),
                in("ram:SpecifiedTaxRegistration", text("ram:ID schemeID=\"FC\"", "201/113/40209")),
                in("ram:SpecifiedTaxRegistration", text("ram:ID schemeID=\"VA\"", bill.taxId())));
        return in(
                first ? "ram:ApplicableSupplyChainTradeAgreement" : "ram:ApplicableHeaderTradeAgreement",
                seller,
                in("ram:BuyerTradeParty", text("ram:Name", bill.buyer())),
                in("ram:BuyerOrderReferencedDocument", text(first ? "ram:ID" : "ram:IssuerAssignedID", bill.order())));
    }

    private String settlement() {
        String currency = " currencyID=\"" + bill.currency() + "\"";
        String means = in(
                "ram:SpecifiedTradeSettlementPaymentMeans",
                text("ram:TypeCode", 58),
                in("ram:PayeePartyCreditorFinancialAccount", text("ram:IBANID", bill.iban())),
                in("ram:PayeeSpecifiedCreditorFinancialInstitution", text("ram:BICID", Bill.BIC)));
        String tax = in(
                "ram:ApplicableTradeTax",
                text("ram:CalculatedAmount", bill.tax()),
                text("ram:TypeCode", "VAT"),
                text("ram:BasisAmount", bill.net()),
                text("ram:CategoryCode", "S"),
                text(first ? "ram:ApplicablePercent" : "ram:RateApplicablePercent", bill.rate()));
        String charges = allowanceOrCharge(false, bill.allowance(), "95", "Rabatt")
                + allowanceOrCharge(true, bill.charge(), "FC", "Fracht");
        String terms = in(
                "ram:SpecifiedTradePaymentTerms",
                text("ram:Description", bill.terms(profile)),
                in("ram:DueDateDateTime", date(bill.due())));
        String foreign = profile == Profile.EXTENDED ? text("ram:TaxTotalAmount currencyID=\"SEK\"", "1.11") : "";
        String sums = in(
                first
                        ? "ram:SpecifiedTradeSettlementMonetarySummation"
                        : "ram:SpecifiedTradeSettlementHeaderMonetarySummation",
                profile.terms ? text("ram:LineTotalAmount", bill.lineTotal()) : "",
                profile.terms ? text("ram:ChargeTotalAmount", bill.charge()) : "",
                profile.terms ? text("ram:AllowanceTotalAmount", bill.allowance()) : "",
                text("ram:TaxBasisTotalAmount", bill.net()),
                foreign,
                text("ram:TaxTotalAmount" + currency, bill.tax()),
                text("ram:GrandTotalAmount", bill.total()),
                profile.terms ? text("ram:TotalPrepaidAmount", bill.prepaid()) : "",
                text("ram:DuePayableAmount", bill.payable()));
        return in(
                first ? "ram:ApplicableSupplyChainTradeSettlement" : "ram:ApplicableHeaderTradeSettlement",
                text("ram:InvoiceCurrencyCode", bill.currency()),
                profile.terms ? means + tax + charges + terms : "",
                sums);
    }

    private static String allowanceOrCharge(boolean charge, BigDecimal amount, String code, String reason) {
        return amount.signum() == 0
                ? ""
                : in(
                        "ram:SpecifiedTradeAllowanceCharge",
                        in("ram:ChargeIndicator", text("udt:Indicator", charge)),
                        text("ram:ActualAmount", amount),
                        text("ram:ReasonCode", code),
                        text("ram:Reason", reason));
    }

    private static String date(LocalDate date) {
        return text("udt:DateTimeString format=\"102\"", DateTimeFormatter.BASIC_ISO_DATE.format(date));
    }
}
