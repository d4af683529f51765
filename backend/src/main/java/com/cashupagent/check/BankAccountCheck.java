package com.cashupagent.check;

import com.cashupagent.identifier.Iban;
import com.cashupagent.model.Check;
import com.cashupagent.model.Field;
import java.util.List;

/** Check digits of every IBAN among the bank accounts. */
final class BankAccountCheck {

    static final String NAME = "iban_check_digits";

    private BankAccountCheck() {}

    static Check run(List<Field<String>> accounts) {
        List<String> ibans = accounts.stream()
                .map(Field::value)
                .filter(account -> account != null && Iban.looksLikeOne(account))
                .toList();
        if (ibans.isEmpty()) {
            return InvoiceChecks.notApplicable(NAME, "No IBAN was found.");
        }
        List<String> wrong = ibans.stream().filter(iban -> !Iban.isValid(iban)).toList();
        return wrong.isEmpty()
                ? InvoiceChecks.outcome(NAME, true, "The check digits of " + String.join(", ", ibans) + " are right.")
                : InvoiceChecks.outcome(NAME, false, "The check digits of " + String.join(", ", wrong) + " are wrong.");
    }
}
