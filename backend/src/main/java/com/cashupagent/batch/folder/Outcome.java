package com.cashupagent.batch.folder;

/**
 * What became of one file.
 *
 * @param read whether there is a result, be it one that a person should look at
 * @param json the API's result; when there is none, with its {@code error}
 */
public record Outcome(boolean read, String json) {}
