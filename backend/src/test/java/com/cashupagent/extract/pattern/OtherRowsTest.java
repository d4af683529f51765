package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What under the heading of a table is an item and what only looks like one; and which lines are headings. */
class OtherRowsTest {

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();

    @Test
    void inTheMiddleOfManyWordsTheNameOfAnAdjustmentIsAWordLikeOthers() {
        sheet.text(50, 186, 9, "Particulars").right(545, 186, 9, "Amount");
        sheet.text(50, 200, 9, "EMS postage for the dental clinic June").right(545, 200, 9, "1,100.00");
        sheet.text(50, 214, 9, "Trade discount").right(545, 214, 9, "100.00");
        sheet.text(50, 228, 9, "VAT 18%").right(545, 228, 9, "180.00");
        assertThat(items()).containsExactly("EMS postage for the dental clinic June");
    }

    @Test
    void theNumberOfADiscountIsNoPrice() {
        row(186, "Item", "Qty", "Price", "Net Total");
        row(200, "Portland cement", "150.00", "245.00", "36,750.00");
        row(214, "Deformed bar", "200.00", "182.50", "36,500.00");
        sheet.text(50, 230, 9, "Remarks").right(440, 230, 9, "Discount 1 :").right(545, 230, 9, "500.00");
        sheet.right(440, 244, 9, "Total before tax").right(545, 244, 9, "72,750.00");
        assertThat(items()).containsExactly("Portland cement", "Deformed bar");
    }

    @Test
    void telephoneNumbersAtTheTopOfTheNextPageCostNothing() {
        row(700, "Item", "Qty", "Price", "Net Total");
        row(714, "Portland cement", "150.00", "245.00", "36,750.00");
        row(728, "River sand", "10.00", "10.00", "100.00");
        row(742, "Gravel", "10.00", "10.00", "100.00");
        sheet.newPage();
        sheet.text(50, 40, 9, "Hollis & Wren").right(440, 40, 9, "441").right(545, 40, 9, "69");
        row(60, "Item", "Qty", "Price", "Net Total");
        row(74, "Deformed bar", "200.00", "182.50", "36,500.00");
        row(88, "Nails", "2", "100", "200");
        sheet.right(440, 114, 9, "Total before tax").right(545, 114, 9, "73,650.00");
        assertThat(items()).containsExactly("Portland cement", "River sand", "Gravel", "Deformed bar", "Nails");
    }

    @Test
    void besideACodeAloneAKeyAndItsValueAreTheName() {
        sheet.text(50, 186, 9, "Day").text(90, 186, 9, "Docket");
        row(186, "", "Qty", "Price", "Net Total");
        for (int i = 0; i < 3; i++) {
            double y = 200 + 14 * i;
            sheet.text(50, y, 9, "02")
                    .text(90, y, 9, List.of("D89011", "D89140", "CR1188").get(i));
            sheet.text(
                    140,
                    y,
                    9,
                    List.of("Copper fungicide", "Vine clips", "Return: vine clips")
                            .get(i));
            sheet.right(340, y, 9, List.of("8", "30", "-5").get(i)).right(440, y, 9, "10.00");
            sheet.right(545, y, 9, List.of("80.00", "300.00", "-50.00").get(i));
        }
        assertThat(items()).hasSize(3).last().asString().endsWith("Return: vine clips");
    }

    @Test
    void wordsOfADescriptionThatNameSumsElsewhereEndNoTable() {
        row(186, "Description", "Quantity", "Rate", "Amount");
        row(200, "Student diary", "900", "85.00", "76,500.00");
        sheet.text(50, 214, 9, "Report card");
        row(219.5, "", "900", "14.00", "12,600.00");
        sheet.text(50, 225, 9, "with pocket");
        row(240, "Lanyard", "900", "38.00", "34,200.00");
        assertThat(items()).hasSize(3).last().isEqualTo("Lanyard");
    }

    @Test
    void sumsSideBySideOverTheirAmountsAreNoItem() {
        sheet.text(50, 186, 9, "Procedure").right(545, 186, 9, "Amount");
        sheet.text(50, 200, 9, "Comprehensive exam").right(545, 200, 9, "128.90");
        sheet.text(50, 214, 9, "Consultation").right(545, 214, 9, "27.00");
        sheet.text(50, 240, 9, "Total fees").text(300, 240, 9, "Insurer's part").right(545, 240, 9, "You owe");
        sheet.text(50, 254, 9, "EUR 155.90").text(300, 254, 9, "EUR 50.00").right(545, 254, 9, "EUR 105.90");
        assertThat(items()).containsExactly("Comprehensive exam", "Consultation");
    }

    @Test
    void theHeadingOfTaxesBesideASumEndsTheItems() {
        row(186, "Produit", "Qté", "Prix unitaire", "Total");
        row(200, "Carnet pointé", "2", "14,17", "28,34");
        sheet.text(50, 230, 9, "Détail des taxes")
                .text(130, 230, 9, "Taux de taxe")
                .text(200, 230, 9, "Total");
        sheet.text(240, 230, 9, "Total des taxes").text(420, 230, 9, "Total produits");
        sheet.right(545, 230, 9, "28,34 €");
        assertThat(items()).containsExactly("Carnet pointé");
    }

    @Test
    void overTheTextMayStandAnyWord() {
        numbered(186, "No.", "Commodity", "Units", "Price", "Total");
        numbered(200, "01", "Rent of the first house", "1", "7,500", "7,500");
        sheet.text(90, 212, 9, "with water");
        assertThat(items()).containsExactly("Rent of the first house with water");
    }

