package com.cashupagent.extract.pattern;

/** Decides between day first and month first by all that the document shows. */
final class DateOrders {

    private static final int MONTHS = 12;

    private DateOrders() {}

    static DateOrder of(Sheet sheet, String currency) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (Row row : sheet.rows()) {
            for (Found<WrittenDate> found : sheet.dates(row)) {
                WrittenDate date = found.value();
                if (!date.certain()) {
                    dayFirst += date.a() > MONTHS ? 1 : 0;
                    monthFirst += date.b() > MONTHS ? 1 : 0;
                }
            }
        }
        if (dayFirst != monthFirst) {
            return dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        }
        boolean american = (sheet.language().equals("en") || sheet.language().isEmpty())
                && (currency.equals("USD") || currency.isEmpty());
        return american ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }
}
