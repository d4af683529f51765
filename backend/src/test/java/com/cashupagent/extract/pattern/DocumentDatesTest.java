package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentDatesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"As at: 28 January 2026", "Date paid: 28 January 2026", "Payment date: 28 January 2026"})
    void theDatesOfAListAreNotTheDocuments(String line) {
        assertThat(issued(line, "", "Invoice date | Paid", "3 January 2026 | 120.00", "9 January 2026 | 80.00"))
                .isEqualTo(LocalDate.of(2026, 1, 28));
    }

    @Test
    void aDateAloneUnderItsHeadingIs() {
        assertThat(issued("Invoice date | Amount due", "3 January 2026 | 120.00"))
                .isEqualTo(LocalDate.of(2026, 1, 3));
    }

    @Test
    void aDateBehindTheNumberUnderTheHeadingOfBoth() {
        assertThat(issued("Nummer/Datum", "0090686502 / 4.12.2024", "Lieferscheinnr./Datum", "80926452 / 2.12.2024"))
                .isEqualTo(LocalDate.of(2024, 12, 4));
    }

    private @Nullable LocalDate issued(String... lines) {
        return new DocumentDates(DrawnSheet.of(folder, lines), DateOrder.DAY_FIRST)
                .issueDate()
                .value();
    }
}
