package com.cashupagent.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The guide's {@code tier_preference}. */
public enum TierPreference {
    AUTO,
    TIER1,
    TIER2,
    TIER3;

    /** The name used on the wire: {@code auto}, {@code tier1}, {@code tier2}, {@code tier3}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when the name is none of the four. */
    public static Optional<TierPreference> parse(String name) {
        return Arrays.stream(values()).filter(t -> t.wireName().equals(name)).findFirst();
    }
}
