package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Field;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How programs print the cells of their tables: with signs, with taxes, as hours, centred over two lines. */
class ItemCellsTest {

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();

    @Test
    void thePriceMayBeWithoutTheTaxAndTheAmountWithIt() {
        heading("Descrizione", "Qzz", "Prezzo IE", "IVA", "Xyz II");
        cells(200, "Mobile reception", "1", "€ 2.340,00", "22%", "€ 2.854,80");
        cells(214, "Ripiani sagomati", "6", "€ 48,50", "10%", "€ 320,10");
        assertThat(items())
                .containsExactly("Mobile reception; 1; 2340.00; 2854.80", "Ripiani sagomati; 6; 48.50; 320.10");
    }

    @Test
    void aPriceWithTheTaxBesideTheOneWithoutIsTheAmountsOwn() {
        heading("Ware", "Qzz", "Xa", "Xb", "Xc");
        sheet.right(400, 200, 9, "10.00").right(430, 200, 9, "20%");
        sheet.text(50, 200, 9, "Steel bracket").right(340, 200, 9, "3");
        sheet.right(480, 200, 9, "12.00").right(545, 200, 9, "36.00");
        assertThat(items()).containsExactly("Steel bracket; 3; 12.00; 36.00");
    }

    @Test
    void whereNothingElseIsToldThePriceIsTheAmount() {
        sheet.text(50, 100, 9, "Prodotto").right(545, 100, 9, "Prezzo");
        sheet.text(50, 120, 9, "Telecomando").right(545, 120, 9, "120,00");
        sheet.text(50, 134, 9, "Pulizia e filtri").right(545, 134, 9, "89,90");
        sheet.text(300, 160, 9, "Totale fattura").right(545, 160, 9, "209,90");
        assertThat(items()).containsExactly("Telecomando; null; null; 120.00", "Pulizia e filtri; null; null; 89.90");
    }

    @Test
    void rowsOfZerosProveNothing() {
        cells(150, "FREIGHT", "0.00", "0.00", "0.00", "0.00");
        cells(164, "OTHERS", "0.00", "0.00", "0.00", "0.00");
        cells(200, "Steel bracket", "3", "10.50", "12", "31.50");
        assertThat(items()).containsExactly("Steel bracket; 3; 10.50; 31.50");
    }

    @Test
    void amountsThatBeginAlikeStandInOneColumnAsThoseThatEndAlike() {
        for (int i = 0; i < 3; i++) {
            double y = 200 + 14 * i;
            sheet.text(50, y, 9, List.of("Oil change", "Oil filter", "Flush").get(i));
            sheet.text(300, y, 9, "1.00");
            sheet.text(400, y, 9, List.of("1194.25", "36.75", "63.00").get(i));
            sheet.text(500, y, 9, List.of("1194.25", "36.75", "63.00").get(i));
        }
        assertThat(items()).hasSize(3).first().isEqualTo("Oil change; 1.00; 1194.25; 1194.25");
    }

    @Test
    void aCurrencyBehindThePriceIsNotThatOfTheQuantityNextToIt() {
        sheet.text(50, 186, 9, "Item").text(150, 186, 9, "Description").right(340, 186, 9, "Unit Cost");
        sheet.right(440, 186, 9, "Quantity").right(545, 186, 9, "Line Total");
        sheet.text(50, 200, 9, "Clearance").text(150, 200, 9, "Removal of rubble");
        sheet.right(340, 200, 9, "420.00 CAD").right(440, 200, 9, "1").right(545, 200, 9, "420.00 CAD");
        sheet.text(50, 214, 9, "Scaffold hire").right(340, 214, 9, "165.00 CAD");
        sheet.right(440, 214, 9, "2").right(545, 214, 9, "330.00 CAD");
        sheet.right(440, 240, 9, "Total").right(545, 240, 9, "750.00 CAD");
        assertThat(items())
                .extracting(item -> item.substring(item.indexOf(';')))
                .containsExactly("; 1; 420.00; 420.00", "; 2; 165.00; 330.00");
    }

    @ParameterizedTest
    @CsvSource({"ksh, KES", "RD$, DOP", "S/, PEN", "Q, GTQ", "Tsh., TZS", "TSH, TZS", "Rs., INR"})
    void anAmountMayBeginWithTheSignOfAnyCountry(String sign, String currency) {
        heading("Description", "Qty", "Price", "Tax", "Amount");
        cells(200, "Steel bracket", "3", sign + "10.50", "", sign + "31.50");
        assertThat(items()).containsExactly("Steel bracket; 3; 10.50; 31.50");
        assertThat(Currencies.iso(sign)).hasValue(currency);
    }

