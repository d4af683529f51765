package com.cashupagent.check;

import com.cashupagent.identifier.TaxNumbers;
import com.cashupagent.model.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Check digits of a party's tax number, where its country publishes how they are made. */
final class TaxIdCheck {

    static final String NAME = "tax_id_check_digits";

    static final String OF_BUYER = "buyer_tax_id_check_digits";

    /** Where a currency is that of few countries, it says whose rule a number without prefix follows. */
    private static final Map<String, List<String>> COUNTRIES = Map.ofEntries(
            Map.entry("AUD", List.of("AU")),
            Map.entry("CAD", List.of("CA")),
            Map.entry("CHF", List.of("CH")),
            Map.entry("CZK", List.of("CZ")),
            Map.entry("DKK", List.of("DK")),
            Map.entry("GBP", List.of("GB")),
            Map.entry("NOK", List.of("NO")),
            Map.entry("NZD", List.of("NZ")),
            Map.entry("PLN", List.of("PL")),
            Map.entry("ZAR", List.of("ZA")));

    private TaxIdCheck() {}

    /** Of the seller. */
    static Check run(@Nullable String taxId, @Nullable String currency) {
        return run(NAME, "seller", taxId, currency);
    }

    static Check ofBuyer(@Nullable String taxId, @Nullable String currency) {
        return run(OF_BUYER, "buyer", taxId, currency);
    }

    private static Check run(String name, String party, @Nullable String taxId, @Nullable String currency) {
        if (taxId == null) {
            return InvoiceChecks.notApplicable(name, "No tax number of the " + party + " was found.");
        }
        List<String> countries = currency == null ? List.of() : COUNTRIES.getOrDefault(currency, List.of());
        Optional<Boolean> valid = TaxNumbers.validate(taxId, countries);
        return valid.map(right -> InvoiceChecks.outcome(
                        name, right, "The form and check digits of " + taxId + " are " + (right ? "right." : "wrong.")))
                .orElseGet(() -> InvoiceChecks.notApplicable(name, "No check-digit rule is known for " + taxId + "."));
    }
}
