package com.cashupagent.extract.pattern;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as phrases are compared: small letters without accents, digits, and the number sign. */
final class Letters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int ASCII = 128;

    private Letters() {}

    /** Everything in one piece: {@code "USt.-Id.-Nr."} is {@code "ustidnr"}. */
    static String squash(String text) {
        String folded = fold(text);
        StringBuilder squashed = new StringBuilder(folded.length());
        folded.codePoints().filter(Letters::isKept).forEach(squashed::appendCodePoint);
        return squashed.toString();
    }

    private static boolean isKept(int c) {
        return c < ASCII ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '#' : isLetterOrNumber(c);
    }

    /** {@code \\p{L}} and {@code \\p{N}} of patterns. */
    private static boolean isLetterOrNumber(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** The pieces between blanks and punctuation. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        String folded = fold(text);
        int begin = -1;
        for (int i = 0; i <= folded.length(); ) {
            int c = i < folded.length() ? folded.codePointAt(i) : ' ';
            if (isKept(c)) {
                begin = begin < 0 ? i : begin;
            } else if (begin >= 0) {
                pieces.add(folded.substring(begin, i));
                begin = -1;
            }
            i += Character.charCount(c);
        }
        return pieces;
    }

    private static String fold(String text) {
        String plain = text;
        if (!isAscii(text)) {
            plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                    .replaceAll("")
                    .replace("ß", "ss")
                    .replace('ı', 'i');
        }
        // Which of its two small letters a sigma gets depends on what the page sets behind it.
        return plain.toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }
}
