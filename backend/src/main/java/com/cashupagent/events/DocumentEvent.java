package com.cashupagent.events;

/**
 * One event of a document as clients see it.
 *
 * @param id rises within a document; what {@code Last-Event-ID} carries
 * @param name {@code progress}, or the last one: {@code completed}, {@code needs_review} or {@code failed}
 * @param data JSON
 */
public record DocumentEvent(long id, String documentId, String name, String data) {

    /** Whether no event can follow. */
    public boolean last() {
        return !name.equals("progress");
    }
}
