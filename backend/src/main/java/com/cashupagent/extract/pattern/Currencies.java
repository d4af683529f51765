package com.cashupagent.extract.pattern;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How currencies are written. */
final class Currencies {

    /** Abbreviations with a point have three signs or more: {@code R.} and {@code N.} are words of names. */
    private static final int SHORTEST = 2;

    /** Units of account that no invoice is written in; some are the beginnings of tax numbers. */
    private static final Set<String> FUNDS = Set.of("CHE", "CHW", "BOV", "CLF", "COU", "MXV", "USN", "UYI", "UYW");

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !FUNDS.contains(code))
            .collect(Collectors.toSet());

    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("HK$", "HKD"),
            Map.entry("S$", "SGD"),
            Map.entry("R$", "BRL"),
            Map.entry("¥", "JPY"),
            Map.entry("₹", "INR"),
            Map.entry("Rs", "INR"),
            Map.entry("INR", "INR"),
            Map.entry("₩", "KRW"),
            Map.entry("₽", "RUB"),
            Map.entry("₺", "TRY"),
            Map.entry("zł", "PLN"),
            Map.entry("Kč", "CZK"),
            Map.entry("kč", "CZK"),
            Map.entry("Ft", "HUF"),
            Map.entry("lei", "RON"),
            Map.entry("Lei", "RON"),
            Map.entry("LEI", "RON"),
            Map.entry("лв", "BGN"),
            Map.entry("kn", "HRK"),
            Map.entry("Lek", "ALL"),
            Map.entry("LEK", "ALL"),
            Map.entry("Lekë", "ALL"),
            Map.entry("TL", "TRY"),
            Map.entry("ευρώ", "EUR"),
            Map.entry("евро", "EUR"),
            Map.entry("kr", "SEK"),
            Map.entry("KSh", "KES"),
            Map.entry("Ksh", "KES"),
            Map.entry("Kshs", "KES"),
            Map.entry("KES", "KES"),
            Map.entry("KSH", "KES"),
            Map.entry("KSHS", "KES"),
            Map.entry("TSh", "TZS"),
            Map.entry("Tsh", "TZS"),
            Map.entry("ksh", "KES"),
            Map.entry("kshs", "KES"),
            Map.entry("TSH", "TZS"),
            Map.entry("TSHS", "TZS"),
            Map.entry("Tshs", "TZS"),
            Map.entry("TShs", "TZS"),
            Map.entry("USh", "UGX"),
            Map.entry("Ush", "UGX"),
            Map.entry("Ushs", "UGX"),
            Map.entry("UGX", "UGX"),
            Map.entry("₦", "NGN"),
            Map.entry("GH₵", "GHS"),
            Map.entry("GH¢", "GHS"),
            Map.entry("GHC", "GHS"),
            Map.entry("GHc", "GHS"),
            Map.entry("kes", "KES"),
            Map.entry("tsh", "TZS"),
            Map.entry("tshs", "TZS"),
            Map.entry("usd", "USD"),
            Map.entry("ngn", "NGN"),
            Map.entry("rs", "INR"),
            Map.entry("GHȼ", "GHS"),
            Map.entry("AKZ", "AOA"),
            Map.entry("Kz", "AOA"),
            Map.entry("KZ", "AOA"),
            Map.entry("RD$", "DOP"),
            Map.entry("S/", "PEN"),
            Map.entry("S/.", "PEN"),
            Map.entry("B/.", "PAB"),
            // How fonts of TeX spell the sign of the euro.
            Map.entry("e", "EUR"),
            Map.entry("Q", "GTQ"),
            Map.entry("K", "ZMW"),
            Map.entry("P", "PHP"),
            Map.entry("Php", "PHP"),
            Map.entry("PKRs", "PKR"),
            Map.entry("MTn", "MZN"),
            Map.entry("Rwf", "RWF"),
            Map.entry("FRw", "RWF"),
            Map.entry("Frw", "RWF"),
            Map.entry("FCFA", "XOF"),
            Map.entry("CFA", "XOF"),
            Map.entry("RM", "MYR"),
            Map.entry("J$", "JMD"),
            Map.entry("TT$", "TTD"),
            Map.entry("₡", "CRC"),
            Map.entry("₲", "PYG"),
            Map.entry("₴", "UAH"),
            Map.entry("৳", "BDT"),
            Map.entry("R", "ZAR"),
            Map.entry("N", "NGN"),
            Map.entry("Rp", "IDR"),
            Map.entry("IDR", "IDR"),
            Map.entry("NT$", "TWD"),
            Map.entry("MX$", "MXN"),
            Map.entry("USD$", "USD"),
            Map.entry("AUD$", "AUD"),
            Map.entry("CAD$", "CAD"),
            Map.entry("SGD$", "SGD"),
            Map.entry("Dhs", "AED"),
            Map.entry("฿", "THB"),
            Map.entry("₫", "VND"),
            Map.entry("₱", "PHP"),
            Map.entry("₪", "ILS"),
            Map.entry("Fr.", "CHF"),
            Map.entry("SFr.", "CHF"),
            Map.entry("Euro", "EUR"),
            Map.entry("EURO", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("Eur", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("Euros", "EUR"),
            Map.entry("EUROS", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("Dollars", "USD"),
            Map.entry("Pounds", "GBP"),
            // The last byte of U+20A6, U+20B9, U+20B1 and U+20B5 is what programs print in fonts that end with Latin-1.
            Map.entry("¦", "NGN"),
            Map.entry("¹", "INR"),
            Map.entry("±", "PHP"),
            Map.entry("µ", "GHS"));

    /** Letters that stand for a currency only where they touch its figure. */
    private static final Set<String> LETTERS = Set.of("R", "N", "Q", "K", "P", "e", "¦", "¹", "±", "µ");

    /** With three decimals. */
    private static final Set<String> EURO_COUNTRIES = Set.of(
            "DE", "FR", "IT", "ES", "NL", "BE", "AT", "FI", "IE", "PT", "LU", "GR", "SK", "SI", "EE", "LV", "LT", "HR");

    private static final Pattern NUMBER_OF_COUNTRY = Pattern.compile("[A-Z]{2}\\d{2}.*");
    private static final Pattern INWARD = Pattern.compile("\\d[A-Z]{2}[,.]?");

    private static final Set<String> THOUSANDTHS = Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");

    private Currencies() {}

    /** Whether that is the code of a currency whose amounts have three decimals. */
    static boolean hasThousandths(String code) {
        return THOUSANDTHS.contains(code);
    }

    /** ISO 4217 for a code or a sign; empty for anything else. A bare $ is taken for the most common one. */
    static Optional<String> iso(String text) {
        String sign = WRITTEN.getOrDefault(text, WRITTEN.get(withoutPoint(text)));
        if (sign != null) {
            return Optional.of(sign);
        }
        return CODES.contains(text) && !text.startsWith("X") ? Optional.of(text) : Optional.empty();
    }

    static boolean isWritten(String text) {
        return !isLetter(text) && iso(text).isPresent();
    }

    /** {@code Tsh.}: an abbreviation with or without its point. */
    private static String withoutPoint(String text) {
        return text.length() > SHORTEST && text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** A letter that is the sign of a currency when an amount with decimals follows without a blank. */
    static boolean isLetter(String text) {
        return LETTERS.contains(text);
    }

    /** Whether the sign is used by one country only. */
    static boolean isCertain(String text) {
        return !text.equals("$") && !text.equals("kr") && !text.equals("kr.") && !text.equals("Dollars");
    }

    /**
     * Whether a word is an IBAN, perhaps in groups, or a tax number of a country that pays in euros, and no British post code
     * such as {@code DE45 1GT}.
     */
    static boolean isEuroCountrys(String word, String next) {
        boolean postCode = word.length() == 4 && INWARD.matcher(next).matches();
        return NUMBER_OF_COUNTRY.matcher(word).matches() && !postCode && EURO_COUNTRIES.contains(word.substring(0, 2));
    }
}
