package com.cashupagent.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Box;
import com.cashupagent.model.Document;
import com.cashupagent.model.Layout;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.Source;
import com.cashupagent.model.TextLine;
import com.cashupagent.model.TextSegment;
import com.cashupagent.model.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayoutAnalyzerTest {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 800;

    private final LayoutAnalyzer analyzer = new LayoutAnalyzer();

    @Test
    void linesAreCutAtWideGapsOnly() {
        Layout layout = layout(word("Total", 50, 100), word("due", 83, 100), word("93.50", 500, 100));
        assertThat(layout.lines()).singleElement().satisfies(line -> {
            assertThat(line.segments()).extracting(TextSegment::text).containsExactly("Total due", "93.50");
            assertThat(line.text()).isEqualTo("Total due  93.50");
        });
    }

    /** Of recognised words the boxes are as high as their ink; how wide a blank may be depends on the font. */
    @Test
    void theFontAndNotTheInkSaysWhetherAGapIsWide() {
        Box nr = new Box(50 / WIDTH, 100 / HEIGHT, 59 / WIDTH, 105 / HEIGHT);
        Box vom = new Box(66 / WIDTH, 101 / HEIGHT, 78 / WIDTH, 105 / HEIGHT);
        assertThat(layout(recognised("Nr.", nr, 9), recognised("vom", vom, 9)).lines())
                .singleElement()
                .extracting(TextLine::text)
                .isEqualTo("Nr. vom");
        assertThat(layout(recognised("Nr.", nr, 0), recognised("vom", vom, 0)).lines())
                .singleElement()
                .extracting(TextLine::text)
                .isEqualTo("Nr.  vom");
    }

    /** Of a receipt in a typewriter's face: a blank is as wide as a letter, and beside a point wider. */
    @Test
    void aReceiptsBlankIsNoGap() {
        List<Word> words = List.of(
                recognised("MR.", new Box(50 / WIDTH, 100 / HEIGHT, 77 / WIDTH, 112 / HEIGHT), 0),
                recognised("HARDWARE", new Box(91.5 / WIDTH, 100 / HEIGHT, 171.5 / WIDTH, 112 / HEIGHT), 0),
                recognised("9.50", new Box(191.5 / WIDTH, 100 / HEIGHT, 230 / WIDTH, 112 / HEIGHT), 0));
        assertThat(layout(words).lines())
                .singleElement()
                .extracting(TextLine::text)
                .isEqualTo("MR. HARDWARE  9.50");
    }

    @Test
    void aDashOfHardlyAnyInkStandsOnItsLine() {
        List<Word> words = List.of(
                recognised("(10", new Box(50 / WIDTH, 100 / HEIGHT, 62 / WIDTH, 109 / HEIGHT), 10),
                recognised("avril", new Box(65 / WIDTH, 100 / HEIGHT, 82 / WIDTH, 107 / HEIGHT), 10),
                recognised("-", new Box(85 / WIDTH, 105.2 / HEIGHT, 88 / WIDTH, 106 / HEIGHT), 10),
                recognised("mars)", new Box(91 / WIDTH, 100 / HEIGHT, 110 / WIDTH, 109 / HEIGHT), 10));
        assertThat(layout(words).lines())
                .singleElement()
                .extracting(TextLine::text)
                .isEqualTo("(10 avril - mars)");
    }

    private static Word recognised(String text, Box box, double fontSize) {
        return new Word(text, box, fontSize, false, 0.9, Source.OCR);
    }

    @Test
    void theOrderOfTheWordsDoesNotMatter() {
        List<Word> words = new ArrayList<>();
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 4; column++) {
                words.add(word("r" + row + "c" + column, 40 + 140 * column, 60 + 15 * row));
            }
        }
        Layout expected = layout(words);
        Collections.shuffle(words, new Random(5));
        assertThat(layout(words)).extracting(Layout::lines).isEqualTo(expected.lines());
        assertThat(expected.lines())
                .hasSize(20)
                .first()
                .extracting(TextLine::text)
                .isEqualTo("r0c0  r0c1  r0c2  r0c3");
    }

    @Test
    void aSlightlyTiltedLineStaysOne() {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            words.add(word("w" + i, 40 + 50 * i, 100 + 0.7 * i));
        }
        assertThat(layout(words).lines()).hasSize(1);
    }

    @Test
    void aLargeWordAndSmallOnesBesideItShareALine() {
        Word title = new Word("INVOICE", box(400, 92, 120, 20), 20, true, 1);
        assertThat(layout(word("Kestrel", 50, 100), title).lines()).hasSize(1);
    }

    @Test
    void addressesSideBySideAreTwoBlocks() {
        Layout layout = layout(
                word("Kestrel", 50, 100),
                word("Buyer", 350, 100),
                word("Street", 50, 112),
                word("Road", 350, 112),
                word("Town", 50, 124),
                word("City", 350, 124),
                word("Far", 50, 300));
        assertThat(layout.blocks())
                .extracting(block ->
                        block.segments().stream().map(TextSegment::text).toList())
                .containsExactly(
                        List.of("Kestrel", "Street", "Town"), List.of("Buyer", "Road", "City"), List.of("Far"));
    }

    @Test
    void rowsThatShareColumnsAreATable() {
        List<Word> words = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            words.add(word("item" + row, 50, 200 + 14 * row));
            words.add(word("2", 300, 200 + 14 * row));
            words.add(word("10.00", 500, 200 + 14 * row));
        }
        Layout layout = layout(words);
        assertThat(layout.tables()).singleElement().satisfies(table -> {
            assertThat(table.rows()).hasSize(3);
            assertThat(table.columns()).hasSize(3);
        });
    }

    @Test
    void proseIsNoTable() {
        assertThat(layout(word("only", 50, 100), word("prose", 50, 114), word("here", 50, 128))
                        .tables())
                .isEmpty();
    }

    @Test
    void anEmptyPageHasNothing() {
        Layout layout = layout(List.of());
        assertThat(layout.lines()).isEmpty();
        assertThat(layout.blocks()).isEmpty();
        assertThat(layout.tables()).isEmpty();
    }

    @Test
    void pagesStayInOrderAndTimeGrowsWithThem() {
        List<Page> pages = new ArrayList<>();
        for (int number = 1; number <= 200; number++) {
            List<Word> words = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                words.add(word("w" + i, 30 + 50 * (i % 10), 40 + 18 * (i / 10)));
            }
            pages.add(new Page(number, WIDTH, HEIGHT, words, List.of()));
        }
        long began = System.nanoTime();
        Layout layout = analyzer.analyze(new Document(MediaType.PDF, pages));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(layout.lines()).hasSize(200 * 40);
        assertThat(layout.lines()).extracting(TextLine::page).isSorted();
    }

    private Layout layout(Word... words) {
        return layout(List.of(words));
    }

    private Layout layout(List<Word> words) {
        return analyzer.analyze(new Document(MediaType.PDF, List.of(new Page(1, WIDTH, HEIGHT, words, List.of()))));
    }

    private static Word word(String text, double x, double y) {
        return new Word(text, box(x, y, text.length() * 6, 10), 10, false, 1);
    }

    private static Box box(double x, double y, double width, double height) {
        return new Box(x / WIDTH, y / HEIGHT, (x + width) / WIDTH, (y + height) / HEIGHT);
    }
}
