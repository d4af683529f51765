package com.cashupagent.samples.tables;

/** A way to lay out a table of items. */
public interface TableDrawing {

    /** What tells it from the others; the name of an enum's constant. */
    String name();

    /** Draws the table with the items of the page, and says what a reader must find. */
    void draw(TablePage page);

    /** The fewest items with which the table is of this kind. */
    default int least() {
        return 2;
    }
}
