package com.cashupagent.check;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** What a number may have been before it was misread: every number that is one usual mistake away. */
final class Misreading {

    /** Digits that engines take for one another, each pair once; seen on receipts with known text. */
    private static final String CONFUSED = "06 08 09 14 17 27 35 38 39 49 56 58 59 68 89";

    private static final int CENTS = 2;

    private Misreading() {}

    /**
     * The numbers that one mistake makes into this one: a digit for another that looks like it, a digit dropped, a
     * decimal sign lost, or a currency's sign read as a first digit. Signs and decimals stay.
     */
    static Set<BigDecimal> originals(BigDecimal read) {
        String digits = read.unscaledValue().abs().toString();
        while (digits.length() <= read.scale()) {
            digits = "0" + digits;
        }
        Set<BigDecimal> originals = new TreeSet<>();
        for (int i = 0; i < digits.length(); i++) {
            for (char other : like(digits.charAt(i)).toCharArray()) {
                originals.add(number(digits.substring(0, i) + other + digits.substring(i + 1), read.scale()));
            }
        }
        for (int i = 0; i <= digits.length(); i++) {
            for (char dropped = i == 0 ? '1' : '0'; dropped <= '9'; dropped++) {
                originals.add(number(digits.substring(0, i) + dropped + digits.substring(i), read.scale()));
            }
        }
        if (digits.length() > Math.max(1, read.scale() + 1)) {
            originals.add(number(digits.substring(1), read.scale()));
        }
        if (read.scale() == 0 && digits.length() > CENTS) {
            originals.add(number(digits, CENTS));
        }
        Set<BigDecimal> signed = new TreeSet<>();
        originals.forEach(number -> signed.add(read.signum() < 0 ? number.negate() : number));
        signed.removeIf(number -> number.compareTo(read) == 0 || number.signum() == 0);
        return signed;
    }

    private static BigDecimal number(String digits, int scale) {
        return new BigDecimal(digits).movePointLeft(scale).setScale(scale);
    }

    private static String like(char digit) {
        StringBuilder others = new StringBuilder();
        for (String pair : CONFUSED.split(" ", -1)) {
            int at = pair.indexOf(digit);
            others.append(at < 0 ? "" : pair.charAt(1 - at));
        }
        return others.toString();
    }
}
