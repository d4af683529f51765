package com.cashupagent.deliver.erp.netsuite;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A NetSuite account, such as {@code 1234567} or the sandbox {@code 1234567_SB1}. Hosts write it in small letters with
 * a hyphen, OAuth's realm in capitals with an underscore; people write either.
 */
record AccountId(String realm) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{3,20}(_(SB|RP)\\d{1,2})?");

    static Optional<AccountId> of(String text) {
        String realm = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return FORM.matcher(realm).matches() ? Optional.of(new AccountId(realm)) : Optional.empty();
    }

    /** The address of its REST services. */
    String address() {
        return "https://" + realm.toLowerCase(Locale.ROOT).replace('_', '-') + ".suitetalk.api.netsuite.com";
    }
}
