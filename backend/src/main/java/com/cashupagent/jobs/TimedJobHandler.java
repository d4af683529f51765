package com.cashupagent.jobs;

/** Does one kind of timed job. Thread-safe; a job may run more than once, so its effects must come from its key. */
public interface TimedJobHandler {

    /** The kind it is for. */
    String kind();

    /**
     * Does the work. What it throws is trouble of this server, such as a lost database: the job runs again until it
     * returns. Trouble of others is the handler's own business.
     */
    void run(String key) throws Exception;
}
