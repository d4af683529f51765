package com.cashupagent.review;

import com.cashupagent.store.Review;
import org.jspecify.annotations.Nullable;

/**
 * Who does something in a review.
 *
 * @param name for the history: the credential's id
 * @param leaseId of a lease that was taken before; null for none. Several people may share a credential, so that the
 *     name alone does not make a lease theirs
 */
public record Actor(String name, @Nullable String leaseId) {

    boolean holds(Review.@Nullable Lease lease) {
        return lease != null && lease.id().equals(leaseId);
    }
}
