package com.cashupagent.model;

/** How a document ended; the JSON name is the lower-case constant. */
public enum ProcessingStatus {
    SUCCESS,
    NEEDS_REVIEW,
    FAILED
}
