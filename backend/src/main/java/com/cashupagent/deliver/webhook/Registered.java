package com.cashupagent.deliver.webhook;

import com.cashupagent.store.WebhookEndpoint;
import java.util.Optional;

/**
 * A registered endpoint.
 *
 * @param freshSecret the secret that was made for it, this once; empty when the caller gave one
 */
public record Registered(WebhookEndpoint endpoint, Optional<String> freshSecret) {

    @Override
    public String toString() {
        return "Registered[" + endpoint + "]";
    }
}
