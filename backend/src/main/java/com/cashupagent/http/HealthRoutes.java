package com.cashupagent.http;

import com.cashupagent.json.Json;
import com.cashupagent.ops.HealthCheck;
import com.cashupagent.ops.HealthCheck.Health;
import com.cashupagent.ops.Meters;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Is the server well, alive, ready; and its meters. */
final class HealthRoutes {

    private static final String TAG = "Operation";
    private static final String HEALTHY = "healthy";

    private final List<HealthCheck> dependencies;
    private final Meters meters;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private final String version;

    HealthRoutes(List<HealthCheck> dependencies, Meters meters, Clock clock, BooleanSupplier stopping, String version) {
        this.dependencies = dependencies;
        this.meters = meters;
        this.clock = clock;
        this.stopping = stopping;
        this.version = version;
    }

    /** The guide's health answer. */
    record HealthAnswer(
            String status,
            Instant timestamp,
            Map<String, Map<String, Object>> services,
            Map<String, Map<String, Object>> dependencies) {}

    /** A plain yes or no. */
    record Sign(String status) {}

    List<Route> routes() {
        return List.of(
                Route.get("/health")
                        .named("health", TAG, "How the server and what it depends on are.")
                        .answersJson(200, "It works, perhaps degraded.", HealthAnswer.class)
                        .answersJson(503, "Something it cannot work without is down.", HealthAnswer.class)
                        .by(this::health),
                Route.get("/health/live")
                        .named("live", TAG, "Whether the process answers at all.")
                        .answersJson(200, "It does.", Sign.class)
                        .by(ctx -> json(ctx, 200, new Sign("live"))),
                Route.get("/health/ready")
                        .named("ready", TAG, "Whether requests should be sent here now.")
                        .answersJson(200, "They should.", Sign.class)
                        .answersJson(503, "They should not.", Sign.class)
                        .by(this::ready),
                Route.get("/metrics")
                        .named("metrics", TAG, "Meters for Prometheus.")
                        .answers(200, "Prometheus text.", "text/plain", String.class)
                        .by(ctx ->
                                ctx.result(meters.scrape()).contentType("text/plain; version=0.0.4; charset=utf-8")));
    }

    private void health(Context ctx) {
        Map<String, Map<String, Object>> seen = new TreeMap<>();
        boolean down = false;
        boolean well = true;
        for (HealthCheck dependency : dependencies) {
            Health health = dependency.check();
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("status", health.status());
            entry.putAll(health.details());
            seen.put(dependency.name(), entry);
            well &= health.status().equals(HEALTHY);
            down |= health.status().equals("unhealthy");
        }
        boolean stops = stopping.getAsBoolean();
        Map<String, Object> self = new LinkedHashMap<>();
        self.put("status", stops ? "degraded" : HEALTHY);
        self.put("version", version);
        json(
                ctx,
                down || stops ? 503 : 200,
                new HealthAnswer(
                        well && !stops ? HEALTHY : "degraded", clock.instant(), Map.of("cashup_agent", self), seen));
    }

    private void ready(Context ctx) {
        boolean ready = !stopping.getAsBoolean()
                && dependencies.stream()
                        .noneMatch(dependency -> dependency.check().status().equals("unhealthy"));
        json(ctx, ready ? 200 : 503, new Sign(ready ? "ready" : "not_ready"));
    }

    private static void json(Context ctx, int status, Object body) {
        ctx.status(status).result(Json.mapper().writeValueAsString(body)).contentType("application/json");
    }
}
