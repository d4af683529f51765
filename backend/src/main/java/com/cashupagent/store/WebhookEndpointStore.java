package com.cashupagent.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Webhook endpoints. Thread-safe; every call belongs to the transaction it is given. */
public interface WebhookEndpointStore {

    /** Adds a new one. */
    void insert(Tx tx, WebhookEndpoint endpoint);

    /** As it is now. */
    Optional<WebhookEndpoint> find(Tx tx, String id);

    /** The same; until the transaction ends, no other changes it or takes a slot of its queue. */
    Optional<WebhookEndpoint> lock(Tx tx, String id);

    /** Those of the organisations, oldest first. */
    List<WebhookEndpoint> list(Tx tx, Collection<String> organisationIds);

    /** Those of the organisation that want the event, disabled ones too, oldest first. */
    List<WebhookEndpoint> wanting(Tx tx, String organisationId, String event);

    /** Writes everything but who and when; call it with the endpoint locked. */
    void update(Tx tx, WebhookEndpoint endpoint);

    /** Removes it with its deliveries; false when there was none. */
    boolean delete(Tx tx, String id);
}
