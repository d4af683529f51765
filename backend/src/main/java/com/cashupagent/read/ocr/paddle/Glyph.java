package com.cashupagent.read.ocr.paddle;

/**
 * One character that was read.
 *
 * @param character never a space
 * @param from first column it may reach from, of the recogniser's picture
 * @param to the column after its last step
 * @param confidence 0..1
 * @param space the highest probability that a space stood between the character before and this one
 */
record Glyph(char character, int from, int to, float confidence, float space) {

    double middle() {
        return (from + to) / 2.0;
    }
}
