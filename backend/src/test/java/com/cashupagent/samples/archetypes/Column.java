package com.cashupagent.samples.archetypes;

import java.util.function.BiFunction;

/**
 * A column of a table of items.
 *
 * @param role what its cells tell of an item, for the truth
 * @param cell the text of an item's cell; the number is the row's, from 1
 */
record Column(Role role, String header, char align, BiFunction<Item, Integer, String> cell) {

    /** What a cell says. */
    enum Role {
        DESCRIPTION,
        QUANTITY,
        PRICE,
        AMOUNT,
        OTHER
    }

    Column aligned(char align) {
        return new Column(role, header, align, cell);
    }
}
