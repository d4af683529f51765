package com.cashupagent.model;

/** Stops of a document on its way, in order; the JSON name is the lower-case constant. */
public enum Stage {
    RECEIVED,
    QUEUED,
    READING,
    RECOGNISING,
    EXTRACTING,
    CHECKING,
    DONE
}
