package com.cashupagent.demo.samples;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One way to set an invoice on a page. */
interface InvoiceLayout {
    /** The finished PDF. */
    byte[] draw(SampleInvoice invoice);

    /** Two decimals with the locale's grouping. */
    static String money(Locale locale, BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** As many decimals as the value has. */
    static String quantity(Locale locale, BigDecimal value) {
        return ((DecimalFormat) NumberFormat.getNumberInstance(locale)).format(value);
    }

    static String date(Locale locale, String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }
}
