package com.cashupagent.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cashupagent.model.Box;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterSizesTest {

    private static final double SIZE = 24;
    private static final double PICTURE = 2000;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    @ParameterizedTest
    @ValueSource(strings = {"Nr. 471102 vom 15.11.2024", "vom", "Handelsrechnung (380)", "page", "Summe - 12,50"})
    void theFontIsAsHighWhateverItsLetters(String text) {
        List<OcrLine> sized = LetterSizes.of(List.of(printed(text)));
        assertThat(sized.get(0).words())
                .allSatisfy(word -> assertThat(word.fontSize() * PICTURE).isCloseTo(SIZE, within(0.18 * SIZE)));
        assertThat(sized.get(0).words()).extracting(Word::text).containsExactly(text.split(" "));
    }

    @Test
    void pointsAndDashesSayNothing() {
        assertThat(LetterSizes.of(List.of(printed("-- ."))).get(0).words())
                .allSatisfy(word -> assertThat(word.fontSize()).isZero());
    }

    /** Boxes as an engine gives them that ends them where the ink ends. */
    private static OcrLine printed(String text) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, (int) SIZE);
        List<Word> words = new ArrayList<>();
        double x = 0;
        for (String word : text.split(" ")) {
            Rectangle2D ink = font.createGlyphVector(CONTEXT, word).getVisualBounds();
            words.add(new Word(
                    word,
                    new Box(
                            x / PICTURE,
                            (100 + ink.getMinY()) / PICTURE,
                            (x + ink.getWidth()) / PICTURE,
                            (100 + ink.getMaxY()) / PICTURE),
                    0,
                    false,
                    0.9,
                    Source.OCR));
            x += ink.getWidth() + SIZE / 3;
        }
        return OcrLine.of(words);
    }
}
