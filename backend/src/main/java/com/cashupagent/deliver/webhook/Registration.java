package com.cashupagent.deliver.webhook;

import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to register.
 *
 * @param organisationId whose events
 * @param credentialId who asks
 * @param events wire names as given
 * @param secret empty: one is made
 */
public record Registration(
        String organisationId, String credentialId, String url, List<String> events, Optional<String> secret) {

    @Override
    public String toString() {
        return "Registration[" + organisationId + "]";
    }
}
