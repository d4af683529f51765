package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which column is which: running numbers, net amounts beside gross ones, prices alone, numbers without prices. */
class ItemColumnsTest {

    private static final double[] EDGES = {250, 300, 370, 420, 480, 545};

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();

    @Test
    void aRunningNumberIsNoQuantityThoughTheTaxMakesTheGrossAmountOfThePrice() {
        line(186, "Lp.", "Nazwa", "", "", "netto", "VAT", "podatek", "brutto");
        line(200, "1.", "Translation", "", "", "1200.00", "23%", "276.00", "1476.00");
        assertThat(items()).containsExactly("Translation; null; null; 1200.00");
    }

    @Test
    void anUnknownHeadingBehindTheAmountsIsNotOverQuantities() {
        line(186, "No.", "Description", "", "", "Amount", "", "", "Xyzzy");
        line(200, "1", "Paint", "", "", "40.00", "", "", "48.00");
        line(214, "2", "Brush", "", "", "10.00", "", "", "12.00");
        assertThat(items()).containsExactly("Paint; null; null; 40.00", "Brush; null; null; 10.00");
    }

    @Test
    void ofNetTaxAndGrossTheAmountOfAnItemIsTheNetOne() {
        line(186, "", "Product", "", "", "Price", "VAT %", "VAT", "Total price");
        line(200, "", "Integration work", "", "", "5890.00", "24.00", "1413.60", "7303.60");
        line(214, "", "Hosting", "", "", "10.00", "24.00", "2.40", "12.40");
        assertThat(items()).containsExactly("Integration work; null; null; 5890.00", "Hosting; null; null; 10.00");
    }

    @Test
    void besideARateAloneThePriceIsNoAmount() {
        line(186, "", "Product", "", "", "Price", "VAT %", "", "Total price");
        line(200, "", "Integration work", "", "", "5890.00", "24%", "", "7303.60");
        line(214, "", "Handbook", "", "", "10.00", "0%", "", "10.00");
        assertThat(items()).containsExactly("Integration work; null; 5890.00; 7303.60", "Handbook; null; 10.00; 10.00");
    }

    @Test
    void besideATaxAloneThePriceIsNoAmount() {
        line(186, "", "Beskrivelse", "", "", "Pris", "", "MVA", "Sum");
        line(200, "", "Korrektur", "", "", "650,00 kr", "", "162,50 kr", "812,50 kr");
        line(214, "", "Terminologi", "", "", "40,00 kr", "", "10,00 kr", "50,00 kr");
        assertThat(items()).containsExactly("Korrektur; null; 650.00; 812.50", "Terminologi; null; 40.00; 50.00");
    }

    @Test
    void theTaxOfALineIsNotItsAmountWhereNoHeadingIsKnown() {
        line(200, "", "Impeller shaft", "", "", "", "£1,464.00", "20%", "£292.80");
        line(214, "", "Handbook", "", "", "", "£45.00", "0%", "£0.00");
        sheet.text(300, 240, 9, "VAT").right(545, 240, 9, "£292.80");
        sheet.text(300, 254, 9, "Total").right(545, 254, 9, "£1,801.80");
        assertThat(items()).allMatch(item -> !item.contains("20%"));
    }

    @Test
    void withDiscountAndTaxAsAmountsTheOnlyTotalIsTheAmount() {
        line(200, "", "Glazed tile in blue", "60", "EUR 1.85", "EUR 11.10", "", "EUR 22.98", "EUR 122.88");
        line(214, "", "Tile adhesive in sacks", "2", "EUR 12.40", "EUR 0.00", "", "EUR 5.70", "EUR 30.50");
        assertThat(items())
                .containsExactly("Glazed tile in blue; 60; 1.85; 122.88", "Tile adhesive in sacks; 2; 12.40; 30.50");
    }

    @Test
    void hoursAndWhatTheyCostNeedOneDecimalOnly() {
        line(186, "No.", "Description", "", "", "Hours", "", "", "Cost");
        line(200, "1", "Box office export", "", "", "3.0", "", "", "210.0");
        line(214, "2", "Seat map editor", "", "", "5.5", "", "", "385.0");
        sheet.right(480, 240, 9, "Subtotal").right(545, 240, 9, "595.0");
        assertThat(items())
                .containsExactly("Box office export; 3.0; null; 210.00", "Seat map editor; 5.5; null; 385.00");
    }

    @Test
    void ratesAndDurationsArePricesAndQuantities() {
        line(186, "", "Service", "", "", "Rate", "", "", "Duration");
        line(200, "", "Dental consultation", "", "", "$140/hr", "", "", "1 hour");
        line(214, "", "Follow-up call", "", "", "$90/hr", "", "", "0.5 hours");
        sheet.right(480, 240, 9, "Sub Total:").right(545, 240, 9, "$185.00");
        assertThat(items()).containsExactly("Dental consultation; 1; 140; null", "Follow-up call; 0.5; 90; null");
    }

