package com.cashupagent.deliver.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.cashupagent.net.OutboundAnswer;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundException;
import com.cashupagent.net.OutboundLimits;
import com.cashupagent.net.OutboundRequest;
import com.cashupagent.net.RetryAfter;
import com.cashupagent.store.WebhookAttempt;
import com.cashupagent.store.WebhookDelivery;
import com.cashupagent.store.WebhookEndpoint;
import com.cashupagent.store.WebhookEvent;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one attempt: signs, calls, and writes down what came of it. Thread-safe; blocks for as long as the limits. */
final class Sender {

    /** What of an answer is read and kept. */
    static final int ANSWER_BYTES = 16 << 10;

    private final OutboundCaller caller;
    private final WebhookSecrets secrets;
    private final OutboundLimits limits;
    private final Clock clock;

    /** @param patience for a whole attempt */
    Sender(OutboundCaller caller, WebhookSecrets secrets, Duration patience, Clock clock) {
        this.caller = caller;
        this.secrets = secrets;
        this.limits = new OutboundLimits(patience, patience, patience, ANSWER_BYTES);
        this.clock = clock;
    }

    /** @param retryAfter what the receiver asked for */
    record Outcome(WebhookAttempt attempt, Optional<Duration> retryAfter) {

        boolean successful() {
            Integer status = attempt.status();
            return status != null && status >= 200 && status < 300;
        }

        boolean gone() {
            Integer status = attempt.status();
            return status != null && status == 410;
        }
    }

    Outcome send(WebhookEndpoint endpoint, WebhookDelivery delivery, WebhookEvent event) throws InterruptedException {
        Instant now = clock.instant();
        byte[] body = event.payload().getBytes(UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "CashUp-Webhooks/1.0");
        headers.putAll(Signatures.headers(secrets.signing(endpoint, now), event.id(), now, body));
        long began = System.nanoTime();
        try {
            OutboundAnswer answer =
                    caller.send(OutboundRequest.post(URI.create(endpoint.url()), headers, body), limits);
            WebhookAttempt attempt = new WebhookAttempt(
                    delivery.id(),
                    delivery.attempts() + 1,
                    now,
                    answer.took(),
                    endpoint.url(),
                    headers,
                    answer.status(),
                    kept(answer.headers()),
                    text(answer.body()),
                    null);
            return new Outcome(attempt, RetryAfter.parse(answer.header("Retry-After"), now));
        } catch (OutboundException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped while sending");
            }
            WebhookAttempt attempt = new WebhookAttempt(
                    delivery.id(),
                    delivery.attempts() + 1,
                    now,
                    Duration.ofNanos(System.nanoTime() - began),
                    endpoint.url(),
                    headers,
                    null,
                    Map.of(),
                    null,
                    e.getMessage());
            return new Outcome(attempt, Optional.empty());
        }
    }

    /** Enough to find out what went wrong, no more than a row should hold. */
    private static Map<String, List<String>> kept(Map<String, List<String>> headers) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        headers.entrySet().stream()
                .filter(header -> !header.getKey().equals("set-cookie"))
                .filter(header -> header.getValue().stream().allMatch(value -> value.length() <= 1_000))
                .limit(50)
                .forEach(header -> kept.put(header.getKey(), header.getValue()));
        return kept;
    }

    /** PostgreSQL's texts hold no zero character. */
    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8).replace('\0', '\uFFFD');
    }
}
