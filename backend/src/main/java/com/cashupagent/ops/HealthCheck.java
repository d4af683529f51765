package com.cashupagent.ops;

import java.util.Map;

/** One thing the server depends on. Called on a request thread; must answer within a second and not throw. */
public interface HealthCheck {

    /** The key in the health answer, such as {@code database}. */
    String name();

    /** Looks now. */
    Health check();

    /**
     * What was seen.
     *
     * @param status {@code healthy}, {@code degraded} or {@code unhealthy}
     * @param details further keys of the health answer, such as {@code response_time_ms}
     */
    record Health(String status, Map<String, Object> details) {}
}
