package com.cashupagent.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a partner may do, as kept. The secret itself is nowhere, only its salted hash.
 *
 * @param id OAuth's {@code client_id}
 * @param generation rises with every rotation; what was issued in an earlier one is void
 * @param publishableKey {@code pk_live_…} or {@code pk_test_…}, public by nature
 * @param organisations which it may name as the guide's {@code client_id}
 * @param origins from which the publishable key may be used, as browsers write them
 * @param clientKeys public keys (a JWK set, or the address of one) for {@code private_key_jwt}; null when there are none
 * @param userKeys public keys (a JWK set, or the address of one) that the partner's user tokens are signed with; null when there are none
 */
public record Credential(
        String id,
        String secretHash,
        int generation,
        String publishableKey,
        Set<String> organisations,
        Set<String> origins,
        Set<String> scopes,
        @Nullable String clientKeys,
        @Nullable String userKeys,
        boolean test,
        Instant createdAt,
        @Nullable Instant rotatedAt,
        @Nullable Instant revokedAt) {

    public Credential {
        organisations = Set.copyOf(organisations);
        origins = Set.copyOf(origins);
        scopes = Set.copyOf(scopes);
    }

    /** Whether it may still be used. */
    public boolean live() {
        return revokedAt == null;
    }

    @Override
    public String toString() {
        return "Credential[" + id + "]";
    }
}
