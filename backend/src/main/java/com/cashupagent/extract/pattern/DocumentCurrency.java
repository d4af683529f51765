package com.cashupagent.extract.pattern;

import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The currency by what is printed: a label, signs beside amounts, codes; at last by the seller's country. */
final class DocumentCurrency {

    private static final double LABELLED = 4;
    private static final double BESIDE_SUM = 2;
    private static final double IN_SUM_LINE = 1.5;
    private static final double ANYWHERE = 0.5;

    /** Codes that are words, too, or stand for other things, are believed only beside an amount. */
    private static final Set<String> COMMON = Set.of(
            "EUR", "USD", "GBP", "CHF", "INR", "KES", "AUD", "CAD", "NZD", "HKD", "SGD", "JPY", "CNY", "SEK", "NOK",
            "DKK", "PLN", "CZK", "HUF", "ZAR", "AED", "BRL", "MXN", "MYR", "TZS", "UGX", "NGN");

    private static final Set<String> SIGNS = Set.of(
            "$", "€", "£", "₹", "RM", "Kshs", "KSh", "Ksh", "KSHS", "TShs", "Tshs", "₦", "S$", "A$", "R$", "CHF");

    private static final Map<String, String> DOLLARS =
            Map.of("australia", "AUD", "canada", "CAD", "hong kong", "HKD", "singapore", "SGD", "new zealand", "NZD");

    /** What only papers of one dollar's country say: kinds of tax number and legal forms. A town alone may be the buyer's. */
    private static final Map<Pattern, String> DOLLAR_CUES = Map.of(
            Pattern.compile("(?i:\\ba\\.?b\\.?n\\b)|\\bPty\\b|\\b(?:NSW|VIC|QLD|TAS|ACT) \\d{4}\\b"),
            "AUD",
            Pattern.compile("\\b(?:HST|PST|QST)\\b"),
            "CAD",
            Pattern.compile("\\bPte\\b|\\bSingapore \\d{6}\\b|\\bUEN\\b"),
            "SGD",
            Pattern.compile("\\bNZBN\\b"),
            "NZD");

    /** Other signs that several countries write, and what tells whose they are. */
    private static final Map<String, Map<Pattern, String>> SHARED_SIGNS = Map.of(
            "kr",
            Map.of(
                    Pattern.compile("\\b(?:Danmark|Denmark|CVR|DK-?\\d{4})\\b|(?i:\\bmoms(?:ef|pligtig))"),
                    "DKK",
                    Pattern.compile("\\b(?:Norge|Norway|NO-?\\d{4}|MVA|Foretaksregisteret)\\b"),
                    "NOK",
                    Pattern.compile("\\b(?:Ísland|Iceland|Reykjavík)\\b"),
                    "ISK"),
            "Rs",
            Map.of(
                    Pattern.compile("\\b(?:Pakistan|Karachi|Lahore|Islamabad|NTN)\\b"),
                    "PKR",
                    Pattern.compile("\\b(?:Sri Lanka|Colombo)\\b"),
                    "LKR",
                    Pattern.compile("\\b(?:Nepal|Kathmandu)\\b"),
                    "NPR",
                    Pattern.compile("\\b(?:Mauritius|Port Louis)\\b"),
                    "MUR"),
            "¥",
            Map.of(Pattern.compile("\\b(?:China|Beijing|Shanghai|Shenzhen|Guangzhou|RMB)\\b"), "CNY"),
            "£",
            Map.of(Pattern.compile("\\b(?:Egypt|Cairo|Alexandria)\\b"), "EGP"));

    /** The surest first. */
    private static final List<Map.Entry<Pattern, String>> COUNTRY_CUES = List.of(
            Map.entry(Pattern.compile("\\b[AP]\\d{9}[A-Z]\\b|\\bKRA\\b|\\bKenya\\b"), "KES"),
            Map.entry(
                    Pattern.compile("\\b\\d{2}[A-Z]{5}\\d{4}[A-Z][A-Z\\d]Z[A-Z\\d]\\b|\\bGSTIN\\b|\\bIndia\\b"), "INR"),
            Map.entry(Pattern.compile("\\(Pty\\) Ltd|\\bSouth Africa\\b"), "ZAR"),
            Map.entry(Pattern.compile("\\bNigeria\\b|\\bLagos\\b|\\bRC \\d{4,}"), "NGN"),
            Map.entry(Pattern.compile("(?i)\\bsdn\\.? ?bhd\\b|\\bMalaysia\\b"), "MYR"),
            Map.entry(Pattern.compile("\\bPte\\b|\\bSingapore\\b"), "SGD"),
            Map.entry(Pattern.compile("\\bUAE\\b|\\bDubai\\b|\\bAbu Dhabi\\b"), "AED"),
            Map.entry(Pattern.compile("\\bTanzania\\b|\\bDar es Salaam\\b"), "TZS"),
            Map.entry(Pattern.compile("\\bA\\.?B\\.?N\\b|\\bPty\\b|\\b(?:NSW|VIC|QLD|TAS|ACT) \\d{4}\\b"), "AUD"),
            Map.entry(Pattern.compile("\\bCHE-?\\d|\\b(?:Schweiz|Suisse|Svizzera|Switzerland)\\b"), "CHF"),
            Map.entry(
                    Pattern.compile(
                            "\\bGB ?\\d{3} ?\\d{4} ?\\d{2}\\b|\\bUnited Kingdom\\b|\\bEngland\\b|\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b"),
                    "GBP"),
            Map.entry(Pattern.compile("\\b[A-Z]{2},? \\d{5}(?:-\\d{4})?\\b"), "USD"));

