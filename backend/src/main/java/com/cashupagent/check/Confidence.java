package com.cashupagent.check;

import com.cashupagent.model.Check;
import com.cashupagent.model.Check.Outcome;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How sure we are of a whole document: that every headline field which is reported is right. One weak field makes a
 * weak document, so the weakest counts most; a failed check is evidence against all of them.
 */
public final class Confidence {

    /** How much a failed check leaves; check digits are wrong on many a document that is otherwise read right. */
    private static final Map<String, Double> FAILED = Map.of(
            InvoiceChecks.NET_PLUS_TAX, 0.6,
            InvoiceChecks.DATES, 0.7,
            InvoiceChecks.LINE_ITEMS, 0.9,
            BankAccountCheck.NAME, 0.97,
            TaxIdCheck.NAME, 0.97);

    private static final double SOUND_DATA = 0.99;
    private static final double DOUBTFUL_DATA = 0.5;
    private static final Set<String> AGAINST_DATA = Set.of(InvoiceChecks.NET_PLUS_TAX, Agreement.NAME);

    private Confidence() {}

    /** 0..1; 0 when nothing was found. */
    public static double of(Tier tier, Invoice invoice, List<Check> checks) {
        return tier == Tier.EMBEDDED_DATA ? ofEmbedded(invoice, checks) : ofReading(invoice, checks);
    }

    static double ofReading(Invoice invoice, List<Check> checks) {
        List<Double> headline = new ArrayList<>();
        boolean numbered =
                invoice.type() != DocumentType.RECEIPT || !invoice.invoiceIds().isEmpty();
        if (numbered) {
            headline.add(invoice.invoiceIds().stream()
                    .mapToDouble(Field::confidence)
                    .min()
                    .orElse(0));
        }
        headline.add(invoice.total().confidence());
        headline.add(invoice.issueDate().confidence());
        headline.add(invoice.vendor().name().confidence());
        headline.add(invoice.currency().confidence());
        addIfPresent(headline, invoice.dueDate());
        addIfPresent(headline, invoice.net());
        addIfPresent(headline, invoice.tax());
        double weakest = headline.stream().mapToDouble(d -> d).min().orElse(0);
        double mean = headline.stream().mapToDouble(d -> d).average().orElse(0);
        double confidence = (weakest + mean) / 2;
        for (Check check : checks) {
            if (check.outcome() == Outcome.FAILED) {
                confidence *= FAILED.getOrDefault(check.name(), 1.0);
            }
        }
        return Math.round(ConfidenceMap.calibrated(confidence) * 100) / 100.0;
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

    private static void addIfPresent(List<Double> headline, Field<?> field) {
        if (field.present()) {
            headline.add(field.confidence());
        }
    }
}
