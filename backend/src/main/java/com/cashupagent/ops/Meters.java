package com.cashupagent.ops;

import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.Tier;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import org.jspecify.annotations.Nullable;

/**
 * The guide's four metrics: {@code documents_processed_total}, {@code document_processing_seconds},
 * {@code active_api_connections}, {@code processing_cost_total}. Thread-safe.
 */
public final class Meters {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger connections = new AtomicInteger();
    private final DoubleAdder cost = new DoubleAdder();

    public Meters() {
        Gauge.builder("active_api_connections", connections, AtomicInteger::get)
                .description("Number of active API connections")
                .register(registry);
        // A counter: the exposition takes "_total" off the name of a gauge.
        FunctionCounter.builder("processing_cost_total", cost, DoubleAdder::sum)
                .description("Total processing cost")
                .register(registry);
    }

    /** Counts a document that ended. */
    public void documentProcessed(ProcessingResult result) {
        String tier = tierName(result.tierUsed());
        Counter.builder("documents_processed_total")
                .description("Total documents processed")
                .tag("status", result.status().name().toLowerCase(Locale.ROOT))
                .tag("tier", tier)
                .register(registry)
                .increment();
        Timer.builder("document_processing_seconds")
                .description("Document processing time")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(2))
                .tag("tier", tier)
                .register(registry)
                .record(Duration.ofMillis(result.processingTimeMs()));
        cost.add(result.cost().doubleValue());
    }

    /** A request, or an event stream, began. */
    public void connectionOpened() {
        connections.incrementAndGet();
    }

    /** It ended. */
    public void connectionClosed() {
        connections.decrementAndGet();
    }

    /** For meters of other parts. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** The Prometheus text exposition. */
    public String scrape() {
        return registry.scrape();
    }

    private static String tierName(@Nullable Tier tier) {
        return tier == null ? "unknown" : tier.name().toLowerCase(Locale.ROOT);
    }
}
