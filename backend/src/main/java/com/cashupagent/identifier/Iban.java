package com.cashupagent.identifier;

import java.util.Locale;
import java.util.regex.Pattern;

/** International bank account numbers, ISO 13616: check digits by ISO 7064 MOD 97-10. */
public final class Iban {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final int MODULUS = 97;

    private Iban() {}

    /** Whether the text, blanks aside, is written like an IBAN. */
    public static boolean looksLikeOne(String text) {
        return SHAPE.matcher(compact(text)).matches();
    }

    /** Whether its check digits are right. */
    public static boolean isValid(String text) {
        String iban = compact(text);
        if (!SHAPE.matcher(iban).matches()) {
            return false;
        }
        return mod97(iban.substring(4) + iban.substring(0, 4)) == 1;
    }

    /** Remainder of the number that stands there when every letter is written as 10 to 35. */
    static int mod97(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.getNumericValue(text.charAt(i));
            rest = (rest * (value > 9 ? 100 : 10) + value) % MODULUS;
        }
        return rest;
    }

    private static String compact(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
