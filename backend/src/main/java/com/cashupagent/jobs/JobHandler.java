package com.cashupagent.jobs;

/** Does one kind of job. Thread-safe; a job may run more than once, so its effects must come from its key. */
public interface JobHandler {

    /** The kind it is for. */
    String kind();

    /** Does the work. What it throws leads to another attempt, later. */
    void run(String key) throws Exception;

    /** Called instead of another attempt when all have failed; throwing asks to be called again later. */
    void exhausted(String key, Throwable last);
}
