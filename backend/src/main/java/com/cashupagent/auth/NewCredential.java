package com.cashupagent.auth;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a credential is to be made with; see {@link com.cashupagent.store.Credential} for the parts.
 *
 * @param scopes wire names; empty: all
 * @param clientKeys one JWK or a JWK set, public keys only, or the address of a JWK set
 * @param userKeys the same
 */
public record NewCredential(
        Set<String> organisations,
        Set<String> origins,
        Set<String> scopes,
        boolean test,
        @Nullable String clientKeys,
        @Nullable String userKeys) {

    /** With every scope and no registered keys. */
    public static NewCredential of(Set<String> organisations, Set<String> origins, boolean test) {
        return new NewCredential(organisations, origins, Set.of(), test, null, null);
    }
}
