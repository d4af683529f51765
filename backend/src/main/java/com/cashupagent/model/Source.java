package com.cashupagent.model;

/** By what a value was read; the JSON name is the lower-case constant. */
public enum Source {
    /** E-invoice XML inside or instead of the page. */
    EMBEDDED_DATA,
    /** The PDF's own text. */
    TEXT_LAYER,
    /** Optical character recognition. */
    OCR,
    /** A language model, accepted only because it stands on the page. */
    LLM,
    /** Not printed: derived from printed values, such as a due date from terms. */
    COMPUTED,
    /** A person who reviewed the document. */
    HUMAN
}
