package com.cashupagent.jobs;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** One kind of job as db-scheduler knows it: attempts are counted, also those that took the whole process with them. */
final class JobTask {

    private final JobHandler handler;
    private final RetryPolicy policy;
    private final Parking parking;
    private final Clock clock;
    private final BooleanSupplier stopping;

    private JobTask(JobHandler handler, RetryPolicy policy, Parking parking, Clock clock, BooleanSupplier stopping) {
        this.handler = handler;
        this.policy = policy;
        this.parking = parking;
        this.clock = clock;
        this.stopping = stopping;
    }

    static OneTimeTask<Void> of(
            JobHandler handler, RetryPolicy policy, Parking parking, Clock clock, BooleanSupplier stopping) {
        JobTask task = new JobTask(handler, policy, parking, clock, stopping);
        return Tasks.oneTime(handler.kind())
                .onFailure(task::failed)
                .onDeadExecution(task::failed)
                .execute((instance, context) -> task.run(job(context.getExecution())));
    }

    private static Job job(Execution execution) {
        return new Job(
                execution.taskInstance.getId(),
                JobPriority.of(execution.taskInstance.getPriority()),
                execution.consecutiveFailures);
    }

    private void run(Job job) {
        int failures = job.retries();
        if (failures > 0 && !policy.another(failures)) {
            handler.exhausted(
                    new Job(job.key(), job.priority(), failures - 1),
                    new IllegalStateException("ended its process " + failures + " times"));
            return;
        }
        try {
            handler.run(job);
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
        Job job = job(complete.getExecution());
        int failures = job.retries() + 1;
        Throwable cause =
                complete.getCause().map(JobTask::own).orElseGet(() -> new IllegalStateException("its node died"));
        if (!policy.another(failures) || !handler.retryable(cause)) {
            try {
                handler.exhausted(job, cause);
                operations.remove();
                return;
            } catch (RuntimeException e) {
                cause.addSuppressed(e);
            }
        }
        parking.park(handler.kind(), job.key());
        operations.reschedule(
                complete,
                clock.instant()
                        .plus(policy.pause(failures, ThreadLocalRandom.current().nextDouble())));
    }

    private static Throwable own(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof JobFailedException && cause != null ? cause : thrown;
    }

    /** Carries a checked exception through the scheduler. */
    static final class JobFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        JobFailedException(Exception cause) {
            super(cause);
        }
    }
}
