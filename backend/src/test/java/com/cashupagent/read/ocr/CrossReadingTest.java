package com.cashupagent.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Box;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrossReadingTest {

    private static final double TOP = 0.1;

    @Test
    void whatIsReadWithConfidenceIsNotReadAgain() {
        Found found = new Found(line(0.1, word("Tota1", 0.1, 0.99)));
        assertThat(texts(List.of(line(0.1, word("Total", 0.1, 0.95))), found)).containsExactly("Total");
        assertThat(found.asked).as("reading costs time").isEmpty();
    }

    @Test
    void whatIsMissingIsAdded() {
        Found found = new Found(line(0.1, word("Total", 0.1, 0.99)), line(0.5, word("12.50", 0.5, 0.99)));
        assertThat(texts(List.of(line(0.1, word("Total", 0.1, 0.95))), found)).containsExactly("Total", "12.50");
        assertThat(found.asked).containsExactly(1);
    }

    @Test
    void whatIsMissingAndUnsureStaysAway() {
        Found found = new Found(line(0.5, word("~;:", 0.5, 0.6)));
        assertThat(texts(List.of(), found)).isEmpty();
    }

    @Test
    void whatIsDoubtfulIsReplacedByASurerReading() {
        List<OcrLine> read = List.of(line(0.1, word("1Z.5O", 0.1, 0.4)));
        assertThat(texts(read, new Found(line(0.1, word("12.50", 0.1, 0.97))))).containsExactly("12.50");
        assertThat(texts(read, new Found(line(0.1, word("l2.5", 0.1, 0.6)))))
                .as("no surer")
                .containsExactly("1Z.5O");
    }

    /** The finder has no euro sign and no ß: what it reads in their place is a mistake however sure it is. */
    @Test
    void charactersThatTheOtherCannotKnowAreKept() {
        List<OcrLine> read = List.of(line(0.1, word("12.50", 0.1, 0.4), word("€", 0.2, 0.7), word("Straße", 0.3, 0.6)));
        Found found = new Found(line(0.1, word("12.50", 0.1, 0.99), word("E", 0.2, 0.9), word("StraBe", 0.3, 0.99)));
        assertThat(texts(read, found)).containsExactly("12.50", "€", "Straße");
    }

    @Test
    void lettersThatLookAlikeAreTheFirstReadings() {
        List<OcrLine> read = List.of(line(0.1, word("USt.-Id.-Nr.:", 0.1, 0.5)));
        assertThat(texts(read, new Found(line(0.1, word("USt.-ld.-Nr.:", 0.1, 0.98)))))
                .containsExactly("USt.-Id.-Nr.:");
    }

    /** Knowing languages is no help in a code: the engine that sees shapes alone is asked. */
    @Test
    void letterOrDigitOfACodeIsTheSecondReadings() {
        List<OcrLine> read = List.of(line(0.1, word("Invoice", 0.1, 0.95), word("1/00417", 0.2, 0.95)));
        Found found = new Found(line(0.1, word("lnvoice", 0.1, 0.99), word("I/00417", 0.2, 0.97)));
        assertThat(texts(read, found)).containsExactly("Invoice", "I/00417");
        assertThat(texts(
                        List.of(line(0.1, word("DEO2120300", 0.1, 0.95))),
                        new Found(line(0.1, word("DE02120300", 0.1, 0.99)))))
                .containsExactly("DE02120300");
    }

    /** A stroke among digits becomes one of them where the engine knows languages and no dates. */
    @Test
    void aStrokeThatBecameADigitIsTheSecondReadings() {
        List<OcrLine> read = List.of(line(0.1, word("Date", 0.1, 0.95), word("10/0412026", 0.2, 0.95)));
        Found found = new Found(line(0.1, word("Date", 0.1, 0.99), word("10/04/2026", 0.2, 0.97)));
        assertThat(texts(read, found)).containsExactly("Date", "10/04/2026");
    }

    @Test
    void aCodeStaysWhereTheSecondReadingIsUnsureOrAnotherWord() {
        List<OcrLine> read = List.of(line(0.1, word("A1234", 0.1, 0.95)));
        assertThat(texts(read, new Found(line(0.1, word("Al234", 0.1, 0.99)))))
                .as("a small letter")
                .containsExactly("A1234");
        assertThat(texts(read, new Found(line(0.1, word("AI234", 0.1, 0.86)))))
                .as("unsure")
                .containsExactly("A1234");
        assertThat(texts(read, new Found(line(0.1, word("A1234-5", 0.1, 0.99)))))
                .as("longer")
                .containsExactly("A1234");
    }

    @Test
    void aDoubtfulNumberAmongSureWordsIsReadAgain() {
        List<OcrLine> read = List.of(
                line(0.1, word("Lieferdatum", 0.1, 0.96), word("Bestellung", 0.2, 0.96), word("90.2024", 0.3, 0.1)));
        Found found = new Found(line(
                0.1, word("Lieferdatum", 0.1, 0.99), word("Bestellung", 0.2, 0.99), word("30.10.2024", 0.3, 0.99)));
        assertThat(texts(read, found)).containsExactly("Lieferdatum", "Bestellung", "30.10.2024");
    }

    @Test
    void aSignGluedToItsAmountIsKeptToo() {
        List<OcrLine> read = List.of(line(0.1, word("€12.50", 0.1, 0.6)));
        assertThat(texts(read, new Found(line(0.1, word("E12.50", 0.1, 0.99))))).containsExactly("€12.50");
        assertThat(texts(read, new Found(line(0.1, word("799.99", 0.1, 0.99)))))
                .as("nothing like it: what else it says is better read by the other")
                .containsExactly("799.99");
    }

    @Test
    void aSpeckWhereTheOtherSeesNothingIsNoWord() {
        List<OcrLine> read = List.of(line(0.1, word("oN", 0.1, 0.05)), line(0.7, word("Page", 0.1, 0.8)));
        assertThat(texts(read, new Found())).containsExactly("Page");
    }

    @Test
    void aPieceThatIsReadInPartIsReadAgain() {
        List<OcrLine> read = List.of(line(0.1, word("Total", 0.1, 0.95)));
        Found found = new Found(line(0.1, word("Total", 0.1, 0.99), word("USD", 0.4, 0.99), word("9.00", 0.6, 0.99)));
        assertThat(texts(read, found)).containsExactly("Total", "USD", "9.00");
    }

    @Test
    void everyWordIsUsedOnce() {
        List<OcrLine> read = List.of(line(0.1, word("Total", 0.1, 0.95)));
        OcrLine piece = line(0.1, word("Total", 0.1, 0.99));
        assertThat(texts(read, new Found(piece, piece)))
                .as("two pieces over one word")
                .containsExactly("Total");
    }

    private static List<String> texts(List<OcrLine> read, Found found) {
        return CrossReading.of(read, found).stream()
                .flatMap(line -> line.words().stream())
                .map(Word::text)
                .toList();
    }

    private static Word word(String text, double x, double confidence) {
        return new Word(text, new Box(x, TOP, x + 0.08, TOP + 0.02), 0, false, confidence, Source.OCR);
    }

    private static OcrLine line(double y, Word... words) {
        List<Word> placed = Stream.of(words)
                .map(word -> new Word(
                        word.text(),
                        new Box(word.box().x0(), y, word.box().x1(), y + 0.02),
                        0,
                        false,
                        word.confidence(),
                        Source.OCR))
                .toList();
        return new OcrLine(placed.stream().map(Word::box).reduce(Box::union).orElseThrow(), placed);
    }

    /** Text that is there; remembers what was asked for. */
    private static final class Found implements FoundText {

        private final List<OcrLine> lines;
        private final List<Integer> asked = new ArrayList<>();

        Found(OcrLine... lines) {
            this.lines = List.of(lines);
        }

        @Override
        public int turned() {
            return 0;
        }

        @Override
        public FoundText upsideDown() {
            return this;
        }

        @Override
        public List<Box> pieces() {
            return lines.stream().map(OcrLine::box).toList();
        }

        @Override
        public Optional<OcrLine> read(int piece) {
            asked.add(piece);
            return Optional.of(lines.get(piece));
        }

        @Override
        public boolean knows(char character) {
            return character != '€' && character != 'ß';
        }

        @Override
        public PageReading readAll() {
            return PageReading.upright(lines);
        }
    }
}
