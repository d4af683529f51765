package com.cashupagent.read.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CtcDecoderTest {

    private static final Characters CHARACTERS = Characters.load();
    private static final List<String> KEYS = new String(Model.resource("ppocr_keys_v1.txt"), StandardCharsets.UTF_8)
            .lines()
            .toList();

    @Test
    void theKeyListFitsTheNetwork() {
        assertThat(CHARACTERS.classes()).isEqualTo(6625);
        assertThat(CHARACTERS.at(CHARACTERS.space())).isEqualTo(' ');
    }

    @Test
    void repeatsAreJoinedUnlessABlankParts() {
        assertThat(text(decode("1", "1", "", "1", "A", "A"))).isEqualTo("11A");
    }

    @Test
    void aGlyphKnowsItsColumnsAndItsBestStep() {
        FloatBuffer steps = steps("", "7", "7", "");
        steps.put(CHARACTERS.classes() + KEYS.indexOf("7") + 1, 0.6f);
        Glyph glyph = new CtcDecoder(CHARACTERS).decode(steps, 4).get(0);
        assertThat(glyph.from()).isEqualTo(8);
        assertThat(glyph.to()).isEqualTo(24);
        assertThat(glyph.confidence()).isCloseTo(0.9f, within(1e-6f));
    }

    @Test
    void aSpaceIsNoGlyphButKnownToTheNextOne() {
        List<Glyph> glyphs = decode("A", " ", "B", "C");
        assertThat(text(glyphs)).isEqualTo("ABC");
        assertThat(glyphs.get(1).space()).isCloseTo(0.9f, within(1e-6f));
        assertThat(glyphs.get(2).space()).isZero();
    }

    @Test
    void chinesePunctuationBecomesAscii() {
        assertThat(text(decode("（", "Ａ", "）", "：", "５", "，", "，"))).isEqualTo("(A):5,");
    }

    @Test
    void sameMeaningsAddUpAgainstAStrongerBlank() {
        FloatBuffer steps = steps("");
        steps.put(0, 0.4f);
        steps.put(KEYS.indexOf(":") + 1, 0.3f);
        steps.put(KEYS.indexOf("：") + 1, 0.3f);
        List<Glyph> glyphs = new CtcDecoder(CHARACTERS).decode(steps, 1);
        assertThat(text(glyphs)).isEqualTo(":");
        assertThat(glyphs.get(0).confidence()).isCloseTo(0.6f, within(1e-6f));
    }

    @Test
    void anIdeographIsNothingOnALatinPage() {
        assertThat(decode("疗", "诚")).isEmpty();
        assertThat((int) Characters.latin("疗")).isZero();
    }

    @Test
    void nothingComesOfNoSteps() {
        assertThat(decode()).isEmpty();
    }

    private static List<Glyph> decode(String... keys) {
        return new CtcDecoder(CHARACTERS).decode(steps(keys), keys.length);
    }

    private static FloatBuffer steps(String... keys) {
        FloatBuffer steps = FloatBuffer.allocate(keys.length * CHARACTERS.classes());
        for (int i = 0; i < keys.length; i++) {
            int index =
                    keys[i].isEmpty() ? 0 : keys[i].equals(" ") ? CHARACTERS.classes() - 1 : KEYS.indexOf(keys[i]) + 1;
            steps.put(i * CHARACTERS.classes() + index, 0.9f);
        }
        return steps;
    }

    private static String text(List<Glyph> glyphs) {
        return glyphs.stream().map(glyph -> String.valueOf(glyph.character())).collect(Collectors.joining());
    }
}