    @Test
    void hoursMayBeWrittenAsTimes() {
        heading("Description", "Qty", "Price", "Tax", "Amount");
        cells(200, "Bug fixing", "7:15", "105.00", "", "761.25");
        cells(214, "Deployment", "11:00", "118.00", "", "1298.00");
        assertThat(items()).containsExactly("Bug fixing; 7.25; 105.00; 761.25", "Deployment; 11; 118.00; 1298.00");
    }

    @Test
    void amountsMayStandLowerThanWhatTheyAreFor() {
        sheet.text(50, 186, 9, "Description").right(545, 186, 9, "Total");
        sheet.text(50, 200, 9, "Dedicated IP address").right(545, 211, 9, "£14.00 GBP");
        sheet.text(50, 227, 9, "Managed backup").right(545, 238, 9, "£9.95 GBP");
        sheet.right(480, 254, 9, "Sub Total").right(545, 254, 9, "£23.95 GBP");
        assertThat(items())
                .containsExactly("Dedicated IP address; null; null; 14.00", "Managed backup; null; null; 9.95");
    }

    @Test
    void underThemNumberAndPriceMayBeTold() {
        sheet.text(50, 186, 9, "Item").right(545, 186, 9, "Total");
        sheet.text(50, 200, 9, "Dining chair").right(545, 205, 9, "RM1320.00");
        sheet.text(50, 211, 9, "RM220.00 (unit) x 6");
        sheet.text(50, 230, 9, "Bedside table").right(545, 235, 9, "RM165.00");
        sheet.text(50, 241, 9, "RM165.00 (unit) x 1");
        assertThat(items())
                .extracting(item -> item.substring(item.indexOf(';')))
                .containsExactly("; 6; 220.00; 1320.00", "; 1; 165.00; 165.00");
    }

    @Test
    void aCellOfTwoLinesHasItsNumberHalfALineAway() {
        heading("Description", "Qty", "Price", "Tax", "Amount");
        cells(200, "Gypsum board", "140", "TSH 12.00", "18%", "TSH 1680.00");
        cells(220, "Drywall screw", "22", "", "18%", "TSH 223,728.78");
        sheet.right(440, 214.5, 9, "TSH").right(440, 225.5, 9, "10,169.49");
        assertThat(items()).contains("Drywall screw; 22; 10169.49; 223728.78");
    }

    @Test
    void whatIsTakenOffInSuchACellIsNoPrice() {
        heading("Description", "Qty", "Price", "Tax", "Amount");
        cells(200, "Docking station", "5", "168.00", "", "840.00");
        cells(220, "Notebook", "5", "", "", "5320.00");
        sheet.right(440, 225.5, 9, "1120.00").right(440, 214.5, 9, "discount 280.00");
        assertThat(items()).contains("Notebook; 5; 1120.00; 5320.00");
    }

    @Test
    void textOverAndUnderItsNumbersStandsUnderItsHeading() {
        sheet.text(50, 186, 9, "No.").text(80, 186, 9, "Description");
        sheet.right(250, 186, 9, "Unit price").right(340, 186, 9, "Quantity");
        sheet.right(440, 186, 9, "Xyz").right(545, 186, 9, "Amount");
        for (int i = 0; i < 2; i++) {
            double y = 205.5 + 30 * i;
            sheet.text(80, y - 5.5, 9, i == 0 ? "Tyre" : "Wheel balancing").text(80, y + 5.5, 9, "heavy");
            sheet.text(50, y, 9, String.valueOf(i + 1));
            sheet.right(250, y, 9, i == 0 ? "1150.00" : "45.00").right(340, y, 9, "4.00");
            sheet.right(440, y, 9, i == 0 ? "1207.50" : "47.25").right(545, y, 9, i == 0 ? "4830.00" : "189.00");
        }
        assertThat(items())
                .containsExactly("Tyre heavy; 4.00; 1207.50; 4830.00", "Wheel balancing heavy; 4.00; 47.25; 189.00");
    }

