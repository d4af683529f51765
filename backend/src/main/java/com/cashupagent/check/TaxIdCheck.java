package com.cashupagent.check;

import com.cashupagent.model.Check;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Check digits of the seller's tax number, where its country publishes how they are made. */
final class TaxIdCheck {

    static final String NAME = "tax_id_check_digits";

    private TaxIdCheck() {}

    static Check run(@Nullable String taxId) {
        if (taxId == null) {
            return InvoiceChecks.notApplicable(NAME, "No tax number of the seller was found.");
        }
        Optional<Boolean> valid = TaxIdAlgorithms.validate(taxId);
        return valid.map(right -> InvoiceChecks.outcome(
                        NAME, right, "The check digits of " + taxId + " are " + (right ? "right." : "wrong.")))
                .orElseGet(() -> InvoiceChecks.notApplicable(NAME, "No check-digit rule is known for " + taxId + "."));
    }
}
