package com.cashupagent.read.einvoice;

import static com.cashupagent.read.einvoice.EInvoiceValues.adjustments;
import static com.cashupagent.read.einvoice.EInvoiceValues.cashDiscount;
import static com.cashupagent.read.einvoice.EInvoiceValues.compact;
import static com.cashupagent.read.einvoice.EInvoiceValues.currency;
import static com.cashupagent.read.einvoice.EInvoiceValues.date;
import static com.cashupagent.read.einvoice.EInvoiceValues.decimal;
import static com.cashupagent.read.einvoice.EInvoiceValues.field;

import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.Party;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** OASIS UBL 2.1 {@code Invoice} and {@code CreditNote}, as Peppol and XRechnung use them. */
final class UniversalBusinessLanguage {
    private final XmlNode root;
    private final boolean credit;

    UniversalBusinessLanguage(XmlNode root) {
        this.root = root;
        this.credit = root.name().equals("CreditNote");
    }

    /** Empty when the parts that every invoice has are not there. */
    Optional<Invoice> read() {
        if (root.first("LegalMonetaryTotal").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Invoice(
                credit
                        ? DocumentType.CREDIT_NOTE
                        : EInvoiceTypes.of(root.text("InvoiceTypeCode")).orElse(DocumentType.INVOICE),
                Field.absent(0),
                root.text("ID").stream().map(id -> field(Optional.of(id))).toList(),
                root.text("OrderReference/ID").stream()
                        .map(id -> field(Optional.of(id)))
                        .toList(),
                field(date(root.text("IssueDate"))),
                field(date(root.text("DueDate", "PaymentMeans/PaymentDueDate"))),
                field(root.text("PaymentTerms/Note")),
                field(cashDiscount(root.text("PaymentTerms/Note"))),
                party("AccountingSupplierParty/Party"),
                party("AccountingCustomerParty/Party"),
                field(decimal(root.text("LegalMonetaryTotal/TaxInclusiveAmount", "LegalMonetaryTotal/PayableAmount"))),
                field(tax()),
                field(decimal(root.text("LegalMonetaryTotal/TaxExclusiveAmount"))),
                field(currency(root.text("DocumentCurrencyCode"))),
                root.all("PaymentMeans/PayeeFinancialAccount/ID").stream()
                        .map(account -> field(compact(Optional.of(account.text()))))
                        .filter(Field::present)
                        .distinct()
                        .toList(),
                root.children(credit ? "CreditNoteLine" : "InvoiceLine").stream()
                        .map(this::line)
                        .toList(),
                field(adjustments(
                        decimal(root.text("LegalMonetaryTotal/ChargeTotalAmount")),
                        decimal(root.text("LegalMonetaryTotal/AllowanceTotalAmount")))),
                UniversalSettlement.read(root, date(root.text("IssueDate")))));
    }

    /** Tax may be stated a second time in the accounting currency. */
    private Optional<BigDecimal> tax() {
        String wanted = root.text("DocumentCurrencyCode").orElse("");
        List<XmlNode> stated = root.all("TaxTotal/TaxAmount");
        return decimal(Stream.concat(
                        stated.stream().filter(node -> wanted.equals(node.attribute("currencyID"))), stated.stream())
                .map(XmlNode::text)
                .findFirst());
    }

    private Party party(String path) {
        Optional<XmlNode> party = root.first(path);
        List<XmlNode> schemes = party.map(p -> p.children("PartyTaxScheme")).orElse(List.of());
        return new Party(
                field(party.flatMap(p -> p.text("PartyLegalEntity/RegistrationName", "PartyName/Name"))),
                field(party.flatMap(p -> p.text("PartyIdentification/ID"))),
                field(compact(Stream.concat(
                                schemes.stream()
                                        .filter(s -> s.text("TaxScheme/ID")
                                                .filter("VAT"::equals)
                                                .isPresent()),
                                schemes.stream())
                        .flatMap(scheme -> scheme.text("CompanyID").stream())
                        .findFirst())),
                field(party.flatMap(p -> p.first("PostalAddress")).flatMap(UniversalBusinessLanguage::address)),
                field(party.flatMap(p -> p.text("PartyLegalEntity/CompanyID"))));
    }

    private static Optional<String> address(XmlNode address) {
        String city = Stream.of("PostalZone", "CityName")
                .flatMap(name -> address.text(name).stream())
                .collect(Collectors.joining(" "));
        String all = Stream.of(
                        address.text("StreetName"),
                        address.text("AdditionalStreetName"),
                        address.text("AddressLine/Line"),
                        Optional.of(city),
                        address.text("Country/IdentificationCode"))
                .flatMap(Optional::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }

    private LineItem line(XmlNode line) {
        return new LineItem(
                field(line.text("Item/Name", "Item/Description")),
                field(decimal(line.text(credit ? "CreditedQuantity" : "InvoicedQuantity"))),
                field(CrossIndustryInvoice.perUnit(
                        decimal(line.text("Price/PriceAmount")), decimal(line.text("Price/BaseQuantity")))),
                field(decimal(line.text("LineExtensionAmount"))));
    }
}
