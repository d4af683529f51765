package com.cashupagent.route;

import com.cashupagent.model.Spent;
import com.cashupagent.model.Tier;
import java.math.BigDecimal;

/** Holds what organisations may spend. Thread-safe. */
public interface Purse {

    /** Without limits, and keeps nothing. */
    Purse OPEN = new Purse() {
        @Override
        public Grant reserve(Claim claim) {
            return new Grant("", "", "");
        }

        @Override
        public void settle(String reservation, Spent spent) {}

        @Override
        public void charge(Claim claim) {}

        @Override
        public double chance(String organisationId, Tier tier) {
            return Chance.UNKNOWN;
        }
    };

    /**
     * What somebody wants to spend.
     *
     * @param most money, at most
     * @param tokens at most; 0 for a tier without
     */
    record Claim(String organisationId, String documentId, Tier tier, BigDecimal most, long tokens) {}

    /**
     * The answer to a claim.
     *
     * @param reservation to settle; empty when it was refused
     * @param reason stable, why it was refused; empty when it was not
     * @param message a sentence with the numbers in it
     */
    record Grant(String reservation, String reason, String message) {

        /** Whether the money may not be spent. */
        public boolean refused() {
            return !reason.isEmpty();
        }
    }

    /**
     * Sets the most aside, if the organisation's budget has it, so that documents that are read at the same time do not
     * pass it together. What is never settled, as when the process dies meanwhile, stays spent in full: it may be on the
     * bill.
     */
    Grant reserve(Claim claim);

    /** Puts what was really spent in its place; nothing frees all of it. */
    void settle(String reservation, Spent spent);

    /** Writes down what is spent in any case, as the machine's own work is; no budget stops it. */
    void charge(Claim claim);

    /** How often the tier spared a person's look where the tiers before were not sure, 0..1. */
    double chance(String organisationId, Tier tier);
}