    @Test
    void ofTwoColumnsOfPricesTheLastIsThatOfTheAmounts() {
        line(186, "", "Descripción", "Cantidad", "", "Precio Unitario", "", "Desc.(%)", "Precio");
        line(200, "", "Urea granulada", "12.00", "", "$ 17.50", "", "0.00", "$ 210.00");
        assertThat(items()).containsExactly("Urea granulada; 12.00; 17.50; 210.00");
    }

    @Test
    void whatIsCountedAndCostsNothingOfItsOwnHasNoAmount() {
        line(186, "SL", "Items", "", "", "Qty", "", "", "Weight");
        line(200, "1", "Blanket", "", "", "2", "", "", "6.000");
        line(214, "2", "Tang", "", "", "5", "", "", "5.200");
        sheet.text(300, 240, 9, "Total").right(545, 240, 9, "310.00");
        assertThat(items()).containsExactly("Blanket; 2; null; null", "Tang; 5; null; null");
    }

    @Test
    void aStampAcrossTheTableHidesNoNumbersThatMultiply() {
        line(186, "", "Product", "", "", "Quantity", "", "Unit price", "Amount");
        line(200, "", "Wheat flour", "", "", "2", "", "2375.00", "4750.00");
        line(214, "", "Coarse salt", "", "", "PA20", "", "ID28.00", "560.00");
        line(228, "", "Fine salt", "", "", "PA20", "", "ID28.00", "570.00");
        assertThat(items()).startsWith("Wheat flour; 2; 2375.00; 4750.00", "Coarse salt; 20; 28.00; 560.00");
        assertThat(items().get(2)).startsWith("Fine salt; null; null");
    }

    @Test
    void aMinusApartFromTheAmountTakesOff() {
        line(186, "", "Concepto", "", "", "", "", "", "Importe");
        line(200, "", "Consumo", "", "", "", "", "", "$ 31.50");
        line(214, "", "Subsidio", "", "", "", "", "", "- $ 16.50");
        sheet.right(420, 240, 9, "Total").right(545, 240, 9, "$ 15.00");
        assertThat(items()).containsExactly("Consumo; null; null; 31.50", "Subsidio; null; null; -16.50");
    }

    /** Running number and text at their left edges, the rest at its right ones. */
    @Test
    void ofAListPriceAndANetPriceTheOneThatMakesUpTheAmountIsThePrice() {
        line(186, "Code", "Désignation", "Quantité", "", "P.U. HT", "", "P.U. net", "Montant");
        line(200, "50", "Cylindre", "10", "", "22.40", "", "15.68", "156.80");
        line(214, "51", "Paumelle", "24", "", "5.12", "", "4.61", "110.64");
        assertThat(items()).containsExactly("Cylindre; 10; 15.68; 156.80", "Paumelle; 24; 4.61; 110.64");
    }

    @Test
    void amountsRightOfAllOthersAreTheItemsThoughTheirHeadingStandsHigher() {
        sheet.right(545, 176, 9, "Total");
        line(186, "No.", "Description", "", "", "Charge", "", "code", "");
        line(200, "1", "Parcel to Lyon", "", "", "31.40", "", "Z", "38.31");
        line(214, "2", "Parcel to Bonn", "", "", "14.85", "", "A", "26.43");
        assertThat(items()).containsExactly("Parcel to Lyon; null; null; 38.31", "Parcel to Bonn; null; null; 26.43");
    }

    @Test
    void aTextWithoutAHeadingOfItsOwnStandsUnderTheOneOfItsCode() {
        sheet.text(50, 186, 9, "Pos.").text(90, 186, 9, "Quantity").text(180, 186, 9, "Article No.");
        sheet.right(470, 186, 9, "Unit Price").right(545, 186, 9, "Amount");
        coded(200, "1", "16", "Concealed hinge, full overlay", "3.42", "54.72");
        coded(240, "2", "40", "Ball bearing slide, extension", "11.87", "474.80");
        assertThat(items())
                .containsExactly(
                        "329.671 Concealed hinge, full overlay; 16; 3.42; 54.72",
                        "329.672 Ball bearing slide, extension; 40; 11.87; 474.80");
    }

    private void coded(double y, String number, String quantity, String text, String price, String amount) {
        sheet.text(50, y, 9, number).right(125, y, 9, quantity).text(180, y, 9, "329.67" + number);
        sheet.text(270, y, 9, "Pack = (10)").right(470, y, 9, price).right(545, y, 9, amount);
        sheet.text(180, y + 12, 9, text).text(380, y + 12, 9, "HTS: 8302.10.60");
    }

