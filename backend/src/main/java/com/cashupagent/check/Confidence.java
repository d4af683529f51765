package com.cashupagent.check;

import com.cashupagent.model.Check;
import com.cashupagent.model.Check.Outcome;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import java.util.ArrayList;
import java.util.List;

/**
 * How sure we are of a whole document: that every headline field which is reported is right. One weak field makes a
 * weak document, so the weakest counts most; a failed check is evidence against all of them.
 */
public final class Confidence {

    private static final double FAILED_CHECK = 0.7;

    private Confidence() {}

    /** 0..1; 0 when nothing was found. */
    public static double of(Invoice invoice, List<Check> checks) {
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
        double confidence = 0.6 * weakest + 0.4 * mean;
        for (Check check : checks) {
            if (check.outcome() == Outcome.FAILED) {
                confidence *= FAILED_CHECK;
            }
        }
        return Math.round(confidence * 100) / 100.0;
    }

    private static void addIfPresent(List<Double> headline, Field<?> field) {
        if (field.present()) {
            headline.add(field.confidence());
        }
    }
}
