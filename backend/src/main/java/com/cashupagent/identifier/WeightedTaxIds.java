package com.cashupagent.identifier;

import java.util.Arrays;

/**
 * Tax numbers whose check digit comes from a weighted sum of the others. The rules are those of the European
 * Commission's "VIES VAT number algorithms", of the Swiss Federal Statistical Office for the UID, of Brønnøysund for
 * Norway, and of the Receita Federal for the CNPJ.
 */
final class WeightedTaxIds {

    private static final int[] SWISS = {5, 4, 3, 2, 7, 6, 5, 4};
    private static final int[] NORWEGIAN = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int[] DANISH = {2, 7, 6, 5, 4, 3, 2, 1};
    private static final int[] FINNISH = {7, 9, 10, 5, 8, 4, 2};
    private static final int[] POLISH = {6, 5, 7, 2, 3, 4, 5, 6, 7};
    private static final int[] PORTUGUESE = {9, 8, 7, 6, 5, 4, 3, 2};
    private static final int[] EIGHT_DOWN = {8, 7, 6, 5, 4, 3, 2};
    private static final int[] GREEK = {256, 128, 64, 32, 16, 8, 4, 2};
    private static final int[] BRAZILIAN = {6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final int ELEVEN = 11;
    private static final int TEN = 10;

    private WeightedTaxIds() {}

    static boolean swiss(String digits) {
        return complement(digits, SWISS) == digit(digits, 8);
    }

    static boolean norwegian(String digits) {
        return complement(digits, NORWEGIAN) == digit(digits, 8);
    }

    static boolean danish(String digits) {
        return sum(digits, DANISH) % ELEVEN == 0;
    }

    static boolean finnish(String digits) {
        return complement(digits, FINNISH) == digit(digits, 7);
    }

    static boolean polish(String digits) {
        return sum(digits, POLISH) % ELEVEN == digit(digits, 9);
    }

    /** A complement of ten or eleven is written as nought. */
    static boolean portuguese(String digits) {
        return complement(digits, PORTUGUESE) % TEN == digit(digits, 8);
    }

    /** Of companies; people have numbers of nine or ten digits, whose rule knows when they were born. */
    static boolean czech(String digits) {
        return digits.length() != 8 || (ELEVEN - sum(digits, EIGHT_DOWN) % ELEVEN) % TEN == digit(digits, 7);
    }

    static boolean greek(String digits) {
        return sum(digits, GREEK) % ELEVEN % TEN == digit(digits, 8);
    }

    /** Six digits modulo 89. */
    static boolean luxembourgish(String digits) {
        return Integer.parseInt(digits.substring(0, 6)) % 89 == Integer.parseInt(digits.substring(6));
    }

    /** The number of the company by Luhn's rule, and a count of its registrations. */
    static boolean swedish(String digits) {
        return TaxNumbers.luhn(digits.substring(0, TEN)) && !digits.endsWith("00");
    }

    /** Seven digits and one or two letters, of old also a letter or sign in the second place; the second one counts nine times its place in the alphabet. */
    static boolean irish(String id) {
        if (!Character.isDigit(id.charAt(1))) {
            return IRISH.charAt(sum("0" + id.substring(2, 7) + id.charAt(0), EIGHT_DOWN) % IRISH.length())
                    == id.charAt(7);
        }
        int second = id.length() > 8 && id.charAt(8) != 'W' ? id.charAt(8) - 'A' + 1 : 0;
        return IRISH.charAt((sum(id, EIGHT_DOWN) + 9 * second) % IRISH.length()) == id.charAt(7);
    }

    /** CNPJ: two check digits, the second over the first as well. */
    static boolean brazilian(String digits) {
        int first = remainder(sum(digits, Arrays.copyOfRange(BRAZILIAN, 1, BRAZILIAN.length)));
        int second = remainder(sum(digits, BRAZILIAN));
        return first == digit(digits, 12) && second == digit(digits, 13);
    }

    private static int remainder(int sum) {
        int rest = sum % ELEVEN;
        return rest < 2 ? 0 : ELEVEN - rest;
    }

    /** Eleven less the sum modulo eleven; eleven counts as nought, ten is never a digit. */
    private static int complement(String digits, int[] weights) {
        return (ELEVEN - sum(digits, weights) % ELEVEN) % ELEVEN;
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(digits, i);
        }
        return sum;
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
