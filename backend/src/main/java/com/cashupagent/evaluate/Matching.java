package com.cashupagent.evaluate;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * When a value counts as right.
 *
 * <ul>
 *   <li>Amounts: equal as numbers, so 5 is 5.00.
 *   <li>Dates and currencies: equal.
 *   <li>Ids and tax numbers: equal after blanks are removed; O is not 0.
 *   <li>Names: equal after case, accents, punctuation and blanks are removed, or at most a tenth of the letters differ.
 *   <li>Terms: at least {@value #SAME_TERMS} of the words of both are common, or one is contained in the other and makes
 *       half of it.
 *   <li>Line items: equal amounts, quantities and unit prices as far as the truth has them, and descriptions that share half of the shorter one's words.
 * </ul>
 */
final class Matching {

    private static final double SAME_TERMS = 0.7;
    private static final double SAME_DESCRIPTION = 0.5;
    private static final int ONE_TENTH = 10;

    private Matching() {}

    static boolean id(String expected, String actual) {
        return expected.replaceAll("\\s", "").equals(actual.replaceAll("\\s", ""));
    }

    static boolean amount(BigDecimal expected, BigDecimal actual) {
        return expected.compareTo(actual) == 0;
    }

    static boolean name(String expected, String actual) {
        String a = letters(expected).replace(" ", "");
        String b = letters(actual).replace(" ", "");
        return a.equals(b) || distance(a, b) <= a.length() / ONE_TENTH;
    }

    static boolean terms(String expected, String actual) {
        String a = letters(expected);
        String b = letters(actual);
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        boolean contained = longer.contains(shorter) && 2 * shorter.length() >= longer.length();
        Set<String> both = words(a);
        both.retainAll(words(b));
        Set<String> either = words(a);
        either.addAll(words(b));
        return contained || both.size() >= SAME_TERMS * either.size();
    }

    static boolean description(String expected, String actual) {
        Set<String> a = words(letters(expected));
        Set<String> b = words(letters(actual));
        int shorter = Math.min(a.size(), b.size());
        a.retainAll(b);
        return name(expected, actual) || shorter > 0 && a.size() >= SAME_DESCRIPTION * shorter;
    }

    private static Set<String> words(String letters) {
        Set<String> words = new HashSet<>(Arrays.asList(letters.split(" ")));
        words.remove("");
        return words;
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        return before[b.length()];
    }
}
