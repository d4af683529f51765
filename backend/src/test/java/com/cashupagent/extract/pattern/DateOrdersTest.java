package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DateOrdersTest {

    @TempDir
    private Path folder;

    @Test
    void oneDateThatCanOnlyBeReadOneWaySpeaksForAll() {
        assertThat(order("EUR", "Invoice date 05/06/2024", "Due date 25/06/2024"))
                .isEqualTo(DateOrder.DAY_FIRST);
        assertThat(order("EUR", "Invoice date 05/06/2024", "Due date 06/25/2024"))
                .isEqualTo(DateOrder.MONTH_FIRST);
    }

    @Test
    void aRangeOfDatesSpeaksForAllToo() {
        assertThat(order("CAD", "Invoice date 04/07/2025", "Analyst | 03/24/25-04/04/25 | $6,937.50"))
                .isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(order("USD", "Invoice date 04/07/2025", "Analyst | 24/03/25-04/04/25", "Springfield, IL 62701"))
                .isEqualTo(DateOrder.DAY_FIRST);
        assertThat(order("GBP", "Invoice date 04/07/2025", "Part 99/99/99-99/99/99"))
                .isEqualTo(DateOrder.DAY_FIRST);
    }

    @Test
    void anAmericanAddressOrTelephoneDecidesWhereTheDatesDoNot() {
        assertThat(order("USD", "Invoice", "Invoice date 05/06/2024", "Springfield, IL 62701"))
                .isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(order("USD", "Invoice", "Invoice date 05/06/2024", "Phone (217) 555-0100"))
                .isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(order("GBP", "Invoice", "Invoice date 05/06/2024", "Springfield, IL 62701"))
                .isEqualTo(DateOrder.DAY_FIRST);
        assertThat(order("EUR", "Rechnung", "Rechnungsdatum 05.06.2024")).isEqualTo(DateOrder.DAY_FIRST);
    }

    @Test
    void nothingFallsDueBeforeItIsIssued() {
        assertThat(order("CAD", "Date 05/06/2025", "Due date 06/05/2025")).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(order("CAD", "Date 05/06/2025", "Due date 05/07/2025")).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(order("USD", "Date 06/05/2025", "Due date 05/06/2025", "Springfield, IL 62701"))
                .isEqualTo(DateOrder.DAY_FIRST);
    }

    @Test
    void thePhilippinesWriteTheMonthFirst() {
        assertThat(order("PHP", "Service Invoice", "Date: 05/06/2024", "Total amount due 8,400.00"))
                .isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(order("PHP", "Service Invoice", "Date: 25/06/2024")).isEqualTo(DateOrder.DAY_FIRST);
    }

    @Test
    void anAnnouncedDateCountsInALongLineToo() {
        String line =
                "Printer's number 039MP20230000000018 Place of business: Quezon City Expires: 01-18-2029 and so on";
        assertThat(order("EUR", "Invoice date 05/06/2024", line)).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(order("EUR", "Invoice date 05/06/2024", line.replace("Expires:", "until")))
                .isEqualTo(DateOrder.DAY_FIRST);
    }

    @Test
    void withoutAnyDateItIsTheDayFirst() {
        assertThat(order("", "Nothing here")).isEqualTo(DateOrder.DAY_FIRST);
    }

    private DateOrder order(String currency, String... lines) {
        return DateOrders.of(DrawnSheet.of(folder, lines), currency);
    }
}
