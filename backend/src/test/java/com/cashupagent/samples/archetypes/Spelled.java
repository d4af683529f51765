package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;

/** Amounts in English words. */
final class Spelled {

    private static final String[] SMALL = {
        "Zero",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Eleven",
        "Twelve",
        "Thirteen",
        "Fourteen",
        "Fifteen",
        "Sixteen",
        "Seventeen",
        "Eighteen",
        "Nineteen"
    };
    private static final String[] TENS = {
        "", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"
    };

    private Spelled() {}

    static String indian(BigDecimal amount) {
        long whole = amount.longValue();
        long paise = amount.remainder(BigDecimal.ONE).movePointRight(2).longValue();
        String text = group(whole / 10_000_000, "Crore")
                + group(whole / 100_000 % 100, "Lakh")
                + group(whole / 1000 % 100, "Thousand")
                + below1000((int) (whole % 1000));
        return "Rupees " + text.strip()
                + (paise > 0 ? " and " + below1000((int) paise).strip() + " Paise" : "") + " Only";
    }

    /** Thousands and millions. */
    static String english(BigDecimal amount, String unit) {
        long whole = amount.longValue();
        long cents = amount.remainder(BigDecimal.ONE).movePointRight(2).longValue();
        String text = group(whole / 1_000_000, "Million")
                + group(whole / 1000 % 1000, "Thousand")
                + below1000((int) (whole % 1000));
        return unit + " " + text.strip() + (cents > 0 ? " and " + cents + "/100" : "") + " Only";
    }

    private static String group(long count, String name) {
        return count == 0 ? "" : below1000((int) count) + name + " ";
    }

    private static String below1000(int n) {
        if (n >= 100) {
            return SMALL[n / 100] + " Hundred " + (n % 100 > 0 ? below1000(n % 100) : "");
        }
        if (n >= 20) {
            return TENS[n / 10] + " " + (n % 10 > 0 ? SMALL[n % 10] + " " : "");
        }
        return n == 0 ? "" : SMALL[n] + " ";
    }
}
