package com.cashupagent.model;

/**
 * A run of characters without a space, as printed.
 *
 * @param text never empty
 * @param box where it stands on its page
 * @param fontSize height of the font in points; of OCR's words 0 when the box has that height
 * @param bold whether the font says it is bold
 * @param confidence 0..1; 1 for a text layer
 * @param source by what it was read: {@link Source#TEXT_LAYER} or {@link Source#OCR}; both can stand on one page
 */
public record Word(String text, Box box, double fontSize, boolean bold, double confidence, Source source) {

    /** A word of a text layer. */
    public Word(String text, Box box, double fontSize, boolean bold, double confidence) {
        this(text, box, fontSize, bold, confidence, Source.TEXT_LAYER);
    }

    /** The same word elsewhere. */
    public Word at(Box place) {
        return new Word(text, place, fontSize, bold, confidence, source);
    }
}
