package com.cashupagent.check;

import com.cashupagent.model.Check;
import com.cashupagent.model.Check.Outcome;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Layout;
import com.cashupagent.model.Party;
import com.cashupagent.model.Source;
import com.cashupagent.model.Tier;
import com.cashupagent.scoring.Clues;
import com.cashupagent.scoring.LinearModel;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How sure we are of a whole document: the probability that every headline field which is reported is right. Learned, by
 * a logistic regression (Platt's scaling with more than one input), from documents whose senders and designs the fields'
 * own models had not seen.
 */
public final class Confidence {

    private static final LinearModel MODEL = LinearModel.load(Confidence.class, "document");
    private static final double MOST = 0.999;

    /** However little there was to get wrong: nobody can book it. */
    private static final double MOST_WITHOUT_TOTAL = 0.6;

    /** A letter, or worse. */
    private static final double MOST_WITHOUT_EITHER = 0.25;

    private static final double CERTAIN = 5;

    /** In log-odds. Too few of the documents learned from have sums that fail to teach what that costs. */
    private static final double CONTRADICTED = 1;

    /** An account's or a tax number's check digits are wrong on many a document that is otherwise read right. */
    private static final Set<String> LEARNED =
            Set.of(InvoiceChecks.NET_PLUS_TAX, InvoiceChecks.DATES, InvoiceChecks.LINE_ITEMS, TaxIdCheck.NAME);

    private static final Set<String> SUMS = Set.of(InvoiceChecks.NET_PLUS_TAX, InvoiceChecks.LINE_ITEMS);

    private static final double SOUND_DATA = 0.99;
    private static final double DOUBTFUL_DATA = 0.5;
    private static final Set<String> AGAINST_DATA = Set.of(InvoiceChecks.NET_PLUS_TAX, Agreement.NAME);

    /** A second witness, in log-odds: chosen, not learned, since no model is at hand to learn from. */
    private static final double AGREED = 0.25;

    private static final double CONTESTED = -0.7;
    private static final double MOST_AGREED = 1.5;

    private Confidence() {}

    /**
     * Of an invoice made of two readings: what its fields and checks say, more where the readings agree, less where they
     * differ.
     */
    public static double ofTwo(Layout layout, Adjudication.Verdict verdict, List<Check> checks) {
        double alone = ofReading(layout, verdict.invoice(), checks);
        if (alone == 0) {
            return 0;
        }
        double shift = verdict.contested() > 0
                ? CONTESTED * verdict.contested()
                : Math.min(MOST_AGREED, AGREED * verdict.agreed());
        double share = LinearModel.probability(Math.log(alone / (1 - alone)) + shift);
        return Math.round(Math.min(MOST, share) * 1000) / 1000.0;
    }

    /** 0..1; 0 when nothing was found. */
    public static double of(Tier tier, Layout layout, Invoice invoice, List<Check> checks) {
        return tier == Tier.EMBEDDED_DATA ? ofEmbedded(invoice, checks) : ofReading(layout, invoice, checks);
    }

    static double ofReading(Layout layout, Invoice invoice, List<Check> checks) {
        if (!claimsAnything(invoice)) {
            return 0;
        }
        boolean contradicted = checks.stream()
                .anyMatch(check ->
                        check.outcome() == Outcome.FAILED && check.name().equals(InvoiceChecks.NET_PLUS_TAX));
        double logOdds =
                MODEL.logOdds(clues -> describe(layout, invoice, checks, clues)) - (contradicted ? CONTRADICTED : 0);
        double share = LinearModel.probability(logOdds);
        // Three decimals keep the order of documents; none is certain.
        double most = invoice.total().present()
                ? MOST
                : invoice.invoiceIds().isEmpty() ? MOST_WITHOUT_EITHER : MOST_WITHOUT_TOTAL;
        return Math.round(Math.min(most, share) * 1000) / 1000.0;
    }

    private static boolean claimsAnything(Invoice invoice) {
        return !invoice.invoiceIds().isEmpty()
                || headline(invoice).values().stream().anyMatch(Field::present);
    }

    /** What the document's confidence is learned from: its headline fields' confidences, the checks, and the page. */
    public static void describe(Layout layout, Invoice invoice, List<Check> checks, Clues clues) {
        double weakest = CERTAIN;
        int missing = 0;
        for (Map.Entry<String, Field<?>> each : headline(invoice).entrySet()) {
            Field<?> field = each.getValue();
            if (field.present()) {
                double logOdds = logOdds(field.confidence());
                clues.add(each.getKey(), logOdds);
                clues.flag(each.getKey() + " was recognised", isRecognised(field));
                weakest = Math.min(weakest, logOdds);
            } else {
                clues.flag("no " + each.getKey(), true);
                missing++;
            }
        }
        clues.add("weakest", weakest);
        clues.add("missing", missing);
        doubts(invoice, clues);
        PageClues.describe(layout, invoice, clues);
        clues.flag("receipt", invoice.type() == DocumentType.RECEIPT);
        clues.flag("several numbers", invoice.invoiceIds().size() > 1);
        boolean mended = !Misreadings.mendedFields(invoice).isEmpty();
        for (Check check : checks) {
            // A sum that holds because a number was changed until it did proves nothing.
            boolean made = mended && check.outcome() == Outcome.PASSED && SUMS.contains(check.name());
            if (!made && LEARNED.contains(check.name())) {
                clues.flag(check.name() + " " + check.outcome(), check.outcome() != Outcome.NOT_APPLICABLE);
            }
        }
    }

    /** What no field's own confidence tells: whether something beside it would be missed if it were right. */
    private static void doubts(Invoice invoice, Clues clues) {
        double together = headline(invoice).values().stream()
                .filter(Field::present)
                .mapToDouble(Field::confidence)
                .reduce(1, (a, b) -> a * b);
        clues.add("all together", logOdds(together));
        BigDecimal total = invoice.total().value();
        BigDecimal net = invoice.net().value();
        boolean differ = total != null && net != null && total.compareTo(net) != 0;
        clues.flag("total is not net, and no tax", differ && !invoice.tax().present());
        BigDecimal owed = invoice.settlement().amountDue().value();
        clues.flag("another sum is due", total != null && owed != null && owed.compareTo(total) != 0);
        clues.flag("no items", invoice.lineItems().isEmpty());
        Party seller = invoice.vendor();
        clues.flag("seller without address", !seller.address().present());
        clues.flag("seller without tax number", !seller.taxId().present());
        clues.flag("no buyer", !invoice.buyer().name().present());
        String name = seller.name().value();
        clues.flag("seller is a domain", name != null && name.indexOf(' ') < 0 && name.indexOf('.') > 0);
        clues.flag(
                "seller is called as the buyer",
                name != null && name.equals(invoice.buyer().name().value()));
    }

    private static Map<String, Field<?>> headline(Invoice invoice) {
        Map<String, Field<?>> fields = new LinkedHashMap<>();
        fields.put(
                "number",
                invoice.invoiceIds().stream()
                        .min(Comparator.comparingDouble(Field::confidence))
                        .orElse(Field.absent(0)));
        fields.put("total", invoice.total());
        fields.put("issue date", invoice.issueDate());
        fields.put("seller", invoice.vendor().name());
        fields.put("currency", invoice.currency());
        fields.put("due date", invoice.dueDate());
        fields.put("net", invoice.net());
        fields.put("tax", invoice.tax());
        return fields;
    }

    private static boolean isRecognised(Field<?> field) {
        Evidence evidence = field.evidence();
        return evidence != null && evidence.source() == Source.OCR;
    }

    private static double logOdds(double confidence) {
        double inside = Math.max(0.01, Math.min(0.99, confidence));
        return Math.log(inside / (1 - inside));
    }

    /**
     * Embedded data is exact: only sums that do not add up and a page that says something else speak
     * against it. Invented account numbers and tax ids are the sender's business.
     */
    private static double ofEmbedded(Invoice invoice, List<Check> checks) {
        boolean whole = !invoice.invoiceIds().isEmpty()
                && invoice.total().present()
                && invoice.currency().present();
        boolean contradicted = checks.stream()
                .anyMatch(check -> check.outcome() == Outcome.FAILED && AGAINST_DATA.contains(check.name()));
        return !whole || contradicted ? DOUBTFUL_DATA : SOUND_DATA;
    }
}
