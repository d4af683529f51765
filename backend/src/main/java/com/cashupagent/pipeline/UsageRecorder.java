package com.cashupagent.pipeline;

import com.cashupagent.deliver.EventType;
import com.cashupagent.deliver.Notification;
import com.cashupagent.deliver.Notifications;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.RoutingStep;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.route.Cost;
import com.cashupagent.route.Limits;
import com.cashupagent.store.DocumentUsage;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Tx;
import com.cashupagent.store.UsageStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps how each document went, and tells an organisation once for each day and month when what it spent passes one of
 * the operator's thresholds. Thread-safe.
 */
public final class UsageRecorder implements DocumentListener {

    private final UsageStore store;
    private final Notifications notifications;
    private final Limits limits;
    private final String currency;
    private final Clock clock;

    /** @param currency ISO 4217, of every cost */
    public UsageRecorder(UsageStore store, Notifications notifications, Limits limits, String currency, Clock clock) {
        this.store = store;
        this.notifications = notifications;
        this.limits = limits;
        this.currency = currency;
        this.clock = clock;
    }

    @Override
    public void ended(Tx tx, StoredDocument document, ProcessingResult result) {
        Instant now = clock.instant();
        // Who asked for the model alone says nothing of how often it helps the others.
        boolean asked = document.tierPreference() == TierPreference.AUTO
                && result.routing().stream()
                        .anyMatch(step -> step.tier() == Tier.LLM && step.decision() != RoutingStep.Decision.SKIPPED);
        store.insert(
                tx,
                new DocumentUsage(
                        document.id(),
                        document.organisationId(),
                        document.mediaType(),
                        document.pages(),
                        document.sizeBytes(),
                        result.status(),
                        result.tierUsed(),
                        result.cost(),
                        result.processingTimeMs(),
                        asked,
                        asked && result.tierUsed() == Tier.LLM && result.status() == ProcessingStatus.SUCCESS,
                        now));
        if (result.cost().signum() > 0) {
            LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
            tell(tx, document.organisationId(), today.toString(), limits.dayThresholds(), today, today, now);
            tell(
                    tx,
                    document.organisationId(),
                    YearMonth.from(today).toString(),
                    limits.monthThresholds(),
                    today.withDayOfMonth(1),
                    today,
                    now);
        }
    }

    private void tell(
            Tx tx,
            String organisation,
            String period,
            List<BigDecimal> thresholds,
            LocalDate from,
            LocalDate to,
            Instant now) {
        if (thresholds.isEmpty()) {
            return;
        }
        store.lock(tx, organisation);
        // What is set aside for others under way may yet come back.
        BigDecimal spent = store.settled(tx, organisation, from, to).cost();
        thresholds.stream().sorted().filter(t -> spent.compareTo(t) > 0).forEach(threshold -> {
            if (store.notice(tx, organisation, period, threshold, now)) {
                Map<String, Object> content = new LinkedHashMap<>();
                content.put("period", period);
                content.put("threshold", Cost.shown(threshold));
                content.put("cost", Cost.shown(spent));
                content.put("currency", currency);
                notifications.publish(
                        tx, new Notification(EventType.COST_THRESHOLD_EXCEEDED, organisation, null, content));
            }
        });
    }
}
