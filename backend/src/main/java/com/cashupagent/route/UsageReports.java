package com.cashupagent.route;

import com.cashupagent.model.Spent;
import com.cashupagent.model.Tier;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.UsageStore;
import com.cashupagent.store.UsageStore.DayCount;
import com.cashupagent.store.UsageStore.DaySpent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an organisation had read and what that cost, by day and month. Thread-safe. */
public final class UsageReports {

    private final Transactions transactions;
    private final UsageStore store;
    private final Limits limits;
    private final Clock clock;

    /** Everything is shared and thread-safe. */
    public UsageReports(Transactions transactions, UsageStore store, Limits limits, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Sums of a period.
     *
     * @param period {@code 2026-11-26}, {@code 2026-11}, or {@code total}
     * @param byTier how many documents each tier read; {@code none} for those that none could
     */
    public record Sums(
            String period,
            long documents,
            BigDecimal cost,
            long inputTokens,
            long outputTokens,
            Map<String, Long> byTier) {}

    /** A hard budget, its period and what is left of it; what is set aside for documents under way counts as spent. */
    public record Budget(String period, BigDecimal limit, BigDecimal spent, BigDecimal left) {}

    /** All of it; days and months without anything are left out. */
    public record Report(Sums total, List<Sums> days, List<Sums> months, List<Budget> budgets) {}

    /** This day, in UTC. */
    public LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** From one day to another, both included. */
    public Report of(String organisationId, LocalDate from, LocalDate to) {
        Map<String, Adding> days = new TreeMap<>();
        Map<String, Adding> months = new TreeMap<>();
        Adding total = new Adding();
        List<Budget> budgets = new ArrayList<>();
        transactions.run(tx -> {
            for (DaySpent day : store.spentByDay(tx, organisationId, from, to)) {
                each(days, months, total, day.day()).forEach(sum -> sum.add(day.spent()));
            }
            for (DayCount day : store.counts(tx, organisationId, from, to)) {
                each(days, months, total, day.day()).forEach(sum -> sum.add(day));
            }
            LocalDate today = today();
            limits.dayBudget()
                    .ifPresent(limit -> budgets.add(
                            budget(today.toString(), limit, store.spent(tx, organisationId, today, today))));
            limits.monthBudget()
                    .ifPresent(limit -> budgets.add(budget(
                            YearMonth.from(today).toString(),
                            limit,
                            store.spent(tx, organisationId, today.withDayOfMonth(1), today))));
        });
        return new Report(total.sums("total"), list(days), list(months), budgets);
    }

    private static List<Adding> each(
            Map<String, Adding> days, Map<String, Adding> months, Adding total, LocalDate day) {
        return List.of(
                days.computeIfAbsent(day.toString(), key -> new Adding()),
                months.computeIfAbsent(YearMonth.from(day).toString(), key -> new Adding()),
                total);
    }

    private static List<Sums> list(Map<String, Adding> sums) {
        return sums.entrySet().stream()
                .map(entry -> entry.getValue().sums(entry.getKey()))
                .toList();
    }

    private static Budget budget(String period, BigDecimal limit, Spent spent) {
        BigDecimal left = limit.subtract(spent.cost()).max(BigDecimal.ZERO);
        return new Budget(period, Cost.shown(limit), Cost.shown(spent.cost()), Cost.shown(left));
    }

    /** Sums while they are added up. */
    private static final class Adding {

        private final Map<String, Long> byTier = new TreeMap<>();
        private BigDecimal cost = BigDecimal.ZERO;
        private long input;
        private long output;

        void add(Spent spent) {
            cost = cost.add(spent.cost());
            input += spent.inputTokens();
            output += spent.outputTokens();
        }

        void add(DayCount day) {
            String tier = Optional.ofNullable(day.tier())
                    .map(Tier::name)
                    .orElse("none")
                    .toLowerCase(Locale.ROOT);
            byTier.merge(tier, day.documents(), Long::sum);
        }

        Sums sums(String period) {
            long documents = byTier.values().stream().mapToLong(Long::longValue).sum();
            return new Sums(period, documents, Cost.shown(cost), input, output, Map.copyOf(byTier));
        }
    }
}
