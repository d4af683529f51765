package com.cashupagent.app;

import com.cashupagent.ops.HealthCheck;
import com.cashupagent.read.worker.WorkerPool;
import com.cashupagent.read.worker.WorkerState;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the child processes are. Never unhealthy: a worker that died is being replaced, and the queue waits. */
final class WorkersHealth implements HealthCheck {

    private final String name;
    private final WorkerPool pool;
    private final boolean alwaysRunning;

    /** @param alwaysRunning false for workers that start when they are first needed */
    WorkersHealth(String name, WorkerPool pool, boolean alwaysRunning) {
        this.name = name;
        this.pool = pool;
        this.alwaysRunning = alwaysRunning;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Health check() {
        WorkerState state = pool.state();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("workers", state.workers());
        details.put("idle", state.idle());
        details.put("restarts", state.restarts());
        details.put("queue", state.waiting());
        return new Health(alwaysRunning && state.workers() == 0 ? "degraded" : "healthy", details);
    }
}
