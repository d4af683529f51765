package com.cashupagent.read.einvoice;

import static com.cashupagent.read.einvoice.EInvoiceValues.compact;
import static com.cashupagent.read.einvoice.EInvoiceValues.decimal;
import static com.cashupagent.read.einvoice.EInvoiceValues.field;

import com.cashupagent.model.Settlement;
import com.cashupagent.model.TaxLine;
import com.cashupagent.read.einvoice.AllowancesAndCharges.Charge;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a UBL document says of discounts, charges, prepayments and taxes by rate. */
final class UniversalSettlement {

    private static final String SUMS = "LegalMonetaryTotal/";

    private UniversalSettlement() {}

    /** @param root the Invoice or CreditNote */
    static Settlement read(XmlNode root, Optional<LocalDate> issued) {
        AllowancesAndCharges around = AllowancesAndCharges.of(
                decimal(root.text(SUMS + "AllowanceTotalAmount")),
                decimal(root.text(SUMS + "ChargeTotalAmount")),
                charges(root));
        return new Settlement(
                field(around.discount()),
                field(around.shipping()),
                field(around.others()),
                field(AllowancesAndCharges.some(decimal(root.text(SUMS + "PayableRoundingAmount")))),
                field(AllowancesAndCharges.some(decimal(root.text(SUMS + "PrepaidAmount")))),
                field(decimal(root.text(SUMS + "PayableAmount"))),
                taxes(root),
                EInvoiceValues.writtenDiscount(root.text("PaymentTerms/Note"), issued),
                EInvoiceValues.distinct(
                        root.all("PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch").stream()
                                .flatMap(branch -> compact(branch.text("ID", "FinancialInstitution/ID")).stream())));
    }

    private static List<Charge> charges(XmlNode root) {
        return root.children("AllowanceCharge").stream()
                .filter(each ->
                        each.text("ChargeIndicator").filter("true"::equals).isPresent())
                .flatMap(each -> decimal(each.text("Amount")).stream()
                        .map(amount -> new Charge(
                                amount, each.text("AllowanceChargeReasonCode"), each.text("AllowanceChargeReason"))))
                .toList();
    }

    /** A second tax total repeats the tax in the accounting currency and has no rates. */
    private static List<TaxLine> taxes(XmlNode root) {
        return root.children("TaxTotal").stream()
                .flatMap(total -> Stream.of(total.children("TaxSubtotal")))
                .filter(subtotals -> !subtotals.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(tax -> new TaxLine(
                        field(decimal(tax.text("TaxCategory/Percent", "Percent"))),
                        field(decimal(tax.text("TaxableAmount"))),
                        field(decimal(tax.text("TaxAmount")))))
                .toList();
    }
}
