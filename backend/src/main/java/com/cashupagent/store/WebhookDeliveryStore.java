package com.cashupagent.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outbox of events with the log of deliveries. Thread-safe; every call belongs to the transaction it is given. */
public interface WebhookDeliveryStore {

    /** Adds an event. */
    void insert(Tx tx, WebhookEvent event);

    /** Empty when there is none, or its document was erased. */
    Optional<WebhookEvent> findEvent(Tx tx, String id);

    /** Adds a delivery of an event that is there. */
    void insert(Tx tx, WebhookDelivery delivery);

    /** Empty when there is none any more. */
    Optional<WebhookDelivery> find(Tx tx, String id);

    /** Writes state, counts and time; false when it is gone. Call it with the endpoint locked. */
    boolean update(Tx tx, WebhookDelivery delivery);

    /** How many deliveries of the endpoint are in the state. */
    int count(Tx tx, String endpointId, WebhookDelivery.State state);

    /** How many wait with a job that is due by then. */
    int countDue(Tx tx, String endpointId, Instant by);

    /** Those that wait for a slot, longest first. */
    List<WebhookDelivery> parked(Tx tx, String endpointId, int limit);

    /** Ends what has not ended and is not being sent; how many these were. */
    int cancelWaiting(Tx tx, String endpointId);

    /**
     * Lets deliveries that have ended wait for a slot again, their tries at nothing; how many these were.
     *
     * @param since created then or later
     * @param undeliveredOnly leaves out those that succeeded
     */
    int parkEnded(Tx tx, String endpointId, Instant since, boolean undeliveredOnly, Instant now);

    /** A page of the endpoint's deliveries, newest first, each with its event and its newest attempt. */
    List<Entry> page(Tx tx, String endpointId, Page page);

    /** Adds an attempt of a delivery that this transaction has updated: so it is there and stays. */
    void insert(Tx tx, WebhookAttempt attempt);

    /** All attempts of a delivery, first to last. */
    List<WebhookAttempt> attempts(Tx tx, String deliveryId);

    /** Removes events of before then, with their deliveries that have all ended; how many events. */
    int purge(Tx tx, Instant before, int limit);

    /**
     * Which deliveries to list.
     *
     * @param states empty for all
     * @param type of the event; null for all
     * @param documentId that the event tells of; null for all
     * @param since created then or later; null from the first
     * @param until created before then; null to the last
     */
    record Filter(
            Set<WebhookDelivery.State> states,
            @Nullable String type,
            @Nullable String documentId,
            @Nullable Instant since,
            @Nullable Instant until) {

        /** Every delivery. */
        public static final Filter ALL = new Filter(Set.of(), null, null, null, null);
    }

    /**
     * What to list.
     *
     * @param before the last id of the page before; null for the first page
     */
    record Page(Filter filter, @Nullable String before, int limit) {}

    /**
     * One line of the log.
     *
     * @param event without its payload
     * @param last null before the first attempt
     */
    record Entry(
            WebhookDelivery delivery,
            WebhookEvent event,
            @Nullable WebhookAttempt last) {}
}
