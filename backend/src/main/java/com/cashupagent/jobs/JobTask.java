package com.cashupagent.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** One kind of job as db-scheduler knows it: attempts are counted, also those that took the whole process with them. */
final class JobTask {

    private static final int MOST_DOUBLINGS = 10;

    private final JobHandler handler;
    private final JobSettings settings;
    private final Clock clock;
    private final BooleanSupplier stopping;

    private JobTask(JobHandler handler, JobSettings settings, Clock clock, BooleanSupplier stopping) {
        this.handler = handler;
        this.settings = settings;
        this.clock = clock;
        this.stopping = stopping;
    }

    static OneTimeTask<Void> of(JobHandler handler, JobSettings settings, Clock clock, BooleanSupplier stopping) {
        JobTask task = new JobTask(handler, settings, clock, stopping);
        return Tasks.oneTime(handler.kind())
                .onFailure(task::failed)
                .onDeadExecution(task::failed)
                .execute((instance, context) -> task.run(instance.getId(), context.getExecution().consecutiveFailures));
    }

    private void run(String key, int failures) {
        if (failures >= settings.attempts()) {
            handler.exhausted(key, new IllegalStateException("ended its process " + failures + " times"));
            return;
        }
        try {
            handler.run(key);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobFailedException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new JobFailedException(e);
        }
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        if (stopping.getAsBoolean()) {
            // Interrupted by us: it stays this node's, and its next start takes it up again.
            return;
        }
        int failures = complete.getExecution().consecutiveFailures + 1;
        if (failures >= settings.attempts()) {
            try {
                handler.exhausted(
                        complete.getExecution().taskInstance.getId(),
                        complete.getCause().orElseGet(() -> new IllegalStateException("its node died")));
                operations.remove();
                return;
            } catch (RuntimeException e) {
                complete.getCause().ifPresent(e::addSuppressed);
            }
        }
        operations.reschedule(complete, clock.instant().plus(pause(failures)));
    }

    private Duration pause(int failures) {
        return settings.firstRetry().multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    }

    /** Carries a checked exception through the scheduler. */
    static final class JobFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        JobFailedException(Exception cause) {
            super(cause);
        }
    }
}
