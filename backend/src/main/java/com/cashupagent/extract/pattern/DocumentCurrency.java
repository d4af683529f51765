package com.cashupagent.extract.pattern;

import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Word;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The currency by what is printed: a label, signs beside amounts, codes; at last by the seller's country. */
final class DocumentCurrency {

    private static final double LABELLED = 4;
    private static final double BESIDE_SUM = 2;
    private static final double IN_SUM_LINE = 2;
    private static final double ANYWHERE = 0.5;

    /** Lines that are converted may all name another currency than the one of the sums. */
    private static final double MOST_OF_LINES = 2;

    /** Three capitals before a figure, as in "Gear oil CLP 220", may be a code that few papers are billed in. */
    private static final double A_WORD = 0.1;

    /** {@code Currency: US Dollars}, which an engine may have read with one letter less. */
    private static final Pattern US_DOLLARS = Pattern.compile("(?i)\\bU\\.?S\\.? ?dol{1,2}ars?\\b");

    /** A weight, too: in lines of goods that is what they are counted in. */
    private static final String POUNDS = "Pounds";

    /** Nothing on the page tells whose dollar it is; most are those of the United States. */
    private static final double GUESSED_DOLLAR = 0.7;

    /** Codes that are words, too, or stand for other things, are believed only beside an amount. */
    private static final Set<String> COMMON = Set.of(
            "EUR", "USD", "GBP", "CHF", "INR", "KES", "AUD", "CAD", "NZD", "HKD", "SGD", "JPY", "CNY", "SEK", "NOK",
            "DKK", "PLN", "CZK", "HUF", "ZAR", "AED", "BRL", "MXN", "MYR", "TZS", "UGX", "NGN", "GHS", "RWF", "ZMW",
            "BWP", "XOF", "XAF", "AOA", "PKR", "GTQ", "DOP", "QAR", "SAR", "EGP", "THB", "IDR", "ETB", "MZN", "BGN");

    private static final Set<String> SIGNS = Set.of(
            "$", "€", "£", "₹", "RM", "Kshs", "KSh", "Ksh", "KSHS", "TShs", "Tshs", "₦", "S$", "A$", "AU$", "C$", "CA$",
            "HK$", "NZ$", "US$", "R$", "CHF", "Eur", "Rs", "GH₵", "GH¢", "GHC", "TSH", "Kz", "AKZ", "RD$", "Rwf", "FRw",
            "Frw", "FCFA", "Kč", "лв", "₺");

    private static final Map<String, String> DOLLARS = Map.of(
            "australia",
            "AUD",
            "canada",
            "CAD",
            "hong kong",
            "HKD",
            "singapore",
            "SGD",
            "new zealand",
            "NZD",
            "united states",
            "USD");

    private static final Set<String> PESOS = Set.of("MXN", "ARS", "CLP", "COP");

    /** Kinds of tax number that only papers of one dollar's country name; the seller's is printed, the buyer's seldom. */
    private static final List<Map.Entry<Pattern, String>> DOLLAR_TAXES = List.of(
            Map.entry(Pattern.compile("(?i:\\ba\\.?b\\.?n\\b)|\\bBSB\\b"), "AUD"),
            Map.entry(Pattern.compile("\\b(?:HST|PST|QST|TPS|TVQ)\\b|\\b\\d{9} ?RT ?\\d{4}\\b"), "CAD"),
            Map.entry(Pattern.compile("\\bUEN\\b"), "SGD"),
            Map.entry(
                    Pattern.compile(
                            "\\bNZBN\\b|\\b(?i:GST|IRD)\\b[^\\d]{0,12}\\d{2,3}-\\d{3}-\\d{3}\\b|\\b\\d{2}-\\d{4}-\\d{7}-\\d{2,3}\\b"),
                    "NZD"),
            Map.entry(Pattern.compile("\\bRFC\\b|\\bR\\.F\\.C\\.|\\bCFDI\\b|\\bDE C\\.?V\\b"), "MXN"),
            Map.entry(Pattern.compile("\\bC\\.?U\\.?I\\.?T\\b"), "ARS"),
            Map.entry(Pattern.compile("\\bDIAN\\b|\\bE\\.S\\.P\\b|\\bNIT:? ?\\d|(?i)\\bcolombia\\b"), "COP"),
            Map.entry(Pattern.compile("\\bR\\.?U\\.?T\\b.*\\d-[\\dkK]\\b"), "CLP"));

