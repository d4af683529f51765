package com.cashupagent.check;

import com.cashupagent.model.Check;
import com.cashupagent.model.Check.Outcome;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares what an e-invoice's data says with what its page shows a reader. The two are written by one program and may
 * still differ, by mistake or to deceive: the eye approves the page, the books take the data.
 */
public final class Agreement {
    /** The check's name in the result. */
    public static final String NAME = "embedded_data=page";

    /** How sure the reading of the page must be to speak against data that is printed nowhere. */
    private static final double LIKELY = 0.6;
    /** And against data that is printed somewhere, if perhaps as something else. */
    private static final double CERTAIN = 0.95;
    /** A page whose own sums do not hold was misread: it says nothing against what is printed on it. */
    private static final double NEVER = 2;

    private Agreement() {}

    /**
     * Compares the headline fields.
     *
     * @param data from the XML; a field with evidence is printed on the page
     * @param page from the page alone
     */
    public static Check of(Invoice data, Invoice page) {
        List<String> differences = new ArrayList<>();
        boolean sound = InvoiceChecks.run(page).stream().noneMatch(check -> check.outcome() == Outcome.FAILED);
        double certain = sound ? CERTAIN : NEVER;
        compare(differences, certain, "total", data.total(), page.total());
        compare(differences, certain, "tax", data.tax(), page.tax());
        compare(differences, certain, "net", data.net(), page.net());
        compare(differences, certain, "currency", data.currency(), page.currency());
        compare(differences, certain, "issue date", data.issueDate(), page.issueDate());
        compare(differences, certain, "due date", data.dueDate(), page.dueDate());
        compare(differences, certain, "invoice number", first(data.invoiceIds()), first(page.invoiceIds()));
        compare(differences, certain, "account", first(data.bankAccounts()), first(page.bankAccounts()));
        return InvoiceChecks.outcome(
                NAME,
                differences.isEmpty(),
                differences.isEmpty()
                        ? "The page says what the embedded data says."
                        : "The page does not say what the embedded data says: " + String.join("; ", differences) + ".");
    }

    private static <T> void compare(
            List<String> differences, double certain, String what, Field<T> data, Field<T> page) {
        T said = data.value();
        T shown = page.value();
        double needed = data.evidence() == null ? LIKELY : certain;
        if (said != null && shown != null && !same(said, shown) && page.confidence() >= needed) {
            differences.add(what + " " + shown + " on the page, " + said + " in the data");
        }
    }

    private static boolean same(Object a, Object b) {
        return a instanceof BigDecimal x && b instanceof BigDecimal y ? x.compareTo(y) == 0 : a.equals(b);
    }

    private static Field<String> first(List<Field<String>> fields) {
        return fields.isEmpty() ? Field.absent(0) : fields.get(0);
    }
}
