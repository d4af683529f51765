package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;

/**
 * A phrase found on the page.
 *
 * @param weight how telling it is, 0..1
 * @param row its line
 * @param first its first word
 * @param last its last word
 * @param box around its words
 */
record Label(Role role, double weight, String language, Row row, int first, int last, Box box) {

    /** Whether it begins its segment, as labels do and words of a sentence mostly do not. */
    boolean leads() {
        return row.segmentStart(first) == first;
    }

    /** Whether nothing else stands in its segment. */
    boolean alone() {
        return leads() && row.segmentEnd(last) == last;
    }

    /** {@code Current account: total due}: what stands before it says of what. */
    boolean isAfterColon() {
        return first > 0 && row.words().get(first - 1).text().endsWith(":");
    }

    boolean covers(int word) {
        return word >= first && word <= last;
    }
}
