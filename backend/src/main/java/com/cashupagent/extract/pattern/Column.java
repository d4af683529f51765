package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;

/** One column of a table of items, told by its heading. */
record Column(Role role, Box box) {

    /** How far a value stands from this column's heading, by the side on which it is aligned. */
    double distance(Box value) {
        double sides = Math.min(
                Math.min(Math.abs(value.x0() - box.x0()), Math.abs(value.x1() - box.x1())),
                Math.abs(value.midX() - box.midX()));
        boolean overlaps = value.x0() < box.x1() && value.x1() > box.x0();
        double gap = Math.max(0, Math.max(value.x0() - box.x1(), box.x0() - value.x1()));
        return overlaps ? Math.min(sides, box.width() / 2) * 0.5 : Math.min(sides, gap) + gap * 0.5;
    }
}