    private static final Set<String> EURO_COUNTRIES = Set.of(
            "DE", "FR", "IT", "ES", "NL", "BE", "AT", "FI", "IE", "PT", "LU", "GR", "SK", "SI", "EE", "LV", "LT", "HR");

    private final Sheet sheet;
    private final Map<String, Double> votes = new HashMap<>();
    private final Map<String, Evidence> places = new LinkedHashMap<>();
    private boolean bareDollar;

    DocumentCurrency(Sheet sheet) {
        this.sheet = sheet;
    }

    Field<String> find() {
        for (Row row : sheet.rows()) {
            boolean sums =
                    sheet.labels(row).stream().anyMatch(label -> label.role().isSum());
            boolean labelled = sheet.labels(row).stream().anyMatch(label -> label.role() == Role.CURRENCY);
            for (int i = 0; i < row.size(); i++) {
                Word word = row.words().get(i);
                String text = word.text().replaceAll("[()\\[\\]:,;.]", "");
                if (COMMON.contains(text)) {
                    vote(text, labelled ? LABELLED : sums ? IN_SUM_LINE : ANYWHERE, row, i);
                } else if (labelled && i > 0 && Currencies.isWritten(text)) {
                    vote(iso(text), LABELLED, row, i);
                } else if (text.equals("R") && isBeforeMoney(row, i)) {
                    vote("ZAR", sums ? BESIDE_SUM : 1, row, i);
                } else if (SIGNS.contains(text)) {
                    // Such as the second line of a heading: the amounts under it bear none.
                    bareDollar |= text.equals("$");
                    vote(iso(text), ANYWHERE, row, i);
                }
            }
            for (Found<Amount> amount : sheet.amounts(row)) {
                String written = amount.value().currency();
                if (written != null && Currencies.iso(written).isPresent()) {
                    bareDollar |= written.equals("$");
                    vote(iso(written), sums ? BESIDE_SUM : 1, row, amount.last());
                }
            }
        }
        double all = votes.values().stream().mapToDouble(d -> d).sum();
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(best -> field(best.getKey(), best.getValue() / all, best.getValue()))
                .orElseGet(this::ofCountry);
    }

    private boolean isBeforeMoney(Row row, int word) {
        return sheet.amounts(row).stream()
                .anyMatch(found -> found.first() == word + 1 && found.value().looksLikeMoney());
    }

    private Field<String> field(String iso, double share, double weight) {
        double certain = bareDollar && iso.equals("USD") ? 0.9 : 0.97;
        double confidence = certain * (0.5 + 0.5 * share) * (weight < 1 ? 0.8 : 1);
        return new Field<>(iso, confidence, places.get(iso));
    }

    private void vote(String iso, double weight, Row row, int word) {
        votes.merge(iso, weight, Double::sum);
        places.putIfAbsent(iso, sheet.evidence(row.page(), row.box(word, word)));
    }

    private String iso(String written) {
        String iso = Currencies.iso(written).orElseThrow();
        Map<Pattern, String> owners = SHARED_SIGNS.getOrDefault(written.replaceAll("\\.$", ""), Map.of());
        for (Map.Entry<Pattern, String> owner : owners.entrySet()) {
            if (sheet.rows().stream()
                    .anyMatch(row -> owner.getKey().matcher(row.text()).find())) {
                return owner.getValue();
            }
        }
        if (!written.equals("$")) {
            return iso;
        }
        for (Row row : sheet.rows()) {
            for (Map.Entry<Pattern, String> cue : DOLLAR_CUES.entrySet()) {
                if (cue.getKey().matcher(row.text()).find()) {
                    return cue.getValue();
                }
            }
            String text = row.text().toLowerCase(Locale.ROOT);
            for (Map.Entry<String, String> country : DOLLARS.entrySet()) {
                if (text.endsWith(country.getKey())) {
                    return country.getValue();
                }
            }
        }
        return iso;
    }

    /** Where no sign and no code is printed: what is paid with in the country whose tax numbers, forms and towns are. */
    private Field<String> ofCountry() {
        for (Row row : sheet.rows()) {
            for (int i = 0; i < row.size(); i++) {
                String text = row.words().get(i).text();
                if (text.matches("[A-Z]{2}\\d{2}.*|[A-Z]{2}\\d{8,}") && EURO_COUNTRIES.contains(text.substring(0, 2))) {
                    return computed("EUR", row, i);
                }
            }
        }
        for (Map.Entry<Pattern, String> cue : COUNTRY_CUES) {
            for (Row row : sheet.rows()) {
                if (cue.getKey().matcher(row.text()).find()) {
                    return computed(cue.getValue(), row, 0);
                }
            }
        }
        return Field.absent(0.5);
    }

    private Field<String> computed(String iso, Row row, int word) {
        Evidence place = sheet.evidence(row.page(), row.box(word, word));
        return Field.of(iso, 0.6, new Evidence(place.page(), place.box(), Source.COMPUTED));
    }
}
