package com.cashupagent.extract.pattern;

import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Source;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where no sign and no code is printed: what is paid with in the country whose tax numbers, forms and towns are. */
final class CountryCurrency {

    /** The surest first. */
    private static final List<Map.Entry<Pattern, String>> COUNTRY_CUES = List.of(
            Map.entry(
                    Pattern.compile(
                            "(?iu)\\breg(?:\\. ?|istrul )com|\\bJ\\d{2}/\\d{1,6}/(?:19|20)\\d{2}\\b|\\bRom[âa]nia\\b|\\bBucure[șşs]ti\\b"),
                    "RON"),
            Map.entry(
                    Pattern.compile(
                            "\\bCZ\\d{8,10}\\b|(?iu)\\b(?:Česk(?:á|é) republi(?:ka|ky)|Praha|Brno|Ostrava|Plzeň)\\b|\\+ ?420\\b"),
                    "CZK"),
            Map.entry(Pattern.compile("(?iu)\\b(?:adószám|cégjegyzékszám|budapest|magyarország)\\b|\\+ ?36\\b"), "HUF"),
            Map.entry(
                    Pattern.compile("(?iu)\\b(?:vergi (?:dairesi|no)|mersis|türkiye|[iİ]stanbul)\\b|\\+ ?90\\b"),
                    "TRY"),
            Map.entry(Pattern.compile("\\bNPWP\\b"), "IDR"),
            Map.entry(Pattern.compile("\\bNIP:? ?(?:PL ?)?\\d"), "PLN"),
            Map.entry(
                    Pattern.compile(
                            "(?iu)\\b(?:IČ DPH|Slovensk(?:o|á)|Bratislava|Košice|Y-tunnus|OIB|Hrvatska|Slovenija|KMKR|Eesti|Lietuva|Latvija)\\b|Α\\.?Φ\\.?Μ|Ελλάδα"),
                    "EUR"),
            Map.entry(
                    Pattern.compile(
                            "\\b[AP]\\d{9}[A-Z]\\b|\\bKRA\\b|\\b(?i:Kenya|Nairobi|Mombasa|Kisumu|Nakuru|Eldoret)\\b"),
                    "KES"),
            Map.entry(
                    Pattern.compile("\\b\\d{2}[A-Z]{5}\\d{4}[A-Z][A-Z\\d]Z[A-Z\\d]\\b|\\bGSTIN\\b|\\bIndia\\b"), "INR"),
            Map.entry(Pattern.compile("\\(Pty\\) Ltd|\\bSouth Africa\\b"), "ZAR"),
            Map.entry(
                    Pattern.compile(
                            "\\bHST\\b|\\bTVQ\\b|\\d ?RT ?\\d{4}\\b|\\b[A-CEGHJ-NPR-TVXY]\\d[A-Z] \\d[A-Z]\\d\\b"),
                    "CAD"),
            Map.entry(Pattern.compile("\\bNigeria\\b|\\bLagos\\b|\\bRC \\d{4,}"), "NGN"),
            Map.entry(Pattern.compile("(?i)\\bsdn\\.? ?bhd\\b|\\bMalaysia\\b"), "MYR"),
            Map.entry(Pattern.compile("\\bPte\\b|\\bSingapore\\b"), "SGD"),
            Map.entry(Pattern.compile("\\bUAE\\b|\\bDubai\\b|\\bAbu Dhabi\\b"), "AED"),
            Map.entry(Pattern.compile("\\bTanzania\\b|\\bDar es Salaam\\b|\\+ ?255\\b|\\.tz\\b"), "TZS"),
            Map.entry(Pattern.compile("\\bUganda\\b|\\bKampala\\b|\\+ ?256\\b|\\.ug\\b"), "UGX"),
            Map.entry(Pattern.compile("\\bRwanda\\b|\\bKigali\\b|\\+ ?250\\b"), "RWF"),
            Map.entry(Pattern.compile("\\bGhana\\b|\\bAccra\\b|\\+ ?233\\b"), "GHS"),
            Map.entry(Pattern.compile("\\bZambia\\b|\\bLusaka\\b|\\+ ?260\\b"), "ZMW"),
            Map.entry(Pattern.compile("\\bBotswana\\b|\\bGaborone\\b|\\+ ?267\\b"), "BWP"),
            Map.entry(Pattern.compile("\\bA\\.?B\\.?N\\b|\\bPty\\b|\\b(?:NSW|VIC|QLD|TAS|ACT) \\d{4}\\b"), "AUD"),
            Map.entry(Pattern.compile("\\bCHE-?\\d|\\b(?:Schweiz|Suisse|Svizzera|Switzerland)\\b"), "CHF"),
            Map.entry(
                    Pattern.compile(
                            "\\bGB ?\\d{3} ?\\d{4} ?\\d{2}\\b|\\bUnited Kingdom\\b|\\bEngland\\b|\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b"),
                    "GBP"),
            Map.entry(Pattern.compile("\\b[A-Z]{2},? \\d{5}(?:-\\d{4})?\\b"), "USD"),
            Map.entry(
                    Pattern.compile(
                            "\\b(?:NIF|CIF|SIRET|N\\.I\\.F|C\\.I\\.F|P\\. ?IVA|Partita IVA|KvK|USt-?Id\\p{L}*)\\b"),
                    "EUR"),
            Map.entry(Pattern.compile("(?iu)\\b(?:albania|shqipëri\\p{L}*|nipt)\\b"), "ALL"),
            Map.entry(Pattern.compile("(?i)\\b(?:pakistan|karachi|lahore|islamabad|ntn|strn)\\b"), "PKR"),
            Map.entry(Pattern.compile("(?i)\\b(?:bangladesh|dhaka)\\b"), "BDT"),
            Map.entry(Pattern.compile("(?i)\\bsri lanka\\b"), "LKR"),
            Map.entry(Pattern.compile("(?i)\\b(?:nepal|kathmandu)\\b"), "NPR"),
            Map.entry(Pattern.compile("(?i)\\b(?:philippines|manila|makati|quezon city)\\b"), "PHP"),
            Map.entry(Pattern.compile("(?i)\\b(?:saudi arabia|riyadh|jeddah|dammam)\\b"), "SAR"),
            Map.entry(Pattern.compile("(?i)\\b(?:qatar|doha)\\b"), "QAR"),
            Map.entry(Pattern.compile("(?i)\\b(?:ethiopia|addis ababa)\\b"), "ETB"),
            Map.entry(Pattern.compile("(?iu)\\b(?:moçambique|mozambique|maputo|nuit)\\b"), "MZN"),
            Map.entry(Pattern.compile("(?i)\\b(?:angola|luanda)\\b"), "AOA"),
            Map.entry(Pattern.compile("(?i)\\b(?:indonesia|jakarta)\\b"), "IDR"),
            Map.entry(Pattern.compile("(?i)\\b(?:thailand|bangkok)\\b"), "THB"),
            Map.entry(Pattern.compile("\\b[Bb]ank[Gg]iro\\b|\\bF-skatt\\b|\\bSE\\d{10}01\\b"), "SEK"),
            Map.entry(Pattern.compile("\\bCNPJ\\b|\\bBrasil\\b"), "BRL"),
            Map.entry(Pattern.compile("\\+ ?254\\b|\\.ke\\b"), "KES"),
            Map.entry(Pattern.compile("\\+ ?91\\b"), "INR"),
            Map.entry(Pattern.compile("\\+ ?27\\b|\\.za\\b"), "ZAR"),
            Map.entry(Pattern.compile("\\+ ?234\\b|\\.ng\\b"), "NGN"),
            Map.entry(Pattern.compile("\\+ ?60\\b"), "MYR"),
            Map.entry(Pattern.compile("\\+ ?65\\b"), "SGD"),
            Map.entry(Pattern.compile("\\+ ?971\\b"), "AED"),
            Map.entry(Pattern.compile("\\+ ?61\\b|\\.au\\b"), "AUD"),
            Map.entry(Pattern.compile("\\+ ?41\\b"), "CHF"),
            Map.entry(Pattern.compile("\\+ ?44\\b|\\.uk\\b"), "GBP"),
            Map.entry(Pattern.compile("\\+ ?(?:3[0-49]|351|353|358|370|371|372|385|386|421|43|49)\\b"), "EUR"));

    private CountryCurrency() {}

    static Field<String> of(Sheet sheet) {
        for (Row row : sheet.rows()) {
            for (int i = 0; i < row.size(); i++) {
                String next = i < row.segmentEnd(i) ? row.words().get(i + 1).text() : "";
                if (Currencies.isEuroCountrys(row.words().get(i).text(), next)) {
                    return computed(sheet, "EUR", row, i);
                }
            }
        }
        for (Map.Entry<Pattern, String> cue : COUNTRY_CUES) {
            for (Row row : sheet.rows()) {
                if (cue.getKey().matcher(row.text()).find()) {
                    return computed(sheet, cue.getValue(), row, 0);
                }
            }
        }
        return Field.absent(0.5);
    }

    private static Field<String> computed(Sheet sheet, String iso, Row row, int word) {
        Evidence place = sheet.evidence(row.page(), row.box(word, word));
        return Field.of(iso, 0.6, new Evidence(place.page(), place.box(), Source.COMPUTED));
    }
}
