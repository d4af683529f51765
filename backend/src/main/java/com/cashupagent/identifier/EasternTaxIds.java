package com.cashupagent.identifier;

/**
 * VAT numbers of the Union's members from the Baltic to the Mediterranean, by the European Commission's "VIES VAT number
 * algorithms". Each method takes the number without its prefix, in the form that {@link TaxNumbers} has checked.
 */
final class EasternTaxIds {

    private static final int[] BULGARIAN = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final int[] BULGARIAN_AGAIN = {3, 4, 5, 6, 7, 8, 9, 10};
    private static final int[] ESTONIAN = {3, 7, 1, 3, 7, 1, 3, 7};
    private static final int[] HUNGARIAN = {9, 7, 3, 1, 9, 7, 3};
    private static final int[] LATVIAN = {9, 1, 4, 8, 3, 10, 2, 5, 7, 6};
    private static final int[] MALTESE = {3, 4, 6, 7, 8, 9};
    private static final int[] ROMANIAN = {7, 5, 3, 2, 1, 7, 5, 3, 2};
    private static final int[] SLOVENIAN = {8, 7, 6, 5, 4, 3, 2};
    private static final int[] CYPRIOT = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    private static final int ELEVEN = 11;
    private static final int TEN = 10;
    private static final int MALTA = 37;
    private static final int LETTERS = 26;
    private static final int COMPANY = 9;

    private EasternTaxIds() {}

    /** Of companies; people have numbers of ten digits by several other rules. */
    static boolean bulgarian(String digits) {
        if (digits.length() > COMPANY) {
            return true;
        }
        int rest = sum(digits, BULGARIAN) % ELEVEN;
        rest = rest == TEN ? sum(digits, BULGARIAN_AGAIN) % ELEVEN : rest;
        return rest % TEN == digit(digits, 8);
    }

    /** Every second digit counts by a table; the letter is the sum modulo 26. */
    static boolean cypriot(String id) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += i % 2 == 0 ? CYPRIOT[digit(id, i)] : digit(id, i);
        }
        return 'A' + sum % LETTERS == id.charAt(8);
    }

    static boolean estonian(String digits) {
        return (TEN - sum(digits, ESTONIAN) % TEN) % TEN == digit(digits, 8);
    }

    /** ISO 7064 MOD 11,10. */
    static boolean croatian(String digits) {
        int product = TEN;
        for (int i = 0; i < TEN; i++) {
            int sum = (digit(digits, i) + product) % TEN;
            product = 2 * (sum == 0 ? TEN : sum) % ELEVEN;
        }
        return (ELEVEN - product) % TEN == digit(digits, TEN);
    }

    static boolean hungarian(String digits) {
        return (TEN - sum(digits, HUNGARIAN) % TEN) % TEN == digit(digits, 7);
    }

    /** Weights 1 to 9 and again from 1; where that gives ten, the same begun at 3. */
    static boolean lithuanian(String digits) {
        int rest = rising(digits, 0) % ELEVEN;
        rest = rest == TEN ? rising(digits, 2) % ELEVEN : rest;
        return rest % TEN == digit(digits, digits.length() - 1);
    }

    private static int rising(String digits, int from) {
        int sum = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            sum += ((i + from) % COMPANY + 1) * digit(digits, i);
        }
        return sum;
    }

    /** Of companies, which begin with 4 to 9; people's numbers are told by their day of birth. */
    static boolean latvian(String digits) {
        if (digit(digits, 0) <= 3) {
            return true;
        }
        int check = 3 - sum(digits, LATVIAN) % ELEVEN;
        return check != -1 && (check < -1 ? check + ELEVEN : check) == digit(digits, TEN);
    }

    static boolean maltese(String digits) {
        return MALTA - sum(digits, MALTESE) % MALTA == Integer.parseInt(digits.substring(6));
    }

    /** Shorter numbers count as if noughts stood before them. */
    static boolean romanian(String digits) {
        String whole = "0".repeat(TEN - digits.length()) + digits;
        return sum(whole, ROMANIAN) * TEN % ELEVEN % TEN == digit(whole, COMPANY);
    }

    static boolean slovenian(String digits) {
        int check = ELEVEN - sum(digits, SLOVENIAN) % ELEVEN;
        return check != ELEVEN && check % TEN == digit(digits, 7);
    }

    static boolean slovak(String digits) {
        return Long.parseLong(digits) % ELEVEN == 0;
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
