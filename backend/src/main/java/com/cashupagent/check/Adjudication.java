package com.cashupagent.check;

import com.cashupagent.model.Check.Outcome;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Party;
import com.cashupagent.model.Settlement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one invoice of two readings of the same page that know nothing of each other. Where they differ, sums, rows and
 * dates are chosen together, in the way in which most checks hold; what no check can decide goes by the fields' own
 * confidence. Stateless.
 */
public final class Adjudication {

    private static final double HOLDS = 10;
    /** A sum that does not add up says more than one that does: something in it was misread. */
    private static final double BROKEN = 20;

    private static final int CHOICES = 1 << 6;

    private Adjudication() {}

    /**
     * What came of it.
     *
     * @param agreed headline fields on which both readings say the same
     * @param contested headline fields on which they differ, whoever won
     * @param supplied headline fields that only the second reading has and that were taken
     */
    public record Verdict(Invoice invoice, int agreed, int contested, int supplied) {}

    /** @param base wins where nothing speaks for the other; gives language and type */
    public static Verdict of(Invoice base, Invoice other) {
        Invoice best = mixed(base, other, 0);
        double most = score(best);
        for (int choice = 1; choice < CHOICES; choice++) {
            Invoice mixed = mixed(base, other, choice);
            double score = score(mixed);
            if (score > most) {
                best = mixed;
                most = score;
            }
        }
        return verdict(best, base, other);
    }

    /** One bit a field that checks can decide: set, the other's is taken. */
    private static Invoice mixed(Invoice base, Invoice other, int choice) {
        return new Invoice(
                base.type(),
                base.language().present() ? base.language() : other.language(),
                surer(base.invoiceIds(), other.invoiceIds()),
                surer(base.purchaseOrderIds(), other.purchaseOrderIds()),
                (choice & 16) == 0 ? base.issueDate() : other.issueDate(),
                (choice & 32) == 0 ? base.dueDate() : other.dueDate(),
                surer(base.paymentTerms(), other.paymentTerms()),
                surer(base.discountTerms(), other.discountTerms()),
                party(base.vendor(), other.vendor()),
                party(base.buyer(), other.buyer()),
                (choice & 1) == 0 ? base.total() : other.total(),
                (choice & 2) == 0 ? base.tax() : other.tax(),
                (choice & 4) == 0 ? base.net() : other.net(),
                surer(base.currency(), other.currency()),
                surer(base.bankAccounts(), other.bankAccounts()),
                (choice & 8) == 0 ? base.lineItems() : other.lineItems(),
                (choice & 8) == 0 ? base.adjustments() : other.adjustments(),
                settlement(base.settlement(), other.settlement()));
    }

    private static Settlement settlement(Settlement base, Settlement other) {
        return new Settlement(
                surer(base.discount(), other.discount()),
                surer(base.shipping(), other.shipping()),
                surer(base.charges(), other.charges()),
                surer(base.rounding(), other.rounding()),
                surer(base.prepaid(), other.prepaid()),
                surer(base.amountDue(), other.amountDue()),
                base.taxes().isEmpty() ? other.taxes() : base.taxes(),
                base.cashDiscount().percent().present() ? base.cashDiscount() : other.cashDiscount(),
                surer(base.bankCodes(), other.bankCodes()));
    }

    private static double score(Invoice invoice) {
        double checks = InvoiceChecks.run(invoice).stream()
                .mapToDouble(check ->
                        check.outcome() == Outcome.PASSED ? HOLDS : check.outcome() == Outcome.FAILED ? -BROKEN : 0)
                .sum();
        double fields = Stream.of(invoice.total(), invoice.tax(), invoice.net(), invoice.issueDate(), invoice.dueDate())
                .mapToDouble(Adjudication::sureness)
                .sum();
        double rows = invoice.lineItems().stream()
                .mapToDouble(item -> sureness(item.amount()))
                .sum();
        // Rows count together as much as one field, or a long table would decide everything.
        return checks + fields + rows / (1 + rows);
    }

    private static Party party(Party base, Party other) {
        Field<String> taxId = surer(base.taxId(), other.taxId());
        boolean otherHolds = holds(other.taxId()) && !holds(base.taxId());
        return new Party(
                surer(base.name(), other.name()),
                surer(base.id(), other.id()),
                otherHolds ? other.taxId() : taxId,
                surer(base.address(), other.address()),
                surer(base.registration(), other.registration()));
    }

    private static boolean holds(Field<String> taxId) {
        return TaxIdCheck.run(taxId.value(), null).outcome() == Outcome.PASSED;
    }

    private static <T> Field<T> surer(Field<T> base, Field<T> other) {
        return sureness(other) > sureness(base) && !same(base.value(), other.value()) ? other : base;
    }

    private static <T> List<Field<T>> surer(List<Field<T>> base, List<Field<T>> other) {
        return weakest(other) > weakest(base) ? other : base;
    }

    private static double sureness(Field<?> field) {
        return field.present() ? field.confidence() : 0;
    }

    private static double weakest(List<? extends Field<?>> fields) {
        return fields.stream().mapToDouble(Adjudication::sureness).min().orElse(0);
    }

    private static Verdict verdict(Invoice chosen, Invoice base, Invoice other) {
        List<Field<?>> first = headline(base);
        List<Field<?>> second = headline(other);
        List<Field<?>> taken = headline(chosen);
        int agreed = 0;
        int contested = 0;
        int supplied = 0;
        for (int i = 0; i < first.size(); i++) {
            Field<?> a = first.get(i);
            Field<?> b = second.get(i);
            if (a.present() && b.present()) {
                boolean same = same(a.value(), b.value());
                agreed += same ? 1 : 0;
                contested += same ? 0 : 1;
            } else if (b.present() && taken.get(i).present()) {
                supplied++;
            }
        }
        return new Verdict(chosen, agreed, contested, supplied);
    }

    private static List<Field<?>> headline(Invoice invoice) {
        Field<String> number = invoice.invoiceIds().isEmpty()
                ? Field.absent(0)
                : invoice.invoiceIds().get(0);
        return List.of(
                number,
                invoice.total(),
                invoice.tax(),
                invoice.net(),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.currency(),
                invoice.vendor().name());
    }

    /** Amounts by what they are worth, texts by their letters and digits. */
    private static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        if (a instanceof String x && b instanceof String y) {
            return bare(x).equals(bare(y));
        }
        return a != null && a.equals(b);
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
