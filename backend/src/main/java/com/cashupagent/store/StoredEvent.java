package com.cashupagent.store;

/**
 * One line of a document's log.
 *
 * @param id from 1, rising within the document in the order of commits
 * @param data JSON
 */
public record StoredEvent(long id, String documentId, String name, String data) {}
