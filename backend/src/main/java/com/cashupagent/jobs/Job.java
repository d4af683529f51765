package com.cashupagent.jobs;

/**
 * One attempt at a job.
 *
 * @param key what to work on
 * @param retries attempts that failed before this one
 */
public record Job(String key, JobPriority priority, int retries) {}
