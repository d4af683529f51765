package com.cashupagent.auth;

import com.cashupagent.secret.RandomText;
import com.cashupagent.secret.SecretHash;
import com.cashupagent.store.Credential;
import com.cashupagent.store.CredentialStore;
import com.cashupagent.store.Transactions;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes, lists, rotates and revokes credentials; takes effect at once in every server on the database. Thread-safe. */
public final class Credentials {

    private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,99}");
    private static final int ID_CHARACTERS = 16;
    private static final int KEY_CHARACTERS = 26;
    private static final int SECRET_CHARACTERS = 52;

    private final Transactions transactions;
    private final CredentialStore store;
    private final Clock clock;

    public Credentials(Transactions transactions, CredentialStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Makes one.
     *
     * @throws IllegalArgumentException with a sentence for the operator when a part cannot be used
     */
    public IssuedCredential create(NewCredential wanted) {
        IssuedCredential issued = new IssuedCredential(
                RandomText.of("cl_", ID_CHARACTERS), newSecret(wanted.test()), newPublishableKey(wanted.test()));
        Credential credential = new Credential(
                issued.clientId(),
                SecretHash.of(issued.clientSecret()),
                1,
                issued.publishableKey(),
                organisations(wanted.organisations()),
                origins(wanted.origins()),
                scopes(wanted.scopes()),
                keys(wanted.clientKeys()),
                keys(wanted.userKeys()),
                wanted.test(),
                clock.instant(),
                null,
                null);
        transactions.run(tx -> store.insert(tx, credential));
        return issued;
    }

    /** Every scope; for those who need no more. */
    public IssuedCredential create(Set<String> organisations, Set<String> origins, boolean test) {
        return create(NewCredential.of(organisations, origins, test));
    }

    /** All, oldest first, revoked ones too. */
    public List<Credential> list() {
        return transactions.call(store::list);
    }

    /**
     * Gives a new secret; the old one and every token issued with it end at once. The publishable key stays unless
     * asked. Empty when there is no live credential of that id.
     */
    public Optional<IssuedCredential> rotate(String clientId, boolean publishableKeyToo) {
        return transactions.call(tx -> store.find(tx, clientId).flatMap(credential -> {
            IssuedCredential issued = new IssuedCredential(
                    clientId,
                    newSecret(credential.test()),
                    publishableKeyToo ? newPublishableKey(credential.test()) : credential.publishableKey());
            if (!store.rotate(tx, clientId, SecretHash.of(issued.clientSecret()), clock.instant())) {
                return Optional.<IssuedCredential>empty();
            }
            if (publishableKeyToo) {
                store.replacePublishableKey(tx, clientId, issued.publishableKey());
            }
            return Optional.of(issued);
        }));
    }

    /** Ends the credential, its tokens and its sessions at once; false when there is no live one of that id. */
    public boolean revoke(String clientId) {
        return transactions.call(tx -> store.revoke(tx, clientId, clock.instant()));
    }

    private static String newSecret(boolean test) {
        return RandomText.of(test ? "sk_test_" : "sk_live_", SECRET_CHARACTERS);
    }

    private static String newPublishableKey(boolean test) {
        return RandomText.of(test ? "pk_test_" : "pk_live_", KEY_CHARACTERS);
    }

    private static Set<String> organisations(Set<String> named) {
        if (named.isEmpty()) {
            throw new IllegalArgumentException("A credential needs at least one organisation");
        }
        for (String id : named) {
            if (!ORGANISATION.matcher(id).matches()) {
                throw new IllegalArgumentException(
                        "'" + id + "' is not an organisation id: letters, digits and . _ : @ - (at most 100)");
            }
        }
        return named;
    }

    private static Set<String> origins(Set<String> named) {
        Set<String> parsed = new LinkedHashSet<>();
        for (String origin : named) {
            parsed.add(
                    Origin.parse(origin)
                            .orElseThrow(
                                    () -> new IllegalArgumentException(
                                            "'" + origin
                                                    + "' is not an origin: write scheme, host and port only, like https://portal.example.com")));
        }
        return parsed;
    }

    private static Set<String> scopes(Set<String> named) {
        if (named.isEmpty()) {
            return Scope.wireNames();
        }
        for (String scope : named) {
            if (!Scope.wireNames().contains(scope)) {
                throw new IllegalArgumentException("'" + scope + "' is not one of the scopes " + Scope.wireNames());
            }
        }
        return named;
    }

    private static @Nullable String keys(@Nullable String given) {
        if (given == null) {
            return null;
        }
        return PartnerKeys.isAddress(given) ? PartnerKeys.checkedAddress(given) : KeySets.checked(given);
    }
}
