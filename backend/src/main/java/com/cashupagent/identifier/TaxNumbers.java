package com.cashupagent.identifier;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Check digits of tax numbers by country. The rules are those of the European Commission's "VIES VAT number algorithms"
 * and of the countries' own authorities; each is named where it is computed. Where a country has no check digit but a
 * form that few other numbers have, the form is the rule.
 */
public final class TaxNumbers {

    private static final Map<String, Rule> BY_PREFIX = Map.ofEntries(
            Map.entry("DE", new Rule("\\d{9}", TaxNumbers::german)),
            Map.entry("AT", new Rule("U\\d{8}", TaxNumbers::austrian)),
            Map.entry("BE", new Rule("[01]\\d{9}", TaxNumbers::belgian)),
            Map.entry("FR", new Rule("\\d{11}", TaxNumbers::french)),
            Map.entry("IT", new Rule("\\d{11}", TaxNumbers::luhn)),
            Map.entry("ES", new Rule("[A-Z]\\d{7}[A-Z\\d]|\\d{8}[A-Z]", SpanishTaxId::isValid)),
            Map.entry("NL", new Rule("\\d{9}B\\d{2}", TaxNumbers::dutch)),
            Map.entry("GB", new Rule("\\d{9}(\\d{3})?", TaxNumbers::british)),
            Map.entry("XI", new Rule("\\d{9}(\\d{3})?", TaxNumbers::british)),
            Map.entry("CH", new Rule("E\\d{9}(MWST|TVA|IVA)?", id -> WeightedTaxIds.swiss(id.substring(1)))),
            Map.entry("NO", new Rule("\\d{9}(MVA)?", WeightedTaxIds::norwegian)),
            Map.entry("DK", new Rule("\\d{8}", WeightedTaxIds::danish)),
            Map.entry("FI", new Rule("\\d{8}", WeightedTaxIds::finnish)),
            Map.entry("SE", new Rule("\\d{12}", WeightedTaxIds::swedish)),
            Map.entry("LU", new Rule("\\d{8}", WeightedTaxIds::luxembourgish)),
            Map.entry("PL", new Rule("\\d{10}", WeightedTaxIds::polish)),
            Map.entry("PT", new Rule("\\d{9}", WeightedTaxIds::portuguese)),
            Map.entry("CZ", new Rule("\\d{8,10}", WeightedTaxIds::czech)),
            Map.entry("EL", new Rule("\\d{9}", WeightedTaxIds::greek)),
            Map.entry("BG", new Rule("\\d{9,10}", EasternTaxIds::bulgarian)),
            Map.entry("CY", new Rule("\\d{8}[A-Z]", EasternTaxIds::cypriot)),
            Map.entry("EE", new Rule("\\d{9}", EasternTaxIds::estonian)),
            Map.entry("HR", new Rule("\\d{11}", EasternTaxIds::croatian)),
            Map.entry("HU", new Rule("\\d{8}", EasternTaxIds::hungarian)),
            Map.entry("LT", new Rule("\\d{7}1\\d|\\d{10}1\\d", EasternTaxIds::lithuanian)),
            Map.entry("LV", new Rule("\\d{11}", EasternTaxIds::latvian)),
            Map.entry("MT", new Rule("\\d{8}", EasternTaxIds::maltese)),
            Map.entry("RO", new Rule("\\d{2,10}", EasternTaxIds::romanian)),
            Map.entry("SI", new Rule("\\d{8}", EasternTaxIds::slovenian)),
            Map.entry("SK", new Rule("\\d{10}", EasternTaxIds::slovak)),
            Map.entry("IE", new Rule("\\d{7}[A-W][A-IW]?|\\d[A-Z+*]\\d{5}[A-W]", WeightedTaxIds::irish)));

    /** Written without the country; a tax number of these countries has no prefix. */
    private static final Map<String, Rule> UNPREFIXED = Map.ofEntries(
            Map.entry("AU", new Rule("\\d{11}", OverseasTaxIds::australian)),
            Map.entry("NZ", new Rule("\\d{8,9}", OverseasTaxIds::newZealand)),
            Map.entry("CA", new Rule("\\d{9}(R[CTPM]\\d{4})?", OverseasTaxIds::canadian)),
            Map.entry("ZA", new Rule("4\\d{9}", id -> true)),
            Map.entry("HU", new Rule("\\d{8}(\\d{3})?", EasternTaxIds::hungarian)),
            Map.entry("TR", new Rule("\\d{10,11}", OverseasTaxIds::turkish)),
            Map.entry("ID", new Rule("\\d{15}", id -> luhn(id.substring(0, 9)))));

    /** Of a form that tells the country; those without check digit are right by it. */
    private static final List<Rule> SHAPED = List.of(
            new Rule("\\d{2}[A-Z]{5}\\d{4}[A-Z][A-Z\\d]Z[A-Z\\d]", TaxNumbers::indian),
            new Rule("\\d{8}/\\d{6}", id -> WeightedTaxIds.brazilian(id.replace("/", ""))),
            new Rule("[AP]\\d{9}[A-Z]", id -> true),
            new Rule("\\d{9}R[CTPM]\\d{4}", OverseasTaxIds::canadian),
            new Rule("(19|20)\\d{7}[A-Z]|\\d{8}[A-Z]", OverseasTaxIds::singaporean));