    @Test
    void aLongerHeadingIsNotWhatOneOfItsWordsSays() {
        numbered(186, "Pos.", "Art der Maßnahme", "Anzahl", "Preis", "Gesamt");
        numbered(200, "1", "Supervision im Team", "2", "165,00", "240,00");
        assertThat(items()).containsExactly("Supervision im Team");
    }

    @Test
    void anUnknownHeadingBehindAllOthersStandsOverTheAmounts() {
        sheet.text(50, 186, 9, "Date").text(120, 186, 9, "Description").right(545, 186, 9, "Xyz");
        sheet.text(50, 200, 9, "02/03/2024")
                .text(120, 200, 9, "Comprehensive exam")
                .right(545, 200, 9, "128.90");
        sheet.text(50, 214, 9, "03/03/2024").text(120, 214, 9, "Consultation").right(545, 214, 9, "27.00");
        assertThat(new LineItems(read()).find())
                .extracting(item -> String.valueOf(item.amount().value()))
                .containsExactly("128.90", "27.00");
    }

    @Test
    void aShareAndAnAmountSetCloselyAreTwoHeadings() {
        sheet.text(50, 186, 9, "Item").right(300, 186, 9, "Qty").right(380, 186, 9, "Rate");
        sheet.text(440, 186, 9, "Disc% Amount");
        sheet.text(50, 200, 9, "Catheter").right(300, 200, 9, "3.000").right(380, 200, 9, "108.00");
        sheet.right(460, 200, 9, "0.000").right(500, 200, 9, "324.00");
        TableHeader header = TableHeader.all(read()).get(0);
        assertThat(header.column(Role.COL_AMOUNT)).isPresent();
        assertThat(header.column(Role.COL_OTHER)).isPresent();
    }

    @Test
    void amongHeadingsOfGoodsAWordMayNameASum() {
        sheet.text(50, 186, 9, "Charges").text(120, 186, 9, "Description");
        sheet.right(340, 186, 9, "Rate").right(440, 186, 9, "Qty").right(545, 186, 9, "Amount");
        assertThat(TableHeader.all(read())).hasSize(1);
    }

    @Test
    void codesInAHigherOrLowerLineOfTheHeadingAreNoText() {
        sheet.text(50, 193, 9, "Item").text(80, 193, 9, "Stock Code").text(160, 193, 9, "Description");
        sheet.right(340, 193, 9, "Qty").right(440, 186, 9, "U/Price").right(500, 186, 9, "Discount");
        sheet.right(545, 186, 9, "Total");
        sheet.text(50, 212, 9, "1").text(80, 212, 9, "CT1800").text(160, 212, 9, "COUNTER CHILLER");
        sheet.right(340, 212, 9, "2").right(440, 212, 9, "3,980.00").right(500, 212, 9, "200.00");
        sheet.right(545, 212, 9, "7,760.00");
        assertThat(items()).containsExactly("COUNTER CHILLER");
    }

    private void numbered(double y, String number, String text, String quantity, String price, String amount) {
        sheet.text(50, y, 9, number).text(90, y, 9, text);
        row(y, "", quantity, price, amount);
    }

    @Test
    void whatWasSuppliedInASpanOfDaysIsNoTaxAndNoDiscountOfAll() {
        periods(186, "Concepto", "Periodo", "Importe");
        periods(200, "Cuota centralita", "01/03-31/03", "18,00");
        periods(214, "Cuota mensual fibra", "01/03-31/03", "20,66");
        periods(228, "Descuento alta", "01/03-31/03", "-4,13");
        assertThat(items()).containsExactly("Cuota centralita", "Cuota mensual fibra", "Descuento alta");
    }

    private void periods(double y, String text, String period, String amount) {
        sheet.text(50, y, 9, text).text(330, y, 9, period).right(545, y, 9, amount);
    }

    @Test
    void aTaxBehindItsRateAndASumBehindAColonEndTheItems() {
        row(186, "Description", "Qty", "Price", "Amount");
        row(200, "Water", "9", "20.00", "180.00");
        row(214, "Refuse", "1", "20.00", "20.00");
        sheet.text(50, 228, 9, "Add 15% VAT on amounts that are marked above").right(545, 228, 9, "30.00");
        sheet.text(50, 242, 9, "Current account: Total due").right(545, 242, 9, "230.00");
        assertThat(items()).containsExactly("Water", "Refuse");
    }

    private void row(double y, String text, String quantity, String price, String amount) {
        if (!text.isEmpty()) {
            sheet.text(50, y, 9, text);
        }
        sheet.right(340, y, 9, quantity).right(440, y, 9, price).right(545, y, 9, amount);
    }

    private List<String> items() {
        return new LineItems(read())
                .find().stream()
                        .map(item ->
                                Objects.requireNonNullElse(item.description().value(), ""))
                        .toList();
    }

    private Sheet read() {
        Path file = sheet.save(folder.resolve("rows.pdf"));
        return new Sheet(
                new LayoutAnalyzer().analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE)));
    }

    @Test
    void aSumBesideTheAccountsToPayIntoIsNoItem() {
        row(186, "Description", "Qty", "Unit price", "Amount");
        row(200, "Wood pallet", "1.00", "100.00", "100.00");
        row(214, "Steel rod", "2.00", "25.00", "50.00");
        sheet.text(50, 240, 9, "IBAN GBP").text(150, 240, 9, "GB00 KEST").right(345, 240, 9, "123456");
        sheet.right(440, 240, 9, "9876543").text(460, 240, 9, "Total").right(545, 240, 9, "150.00");
        assertThat(items()).containsExactly("Wood pallet", "Steel rod");
    }
}
