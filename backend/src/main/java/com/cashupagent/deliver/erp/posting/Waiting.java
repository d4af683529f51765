package com.cashupagent.deliver.erp.posting;

import com.cashupagent.store.Posting;
import com.cashupagent.store.PostingStore;
import com.cashupagent.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How many postings are not in the books yet, for metrics: counted at most every few seconds. Thread-safe. */
final class Waiting {

    /** Lower case, as in answers. */
    static final List<String> STATES = Stream.of(Posting.State.values())
            .filter(state -> !state.inTheBooks())
            .map(state -> state.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final PostingStore postings;
    private final Clock clock;
    private Map<Posting.State, Integer> counts = Map.of();
    private Instant until = Instant.MIN;

    Waiting(Transactions transactions, PostingStore postings, Clock clock) {
        this.transactions = transactions;
        this.postings = postings;
        this.clock = clock;
    }

    synchronized int count(String state) {
        Instant now = clock.instant();
        if (now.isAfter(until)) {
            counts = transactions.call(postings::counts);
            until = now.plus(FRESH);
        }
        return counts.getOrDefault(Posting.State.valueOf(state.toUpperCase(Locale.ROOT)), 0);
    }
}
