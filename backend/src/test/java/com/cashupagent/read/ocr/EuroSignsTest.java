package com.cashupagent.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Box;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuroSignsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"20,00€;20,00E", "20,00€;20,00", "1.020,00€;1.020,000", "€9.50;9.50", "20,00€;20,006"})
    void theSignComesFromTheEngineThatKnowsIt(String first, String second) {
        assertThat(texts(first, second, 0.5)).containsExactly("VALOR", first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"20,00€;26,00E", "20,00;20,00E", "€;20,00", "20€;20,00"})
    void whereTheAmountsDifferNothingIsTaken(String first, String second) {
        assertThat(texts(first, second, 0.5)).containsExactly("VALOR", second);
    }

    @Test
    void theSameAmountElsewhereSaysNothing() {
        assertThat(texts("20,00€", "20,00E", 0.7)).containsExactly("VALOR", "20,00E");
    }

    @Test
    void aDoubtfulSignAloneMayBeAnyCurrencys() {
        OcrLine second = OcrLine.of(List.of(word("708.00", 0.5)));
        Word rupees = new Word("€708.00", new Box(0.5, 0.5, 0.58, 0.52), 0, false, 0.51, Source.OCR);
        assertThat(EuroSigns.of(List.of(OcrLine.of(List.of(rupees))), List.of(second)))
                .containsExactly(second);
    }

    private static List<String> texts(String first, String second, double x) {
        OcrLine read = OcrLine.of(List.of(word("VALOR", 0.1), word(second, 0.5)));
        return EuroSigns.of(List.of(OcrLine.of(List.of(word(first, x)))), List.of(read)).stream()
                .flatMap(line -> line.words().stream())
                .map(Word::text)
                .toList();
    }

    private static Word word(String text, double x) {
        return new Word(text, new Box(x, 0.5, x + 0.08, 0.52), 0, false, 0.8, Source.OCR);
    }
}
