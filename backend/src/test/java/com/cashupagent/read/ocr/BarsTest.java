package com.cashupagent.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Box;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Total;Total",
                "|VAT:;VAT:",
                "12.50|;12.50",
                "%|Base;% Base",
                "||A|B|;A B",
                "|nvoice;Invoice",
                "|BAN;BAN",
                "21|nch;21 nch",
                "6|to;6 to",
                "7\\;7",
                "nos};nos",
                "{nos};{nos}",
            })
    void rulingsAreTakenOut(String read, String words) {
        assertThat(String.join(" ", texts(Bars.without(word(read))))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"|", "||", "|||"})
    void aRulingAloneIsNoWord(String read) {
        assertThat(Bars.without(word(read))).isEmpty();
    }

    @Test
    void whatABarWasCutOffIsALittleDoubtful() {
        OcrLine line =
                Bars.without(OcrLine.of(List.of(word("6|to"), word("dump")))).orElseThrow();
        assertThat(texts(line.words())).containsExactly("6", "to", "dump");
        assertThat(line.words()).extracting(each -> each.confidence() < 0.85).containsExactly(true, true, false);
        assertThat(Bars.without(OcrLine.of(List.of(word("|"))))).isEmpty();
    }

    @Test
    void partsStandWhereTheirCharactersStood() {
        List<Word> parts = Bars.without(word("%|Bas"));
        assertThat(parts).hasSize(2).allSatisfy(part -> {
            assertThat(part.confidence()).isEqualTo(0.9);
            assertThat(part.source()).isEqualTo(Source.OCR);
            assertThat(part.box().y0()).isEqualTo(0.5);
            assertThat(part.box().y1()).isEqualTo(0.6);
        });
        assertThat(parts.get(0).box().x0()).isEqualTo(0.1);
        assertThat(parts.get(0).box().x1()).isLessThan(parts.get(1).box().x0());
        assertThat(parts.get(1).box().x1()).isCloseTo(0.6, org.assertj.core.data.Offset.offset(1e-9));
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    private static Word word(String text) {
        return new Word(text, new Box(0.1, 0.5, 0.6, 0.6), 0, false, 0.9, Source.OCR);
    }
}
