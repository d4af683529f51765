package com.cashupagent.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Metrics of ERP systems: {@code erp_postings_total}, {@code erp_attachments_total}, {@code erp_call_seconds},
 * {@code erp_postings_waiting}. A system is a kind of connection, such as {@code sap}. Thread-safe.
 */
public final class ErpMeters {

    private final MeterRegistry registry;

    public ErpMeters(Meters meters) {
        this.registry = meters.registry();
    }

    /** Counts a posting that came to an end, or to a person. @param outcome its state, such as {@code posted} */
    public void posting(String system, String outcome) {
        count("erp_postings_total", "Postings that came to an end or to a person", system, outcome);
    }

    /** Counts an original that came to an end. @param outcome its state, such as {@code attached} */
    public void attachment(String system, String outcome) {
        count("erp_attachments_total", "Originals that were attached to bills, or could not be", system, outcome);
    }

    private void count(String name, String description, String system, String outcome) {
        Counter.builder(name)
                .description(description)
                .tag("system", system)
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    /** One step of a posting, all its calls. @param step such as {@code post} @param outcome such as {@code unknown} */
    public void call(String system, String step, String outcome, Duration took) {
        Timer.builder("erp_call_seconds")
                .description("How long an ERP system took for one step of a posting")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(5))
                .tag("system", system)
                .tag("step", step)
                .tag("outcome", outcome)
                .register(registry)
                .record(took);
    }

    /** Shows how many postings are in each of these states. Once. @param count asked at each scrape */
    public void waiting(List<String> states, ToDoubleFunction<String> count) {
        for (String state : states) {
            Gauge.builder("erp_postings_waiting", () -> count.applyAsDouble(state))
                    .description("Postings that are not in the books yet")
                    .tag("status", state)
                    .register(registry);
        }
    }
}
