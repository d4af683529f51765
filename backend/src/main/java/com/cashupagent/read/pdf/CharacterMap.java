package com.cashupagent.read.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/**
 * Whether a font says which character a code stands for, and says the same as the name of the shape it draws. What a
 * copying person would get as boxes, blanks or other letters counts as unknown. Not thread-safe.
 */
final class CharacterMap {

    private static final int FIRST_PRINTABLE = 0x20;

    private final Map<PDFont, Map<Integer, Boolean>> known = new WeakHashMap<>();

    /** Answers from memory after the first time a font shows a code. */
    boolean knows(PDFont font, int code) {
        return known.computeIfAbsent(font, f -> new HashMap<>()).computeIfAbsent(code, c -> look(font, c));
    }

    private static boolean look(PDFont font, int code) {
        String text;
        try {
            text = font.toUnicode(code);
        } catch (RuntimeException broken) {
            return false;
        }
        return text != null
                && !text.isEmpty()
                && text.codePoints().allMatch(CharacterMap::isCharacter)
                && !contradicts(text, drawnName(font, code));
    }

    private static boolean isCharacter(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint != 0xFFFD
                && (codePoint >= FIRST_PRINTABLE || Character.isWhitespace(codePoint))
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED
                && type != Character.SURROGATE;
    }

    /** The shape's name where the file itself gives it; names that a reader only guesses prove nothing. */
    private static @Nullable String drawnName(PDFont font, int code) {
        boolean named = font instanceof PDSimpleFont
                && !(font instanceof PDType3Font)
                && font.getCOSObject().containsKey(COSName.TO_UNICODE)
                && font.getCOSObject().getDictionaryObject(COSName.ENCODING) instanceof COSDictionary;
        return named && ((PDSimpleFont) font).getEncoding() instanceof DictionaryEncoding encoding
                ? encoding.getDifferences().get(code)
                : null;
    }

    /** Only letters and digits are compared: dashes, quotes and blanks have too many names. */
    private static boolean contradicts(String text, @Nullable String name) {
        String drawn = name == null ? null : GlyphList.getAdobeGlyphList().toUnicode(name);
        return drawn != null
                && drawn.length() == 1
                && text.length() == 1
                && Character.isLetterOrDigit(drawn.charAt(0))
                && Character.isLetterOrDigit(text.charAt(0))
                && drawn.charAt(0) != text.charAt(0);
    }
}
