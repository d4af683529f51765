package com.cashupagent.store;

import com.cashupagent.model.Spent;
import com.cashupagent.model.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What organisations spent and how their documents went. Thread-safe; days are UTC's, both ends included. */
public interface UsageStore {

    /** Until the transaction ends, nobody else reserves or tells for this organisation. */
    void lock(Tx tx, String organisationId);

    /** Adds a spending. */
    void insert(Tx tx, Spending spending);

    /** Puts what was really spent in place of what was reserved; a second time changes nothing. */
    void settle(Tx tx, String id, Spent spent);

    /** All that was spent or is set aside. */
    Spent spent(Tx tx, String organisationId, LocalDate from, LocalDate to);

    /** What was really spent, without what is only set aside. */
    Spent settled(Tx tx, String organisationId, LocalDate from, LocalDate to);

    /** All that was spent or is set aside, by day, ascending; days without any are left out. */
    List<DaySpent> spentByDay(Tx tx, String organisationId, LocalDate from, LocalDate to);

    /** Adds a document that has ended; false, and nothing changed, when it is there already. */
    boolean insert(Tx tx, DocumentUsage usage);

    /** The newest first. */
    List<DocumentUsage> latest(Tx tx, String organisationId, int limit);

    /** How many documents ended, by day and tier, days ascending. */
    List<DayCount> counts(Tx tx, String organisationId, LocalDate from, LocalDate to);

    /** Notes that a threshold was told of; false when it had been for that period. Call it under {@link #lock}. */
    boolean notice(Tx tx, String organisationId, String period, BigDecimal threshold, Instant now);

    /** A day's sum. */
    record DaySpent(LocalDate day, Spent spent) {}

    /**
     * Documents of one day and tier.
     *
     * @param tier null for those of which nothing was read
     */
    record DayCount(LocalDate day, @Nullable Tier tier, long documents) {}
}