    /** Legal forms and places: the first on the page decides, since it is mostly the seller's. */
    private static final List<Map.Entry<Pattern, String>> DOLLAR_PLACES = List.of(
            Map.entry(
                    Pattern.compile(
                            "\\b(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA"
                                    + "|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Alabama|Alaska|Arizona|Arkansas|California|Colorado"
                                    + "|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas"
                                    + "|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi"
                                    + "|Missouri|Montana|Nebraska|Nevada|Hampshire|Jersey|Mexico|York|Carolina|Dakota|Ohio"
                                    + "|Oklahoma|Oregon|Pennsylvania|Island|Tennessee|Texas|Utah|Vermont|Virginia"
                                    + "|Washington|Wisconsin|Wyoming),? \\d{5}(?:-\\d{4})?\\b"),
                    "USD"),
            Map.entry(Pattern.compile("\\bPty\\b|\\b(?:NSW|QLD)\\b|\\b(?:VIC|TAS|ACT) \\d{4}\\b"), "AUD"),
            Map.entry(Pattern.compile("\\bPte\\b|\\bSingapore \\d{6}\\b"), "SGD"),
            Map.entry(Pattern.compile("\\b[A-CEGHJ-NPR-TVXY]\\d[A-Z] \\d[A-Z]\\d\\b"), "CAD"),
            Map.entry(
                    Pattern.compile(
                            "\\b(?:Auckland|Wellington|Christchurch|Dunedin|Tauranga|Hamilton|Napier|Rotorua|Nelson"
                                    + "|Palmerston North|Invercargill|Whangarei|Queenstown|New Plymouth),? \\d{4}\\b"),
                    "NZD"),
            Map.entry(Pattern.compile("\\b[Dd]e C\\.? ?V\\b"), "MXN"));

    /** Other signs that several countries write, and what tells whose they are; the surest first. */
    private static final Map<String, List<Map.Entry<Pattern, String>>> SHARED_SIGNS = Map.of(
            "kr",
            List.of(
                    Map.entry(
                            Pattern.compile(
                                    "\\b(?:Norge|Norway|NO-?\\d{4}|NO ?\\d{2} \\d{4}|MVA|Foretaksregisteret)\\b"),
                            "NOK"),
                    Map.entry(
                            Pattern.compile("\\b(?:Danmark|Denmark|CVR|DK-?\\d{4})\\b|(?i:\\bmoms(?:ef|pligtig))"),
                            "DKK"),
                    Map.entry(Pattern.compile("\\b(?:Ísland|Iceland|Reykjavík)\\b"), "ISK")),
            "Rs",
            List.of(
                    Map.entry(Pattern.compile("\\b(?:Pakistan|Karachi|Lahore|Islamabad|NTN)\\b"), "PKR"),
                    Map.entry(Pattern.compile("\\b(?:Sri Lanka|Colombo)\\b"), "LKR"),
                    Map.entry(Pattern.compile("\\b(?:Nepal|Kathmandu)\\b"), "NPR"),
                    Map.entry(Pattern.compile("\\b(?:Mauritius|Port Louis)\\b"), "MUR")),
            "¥",
            List.of(Map.entry(Pattern.compile("\\b(?:China|Beijing|Shanghai|Shenzhen|Guangzhou|RMB)\\b"), "CNY")),
            "FCFA",
            List.of(Map.entry(
                    Pattern.compile("\\b(?:Cameroun|Cameroon|Douala|Yaoundé|Gabon|Libreville|Congo|Tchad)\\b"), "XAF")),
            "£",
            List.of(Map.entry(Pattern.compile("\\b(?:Egypt|Cairo|Alexandria)\\b"), "EGP")));

