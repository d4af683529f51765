package com.cashupagent.evaluate;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a value counts as right.
 *
 * <ul>
 *   <li>Amounts: equal to the cent; quantities and unit prices: equal as numbers, so 5 is 5.00.
 *   <li>Dates: equal as dates, however the truth writes them. Currencies: equal but for case.
 *   <li>Ids: exactly equal after blanks at either end are trimmed; O is not 0. Tax numbers, which a result has without
 *       blanks: the same after all blanks are removed.
 *   <li>Names: equal after case, accents, punctuation and blanks are removed, or at most a tenth of the letters differ.
 *   <li>Addresses: at least {@value #SAME_ADDRESS} of the words of both are common, or they are equal as names are.
 *   <li>Terms: at least {@value #SAME_TERMS} of the words of both are common, or one is contained in the other and makes
 *       half of it.
 *   <li>Line items: equal amounts, quantities and unit prices and descriptions that share half of the shorter one's
 *       words, as far as the truth has them; each true item is matched once.
 * </ul>
 */
final class Matching {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T.*)?");
    private static final double SAME_TERMS = 0.7;
    private static final double SAME_ADDRESS = 0.8;
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
    private static final double SAME_DESCRIPTION = 0.5;
    private static final int ONE_TENTH = 10;

    private Matching() {}

    /** The rules above in short, for a person who asks the command line. */
    static final List<String> RULES = List.of(
            "dates are equal as dates; amounts to the cent; quantities and unit prices as numbers",
            "currencies are equal but for case; ids exactly, after trimming; tax numbers after blanks are removed",
            "names are equal after case, accents, punctuation and blanks are removed, but for a tenth of the letters",
            "addresses share eight of ten words, or are equal as names are",
            "terms share seven of ten words, or one holds the other and is at most twice as long",
            "a line item's amount, quantity and unit price are right, and its description shares half of the shorter"
                    + " one's words",
            "a truth file may also have document_type, buyer_name, buyer_tax_id, buyer_address, vendor_address,"
                    + " registration_number, discount_terms, discount_percent, discount_due_date, amount_due, discount_amount, shipping_amount,"
                    + " charges_amount, rounding_amount, prepaid_amount, purchase_order_ids, bank_accounts,"
                    + " bank_codes, and tax_breakdown (rate, taxable_amount, tax_amount; a row is right when all"
                    + " three are that the truth has)",
            "keys that a truth file does not have are not scored; null says that the page does not show the value",
            "a document is whole when every scored field is right; the buyer's name and addresses are not among them",
            "calibration and straight-through ask whether every reported headline field is right: ids, dates, vendor,"
                    + " amounts, currency; a document that reports none of them is never straight-through");

    static boolean date(String expected, String actual) {
        return day(expected).equals(day(actual));
    }

    /** The text itself where it is no date; {@code 2024-9-5} and a time behind the day are read. */
    private static Object day(String text) {
        Matcher matcher = DAY.matcher(text.strip());
        try {
            return matcher.matches()
                    ? LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3))
                    : text.strip();
        } catch (DateTimeException e) {
            return text.strip();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    static boolean currency(String expected, String actual) {
        return expected.strip().equalsIgnoreCase(actual.strip());
    }

    static boolean id(String expected, String actual) {
        return expected.strip().equals(actual.strip());
    }

    static boolean taxId(String expected, String actual) {
        return expected.replaceAll("\\s", "").equals(actual.replaceAll("\\s", ""));
    }

    static boolean amount(BigDecimal expected, BigDecimal actual) {
        return expected.subtract(actual).abs().compareTo(HALF_A_CENT) < 0;
    }

    static boolean number(BigDecimal expected, BigDecimal actual) {
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
        return contained || share(a, b) >= SAME_TERMS;
    }

    static boolean address(String expected, String actual) {
        return name(expected, actual) || share(letters(expected), letters(actual)) >= SAME_ADDRESS;
    }

    /** How many of the words of both are in each, 0 to 1. */
    private static double share(String a, String b) {
        Set<String> both = words(a);
        both.retainAll(words(b));
        Set<String> either = words(a);
        either.addAll(words(b));
        return either.isEmpty() ? 1 : (double) both.size() / either.size();
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
