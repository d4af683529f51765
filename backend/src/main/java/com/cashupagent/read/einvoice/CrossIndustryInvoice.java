package com.cashupagent.read.einvoice;

import static com.cashupagent.read.einvoice.EInvoiceValues.adjustments;
import static com.cashupagent.read.einvoice.EInvoiceValues.cashDiscount;
import static com.cashupagent.read.einvoice.EInvoiceValues.compact;
import static com.cashupagent.read.einvoice.EInvoiceValues.currency;
import static com.cashupagent.read.einvoice.EInvoiceValues.date;
import static com.cashupagent.read.einvoice.EInvoiceValues.decimal;
import static com.cashupagent.read.einvoice.EInvoiceValues.field;
import static com.cashupagent.read.einvoice.EInvoiceValues.percent;

import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.Party;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * UN/CEFACT Cross Industry Invoice: D16B (Factur-X, ZUGFeRD 2, XRechnung) and its predecessor in ZUGFeRD 1. The two
 * differ in the names of a few elements, so every path is given in both spellings.
 */
final class CrossIndustryInvoice {
    private static final int PRICE_DECIMALS = 6;
    private static final Set<String> NOT_COUNTED = Set.of("GROUP", "INFORMATION");

    private final XmlNode document;
    private final XmlNode agreement;
    private final XmlNode settlement;
    private final XmlNode sums;
    private final List<XmlNode> lines;
    private final Set<String> parents;

    private CrossIndustryInvoice(XmlNode document, XmlNode transaction, XmlNode agreement, XmlNode settlement) {
        this.document = document;
        this.agreement = agreement;
        this.settlement = settlement;
        this.sums = settlement
                .first("SpecifiedTradeSettlementHeaderMonetarySummation", "SpecifiedTradeSettlementMonetarySummation")
                .orElse(settlement);
        this.lines = transaction.children("IncludedSupplyChainTradeLineItem");
        this.parents = lines.stream()
                .flatMap(line -> line.text("AssociatedDocumentLineDocument/ParentLineID").stream())
                .collect(Collectors.toSet());
    }

    /** Empty when the parts that every profile has are not there. */
    static Optional<Invoice> read(XmlNode root) {
        Optional<XmlNode> document = root.first("ExchangedDocument", "HeaderExchangedDocument");
        Optional<XmlNode> transaction =
                root.first("SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction");
        Optional<XmlNode> agreement = transaction.flatMap(
                t -> t.first("ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement"));
        Optional<XmlNode> settlement = transaction.flatMap(
                t -> t.first("ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement"));
        if (document.isEmpty() || agreement.isEmpty() || settlement.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new CrossIndustryInvoice(document.get(), transaction.get(), agreement.get(), settlement.get())
                        .invoice());
    }

    private Invoice invoice() {
        Optional<String> number = document.text("ID");
        return new Invoice(
                EInvoiceTypes.of(document.text("TypeCode")).orElse(DocumentType.INVOICE),
                Field.absent(0),
                number.stream().map(id -> field(Optional.of(id))).toList(),
                agreement.all("BuyerOrderReferencedDocument").stream()
                        .flatMap(order -> order.text("IssuerAssignedID", "ID").stream())
                        .map(id -> field(Optional.of(id)))
                        .toList(),
                field(date(document.text("IssueDateTime/DateTimeString"))),
                field(due()),
                field(terms()),
                field(discount()),
                party("SellerTradeParty"),
                party("BuyerTradeParty"),
                field(decimal(sums.text("GrandTotalAmount"))),
                field(tax()),
                field(decimal(sums.text("TaxBasisTotalAmount"))),
                field(documentCurrency()),
                accounts(),
                lines.stream().map(this::line).toList(),
                field(adjustments(decimal(sums.text("ChargeTotalAmount")), decimal(sums.text("AllowanceTotalAmount")))),
                new CrossIndustrySettlement(settlement, sums)
                        .read(terms(), date(document.text("IssueDateTime/DateTimeString"))));
    }

    private Optional<String> documentCurrency() {
        return currency(settlement
                .text("InvoiceCurrencyCode")
                .or(() -> sums.first("GrandTotalAmount").map(total -> total.attribute("currencyID"))));
    }

    /** Tax may be stated a second time in the seller's own currency. */
    private Optional<BigDecimal> tax() {
        List<XmlNode> stated = sums.children("TaxTotalAmount");
        String wanted = documentCurrency().orElse("");
        return decimal(Stream.concat(
                        stated.stream().filter(node -> wanted.equals(node.attribute("currencyID"))), stated.stream())
                .map(XmlNode::text)
                .findFirst());
    }

