package com.cashupagent.store;

import org.jspecify.annotations.Nullable;

/**
 * One file of a batch.
 *
 * @param number from 1, in the order in which the files were sent
 * @param fileName as the caller named it, data only; null when it had none, or its document was erased
 * @param documentId null when the file was refused
 * @param errorCode a code of the problem catalogue: why it was refused; null when it was not
 * @param errorMessage the sentence to it
 */
public record BatchItem(
        int number,
        @Nullable String fileName,
        @Nullable String documentId,
        long sizeBytes,
        State state,
        @Nullable String errorCode,
        @Nullable String errorMessage) {

    /** What became of it. */
    public enum State {
        QUEUED,
        SUCCESS,
        NEEDS_REVIEW,
        FAILED,
        ERASED
    }
}
