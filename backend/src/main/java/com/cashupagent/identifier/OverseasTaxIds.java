package com.cashupagent.identifier;

import java.util.Set;

/**
 * Numbers of businesses outside Europe: the ABN (Australian Business Register), the IRD number of New Zealand's Inland
 * Revenue, the BN of the Canada Revenue Agency, the UEN of Singapore's ACRA, the EIN of the United States' IRS, the
 * RIF of Venezuela's SENIAT, and the VKN and TCKN of Turkey's Revenue Administration.
 */
final class OverseasTaxIds {

    private static final int[] ABN = {10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19};
    private static final int ABN_MODULUS = 89;
    private static final int[] IRD = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int[] IRD_AGAIN = {7, 4, 3, 2, 5, 2, 7, 6};
    private static final int[] UEN_BUSINESS = {10, 4, 9, 3, 8, 2, 7, 1};
    private static final int[] UEN_COMPANY = {10, 8, 6, 4, 9, 7, 5, 3, 1};
    private static final int[] RIF = {4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final String RIF_LETTERS = "VEJPG";
    private static final String BUSINESS = "XMKECAWLJDB";
    private static final String COMPANY = "ZKCMDNERGWH";
    private static final int ELEVEN = 11;
    private static final int TEN = 10;
    private static final int NINE = 9;
    private static final int IRD_LENGTH = 9;

    /** No office of the IRS gives out numbers that begin so. */
    private static final Set<String> NO_CAMPUS = Set.of(
            "00", "07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79", "89", "96", "97");

    private OverseasTaxIds() {}

    /** Eleven digits; one is taken from the first before they are weighed. */
    static boolean australian(String digits) {
        return digits.charAt(0) != '0' && (sum(digits, ABN) - ABN[0]) % ABN_MODULUS == 0;
    }

    /** Eight or nine digits; where the weights give ten, others are tried. */
    static boolean newZealand(String digits) {
        String whole = "0".repeat(IRD_LENGTH - digits.length()) + digits;
        int check = (ELEVEN - sum(whole, IRD) % ELEVEN) % ELEVEN;
        check = check == TEN ? (ELEVEN - sum(whole, IRD_AGAIN) % ELEVEN) % ELEVEN : check;
        return check == whole.charAt(IRD_LENGTH - 1) - '0';
    }

    /** The nine digits before the account's letters. */
    static boolean canadian(String id) {
        return TaxNumbers.luhn(id.substring(0, 9));
    }

    static boolean singaporean(String id) {
        return id.length() == IRD_LENGTH
                ? BUSINESS.charAt(sum(id, UEN_BUSINESS) % ELEVEN) == id.charAt(8)
                : COMPANY.charAt(sum(id, UEN_COMPANY) % ELEVEN) == id.charAt(9);
    }

    /** There is no check digit, but not every beginning is given out. */
    static boolean isEmployer(String ein) {
        return !NO_CAMPUS.contains(ein.substring(0, 2));
    }

    /** A letter that counts as a digit, eight digits and the one that checks them: SENIAT's RIF. */
    static boolean isVenezuelan(String id) {
        String digits = RIF_LETTERS.indexOf(id.charAt(0)) + 1 + id.substring(1);
        int check = ELEVEN - sum(digits, RIF) % ELEVEN;
        return (check >= TEN ? 0 : check) == id.charAt(NINE) - '0';
    }

    /** Ten digits of a firm, or eleven of a person who runs one. */
    static boolean turkish(String digits) {
        return digits.length() == TEN ? isTurkishFirm(digits) : isTurkishPerson(digits);
    }

    /** Each digit is moved by its place and doubled as often, modulo nine. */
    private static boolean isTurkishFirm(String digits) {
        int sum = 0;
        for (int i = 0; i < NINE; i++) {
            int place = NINE - i;
            int moved = (digits.charAt(i) - '0' + place) % TEN;
            int product = moved * (1 << place) % NINE;
            sum += moved != 0 && product == 0 ? NINE : product;
        }
        return (TEN - sum % TEN) % TEN == digits.charAt(NINE) - '0';
    }

    /** Seven times the digits in odd places less those in even ones, and the sum of all. */
    private static boolean isTurkishPerson(String digits) {
        int odd = 0;
        int even = 0;
        for (int i = 0; i < NINE; i++) {
            odd += i % 2 == 0 ? digits.charAt(i) - '0' : 0;
            even += i % 2 == 1 ? digits.charAt(i) - '0' : 0;
        }
        int tenth = Math.floorMod(7 * odd - even, TEN);
        return digits.charAt(0) != '0'
                && tenth == digits.charAt(NINE) - '0'
                && (odd + even + tenth) % TEN == digits.charAt(TEN) - '0';
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
