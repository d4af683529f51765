package com.cashupagent.read.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordSplitterTest {

    private static final int PITCH = 16;

    @Test
    void aSureSpaceParts() {
        assertThat(words("ab cd", 0.99f, 12)).containsExactly("ab", "cd");
    }

    @Test
    void widePaperPartsWhereTheNetworkHardlyThoughtOfIt() {
        assertThat(words("NO: 18222", 0.05f, 16)).containsExactly("NO:", "18222");
    }

    @Test
    void narrowPaperDoesNot() {
        assertThat(words("ab cd", 0.05f, 3)).containsExactly("abcd");
    }

    @Test
    void theDecimalPointKeepsItsDigits() {
        assertThat(words("68. 25", 0.1f, 10)).containsExactly("68.25");
    }

    @Test
    void aWordEndsWhereItsInkEnds() {
        List<WordSpan> spans = split("ab cd", 0.9f, 12);
        int columns = columns("ab cd");
        // Letters fill 12 of 16 columns, from 2 on; the gap's letters stand 12 columns further apart.
        assertThat(spans.get(0).from() * columns).isCloseTo(2, within(0.01));
        assertThat(spans.get(0).to() * columns).isCloseTo(30, within(0.01));
        assertThat(spans.get(1).from() * columns).isCloseTo(42, within(0.01));
    }

    @Test
    void nothingIsNoWord() {
        assertThat(WordSplitter.split(List.of(), Ink.of(FloatBuffer.allocate(3 * 48 * 8), 8, 8), 8))
                .isEmpty();
    }

    @Test
    void aLonelyLetterIsAWord() {
        assertThat(words("7", 0, 0)).containsExactly("7");
    }

    private static List<String> words(String line, float space, int paper) {
        return split(line, space, paper).stream().map(WordSpan::text).toList();
    }

    private static int columns(String line) {
        return PITCH * (line.length() + 3);
    }

    /** Letters 12 columns wide; a space in the line is paper of the width given. */
    private static List<WordSpan> split(String line, float space, int paper) {
        int columns = columns(line);
        FloatBuffer planes = FloatBuffer.allocate(3 * LineSampler.HEIGHT * columns);
        for (int i = 0; i < planes.capacity(); i++) {
            planes.put(i, 1);
        }
        List<Glyph> glyphs = new ArrayList<>();
        int ink = 2;
        float gap = 0;
        for (char c : line.toCharArray()) {
            if (c == ' ') {
                ink += paper - 4;
                gap = space;
                continue;
            }
            for (int x = ink; x < ink + 12; x++) {
                for (int row = 18; row < 28; row++) {
                    planes.put(LineSampler.HEIGHT * columns + row * columns + x, -1);
                }
            }
            glyphs.add(new Glyph(c, ink + 2, ink + 10, 0.9f, gap));
            gap = 0;
            ink += PITCH;
        }
        return WordSplitter.split(glyphs, Ink.of(planes, columns, columns), columns);
    }
}
