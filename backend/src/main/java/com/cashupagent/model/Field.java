package com.cashupagent.model;

import org.jspecify.annotations.Nullable;

/**
 * One value with how sure we are of it and where it stands. A value that is not on the page is {@code null}; its
 * confidence then says how sure we are that it is missing.
 *
 * @param value null when it was not found
 * @param confidence 0..1
 * @param evidence null when nothing was found, or when the value is not printed
 */
public record Field<T>(
        @Nullable T value, double confidence, @Nullable Evidence evidence) {

    /** A value that was not found. */
    public static <T> Field<T> absent(double confidence) {
        return new Field<>(null, confidence, null);
    }

    /** A value read at a place. */
    public static <T> Field<T> of(T value, double confidence, Evidence evidence) {
        return new Field<>(value, confidence, evidence);
    }

    /** Whether there is a value. */
    public boolean present() {
        return value != null;
    }

    /** The same value and place with another confidence. */
    public Field<T> withConfidence(double other) {
        return new Field<>(value, other, evidence);
    }
}