    /** With several terms the earlier dates are those of a discount. */
    private Optional<LocalDate> due() {
        return settlement.all("SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString").stream()
                .flatMap(date -> date(Optional.of(date.text())).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<String> terms() {
        return Optional.of(settlement.all("SpecifiedTradePaymentTerms/Description").stream()
                        .map(XmlNode::text)
                        .collect(Collectors.joining(" "))
                        .strip())
                .filter(text -> !text.isEmpty());
    }

    private Optional<String> discount() {
        return settlement
                .first("SpecifiedTradePaymentTerms/ApplicableTradePaymentDiscountTerms")
                .flatMap(terms -> decimal(terms.text("CalculationPercent")).map(percent -> {
                    String days = terms.text("BasisPeriodMeasure").orElse("");
                    return percent(percent) + (days.isEmpty() ? "%" : "/" + days);
                }))
                .or(() -> cashDiscount(terms()));
    }

    private Party party(String role) {
        Optional<XmlNode> party = agreement.first(role);
        List<XmlNode> registrations =
                party.map(p -> p.all("SpecifiedTaxRegistration/ID")).orElse(List.of());
        return new Party(
                field(party.flatMap(p -> p.text("Name", "SpecifiedLegalOrganization/TradingBusinessName"))),
                field(party.flatMap(p -> p.text("ID", "GlobalID"))),
                field(compact(Stream.concat(
                                registrations.stream().filter(id -> "VA".equals(id.attribute("schemeID"))),
                                registrations.stream())
                        .map(XmlNode::text)
                        .findFirst())),
                field(party.flatMap(p -> p.first("PostalTradeAddress")).flatMap(CrossIndustryInvoice::address)),
                field(party.flatMap(p -> p.text("SpecifiedLegalOrganization/ID"))));
    }

    private static Optional<String> address(XmlNode address) {
        String city = Stream.of("PostcodeCode", "CityName")
                .flatMap(name -> address.text(name).stream())
                .collect(Collectors.joining(" "));
        String all = Stream.concat(
                        Stream.concat(
                                Stream.of("LineOne", "LineTwo", "LineThree")
                                        .flatMap(name -> address.text(name).stream()),
                                Stream.of(city)),
                        address.text("CountryID").stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }

    private List<Field<String>> accounts() {
        List<Field<String>> accounts = new ArrayList<>();
        for (XmlNode account :
                settlement.all("SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount")) {
            compact(account.text("IBANID", "ProprietaryID"))
                    .filter(id -> accounts.stream().noneMatch(known -> id.equals(known.value())))
                    .ifPresent(id -> accounts.add(field(Optional.of(id))));
        }
        return accounts;
    }

    /**
     * In the profile EXTENDED a line may stand for the sum of others below it (GROUP) or cost nothing by itself
     * (INFORMATION); whoever is named as a parent is a group, whether it says so or not.
     */
    private boolean counts(XmlNode line) {
        String status =
                line.text("AssociatedDocumentLineDocument/LineStatusReasonCode").orElse("");
        Optional<String> id = line.text("AssociatedDocumentLineDocument/LineID");
        return !NOT_COUNTED.contains(status) && (id.isEmpty() || !parents.contains(id.get()));
    }

    private LineItem line(XmlNode line) {
        return new LineItem(
                field(line.text("SpecifiedTradeProduct/Name", "AssociatedDocumentLineDocument/IncludedNote/Content")),
                field(decimal(line.text(
                        "SpecifiedLineTradeDelivery/BilledQuantity",
                        "SpecifiedSupplyChainTradeDelivery/BilledQuantity"))),
                field(price(line)),
                field(
                        decimal(
                                line.text(
                                        "SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount",
                                        "SpecifiedSupplyChainTradeSettlement/SpecifiedTradeSettlementMonetarySummation/LineTotalAmount"))),
                counts(line));
    }

    /** The net price of one unit; a price may be stated for a hundred of them. */
    private static Optional<BigDecimal> price(XmlNode line) {
        return line.first(
                        "SpecifiedLineTradeAgreement/NetPriceProductTradePrice",
                        "SpecifiedSupplyChainTradeAgreement/NetPriceProductTradePrice")
                .flatMap(price -> perUnit(decimal(price.text("ChargeAmount")), decimal(price.text("BasisQuantity"))));
    }

    static Optional<BigDecimal> perUnit(Optional<BigDecimal> charge, Optional<BigDecimal> basis) {
        return charge.map(amount -> basis.filter(b -> b.signum() > 0 && b.compareTo(BigDecimal.ONE) != 0)
                .map(b -> amount.divide(b, PRICE_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros())
                .orElse(amount));
    }
}
