package com.cashupagent.deliver.webhook;

import com.cashupagent.secret.Sealer;
import com.cashupagent.store.WebhookEndpoint;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What endpoints' bodies are signed with. Thread-safe. */
final class WebhookSecrets {

    private static final int FRESH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sealer sealer;

    WebhookSecrets(Sealer sealer) {
        this.sealer = sealer;
    }

    /** 256 random bits in the form of Standard Webhooks. */
    static String fresh() {
        byte[] bytes = new byte[FRESH_BYTES];
        RANDOM.nextBytes(bytes);
        return Signatures.PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** As it is kept; it opens for this endpoint only. */
    String sealed(String endpointId, String secret) {
        return sealer.seal(secret, purpose(endpointId));
    }

    /** What signs now: the current secret, then the previous one while the rotation overlaps. */
    List<String> signing(WebhookEndpoint endpoint, Instant now) {
        List<String> secrets = new ArrayList<>();
        secrets.add(sealer.open(endpoint.secret(), purpose(endpoint.id())));
        String previous = endpoint.previousSecret();
        if (previous != null && endpoint.overlapping(now)) {
            secrets.add(sealer.open(previous, purpose(endpoint.id())));
        }
        return secrets;
    }

    private static String purpose(String endpointId) {
        return "webhook-secret:" + endpointId;
    }
}
