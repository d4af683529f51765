package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recognition does to amounts, and what of it is undone. */
class LostPointsTest {

    @TempDir
    private Path folder;

    @Test
    void theSameFiguresWithAPointTellWhereItWasLost() {
        assertThat(amounts(RecognisedSheet.of("New charges | 80.42", "Total new charges | $8042")))
                .containsExactly("80.42", "80.42");
    }

    @Test
    void aNumberThatNothingTellsOfStaysWhole() {
        assertThat(amounts(RecognisedSheet.of("New charges | 80.43", "Total | $8042", "Meter | 8043")))
                .containsExactly("80.43", "8042", "8043");
    }

    @Test
    void aTextLayerIsNeverMended() {
        assertThat(amounts(DrawnSheet.of(folder, "Deposit | 80.42", "Total | $8042")))
                .containsExactly("80.42", "8042");
    }

    @Test
    void anEuroSignBehindAnAmountIsReadAsALetter() {
        assertThat(amounts(RecognisedSheet.of("Precio | 10,00E", "Total | 30,00\u20ac", "Codigo | 10E")))
                .containsExactly("10.00", "30.00");
    }

    private static List<String> amounts(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> sheet.amounts(row).stream())
                .map(found -> found.value().value())
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
