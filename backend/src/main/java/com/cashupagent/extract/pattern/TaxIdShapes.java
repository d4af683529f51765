package com.cashupagent.extract.pattern;

import com.cashupagent.identifier.TaxNumbers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tax numbers that need no label, as their shape or their check digits tell them from other numbers. */
final class TaxIdShapes {

    /** Of a shape that few other numbers have. */
    private static final Pattern SHAPED = Pattern.compile(
            "(?:DE|FR|IT|ES|PL|GB|ATU|NL)\\d{8,11}(?:B\\d{2})?|IE\\d{7}[A-W][A-I]?|IE\\d[A-Z+*]\\d{5}[A-W]|NL\\d{9}B\\d{2}|ES[A-Z]\\d{7}[A-Z\\d]"
                    + "|BE ?[01]?\\d{3}\\.?\\d{3}\\.?\\d{3}|FR[A-Z\\d]{2}\\d{9}|CHE-?\\d{3}\\.\\d{3}\\.\\d{3}(?: (?:MWST|TVA|IVA))?|\\d{2}[A-Z]{5}\\d{4}[A-Z][A-Z\\d]Z[A-Z\\d]");

    private static final Pattern SPANISH =
            Pattern.compile("[A-HJNP-SUVW]-?\\d{7}[\\dA-J]|\\d{8}[A-Z]|[XYZ]\\d{7}[A-Z]");

    /** Venezuela's; the letter tells a company, a person or the government. */
    private static final Pattern VENEZUELAN = Pattern.compile("[EGJPV]-\\d{8}-\\d");

    /** Whose rules a number without prefix may follow, by the language of the page. */
    private static final Map<String, List<String>> COUNTRIES = Map.ofEntries(
            Map.entry("en", List.of("GB", "AU", "NZ", "CA", "ZA")),
            Map.entry("de", List.of("DE")),
            Map.entry("fr", List.of("FR", "BE")),
            Map.entry("es", List.of("ES")),
            Map.entry("it", List.of("IT")),
            Map.entry("nl", List.of("BE")),
            Map.entry("pt", List.of("PT")),
            Map.entry("cs", List.of("CZ")),
            Map.entry("sk", List.of("SK")),
            Map.entry("fi", List.of("FI")),
            Map.entry("bg", List.of("BG")),
            Map.entry("hu", List.of("HU")),
            Map.entry("ro", List.of("RO")),
            Map.entry("hr", List.of("HR")),
            Map.entry("sl", List.of("SI")),
            Map.entry("et", List.of("EE")),
            Map.entry("lt", List.of("LT")),
            Map.entry("lv", List.of("LV")),
            Map.entry("el", List.of("GR")),
            Map.entry("tr", List.of("TR")),
            Map.entry("id", List.of("ID")));

    private TaxIdShapes() {}

    /** Whose rules a number without prefix may follow, by the language of the page; may be empty. */
    static List<String> countries(String language) {
        return COUNTRIES.getOrDefault(language, List.of());
    }

    /** Whether it has the shape of a tax number, and its check digits hold by the rules where the language is spoken. */
    static boolean isUnmistakable(String text, String language) {
        List<String> countries = countries(language);
        return (SHAPED.matcher(text).matches()
                        || countries.contains("ES") && SPANISH.matcher(text).matches())
                && TaxNumbers.validate(text, countries).orElse(false);
    }

    /** Whether the shape alone tells it. */
    static boolean isShaped(String text) {
        return SHAPED.matcher(text).matches();
    }

    /** Of digits and a letter, as much else is, but with a check digit. */
    static boolean isSpanish(String text, List<String> countries) {
        return countries.contains("ES")
                && SPANISH.matcher(text).matches()
                && TaxNumbers.validate(text, countries).orElse(false);
    }

    /** Whose shape and check digit no other number has together. */
    static boolean isVenezuelan(String text) {
        return VENEZUELAN.matcher(text).matches() && TaxNumbers.validate(text).orElse(false);
    }
}