    /** Forints, and feet elsewhere. */
    private static final Map<String, String> OF_LANGUAGE = Map.of("Ft", "hu");

    /** {@code Amount(GH¢)}. */
    private static final Pattern HEADED = Pattern.compile("^\\p{L}{3,}\\(([^()]{1,4})\\)$");

    private static final Pattern SENDIRIAN = Pattern.compile("(?i)\\bsdn\\.? bhd\\b");
    private static final Pattern MARKS = Pattern.compile("[()\\[\\]:,;.]+");

    private final Sheet sheet;
    private final Map<String, Double> votes = new HashMap<>();
    private final Map<String, Double> ofLines = new HashMap<>();
    private final Map<String, Evidence> places = new LinkedHashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private boolean bareDollar;
    private boolean toldApart;

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
                String text = MARKS.matcher(HEADED.matcher(word.text()).replaceFirst("$1"))
                        .replaceAll("");
                if (COMMON.contains(text)) {
                    toldApart |= text.equals("USD");
                    vote(text, labelled ? LABELLED : sums ? IN_SUM_LINE : ANYWHERE, row, i);
                } else if (labelled && i > 0 && Currencies.isWritten(text)) {
                    vote(iso(text), LABELLED, row, i);
                } else if (sums && Currencies.iso(text).filter(text::equals).isPresent() && standsBehindMoney(row, i)) {
                    vote(text, IN_SUM_LINE, row, i);
                } else if (text.equals("R") && isBesideMoney(row, i, sums)) {
                    vote("ZAR", sums ? BESIDE_SUM : 1, row, i);
                } else if (word.text().equals("(R)") && heads(row)) {
                    vote("ZAR", ANYWHERE, row, i);
                } else if (SIGNS.contains(text)) {
                    // Such as the second line of a heading: the amounts under it bear none.
                    bareDollar |= text.equals("$");
                    vote(iso(text), ANYWHERE, row, i);
                }
            }
            for (int i = 1; i < row.size(); i++) {
                if (US_DOLLARS.matcher(row.text(i - 1, i)).matches()) {
                    toldApart = true;
                    vote("USD", ANYWHERE, row, i);
                }
            }
            for (Found<Amount> amount : sheet.amounts(row)) {
                String written = amount.value().currency();
                if (written != null
                        && (sums || !written.equals(POUNDS))
                        && !isLegalForm(row, amount)
                        && Currencies.iso(written).isPresent()
                        && OF_LANGUAGE.getOrDefault(written, sheet.language()).equals(sheet.language())) {
                    bareDollar |= written.equals("$");
                    boolean word = amount.value().value().scale() < 2 && !sums && !COMMON.contains(iso(written));
                    vote(iso(written), word ? A_WORD : sums ? BESIDE_SUM : 1, row, amount.last());
                }
            }
        }
        ofLines.forEach((iso, weight) -> votes.merge(iso, Math.min(weight, MOST_OF_LINES), Double::sum));
        double all = votes.values().stream().mapToDouble(d -> d).sum();
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(best -> field(best.getKey(), best.getValue() / all, best.getValue()))
                .orElseGet(() -> CountryCurrency.of(sheet));
    }

    /** {@code Mutiara Logistik SDN BHD 80.00}. */
    private static boolean isLegalForm(Row row, Found<Amount> amount) {
        return "BHD".equals(amount.value().currency())
                && SENDIRIAN.matcher(row.text()).find();
    }

    /** Before it; behind it only in the line of a sum, where no grade or size is meant. */
    private boolean isBesideMoney(Row row, int word, boolean sums) {
        return sheet.amounts(row).stream()
                .anyMatch(found -> (found.first() == word + 1 || sums && found.last() == word - 1)
                        && found.value().looksLikeMoney());
    }

    /** {@code 581,826.00 | ALL}: apart from the amount, and alone there. */
    private boolean standsBehindMoney(Row row, int word) {
        return row.segmentStart(word) == word
                && row.segmentEnd(word) == word
                && sheet.amounts(row).stream()
                        .anyMatch(found ->
                                found.last() == word - 1 && found.value().looksLikeMoney());
    }

    private boolean heads(Row row) {
        return sheet.labels(row).stream().anyMatch(label -> label.role().kind() == Role.Kind.COLUMN);
    }

    private Field<String> field(String iso, double share, double weight) {
        double certain = bareDollar && iso.equals("USD") ? (toldApart ? 0.9 : GUESSED_DOLLAR) : 0.97;
        double confidence = certain * (0.5 + 0.5 * share) * (weight < 1 ? 0.8 : 1);
        return new Field<>(iso, confidence, places.get(iso));
    }

    private void vote(String iso, double weight, Row row, int word) {
        (weight <= 1 ? ofLines : votes).merge(iso, weight, Double::sum);
        places.putIfAbsent(iso, sheet.evidence(row.page(), row.box(word, word)));
    }

    private String iso(String written) {
        return known.computeIfAbsent(written, this::decide);
    }

    private String decide(String written) {
        String iso = Currencies.iso(written).orElseThrow();
        Optional<String> spelled = written.equals("$") ? spelledDollar() : Optional.empty();
        if (spelled.isPresent()) {
            toldApart = true;
            return spelled.get();
        }
        List<Map.Entry<Pattern, String>> owners = SHARED_SIGNS.getOrDefault(written.replaceAll("\\.$", ""), List.of());
        Optional<String> told = cued(written.equals("$") ? DOLLAR_TAXES : owners)
                .or(() -> written.equals("$") ? dollarOfPlace() : Optional.empty());
        toldApart |= told.isPresent();
        return told.orElse(iso);
    }

    /** {@code Moneda: USD}. */
    private Optional<String> labelledDollar() {
        return sheet.labels(Role.CURRENCY).stream()
                .filter(label -> label.last() + 1 < label.row().size())
                .map(label -> MARKS.matcher(
                                label.row().words().get(label.last() + 1).text())
                        .replaceAll(""))
                .filter(code -> DOLLARS.containsValue(code) || PESOS.contains(code))
                .findFirst();
    }

    /** {@code $5,492.31 USD}: the code beside one amount says what the sign of all means. */
    private Optional<String> spelledDollar() {
        Optional<String> labelled = labelledDollar();
        if (labelled.isPresent()) {
            return labelled;
        }
        return sheet.rows().stream()
                .flatMap(row -> sheet.amounts(row).stream()
                        .filter(found -> "$".equals(found.value().currency()))
                        .filter(found -> found.last() + 1 < row.size())
                        .map(found -> MARKS.matcher(
                                        row.words().get(found.last() + 1).text())
                                .replaceAll("")))
                .filter(DOLLARS::containsValue)
                .findFirst();
    }

    /** By the first of the cues that stands anywhere. */
    private Optional<String> cued(List<Map.Entry<Pattern, String>> cues) {
        return cues.stream()
                .filter(cue -> sheet.rows().stream()
                        .anyMatch(row -> cue.getKey().matcher(row.text()).find()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<String> dollarOfPlace() {
        for (Row row : sheet.rows()) {
            String text = row.text();
            for (Map.Entry<Pattern, String> cue : DOLLAR_PLACES) {
                if (cue.getKey().matcher(text).find()) {
                    return Optional.of(cue.getValue());
                }
            }
            for (Map.Entry<String, String> country : DOLLARS.entrySet()) {
                if (endsSegment(row, country.getKey())) {
                    return Optional.of(country.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean endsSegment(Row row, String country) {
        return IntStream.range(0, row.size())
                .filter(word -> row.segmentEnd(word) == word)
                .anyMatch(word -> row.text(row.segmentStart(word), word)
                        .toLowerCase(Locale.ROOT)
                        .endsWith(country));
    }
}
