package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;

/**
 * A value seen on the page, whatever it may mean.
 *
 * @param row its line
 * @param first its first word
 * @param last its last word
 */
record Found<T>(T value, Row row, int first, int last) {

    Box box() {
        return row.box(first, last);
    }

    boolean overlaps(int from, int to) {
        return first <= to && last >= from;
    }

    /** Whether nothing else stands in its segment. */
    boolean isAlone() {
        return row.segmentStart(first) == first && row.segmentEnd(last) == last;
    }

    /** Whether both begin with the same word of the page, whatever was made of it. */
    boolean beginsWith(Found<?> other) {
        return row == other.row() && first == other.first();
    }
}
