package com.cashupagent.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The portal's further pages, each of which shows one thing that the widget can do or stand; {@link Words} has their titles. */
public enum Exhibit {
    /** Live theming. */
    THEME,
    /** Many files at a time. */
    BATCH,
    /** A host with the strictest policies there are. */
    STRICT,
    /** A host whose style sheet means no good. */
    HOSTILE,
    /** Two widgets on one page. */
    TWO,
    /** Dark colours. */
    DARK,
    /** From right to left. */
    RTL,
    /** Everything there is to configure. */
    REFERENCE;

    /** Its address and the name of its script. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Exhibit> of(String slug) {
        return Arrays.stream(values())
                .filter(exhibit -> exhibit.slug().equals(slug))
                .findFirst();
    }
}
