package com.cashupagent.check;

import com.cashupagent.model.Check;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Settlement;
import com.cashupagent.model.TaxLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Checks on what stands around total, tax and net: discount, shipping, prepayments and tax by rate. */
final class SettlementChecks {

    static final String TAX_RATES = "rate*net=tax";
    static final String AMOUNT_DUE = "total-prepaid=amount_due";

    /** A tax is rounded on each line of the document, or once; more than a cent a line apart is no rounding. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.05");

    private SettlementChecks() {}

    /**
     * A sum on the way from one amount to another.
     *
     * @param name as a person would say it
     * @param amount signed
     */
    record Step(String name, BigDecimal amount) {}

    /**
     * The steps that lead from one amount to the other, the fewest there are; empty when none do. A document may show
     * its net before or after the discount, so that each step may be a part of it or not.
     */
    static Optional<List<Step>> between(BigDecimal from, BigDecimal to, Settlement settlement) {
        List<Step> steps = new ArrayList<>();
        add(steps, "discount", settlement.discount(), -1);
        add(steps, "shipping", settlement.shipping(), 1);
        add(steps, "charges", settlement.charges(), 1);
        add(steps, "rounding", settlement.rounding(), 1);
        List<Step> best = null;
        for (int choice = 0; choice < 1 << steps.size(); choice++) {
            List<Step> chosen = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                if ((choice & 1 << i) != 0) {
                    chosen.add(steps.get(i));
                }
            }
            boolean fewer = best == null || chosen.size() < best.size();
            if (fewer && InvoiceChecks.near(add(from, chosen), to)) {
                best = chosen;
            }
        }
        return Optional.ofNullable(best);
    }

    private static void add(List<Step> steps, String name, Field<BigDecimal> field, int sign) {
        BigDecimal value = field.value();
        if (value != null && value.signum() != 0) {
            steps.add(new Step(name, sign < 0 ? value.negate() : value));
        }
    }

    static BigDecimal add(BigDecimal from, List<Step> steps) {
        return steps.stream().map(Step::amount).reduce(from, BigDecimal::add);
    }

    /** Such as {@code  - 5.00 (discount)}; empty without steps. */
    static String text(List<Step> steps) {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(step.amount().signum() < 0 ? " - " : " + ")
                    .append(InvoiceChecks.plain(step.amount().abs()))
                    .append(" (")
                    .append(step.name())
                    .append(')');
        }
        return text.toString();
    }

    /** Each rate makes its tax of its base, and the taxes of all rates make the document's. */
    static Check taxes(Invoice invoice) {
        List<TaxLine> lines = invoice.settlement().taxes();
        if (lines.isEmpty() || lines.stream().anyMatch(line -> !line.tax().present())) {
            return InvoiceChecks.notApplicable(TAX_RATES, "The tax is not split by rate.");
        }
        for (TaxLine line : lines) {
            BigDecimal rate = line.rate().value();
            BigDecimal base = line.base().value();
            BigDecimal tax = Objects.requireNonNull(line.tax().value());
            if (rate != null && base != null && !isRate(rate, base, tax)) {
                return InvoiceChecks.outcome(
                        TAX_RATES,
                        false,
                        rate.toPlainString() + " % of " + base.toPlainString() + " is not " + tax.toPlainString()
                                + ".");
            }
        }
        BigDecimal sum = lines.stream()
                .map(line -> Objects.requireNonNull(line.tax().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = invoice.tax().value();
        boolean agrees = tax == null || InvoiceChecks.near(sum, tax);
        return InvoiceChecks.outcome(
                TAX_RATES,
                agrees,
                "The taxes of all rates add up to " + sum.toPlainString()
                        + (tax == null ? "" : "; the tax is " + tax.toPlainString()) + ".");
    }

    private static boolean isRate(BigDecimal rate, BigDecimal base, BigDecimal tax) {
        BigDecimal computed = base.multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        return computed.subtract(tax).abs().compareTo(ROUNDED) <= 0;
    }

    /** What is paid already is taken off the total; the rest is due. */
    static Check due(Invoice invoice) {
        BigDecimal total = invoice.total().value();
        BigDecimal due = invoice.settlement().amountDue().value();
        if (total == null || due == null) {
            return InvoiceChecks.notApplicable(AMOUNT_DUE, "Total and amount due were not both found.");
        }
        BigDecimal prepaid =
                Objects.requireNonNullElse(invoice.settlement().prepaid().value(), BigDecimal.ZERO);
        BigDecimal rounding =
                Objects.requireNonNullElse(invoice.settlement().rounding().value(), BigDecimal.ZERO);
        BigDecimal left = total.subtract(prepaid);
        boolean agrees = InvoiceChecks.near(left, due) || InvoiceChecks.near(left.add(rounding), due);
        return InvoiceChecks.outcome(
                AMOUNT_DUE,
                agrees,
                total.toPlainString() + " less " + prepaid.toPlainString() + " paid already is " + left.toPlainString()
                        + "; the amount due is " + due.toPlainString() + ".");
    }
}