    private static final Pattern EMPLOYER = Pattern.compile("\\d{2}-\\d{7}");
    private static final Pattern VENEZUELAN = Pattern.compile("[EGJPV]-\\d{8}-\\d");
    private static final Pattern SPACED_ABN = Pattern.compile("\\d{2}[ .]\\d{3}[ .]\\d{3}[ .]\\d{3}");
    private static final String BASE_36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private TaxNumbers() {}

    /**
     * Whether the number is right by its country's rule, when the number itself tells the country.
     *
     * @return empty when the number is not of a kind whose rule is known
     */
    public static Optional<Boolean> validate(String taxId) {
        String written = taxId.strip();
        if (EMPLOYER.matcher(written).matches()) {
            return OverseasTaxIds.isEmployer(written) ? Optional.of(true) : Optional.empty();
        }
        if (VENEZUELAN.matcher(written).matches()) {
            return Optional.of(OverseasTaxIds.isVenezuelan(compact(written)));
        }
        String id = compact(written);
        if (SPACED_ABN.matcher(written).matches()) {
            return Optional.of(OverseasTaxIds.australian(id));
        }
        for (Rule rule : SHAPED) {
            if (id.matches(rule.shape())) {
                return Optional.of(rule.check().test(id));
            }
        }
        Rule rule = id.length() < 3 ? null : BY_PREFIX.get(id.substring(0, 2));
        if (rule == null) {
            return Optional.empty();
        }
        String national = id.substring(2);
        return Optional.of(national.matches(rule.shape()) && rule.check().test(national));
    }

    /**
     * The same for a number that may be written without its country.
     *
     * @param countries ISO 3166 codes of those it may be from; may be empty
     * @return true when it is right in one of them; false when it has the form of numbers there and is right in none;
     *     empty when no rule is known for it
     */
    public static Optional<Boolean> validate(String taxId, Collection<String> countries) {
        Optional<Boolean> itself = validate(taxId);
        String id = compact(taxId);
        if (itself.isPresent() && (itself.get() || !Character.isDigit(id.charAt(0)))) {
            return itself;
        }
        Optional<Boolean> found = itself;
        for (String country : countries) {
            Rule rule = UNPREFIXED.getOrDefault(country, BY_PREFIX.get(country.equals("GR") ? "EL" : country));
            if (rule != null && id.matches(rule.shape())) {
                if (rule.check().test(id)) {
                    return Optional.of(true);
                }
                found = Optional.of(false);
            }
        }
        return found;
    }

    private static String compact(String taxId) {
        return taxId.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    }

    /** ISO 7064 MOD 11,10. */
    static boolean german(String digits) {
        int product = 10;
        for (int i = 0; i < 8; i++) {
            int sum = (digit(digits, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digit(digits, 8);
    }

    /** U and eight digits: (10 − (R + 4) mod 10) mod 10, every second digit doubled. */
    private static boolean austrian(String id) {
        int sum = 4;
        for (int i = 1; i <= 7; i++) {
            sum += i % 2 == 1 ? digit(id, i) : crossSum(2 * digit(id, i));
        }
        return (10 - sum % 10) % 10 == digit(id, 8);
    }

    /** 97 minus the first eight digits modulo 97. */
    private static boolean belgian(String digits) {
        return 97 - Long.parseLong(digits.substring(0, 8)) % 97 == Long.parseLong(digits.substring(8));
    }

    /** Two check digits before the SIREN: (12 + 3 × (SIREN mod 97)) mod 97. */
    private static boolean french(String digits) {
        long siren = Long.parseLong(digits.substring(2));
        return (12 + 3 * (siren % 97)) % 97 == Long.parseLong(digits.substring(0, 2));
    }

    /** ISO/IEC 7812-1, annex B. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = digit(digits, digits.length() - 1 - i);
            sum += i % 2 == 0 ? value : crossSum(2 * value);
        }
        return sum % 10 == 0;
    }

    /** Businesses: weights 9 to 2 modulo 11. Sole traders since 2020: MOD 97-10 over NL and the whole number. */
    private static boolean dutch(String id) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * digit(id, i);
        }
        return sum % 11 == digit(id, 8) || Iban.mod97("NL" + id) == 1;
    }

    /** Weights 8 to 2 and two check digits: modulo 97, or since 2010 with 55 added. */
    private static boolean british(String digits) {
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (8 - i) * digit(digits, i);
        }
        sum += Integer.parseInt(digits.substring(7, 9));
        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }

    /** GSTIN: base 36, weights 1 and 2 in turn, quotient and remainder added. */
    private static boolean indian(String id) {
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            int product = BASE_36.indexOf(id.charAt(i)) * (i % 2 + 1);
            sum += product / 36 + product % 36;
        }
        return BASE_36.charAt((36 - sum % 36) % 36) == id.charAt(14);
    }

    private static int crossSum(int value) {
        return value / 10 + value % 10;
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    private record Rule(String shape, Predicate<String> check) {}
}
