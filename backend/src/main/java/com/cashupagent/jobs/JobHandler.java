package com.cashupagent.jobs;

/** Does one kind of job. Thread-safe; a job may run more than once, so its effects must come from its key. */
public interface JobHandler {

    /** The kind it is for. */
    String kind();

    /** Does the work. What it throws leads to another attempt, later, if it is {@link #retryable}. */
    void run(Job job) throws Exception;

    /** Whether another attempt could do better. */
    default boolean retryable(Throwable failure) {
        return true;
    }

    /**
     * Called instead of another attempt when all have failed, or the last need not be repeated; throwing asks to be
     * called again later.
     *
     * @param job the attempt that was the last, and its failure
     */
    void exhausted(Job job, Throwable last);
}
