package com.cashupagent.check;

import com.cashupagent.model.Check;
import com.cashupagent.model.Check.Outcome;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.Settlement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs every check on one invoice. Stateless. */
public final class InvoiceChecks {

    static final String NET_PLUS_TAX = "net+tax=total";
    static final String LINE_ITEMS = "sum(line_items)=net";
    static final String DATES = "due>=issue";

    /** Rounding of one cent for the sum, and one for each rounded part. */
    private static final BigDecimal CENTS = new BigDecimal("0.02");

    private InvoiceChecks() {}

    /**
     * Always the same checks in the same order, each passed, failed or not applicable; and one more that failed where
     * characters are not taken as they were read.
     */
    public static List<Check> run(Invoice invoice) {
        String currency = invoice.currency().value();
        List<Check> checks = new ArrayList<>();
        checks.add(netPlusTax(invoice));
        checks.add(lineItems(invoice));
        checks.add(SettlementChecks.taxes(invoice));
        checks.add(SettlementChecks.due(invoice));
        checks.add(dates(invoice.issueDate().value(), invoice.dueDate().value()));
        checks.add(BankAccountCheck.run(invoice.bankAccounts()));
        checks.add(TaxIdCheck.run(invoice.vendor().taxId().value(), currency));
        checks.add(TaxIdCheck.ofBuyer(invoice.buyer().taxId().value(), currency));
        Misreadings.check(invoice).ifPresent(checks::add);
        return List.copyOf(checks);
    }

    private static Check netPlusTax(Invoice invoice) {
        String name = NET_PLUS_TAX;
        BigDecimal net = invoice.net().value();
        BigDecimal tax = invoice.tax().value();
        BigDecimal total = invoice.total().value();
        if (net == null || tax == null || total == null) {
            return notApplicable(name, "Net, tax and total were not all found.");
        }
        BigDecimal sum = net.add(tax);
        List<SettlementChecks.Step> steps =
                SettlementChecks.between(sum, total, invoice.settlement()).orElse(List.of());
        BigDecimal adjusted = SettlementChecks.add(sum, steps);
        return outcome(
                name,
                near(adjusted, total),
                plain(net) + " + " + plain(tax) + SettlementChecks.text(steps) + " = " + plain(adjusted)
                        + "; the total is " + plain(total) + ".");
    }

    private static Check lineItems(Invoice invoice) {
        String name = LINE_ITEMS;
        List<LineItem> counted =
                invoice.lineItems().stream().filter(LineItem::counted).toList();
        List<BigDecimal> amounts = new ArrayList<>();
        for (LineItem item : counted) {
            BigDecimal amount = item.amount().value();
            if (amount != null) {
                amounts.add(amount);
            }
        }
        BigDecimal net = invoice.net().value();
        BigDecimal total = invoice.total().value();
        if (amounts.isEmpty() || amounts.size() < counted.size() || (net == null && total == null)) {
            return notApplicable(name, "There are no line items with amounts, or no sum to compare them with.");
        }
        BigDecimal lines = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal adjustments =
                Objects.requireNonNullElse(invoice.adjustments().value(), BigDecimal.ZERO);
        BigDecimal sum = lines.add(adjustments);
        // Shops print their lines with tax included, so the gross total counts as well.
        // An e-invoice states exactly what it adds to its lines; of a page, any part of it may be in them already.
        Settlement around = invoice.adjustments().present() ? Settlement.absent(0) : invoice.settlement();
        boolean agrees = agrees(sum, net, around) || agrees(sum, total, around);
        String adjusted = adjustments.signum() == 0 ? "" : ", with charges and allowances to " + plain(sum);
        return outcome(
                name,
                agrees,
                "The lines add up to " + plain(lines) + adjusted + "; net is " + text(net) + ", total is " + text(total)
                        + ".");
    }

    /** With or without what the document adds and takes off as a whole. */
    private static boolean agrees(BigDecimal lines, @Nullable BigDecimal sum, Settlement settlement) {
        return sum != null && SettlementChecks.between(lines, sum, settlement).isPresent();
    }

    private static Check dates(@Nullable LocalDate issue, @Nullable LocalDate due) {
        String name = DATES;
        if (issue == null || due == null) {
            return notApplicable(name, "Issue and due date were not both found.");
        }
        return outcome(name, !due.isBefore(issue), "Issued " + issue + ", due " + due + ".");
    }

    static Check outcome(String name, boolean passed, String message) {
        return new Check(name, passed ? Outcome.PASSED : Outcome.FAILED, message);
    }

    static Check notApplicable(String name, String message) {
        return new Check(name, Outcome.NOT_APPLICABLE, message);
    }

    static boolean near(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(CENTS) <= 0;
    }

    static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "not found" : plain(value);
    }
}
