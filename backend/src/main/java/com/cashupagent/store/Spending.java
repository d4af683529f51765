package com.cashupagent.store;

import com.cashupagent.model.Spent;
import com.cashupagent.model.Tier;
import java.time.Instant;

/**
 * One use of something that costs money.
 *
 * @param spent while it is not settled, the most it can become
 * @param at its day in UTC is the day it counts for
 */
public record Spending(
        String id, String organisationId, String documentId, Tier tier, Spent spent, boolean settled, Instant at) {}
