package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import java.util.List;

/**
 * What stands under or beside a heading such as "Bill to".
 *
 * @param role whose section it is
 * @param entries top to bottom
 */
record Section(Role role, double weight, List<Entry> entries) {

    /** One run of words on one line: words {@code first} to {@code last} of the row. */
    record Entry(Row row, int first, int last) {
        String text() {
            return row.text(first, last);
        }

        Box box() {
            return row.box(first, last);
        }
    }

    boolean holds(Row row, int word) {
        return entries.stream().anyMatch(e -> e.row() == row && word >= e.first() && word <= e.last());
    }
}
