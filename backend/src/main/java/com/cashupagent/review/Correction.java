package com.cashupagent.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says a field should be.
 *
 * @param field path as in the result's {@code fields}; a list's first free index adds to it
 * @param value text, number or null; null takes the value away, and an entry of a list or a whole
 *     {@code line_items[0]} out of the list
 * @param page from 1, where it stands; null when it was not pointed at
 * @param box x0, y0, x1, y1 in 0..1 of the page; needs a page
 */
public record Correction(
        String field,
        @Nullable Object value,
        @Nullable Integer page,
        @Nullable List<Double> box) {}