    @Test
    void rowsWithoutAmountsAreItemsWhereTheyMakeUpTheSum() {
        heading("Description", "Qty", "Price", "Tax", "Amount");
        cells(200, "Supervision", "1", "165.00", "", "");
        cells(214, "Fallbesprechung", "2", "110.00", "", "");
        sheet.right(545, 240, 9, "385.00");
        assertThat(items()).containsExactly("Supervision; 1; 165.00; null", "Fallbesprechung; 2; 110.00; null");
    }

    @Test
    void rowsWithoutAmountsThatMakeUpNothingAreNone() {
        heading("Description", "Qty", "Price", "Tax", "Amount");
        cells(200, "Supervision", "1", "165.00", "", "");
        cells(214, "Fallbesprechung", "2", "110.00", "", "");
        sheet.right(545, 240, 9, "386.00");
        assertThat(items()).isEmpty();
    }

    @Test
    void ofWhatWasOrderedAndDeliveredInOneWordTheSecondIsPaidForWhereItMakesUpTheAmount() {
        sheet.text(50, 186, 9, "Description").right(340, 186, 9, "Ordered/Delivered");
        sheet.right(440, 186, 9, "Price").right(545, 186, 9, "Amount");
        for (String[] row : new String[][] {
            {"Pinot grigio", "3/2", "84.00", "168.00"},
            {"Bourbon", "1/1", "174.60", "174.60"},
            {"Frame", "0/0", "5.00", "15.00"},
            {"Poster", "99999/99999", "6.00", "12.00"}
        }) {
            double y = 200 + 14 * "PBF".indexOf(row[0].charAt(0)) + (row[0].equals("Poster") ? 42 : 0);
            sheet.text(50, y, 9, row[0]).right(340, y, 9, row[1]);
            sheet.right(440, y, 9, row[2]).right(545, y, 9, row[3]);
        }
        assertThat(items())
                .contains("Pinot grigio; 2; 84.00; 168.00", "Bourbon; 1; 174.60; 174.60")
                .noneMatch(item -> item.contains("99999; ") || item.contains("; 0; "));
    }

    @Test
    void zerosAreNoNumberAndPriceOfAnAmountOfNothing() {
        sheet.text(50, 186, 9, "Description").right(545, 186, 9, "Amount");
        sheet.text(50, 200, 9, "Training");
        sheet.right(400, 200, 9, "304.00").right(470, 200, 9, "0.00").right(545, 200, 9, "0.00");
        sheet.text(50, 214, 9, "Manual").right(545, 214, 9, "20.00");
        assertThat(items()).noneMatch(item -> item.contains("304.00; 0.00"));
    }

    @Test
    void aDayWithoutItsYearTakesNothingFromTheNumberInTheNextColumn() {
        sheet.text(50, 186, 9, "Datum").text(90, 186, 9, "Anz.").text(120, 186, 9, "Leistung");
        sheet.right(440, 186, 9, "Einzel").right(545, 186, 9, "Gesamt EUR");
        for (int i = 0; i < 2; i++) {
            sheet.text(50, 200 + 14 * i, 9, "06.05.").right(106, 200 + 14 * i, 9, "22");
            sheet.text(120, 200 + 14 * i, 9, List.of("Kaffeepause", "Ortstaxe").get(i));
            sheet.right(440, 200 + 14 * i, 9, "7,20").right(545, 200 + 14 * i, 9, "158,40");
        }
        assertThat(items()).containsExactly("Kaffeepause; 22; 7.20; 158.40", "Ortstaxe; 22; 7.20; 158.40");
    }

    @Test
    void blanksGroupTheDigitsOfANumberThatMultiplies() {
        heading("Description", "Qté", "Prix unit.", "", "Montant");
        cells(200, "Cartes de pointage", "1 000", "0,4200", "", "420,00 $");
        cells(214, "Autocollants", "250", "0,8800", "", "220,00 $");
        assertThat(items())
                .containsExactly("Cartes de pointage; 1000; 0.4200; 420.00", "Autocollants; 250; 0.8800; 220.00");
    }

    @Test
    void theNumberThatAPriceIsForIsNoPrice() {
        heading("Bezeichnung", "Menge", "Preis", "PE", "Betrag");
        cells(200, "Eckventil", "24", "4,85", "1", "116,40");
        cells(214, "Kupferrohr", "60", "812,00", "100", "487,20");
        cells(228, "Heizkörper", "2", "412,00", "1", "824,00");
        assertThat(items()).contains("Eckventil; 24; 4.85; 116.40", "Heizkörper; 2; 412.00; 824.00");
    }

