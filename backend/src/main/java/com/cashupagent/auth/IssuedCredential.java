package com.cashupagent.auth;

/**
 * What its holder is told, once: the secret cannot be read again.
 *
 * @param clientSecret {@code sk_…}
 * @param publishableKey {@code pk_live_…} or {@code pk_test_…}
 */
public record IssuedCredential(String clientId, String clientSecret, String publishableKey) {

    @Override
    public String toString() {
        return "IssuedCredential[" + clientId + "]";
    }
}
