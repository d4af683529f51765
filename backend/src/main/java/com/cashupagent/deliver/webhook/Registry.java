package com.cashupagent.deliver.webhook;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.secret.RandomText;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.WebhookDeliveryStore;
import com.cashupagent.store.WebhookEndpoint;
import com.cashupagent.store.WebhookEndpoint.Health;
import com.cashupagent.store.WebhookEndpointStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The endpoints of organisations. Thread-safe. Every call is given the organisations whose endpoints the caller may
 * see; another's is not there.
 */
public final class Registry {

    static final Duration OVERLAP = Duration.ofHours(24);

    private static final int MOST = 50;

    private final Transactions transactions;
    private final WebhookEndpointStore endpoints;
    private final WebhookDeliveryStore deliveries;
    private final RegistrationRules rules;
    private final WebhookSecrets secrets;
    private final EndpointPolicy policy;
    private final Clock clock;

    Registry(
            Transactions transactions,
            WebhookEndpointStore endpoints,
            WebhookDeliveryStore deliveries,
            RegistrationRules rules,
            WebhookSecrets secrets,
            EndpointPolicy policy,
            Clock clock) {
        this.transactions = transactions;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.rules = rules;
        this.secrets = secrets;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Adds an endpoint.
     *
     * @throws ProblemException {@code invalid_request}, {@code callback_refused} or {@code webhook_limit_exceeded}
     */
    public Registered register(Registration wanted) {
        String url = rules.url(wanted.url());
        List<String> events = rules.events(wanted.events());
        Optional<String> given = wanted.secret().map(rules::secret);
        String secret = given.orElseGet(WebhookSecrets::fresh);
        String id = RandomText.of("whk_", 26);
        WebhookEndpoint endpoint = new WebhookEndpoint(
                id,
                wanted.organisationId(),
                wanted.credentialId(),
                url,
                events,
                secrets.sealed(id, secret),
                null,
                null,
                Health.GOOD,
                clock.instant());
        transactions.run(tx -> {
            if (endpoints.list(tx, List.of(wanted.organisationId())).size() >= MOST) {
                throw new ProblemException(
                        ErrorCode.WEBHOOK_LIMIT_EXCEEDED, "The organisation has " + MOST + " webhooks already.");
            }
            endpoints.insert(tx, endpoint);
        });
        return new Registered(endpoint, given.isPresent() ? Optional.empty() : Optional.of(secret));
    }

    /** Oldest first. */
    public List<WebhookEndpoint> list(Collection<String> organisations) {
        return transactions.call(tx -> endpoints.list(tx, organisations));
    }

    /** @throws ProblemException {@code webhook_not_found} */
    public WebhookEndpoint get(Set<String> organisations, String id) {
        return transactions.call(tx -> visible(endpoints.find(tx, id), organisations));
    }

    /**
     * Changes address or events; what is given stays as it was where empty.
     *
     * @param active true begins anew with an endpoint that was disabled; false disables it
     * @throws ProblemException {@code webhook_not_found}, {@code invalid_request} or {@code callback_refused}
     */
    public WebhookEndpoint change(
            Set<String> organisations,
            String id,
            Optional<String> url,
            Optional<List<String>> events,
            Optional<Boolean> active) {
        Optional<String> checkedUrl = url.map(rules::url);
        Optional<List<String>> checkedEvents = events.map(rules::events);
        return update(organisations, id, endpoint -> {
            WebhookEndpoint changed =
                    endpoint.with(checkedUrl.orElse(endpoint.url()), checkedEvents.orElse(endpoint.events()));
            boolean wanted = active.orElse(changed.active());
            if (wanted == changed.active()) {
                return changed;
            }
            return changed.with(wanted ? Health.GOOD : changed.health().disabled("Disabled on request."));
        });
    }

    /**
     * Replaces the secret; the old one signs beside it for 24 hours.
     *
     * @param given empty: one is made
     */
    public Registered rotate(Set<String> organisations, String id, Optional<String> given) {
        String secret = given.map(rules::secret).orElseGet(WebhookSecrets::fresh);
        Instant until = clock.instant().plus(OVERLAP);
        WebhookEndpoint rotated =
                update(organisations, id, endpoint -> endpoint.rotated(secrets.sealed(id, secret), until));
        return new Registered(rotated, given.isPresent() ? Optional.empty() : Optional.of(secret));
    }

    /** Removes it with what waits for it and its log. */
    public void delete(Set<String> organisations, String id) {
        transactions.run(tx -> {
            visible(endpoints.lock(tx, id), organisations);
            endpoints.delete(tx, id);
        });
    }

    /** When an endpoint that goes on failing will be disabled; empty unless that has been said. */
    public Optional<Instant> disablesAt(WebhookEndpoint endpoint) {
        return endpoint.active() ? policy.disablesAt(endpoint.health()) : Optional.empty();
    }

    private WebhookEndpoint update(Set<String> organisations, String id, UnaryOperator<WebhookEndpoint> change) {
        return transactions.call(tx -> {
            WebhookEndpoint before = visible(endpoints.lock(tx, id), organisations);
            WebhookEndpoint after = change.apply(before);
            endpoints.update(tx, after);
            if (before.active() && !after.active()) {
                deliveries.cancelWaiting(tx, id);
            }
            return after;
        });
    }

    static WebhookEndpoint visible(Optional<WebhookEndpoint> endpoint, Set<String> organisations) {
        return endpoint.filter(e -> organisations.contains(e.organisationId()))
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.WEBHOOK_NOT_FOUND, "There is no webhook with this id for this caller."));
    }
}
