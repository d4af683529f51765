package com.cashupagent.model;

/** How a result was obtained, cheapest first; the JSON name is the lower-case constant (guide's {@code tier_used}). */
public enum Tier {
    EMBEDDED_DATA,
    PATTERN_MATCHING,
    OCR,
    LLM
}