    /** The price is small, so that the second half of the number would stand for it. */
    @Test
    void aNumberWithABlankInItsThousandsIsNotNumberAndPrice() {
        sheet.text(50, 186, 9, "Désignation").right(360, 186, 9, "Quantité").right(410, 186, 9, "P.U. HT");
        sheet.right(460, 186, 9, "% Rem").right(545, 186, 9, "Montant HT");
        sheet.text(50, 200, 9, "Contre-étiquettes").right(360, 200, 9, "2 500").right(410, 200, 9, "0,054");
        sheet.right(545, 200, 9, "135,00");
        assertThat(items()).containsExactly("Contre-étiquettes; 2500; 0.054; 135.00");
    }

    @Test
    void numbersThatTogetherMakeNoAmountStayApart() {
        sheet.text(50, 186, 9, "Désignation").right(360, 186, 9, "Quantité").right(410, 186, 9, "P.U. HT");
        sheet.right(545, 186, 9, "Montant HT");
        sheet.text(50, 200, 9, "Vis de 4 500 la boîte").right(360, 200, 9, "2").right(410, 200, 9, "8,50");
        sheet.right(545, 200, 9, "17,00");
        assertThat(items()).containsExactly("Vis de 4 500 la boîte; 2; 8.50; 17.00");
    }

    @Test
    void aKeyThatBeginsAListBesideACodeIsTheName() {
        sheet.text(50, 186, 9, "Lab No.").text(130, 186, 9, "Analysis").right(400, 186, 9, "No.");
        sheet.right(460, 186, 9, "Rate $").right(545, 186, 9, "Amount $");
        sheet.text(50, 200, 9, "25-1163-1/12").text(130, 200, 9, "Soil: copper, chromium, arsenic (ICP)");
        sheet.right(400, 200, 9, "12").right(460, 200, 9, "64.00").right(545, 200, 9, "768.00");
        sheet.text(50, 214, 9, "25-1163-13/15").text(130, 214, 9, "Urgent turnaround surcharge");
        sheet.right(400, 214, 9, "3").right(460, 214, 9, "56.25").right(545, 214, 9, "168.75");
        assertThat(items())
                .containsExactly(
                        "Soil: copper, chromium, arsenic (ICP); 12; 64.00; 768.00",
                        "Urgent turnaround surcharge; 3; 56.25; 168.75");
    }

    @Test
    void theSumOfTheRowsIsNoneOfThem() {
        sheet.text(50, 186, 9, "Oznacení dodávky")
                .right(340, 186, 9, "Mnozství")
                .right(400, 186, 9, "J.cena");
        sheet.right(440, 186, 9, "Cena").right(470, 186, 9, "DPH").right(545, 186, 9, "Celkem");
        sheet.text(50, 200, 9, "Doprava").right(340, 200, 9, "64 km").right(400, 200, 9, "14,00");
        sheet.right(440, 200, 9, "896,00").right(545, 200, 9, "896,00");
        sheet.text(50, 214, 9, "Montáz").right(340, 214, 9, "2 ks").right(400, 214, 9, "100,00");
        sheet.right(440, 214, 9, "200,00").right(545, 214, 9, "200,00");
        sheet.text(50, 240, 9, "Soucet polozek").right(440, 240, 9, "1 096,00").right(545, 240, 9, "1 096,00");
        assertThat(items()).containsExactly("Doprava; 64; 14.00; 896.00", "Montáz; 2; 100.00; 200.00");
    }

    private void heading(String... headings) {
        cells(186, headings);
    }

    private void cells(double y, String... cells) {
        sheet.text(50, y, 9, cells[0]);
        double[] edges = {0, 340, 440, 480, 545};
        for (int i = 1; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.right(edges[i], y, 9, cells[i]);
            }
        }
    }

    /** Each as {@code description; quantity; price; amount}. */
    private List<String> items() {
        Path file = sheet.save(folder.resolve("cells.pdf"));
        return new PatternTier()
                        .extract(new LayoutAnalyzer()
                                .analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE)))
                        .lineItems()
                        .stream()
                        .map(ItemCellsTest::text)
                        .toList();
    }

    private static String text(LineItem item) {
        return String.join(
                "; ",
                Stream.of(item.description(), item.quantity(), item.unitPrice(), item.amount())
                        .map(Field::value)
                        .map(String::valueOf)
                        .toList());
    }
}
