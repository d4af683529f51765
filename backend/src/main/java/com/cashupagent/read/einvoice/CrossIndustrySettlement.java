package com.cashupagent.read.einvoice;

import static com.cashupagent.read.einvoice.EInvoiceValues.compact;
import static com.cashupagent.read.einvoice.EInvoiceValues.date;
import static com.cashupagent.read.einvoice.EInvoiceValues.decimal;
import static com.cashupagent.read.einvoice.EInvoiceValues.field;

import com.cashupagent.model.CashDiscount;
import com.cashupagent.model.Settlement;
import com.cashupagent.model.TaxLine;
import com.cashupagent.read.einvoice.AllowancesAndCharges.Charge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a Cross Industry Invoice says of discounts, charges, prepayments and taxes by rate. */
final class CrossIndustrySettlement {

    private static final String TRUE = "true";

    private final XmlNode settlement;
    private final XmlNode sums;

    /** @param sums the monetary summation in the settlement */
    CrossIndustrySettlement(XmlNode settlement, XmlNode sums) {
        this.settlement = settlement;
        this.sums = sums;
    }

    /**
     * Everything of it.
     *
     * @param terms text of the terms of payment, in which XRechnung writes its discount
     */
    Settlement read(Optional<String> terms, Optional<LocalDate> issued) {
        AllowancesAndCharges around = AllowancesAndCharges.of(
                decimal(sums.text("AllowanceTotalAmount")), decimal(sums.text("ChargeTotalAmount")), charges());
        return new Settlement(
                field(around.discount()),
                field(around.shipping()),
                field(around.others()),
                field(AllowancesAndCharges.some(decimal(sums.text("RoundingAmount")))),
                field(AllowancesAndCharges.some(decimal(sums.text("TotalPrepaidAmount")))),
                field(decimal(sums.text("DuePayableAmount"))),
                settlement.children("ApplicableTradeTax").stream()
                        .map(CrossIndustrySettlement::taxLine)
                        .toList(),
                cashDiscount(terms, issued),
                EInvoiceValues.distinct(
                        settlement
                                .all(
                                        "SpecifiedTradeSettlementPaymentMeans/PayeeSpecifiedCreditorFinancialInstitution/BICID")
                                .stream()
                                .flatMap(code -> compact(Optional.of(code.text())).stream())));
    }

    private List<Charge> charges() {
        List<Charge> charges = new ArrayList<>();
        for (XmlNode each : settlement.children("SpecifiedTradeAllowanceCharge")) {
            boolean charge = each.text("ChargeIndicator/Indicator", "ChargeIndicator")
                    .filter(TRUE::equals)
                    .isPresent();
            decimal(each.text("ActualAmount"))
                    .filter(amount -> charge)
                    .ifPresent(amount -> charges.add(new Charge(amount, each.text("ReasonCode"), each.text("Reason"))));
        }
        // What a carrier is paid has an element of its own.
        for (XmlNode each : settlement.children("SpecifiedLogisticsServiceCharge")) {
            decimal(each.text("AppliedAmount"))
                    .ifPresent(amount -> charges.add(new Charge(amount, Optional.of("FC"), Optional.empty())));
        }
        return charges;
    }

    private static TaxLine taxLine(XmlNode tax) {
        return new TaxLine(
                field(decimal(tax.text("RateApplicablePercent", "ApplicablePercent"))),
                field(decimal(tax.text("BasisAmount"))),
                field(decimal(tax.text("CalculatedAmount"))));
    }

    private CashDiscount cashDiscount(Optional<String> terms, Optional<LocalDate> issued) {
        List<XmlNode> all = settlement.children("SpecifiedTradePaymentTerms");
        Optional<XmlNode> structured = all.stream()
                .filter(each ->
                        each.first("ApplicableTradePaymentDiscountTerms").isPresent())
                .findFirst();
        if (structured.isEmpty()) {
            return EInvoiceValues.writtenDiscount(terms, issued);
        }
        XmlNode discount =
                structured.get().first("ApplicableTradePaymentDiscountTerms").orElseThrow();
        Optional<LocalDate> from =
                date(discount.text("BasisDateTime/DateTimeString")).or(() -> issued);
        Optional<BigDecimal> days = decimal(discount.text("BasisPeriodMeasure"))
                .filter(measure -> discount.first("BasisPeriodMeasure")
                        .map(node -> node.attribute("unitCode"))
                        .filter(unit -> unit.equals("DAY") || unit.isEmpty())
                        .isPresent());
        return new CashDiscount(
                field(decimal(discount.text("CalculationPercent"))),
                field(from.flatMap(day -> days.map(count -> day.plusDays(count.intValue())))
                        // Without days, of several terms the one with the discount says when it ends.
                        .or(() -> all.size() > 1
                                ? date(structured.get().text("DueDateDateTime/DateTimeString"))
                                : Optional.empty())));
    }
}
