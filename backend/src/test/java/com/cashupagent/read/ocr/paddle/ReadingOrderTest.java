package com.cashupagent.read.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Box;
import com.cashupagent.model.Word;
import com.cashupagent.read.ocr.OcrLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {

    @Test
    void rowsFromTheTopEachFromTheLeft() {
        assertThat(order(
                        0,
                        line("total", 0.1, 0.805, 0.3, 0.835),
                        line("12.50", 0.8, 0.8, 0.9, 0.83),
                        line("shop", 0.4, 0.1, 0.6, 0.14)))
                .containsExactly("shop", "total", "12.50");
    }

    @Test
    void aLineJustBelowIsAnotherRow() {
        assertThat(order(0, line("second", 0.1, 0.12, 0.3, 0.14), line("first", 0.5, 0.1, 0.7, 0.12)))
                .containsExactly("first", "second");
    }

    @Test
    void aTurnedPageIsReadAsItStands() {
        // Turned clockwise: what was at the top is at the right, and lines run down.
        assertThat(order(
                        1,
                        line("end", 0.2, 0.5, 0.23, 0.9),
                        line("b", 0.8, 0.5, 0.83, 0.7),
                        line("a", 0.8, 0.1, 0.83, 0.3)))
                .containsExactly("a", "b", "end");
        assertThat(order(
                        3,
                        line("a", 0.2, 0.5, 0.23, 0.9),
                        line("c", 0.8, 0.5, 0.83, 0.7),
                        line("b", 0.2, 0.1, 0.23, 0.3)))
                .containsExactly("a", "b", "c");
        assertThat(order(
                        2,
                        line("c", 0.1, 0.1, 0.3, 0.13),
                        line("b", 0.1, 0.8, 0.3, 0.83),
                        line("a", 0.6, 0.8, 0.8, 0.83)))
                .containsExactly("a", "b", "c");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(order(0)).isEmpty();
    }

    private static List<String> order(int quarters, OcrLine... lines) {
        return ReadingOrder.sorted(List.of(lines), quarters).stream()
                .map(Score::text)
                .toList();
    }

    private static OcrLine line(String text, double x0, double y0, double x1, double y1) {
        Box box = new Box(x0, y0, x1, y1);
        return new OcrLine(box, List.of(new Word(text, box, 0, false, 1)));
    }
}
