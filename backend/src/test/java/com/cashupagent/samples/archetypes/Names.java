package com.cashupagent.samples.archetypes;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Invented companies and people, combined from lists. */
final class Names {

    private static final List<String> STARTS = split(
            "Va Ko Bri Te Lum Nex Or So Qua Fen Mar Zel Cor Ty Ha Ri Dra Plo Wex Jun Al Ber Cas Del Es Fir Gal Hel Is"
                    + " Kal");
    private static final List<String> MIDDLES = split("ra lo ni da vo me li ta bu ne ko si ru pa to ge la mi xa ro");
    private static final List<String> ENDS =
            split("tec ra nix vo lis dor ly zen mo gate sys ria nta con via lex da qo ware ling bis mont fera");

    private final Market market;
    private final Dice dice;
    private final Ids ids;
    private final Data pool;

    Names(Market market, Dice dice) {
        this.market = market;
        this.dice = dice;
        this.ids = new Ids(dice);
        this.pool = Data.of(
                "names_" + (market.language().equals("en") || market.language().equals("sw") ? "en" : "eu"));
    }

    private static List<String> split(String text) {
        return Arrays.asList(text.split(" "));
    }

    String person() {
        return dice.pick(market.all("first")) + " " + last();
    }

    private String last() {
        return dice.pick(market.all("last"));
    }

    private String coined() {
        return dice.pick(STARTS) + (dice.chance(0.6) ? dice.pick(MIDDLES) : "") + dice.pick(ENDS);
    }

    private String word() {
        return dice.pick(pool.all("word"));
    }

    private String trade() {
        return dice.pick(pool.all("trade_" + (pool.has("trade_" + market.language()) ? market.language() : "en")));
    }

    private String form(String name) {
        String form = dice.pick(market.all("forms"));
        if (form.equals("di") || form.equals("Inh.")) {
            return name + " " + form + " " + person();
        }
        if (form.equals("t/a")) {
            return person() + " t/a " + name;
        }
        return form.startsWith(",") ? name + form : name + " " + form;
    }

    private String stem() {
        return switch (dice.below(13)) {
            case 0, 1 -> coined();
            case 2 -> coined() + " " + trade();
            case 3 -> word() + " " + trade();
            case 4 -> word() + " & " + last();
            case 5 -> last() + " & " + last();
            case 6 -> last() + " " + trade();
            case 7 -> word() + " " + word() + " " + trade();
            case 8 -> trade() + " " + dice.fill("{24|7|360|4|21|99|3000|1871}");
            case 9 -> dice.fill("{3|7|12|54|8|101} ") + word() + " " + trade();
            case 10 -> dice.fill("@@@ ") + trade();
            case 11 -> dice.fill("@+@ ") + trade();
            default -> last();
        };
    }

    /** A business name; a tenth without any legal form, some in capitals or small letters. */
    String company() {
        String stem = stem();
        return switch (dice.below(14)) {
            case 0 -> stem;
            case 1 -> coined().toLowerCase(Locale.ROOT) + dice.fill("{|.io| studio| labs}");
            case 2 -> form(stem).toUpperCase(Locale.ROOT);
            case 3 -> person() + dice.fill("{|, }").replace(",", "") + (dice.chance(0.5) ? " " + trade() : "");
            default -> form(stem);
        };
    }

    Party seller() {
        return party(company());
    }

    Party freelancer() {
        return party(dice.chance(0.6) ? person() : person() + " " + trade());
    }

    Party buyer() {
        return party(dice.chance(0.85) ? company() : person());
    }

    Party party(String raw) {
        String name = raw.replaceAll("\\s+", " ").strip();
        String domain = ascii(name.split("[ ,]")[0].replaceAll("[^\\p{L}0-9-]", "")) + dice.fill("{|-group|24||}");
        domain = (domain.length() < 3 ? domain + "office" : domain) + dice.pick(market.all("tld"));
        String iban = ids.iban(market.code());
        String bank = dice.pick(market.all("bank"));
        List<String> lines = Arrays.stream(dice.fill(bank.replace("{iban}", iban)
                                .replace("{name}", name)
                                .replace("{number}", "####"))
                        .split(";;"))
                .map(String::strip)
                .toList();
        String brand = name.split(" ")[0];
        return new Party(
                name,
                brand.length() < 3 || Character.isLowerCase(brand.charAt(0)) && name.contains(" ") ? name : brand,
                person(),
                dice.fill(dice.pick(market.all("streets"))),
                dice.fill(dice.pick(market.all("cities"))).replace("  ", " "),
                dice.pick(market.all("country")),
                ids.tax(market.one("taxkind")),
                dice.fill(dice.pick(market.all("reg"))),
                dice.fill(dice.pick(market.all("phone"))),
                dice.fill(dice.pick(market.all("phone"))),
                dice.fill("{info|accounts|billing|office|hello|sales}@") + domain,
                (dice.chance(0.6) ? "www." : "") + domain,
                iban,
                lines);
    }

    private static String ascii(String text) {
        return Normalizer.normalize(
                        text.replace("ß", "ss")
                                .replace("ø", "o")
                                .replace("Ø", "O")
                                .replace("ł", "l")
                                .replace("æ", "ae"),
                        Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
