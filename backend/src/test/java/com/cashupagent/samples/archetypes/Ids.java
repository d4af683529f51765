package com.cashupagent.samples.archetypes;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;

/**
 * Tax numbers and IBANs with valid check digits where their country has one (EU VIES algorithms, ISO 13616); one of
 * twenty has a wrong digit, as on real papers, so that a reader learns what a failed check is worth.
 */
public final class Ids {

    private static final int WRONG_ONE_OF = 20;

    private static final Map<String, String> IBANS = Map.ofEntries(
            Map.entry("DE", "##################"),
            Map.entry("AT", "################"),
            Map.entry("CH", "0####000#########"),
            Map.entry("FR", "#######################"),
            Map.entry("BE", "############"),
            Map.entry("ES", "####################"),
            Map.entry("IT", "@0####0####000#########"),
            Map.entry("NL", "@@@@0#########"),
            Map.entry("PT", "#####################"),
            Map.entry("PL", "########################"),
            Map.entry("GB", "@@@@##############"),
            Map.entry("IE", "@@@@##############"),
            Map.entry("AE", "0##################"),
            Map.entry("SE", "####################"),
            Map.entry("DK", "##############"));

    private final Dice dice;

    Ids(Dice dice) {
        this.dice = dice;
    }

    /** The same seed gives the same numbers. */
    public Ids(long seed) {
        this(new Dice(seed));
    }

    /** Written with or without blanks; empty for countries without. */
    public String iban(String country) {
        String template = IBANS.get(country);
        if (template == null) {
            return "";
        }
        String account = dice.fill(template);
        String digits = (account + country + "00")
                .chars()
                .mapToObj(c -> String.valueOf(Character.getNumericValue(c)))
                .reduce("", String::concat);
        int check = 98 - new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue();
        String iban = sometimesWrong(country + String.format(Locale.ROOT, "%02d", check) + account);
        return dice.chance(0.8) ? iban.replaceAll("(.{4})(?=.)", "$1 ") : iban;
    }

    /**
     * A tax number as the country's businesses write it.
     *
     * @param kind country code; EIN for the number of the United States
     */
    public String tax(String kind) {
        return sometimesWrong(right(kind));
    }

    /** Which ones are wrong is chosen by the number itself: no other choice of the document depends on it. */
    private static String sometimesWrong(String number) {
        int last = number.length() - 1;
        while (last > 0 && !Character.isDigit(number.charAt(last - 1))) {
            last--;
        }
        if (Math.floorMod(number.hashCode(), WRONG_ONE_OF) != 0 || last < 1) {
            return number;
        }
        char other = (char) ('0' + (number.charAt(last - 1) - '0' + 3) % 10);
        return number.substring(0, last - 1) + other + number.substring(last);
    }

    private String right(String kind) {
        return switch (kind) {
            case "DE" -> dice.fill("DE{| }") + iso7064(dice.fill("########"));
            case "AT" -> "ATU" + austrian(dice.fill("#######"));
            case "BE" -> belgian(dice.fill("0#######"));
            case "FR" -> french(luhn(dice.fill("########")));
            case "GB" -> british(dice.fill("#######"));
            case "IE" -> "IE" + irish(dice.fill("#######"));
            case "ES" -> dice.fill("{B|B|A|ESB|B-}") + spanish(dice.fill("#######"));
            case "IT" -> dice.fill("{|IT|IT }") + luhn(dice.fill("0#########"));
            case "NL" -> "NL" + dutch() + "B0" + (1 + dice.below(2));
            case "PT" -> dice.fill("{|PT|PT }") + portuguese(dice.fill("5#######"));
            case "PL" -> polish();
            case "SE" -> "SE" + luhn(dice.fill("55#######")) + "01";
            case "DK" -> dice.fill("{|DK|DK }") + danish();
            case "CH" -> swiss();
            case "IN" -> indian(dice.fill("{27|29|33|07|24|36}@@@@@####@1Z"));
            case "AU" -> australian(dice.fill("#########"));
            case "BR" -> brazilian(dice.fill("########0001"));
            case "US", "EIN" -> dice.fill("##-#######");
            case "CA" -> luhn(dice.fill("########")) + dice.fill("{RT0001| RT0001| RT 0001}");
            case "KE" -> dice.fill("{P|A}05########@".replace("########", "#######"));
            case "NG" -> dice.fill("########-0001");
            case "ZA" -> dice.fill("4{1|2|3|5|7|9}########".replace("########", "#######")) + dice.below(10);
            case "SG" -> dice.fill("{20|M2-}") + dice.fill("#######") + dice.fill("{D|K|W|N}");
            case "MY" -> dice.fill("{W10|B16|J31}-{1808|1901|2010}-########");
            case "AE" -> dice.fill("100############");
            case "MX" -> dice.fill("@@@{98|05|12|19}0#1#") + dice.fill("@#@");
            default -> dice.fill("###-###-###");
        };
    }

