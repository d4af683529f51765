package com.cashupagent.extract.pattern;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as phrases are compared: small letters without accents, digits, and the number sign. */
final class Letters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}#]+");

    private Letters() {}

    /** Everything in one piece: {@code "USt.-Id.-Nr."} is {@code "ustidnr"}. */
    static String squash(String text) {
        return OTHERS.matcher(fold(text)).replaceAll("");
    }

    /** The pieces between blanks and punctuation. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (String piece : OTHERS.split(fold(text))) {
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static String fold(String text) {
        String plain = text;
        if (!isAscii(text)) {
            plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                    .replaceAll("")
                    .replace("ß", "ss");
        }
        return plain.toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
