package com.cashupagent.extract.pattern;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as printed.
 *
 * @param a the first of day and month as printed, or the day when the month is in words
 * @param b the second
 * @param certain whether a is known to be the day
 */
record WrittenDate(int year, int a, int b, boolean certain) {

    private static final int MONTHS = 12;

    /** Only one order makes a date of it, or it says so itself. */
    boolean unambiguous() {
        return certain || a > MONTHS || b > MONTHS || a == b;
    }

    /** Empty when it is no date in either order. */
    Optional<LocalDate> in(DateOrder order) {
        boolean dayFirst = certain || a > MONTHS || b <= MONTHS && order == DateOrder.DAY_FIRST;
        try {
            return Optional.of(dayFirst ? LocalDate.of(year, b, a) : LocalDate.of(year, a, b));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
