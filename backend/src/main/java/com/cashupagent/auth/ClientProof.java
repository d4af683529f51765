package com.cashupagent.auth;

import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * How a client says who it is: a secret (form or Basic), or an assertion.
 *
 * @param value the secret or the assertion
 */
record ClientProof(String clientId, String value, boolean assertion) {

    private static final String BASIC = "basic ";

    /**
     * Reads it from the request.
     *
     * @throws OAuthException {@code invalid_request} when there are two proofs, {@code invalid_client} when none
     */
    static ClientProof of(TokenRequest request) {
        Optional<String> basic =
                request.authorization().filter(h -> h.toLowerCase(Locale.ROOT).startsWith(BASIC));
        Optional<String> secret = request.parameter("client_secret");
        Optional<String> assertion = request.parameter("client_assertion");
        long proofs = (basic.isPresent() ? 1 : 0) + (secret.isPresent() ? 1 : 0) + (assertion.isPresent() ? 1 : 0);
        if (proofs > 1) {
            throw OAuthException.invalidRequest("Prove the client in one way only");
        }
        Optional<String> named = request.parameter("client_id");
        if (basic.isPresent()) {
            ClientProof proof = basic(basic.get().substring(BASIC.length()).strip());
            if (named.isPresent() && !named.get().equals(proof.clientId())) {
                throw OAuthException.invalidRequest("client_id is not the one of the Authorization header");
            }
            return proof;
        }
        if (assertion.isPresent()) {
            if (!request.parameter("client_assertion_type").equals(Optional.of(ClientAssertions.TYPE))) {
                throw OAuthException.invalidRequest("client_assertion_type must be " + ClientAssertions.TYPE);
            }
            String subject = subject(assertion.get());
            if (named.isPresent() && !named.get().equals(subject)) {
                throw OAuthException.invalidRequest("client_id is not the subject of the assertion");
            }
            return new ClientProof(subject, assertion.get(), true);
        }
        if (named.isEmpty() || secret.isEmpty()) {
            throw OAuthException.invalidClient();
        }
        return new ClientProof(named.get(), secret.get(), false);
    }

    @Override
    public String toString() {
        return "ClientProof[" + clientId + "]";
    }

    private static ClientProof basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return new ClientProof(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1)), false);
            }
        } catch (IllegalArgumentException e) {
            throw OAuthException.invalidClient();
        }
        throw OAuthException.invalidClient();
    }

    /** RFC 6749, 2.3.1: both halves are form-encoded before they are joined. */
    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Whose keys to check it with; nothing is believed yet. */
    private static String subject(String assertion) {
        try {
            String subject = SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
            if (subject != null) {
                return subject;
            }
        } catch (ParseException e) {
            throw OAuthException.invalidClient();
        }
        throw OAuthException.invalidClient();
    }
}
