package com.cashupagent.route;

import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.Spent;
import com.cashupagent.model.Tier;
import com.cashupagent.secret.RandomText;
import com.cashupagent.store.DocumentUsage;
import com.cashupagent.store.Spending;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import com.cashupagent.store.UsageStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The purse that is kept in the database, with the operator's limits on it. Thread-safe, on any number of nodes. */
public final class Ledger implements Purse {

    /** Recent enough to speak for the next document, enough to speak at all. */
    private static final int REMEMBERED = 200;

    private final Transactions transactions;
    private final UsageStore store;
    private final Limits limits;
    private final Clock clock;

    /** Everything is shared and thread-safe. */
    public Ledger(Transactions transactions, UsageStore store, Limits limits, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Grant reserve(Claim claim) {
        return transactions.call(tx -> {
            store.lock(tx, claim.organisationId());
            return refusal(tx, claim).orElseGet(() -> new Grant(write(tx, claim, false), "", ""));
        });
    }

    @Override
    public void settle(String reservation, Spent spent) {
        transactions.run(tx -> store.settle(tx, reservation, spent));
    }

    @Override
    public void charge(Claim claim) {
        transactions.run(tx -> write(tx, claim, true));
    }

    @Override
    public double chance(String organisationId, Tier tier) {
        List<DocumentUsage> latest = transactions.call(tx -> store.latest(tx, organisationId, REMEMBERED));
        if (tier == Tier.LLM) {
            return Chance.of(
                    latest.stream().filter(DocumentUsage::llmSufficed).count(),
                    latest.stream().filter(DocumentUsage::llmAsked).count());
        }
        List<DocumentUsage> of =
                latest.stream().filter(usage -> usage.tier() == tier).toList();
        return Chance.of(
                of.stream()
                        .filter(usage -> usage.status() == ProcessingStatus.SUCCESS)
                        .count(),
                of.size());
    }

    private String write(Tx tx, Claim claim, boolean settled) {
        String id = RandomText.of("spd_", 26);
        Spent spent = new Spent(claim.tokens(), 0, claim.most());
        store.insert(
                tx,
                new Spending(
                        id, claim.organisationId(), claim.documentId(), claim.tier(), spent, settled, clock.instant()));
        return id;
    }

    private Optional<Grant> refusal(Tx tx, Claim claim) {
        Instant now = clock.instant();
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        Spent day = store.spent(tx, claim.organisationId(), today, today);
        if (limits.dayTokens() > 0 && day.tokens() + claim.tokens() > limits.dayTokens()) {
            return refused(
                    "daily_tokens",
                    "Today's tokens are used up: " + day.tokens() + " of " + limits.dayTokens()
                            + ", and this document may" + " take " + claim.tokens() + ".");
        }
        if (limits.dayBudget().filter(b -> exceeds(day, claim, b)).isPresent()) {
            return refused(
                    "daily_budget", budget("Today's", day, limits.dayBudget().get(), claim));
        }
        if (limits.monthBudget().isPresent()) {
            Spent month = store.spent(tx, claim.organisationId(), today.withDayOfMonth(1), today);
            if (exceeds(month, claim, limits.monthBudget().get())) {
                return refused(
                        "monthly_budget",
                        budget("This month's", month, limits.monthBudget().get(), claim));
            }
        }
        return Optional.empty();
    }

    private static boolean exceeds(Spent spent, Claim claim, BigDecimal budget) {
        // What costs nothing, as a local model, needs no budget.
        return claim.most().signum() > 0 && spent.cost().add(claim.most()).compareTo(budget) > 0;
    }

    private static Optional<Grant> refused(String reason, String message) {
        return Optional.of(new Grant("", reason, message));
    }

    private static String budget(String whose, Spent spent, BigDecimal budget, Claim claim) {
        return whose + " budget does not have it: " + Cost.shown(spent.cost()).toPlainString() + " of "
                + Cost.shown(budget).toPlainString() + " is spent or set aside, and this document may cost "
                + Cost.shown(claim.most()).toPlainString() + ".";
    }
}