    private static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }

    static String iso7064(String digits) {
        int product = 10;
        for (char c : digits.toCharArray()) {
            int sum = (c - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return digits + (11 - product) % 10;
    }

    static String luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = i % 2 == 0 ? 2 * digit : digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String austrian(String digits) {
        int sum = 4;
        for (int i = 0; i < 7; i++) {
            int digit = digits.charAt(i) - '0';
            sum += i % 2 == 0 ? digit : digit / 5 + 2 * digit % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private String belgian(String digits) {
        String number = digits + String.format(Locale.ROOT, "%02d", 97 - Integer.parseInt(digits) % 97);
        return dice.chance(0.5)
                ? "BE" + number
                : dice.fill("{BE |BE}") + number.substring(0, 4) + "." + number.substring(4, 7) + "."
                        + number.substring(7);
    }

    private String french(String siren) {
        String key = String.format(Locale.ROOT, "%02d", (12 + 3 * (Integer.parseInt(siren) % 97)) % 97);
        return dice.chance(0.6) ? "FR" + key + siren : "FR " + key + " " + siren.replaceAll("(.{3})(?=.)", "$1 ");
    }

    private String british(String digits) {
        int check = weighted(digits, 8, 7, 6, 5, 4, 3, 2) % 97;
        String number = digits + String.format(Locale.ROOT, "%02d", 97 - check);
        String spaced = number.substring(0, 3) + " " + number.substring(3, 7) + " " + number.substring(7);
        return switch (dice.below(4)) {
            case 0 -> "GB" + number;
            case 1 -> "GB " + spaced;
            case 2 -> spaced;
            default -> number;
        };
    }

    private static String irish(String digits) {
        return digits + "WABCDEFGHIJKLMNOPQRSTUV".charAt(weighted(digits, 8, 7, 6, 5, 4, 3, 2) % 23);
    }

    private static String spanish(String digits) {
        return digits + luhn(digits).charAt(7);
    }

    private String dutch() {
        while (true) {
            String digits = dice.fill("########");
            int check = weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
            if (check < 10) {
                return digits + check;
            }
        }
    }

    private static String portuguese(String digits) {
        int check = 11 - weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return digits + (check > 9 ? 0 : check);
    }

    private String polish() {
        while (true) {
            String digits = dice.fill("#########");
            int check = weighted(digits, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11;
            if (check < 10) {
                String nip = digits + check;
                return dice.chance(0.5) ? nip : nip.replaceAll("(...)(...)(..)(..)", "$1-$2-$3-$4");
            }
        }
    }

    private String danish() {
        while (true) {
            String digits = dice.fill("#######");
            int check = 11 - weighted(digits, 2, 7, 6, 5, 4, 3, 2) % 11;
            if (check < 10) {
                return digits + check;
            }
        }
    }

    private String swiss() {
        while (true) {
            String digits = dice.fill("########");
            int check = 11 - weighted(digits, 5, 4, 3, 2, 7, 6, 5, 4) % 11;
            if (check != 10) {
                return "CHE-" + (digits + check % 11).replaceAll("(...)(...)(...)", "$1.$2.$3");
            }
        }
    }

    private static String indian(String id) {
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            int product = Character.getNumericValue(id.charAt(i)) * (i % 2 == 0 ? 1 : 2);
            sum += product / 36 + product % 36;
        }
        return id + Character.toUpperCase(Character.forDigit((36 - sum % 36) % 36, 36));
    }

    private String australian(String rest) {
        for (int lead = 10; lead < 100; lead++) {
            String abn = lead + rest;
            if ((weighted(abn, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0) {
                return dice.chance(0.8) ? abn.replaceAll("(..)(...)(...)(...)", "$1 $2 $3 $4") : abn;
            }
        }
        return rest;
    }

    private static String brazilian(String digits) {
        int first = 11 - weighted(digits, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        String more = digits + (first > 9 ? 0 : first);
        int second = 11 - weighted(more, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (more + (second > 9 ? 0 : second)).replaceAll("(..)(...)(...)(....)(..)", "$1.$2.$3/$4-$5");
    }
}
