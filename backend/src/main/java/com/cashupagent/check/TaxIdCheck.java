package com.cashupagent.check;

import com.cashupagent.model.Check;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Check digits of a party's tax number, where its country publishes how they are made. */
final class TaxIdCheck {

    static final String NAME = "tax_id_check_digits";

    static final String OF_BUYER = "buyer_tax_id_check_digits";

    private TaxIdCheck() {}

    /** Of the seller. */
    static Check run(@Nullable String taxId) {
        return run(NAME, "seller", taxId);
    }

    static Check ofBuyer(@Nullable String taxId) {
        return run(OF_BUYER, "buyer", taxId);
    }

    private static Check run(String name, String party, @Nullable String taxId) {
        if (taxId == null) {
            return InvoiceChecks.notApplicable(name, "No tax number of the " + party + " was found.");
        }
        Optional<Boolean> valid = TaxIdAlgorithms.validate(taxId);
        return valid.map(right -> InvoiceChecks.outcome(
                        name, right, "The check digits of " + taxId + " are " + (right ? "right." : "wrong.")))
                .orElseGet(() -> InvoiceChecks.notApplicable(name, "No check-digit rule is known for " + taxId + "."));
    }
}
