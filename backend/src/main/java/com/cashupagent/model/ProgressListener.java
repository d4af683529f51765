package com.cashupagent.model;

import org.jspecify.annotations.Nullable;

/** Told of each step of a document; called on the working thread, must return fast and not throw. */
@FunctionalInterface
public interface ProgressListener {

    /** Ignores everything. */
    ProgressListener NONE = (stage, percent, page, pages, message) -> {};

    /** See {@link Progress} for units and nullness. */
    void on(Stage stage, int percent, @Nullable Integer page, @Nullable Integer pages, String message);
}