    @Test
    void halfOfManyHeadingsIsEnoughHoweverFewOfTheirWords() {
        sheet.text(50, 186, 9, "Code").text(150, 186, 9, "Service / Xyz of plugh of xyz");
        sheet.right(330, 186, 9, "Qty").right(400, 186, 9, "Price").right(470, 186, 9, "Xyzz plugh etc");
        sheet.right(545, 186, 9, "Total");
        for (int i = 0; i < 2; i++) {
            double y = 200 + 14 * i;
            sheet.text(50, y, 9, "M10" + i).text(150, y, 9, i == 0 ? "Ground" : "Express");
            sheet.right(330, y, 9, "2")
                    .right(400, y, 9, "5.00")
                    .right(470, y, 9, "1.00")
                    .right(545, y, 9, "12.50");
        }
        assertThat(items()).containsExactly("Ground; 2; 5.00; 12.50", "Express; 2; 5.00; 12.50");
    }

    @Test
    void aTextInCapitalsIsFoundUnderItsUnknownHeading() {
        line(186, "", "Xyzzy plugh", "Qty", "", "Price", "", "", "Amount");
        line(200, "", "CONSUMO NOTURNO", "2410", "", "0.953305", "", "", "2297.47");
        line(214, "", "ILUMINACAO PUBLICA", "", "", "", "", "", "61.40");
        assertThat(items())
                .containsExactly("CONSUMO NOTURNO; 2410; 0.953305; 2297.47", "ILUMINACAO PUBLICA; null; null; 61.40");
    }

    @Test
    void whatIsNumberTimesPriceIsTheAmountAndNotWhatTheTaxMakesOfIt() {
        line(186, "", "Description", "Qty", "Unit price", "Net price", "Rate", "Tax amount", "Total price");
        line(200, "", "Hedge laid, per metre", "420", "18.40", "7728.00", "10%", "772.80", "8500.80");
        line(214, "", "Gate hung", "2", "385.00", "770.00", "10%", "77.00", "847.00");
        line(242, "", "Sub-total", "", "", "8498.00", "", "849.80", "9347.80");
        assertThat(items())
                .containsExactly("Hedge laid, per metre; 420; 18.40; 7728.00", "Gate hung; 2; 385.00; 770.00");
    }

    @Test
    void whereOnlyTheGrossAmountIsPrintedItIsTheAmount() {
        line(186, "", "Description", "Qty", "Unit price", "", "Rate", "", "Total price");
        line(200, "", "Hedge laid, per metre", "420", "18.40", "", "10%", "", "8500.80");
        line(214, "", "Gate hung", "2", "385.00", "", "10%", "", "847.00");
        assertThat(items())
                .containsExactly("Hedge laid, per metre; 420; 18.40; 8500.80", "Gate hung; 2; 385.00; 847.00");
    }

    @Test
    void aPriceThatNoDiscountChangesStandsAgainAsTheNetAmount() {
        line(186, "", "Description", "Unit price", "Disc.", "Net price", "Rate", "Tax amount", "Total price");
        line(200, "", "Fence painted", "2140.00", "5%", "2033.00", "10%", "203.30", "2236.30");
        line(214, "", "Old fence removed", "320.00", "0%", "320.00", "10%", "32.00", "352.00");
        assertThat(items())
                .containsExactly("Fence painted; null; 2140.00; 2033.00", "Old fence removed; null; 320.00; 320.00");
    }

    @Test
    void whatIsExemptAndTheBaseOfTheTaxAreNoItems() {
        line(186, "", "Descripción", "Cantidad", "", "Precio U.", "", "", "Precio T.");
        line(200, "", "Silla plegable", "1", "", "138,00", "", "", "138,00");
        line(214, "", "Libro de actas", "3", "", "6,75", "", "", "20,25");
        line(242, "", "", "", "", "", "", "Exento", "20,25");
        line(256, "", "", "", "", "", "", "BI G (16 %)", "138,00");
        line(270, "", "", "", "", "", "", "IVA G (16 %)", "22,08");
        line(284, "", "", "", "", "", "", "TOTAL", "180,33");
        assertThat(items()).containsExactly("Silla plegable; 1; 138.00; 138.00", "Libro de actas; 3; 6.75; 20.25");
    }

    private void line(double y, String number, String text, String... cells) {
        if (!number.isEmpty()) {
            sheet.text(40, y, 9, number);
        }
        sheet.text(70, y, 9, text);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.right(EDGES[i], y, 9, cells[i]);
            }
        }
    }

    /** Each as {@code description; quantity; price; amount}. */
    private List<String> items() {
        return new LineItems(DrawnSheet.of(folder, sheet))
                .find().stream().map(DrawnSheet::text).toList();
    }
}
