package com.cashupagent.model;

import org.jspecify.annotations.Nullable;

/**
 * One step of live progress, the data of an SSE {@code progress} event.
 *
 * @param percent 0..100, never falling within a document
 * @param page the page at work, from 1; null where the stage is not about a page
 * @param pages how many pages; null while unknown
 * @param message a sentence for a person
 */
public record Progress(
        String documentId,
        Stage stage,
        int percent,
        @Nullable Integer page,
        @Nullable Integer pages,
        String message) {}
