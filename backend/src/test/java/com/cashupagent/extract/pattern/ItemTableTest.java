package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of items whose headings say nothing, or that have none. */
class ItemTableTest {

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();
    private @Nullable Invoice read;

    @Test
    void rowsThatMultiplyNeedNoHeadings() {
        row(200, "Steel bracket", "3", "10.50", "31.50");
        row(214, "Oak table", "2", "120.00", "240.00");
        sheet.text(50, 250, 9, "Total").right(545, 250, 9, "271.50");
        assertThat(items())
                .extracting(item -> item.description().value())
                .containsExactly("Steel bracket", "Oak table");
        assertThat(items())
                .extracting(item -> String.valueOf(item.quantity().value()))
                .containsExactly("3", "2");
        assertThat(items()).allMatch(item -> item.amount().confidence() > 0.9);
    }

    @Test
    void unknownHeadingsAreReadByWhatTheirColumnsCompute() {
        row(186, "Ware", "Xyz", "Abc", "Def");
        row(200, "Steel bracket", "3", "10.50", "31.50");
        row(214, "Oak table", "2", "120.00", "240.00");
        assertThat(items())
                .extracting(item -> String.valueOf(item.unitPrice().value()))
                .containsExactly("10.50", "120.00");
    }

    @Test
    void aDescriptionGoesOnUnderItsLine() {
        row(186, "Description", "Qty", "Price", "Amount");
        row(200, "Steel bracket", "3", "10.50", "31.50");
        sheet.text(50, 213, 9, "galvanised");
        row(226, "Oak table", "2", "120.00", "240.00");
        sheet.text(50, 239, 9, "round");
        assertThat(items())
                .extracting(item -> item.description().value())
                .containsExactly("Steel bracket galvanised", "Oak table round");
    }

    @Test
    void discountAndShippingAreNoItems() {
        row(186, "Description", "Qty", "Price", "Amount");
        row(200, "Steel bracket", "3", "10.50", "31.50");
        sheet.text(50, 214, 9, "Discount").right(545, 214, 9, "-1.50");
        sheet.text(50, 228, 9, "Shipping").right(545, 228, 9, "5.00");
        assertThat(items()).hasSize(1);
    }

    @Test
    void anItemThatCostsAsMuchAsThoseBeforeItIsOne() {
        sheet.text(50, 186, 9, "Description").right(545, 186, 9, "Amount");
        sheet.text(50, 200, 9, "Steel bracket").right(545, 200, 9, "31.50");
        sheet.text(50, 214, 9, "Oak table").right(545, 214, 9, "31.50");
        sheet.text(50, 228, 9, "Glass jar").right(545, 228, 9, "63.00");
        sheet.text(50, 256, 9, "Total").right(545, 256, 9, "126.00");
        assertThat(items()).hasSize(3);
    }

    @Test
    void aSumThatNoKnownWordAnnouncesIsNoItem() {
        row(186, "Description", "Qty", "Price", "Amount");
        row(200, "Steel bracket", "3", "10.50", "31.50");
        row(214, "Oak table", "2", "120.00", "240.00");
        sheet.text(50, 228, 9, "Goods altogether").right(545, 228, 9, "271.50");
        sheet.text(50, 242, 9, "Handling").right(545, 242, 9, "5.00");
        assertThat(items()).hasSize(2);
    }

    @Test
    void headingsOfThreeLinesHeadOneTable() {
        sheet.text(50, 160, 9, "Description").right(440, 160, 9, "Unit");
        sheet.right(440, 172, 9, "price");
        sheet.right(340, 184, 9, "Qty").right(440, 184, 9, "excl.").right(545, 184, 9, "Amount");
        row(200, "Steel bracket", "3", "10.50", "31.50");
        row(214, "Oak table", "2", "120.00", "240.00");
        assertThat(items()).hasSize(2).allSatisfy(item -> {
            assertThat(item.quantity().present()).isTrue();
            assertThat(item.unitPrice().present()).isTrue();
        });
    }

    @Test
    void ofTwoHeadingsForTheTextTheOneOverLettersCounts() {
        sheet.text(50, 186, 9, "Item").text(120, 186, 9, "Description");
        sheet.right(340, 186, 9, "Qty").right(440, 186, 9, "Price").right(545, 186, 9, "Amount");
        sheet.text(50, 200, 9, "FT-7213").text(120, 200, 9, "Steel bracket");
        sheet.right(340, 200, 9, "3").right(440, 200, 9, "10.50").right(545, 200, 9, "31.50");
        assertThat(items()).extracting(item -> item.description().value()).containsExactly("Steel bracket");
    }

    @Test
    void aDiscountWhosePerCentSignIsInTheHeadingProvesTheLine() {
        sheet.text(50, 186, 9, "Description").right(340, 186, 9, "Qty").right(420, 186, 9, "Price");
        sheet.right(480, 186, 9, "Disc. %").right(545, 186, 9, "Amount");
        sheet.text(50, 200, 9, "Steel bracket").right(340, 200, 9, "3").right(420, 200, 9, "10.50");
        sheet.right(480, 200, 9, "10").right(545, 200, 9, "28.35");
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.amount().confidence()).isGreaterThan(0.9));
    }

    @Test
    void goodsThatCameBackKeepAMinusThatStandsApart() {
        row(186, "Description", "Qty", "Price", "Amount");
        row(200, "Steel bracket", "-3", "10.50", "- 31.50");
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.amount().value()).isEqualByComparingTo("-31.50"));
    }

    @Test
    void theAmountMayBeTheFirstColumn() {
        for (int i = 0; i < 3; i++) {
            sheet.right(90, 200 + 14 * i, 9, List.of("31.50", "240.00", "20.00").get(i));
            sheet.text(
                    100,
                    200 + 14 * i,
                    9,
                    List.of("Steel bracket", "Oak table", "Glass jar").get(i));
            sheet.right(440, 200 + 14 * i, 9, List.of("3", "2", "4").get(i));
            sheet.right(545, 200 + 14 * i, 9, List.of("10.50", "120.00", "5.00").get(i));
        }
        assertThat(items()).hasSize(3).first().satisfies(item -> {
            assertThat(item.amount().value()).isEqualByComparingTo("31.50");
            assertThat(item.quantity().value()).isEqualByComparingTo("3");
            assertThat(item.unitPrice().value()).isEqualByComparingTo("10.50");
        });
    }

    @Test
    void sumsAloneMakeNoTable() {
        sheet.text(50, 200, 9, "Subtotal").right(545, 200, 9, "100.00");
        sheet.text(50, 214, 9, "VAT 20%").right(545, 214, 9, "20.00");
        sheet.text(50, 228, 9, "Total").right(545, 228, 9, "120.00");
        assertThat(items()).isEmpty();
    }

    @Test
    void aDashBeforeADateDoesNotMoveIt() {
        sheet.text(50, 100, 9, "Invoice Date - - 12 March 2024");
        assertThat(read().issueDate()).extracting(Field::value).hasToString("2024-03-12");
    }

    @Test
    void whatWasShippedIsPaidForAndNotWhatWasOrdered() {
        sheet.text(50, 186, 9, "Ordered").text(110, 186, 9, "Shipped").text(170, 186, 9, "Description");
        sheet.right(450, 186, 9, "Unit price").right(545, 186, 9, "Extension");
        shipped(200, "6", "5", "Silicone sealant", "8.037", "40.19");
        shipped(214, "24", "14", "Breaker plug-in", "6.11", "85.54");
        sheet.text(330, 250, 9, "Total").right(545, 250, 9, "125.73");
        assertThat(items())
                .extracting(item -> String.valueOf(item.quantity().value()))
                .containsExactly("5", "14");
    }

    private void shipped(double y, String ordered, String shipped, String text, String price, String amount) {
        sheet.right(80, y, 9, ordered).right(140, y, 9, shipped).text(170, y, 9, text);
        sheet.right(450, y, 9, price).right(545, y, 9, amount);
    }

    @Test
    void aGroupsOwnLineIsNoItem() {
        sheet.text(50, 186, 9, "Resource").right(380, 186, 9, "Hours").right(545, 186, 9, "Amount");
        sheet.text(50, 200, 9, "Databases").right(545, 200, 9, "153.55");
        sheet.text(50, 214, 9, "pg-prod").right(380, 214, 9, "744").right(545, 214, 9, "96.00");
        sheet.text(50, 228, 9, "pg-stage").right(380, 228, 9, "446").right(545, 228, 9, "57.55");
        sheet.text(50, 242, 9, "Volumes").right(545, 242, 9, "6.00");
        sheet.text(50, 256, 9, "vol-main").right(380, 256, 9, "744").right(545, 256, 9, "6.00");
        sheet.text(330, 290, 9, "Total").right(545, 290, 9, "159.55");
        assertThat(items())
                .extracting(item -> item.description().value())
                .containsExactly("pg-prod", "pg-stage", "vol-main");
    }

    @Test
    void aPeriodBesideTheTextIsNoNumberOfGoods() {
        sheet.text(50, 186, 9, "Description").text(250, 186, 9, "Period").right(545, 186, 9, "Cost ex VAT");
        sheet.text(50, 200, 9, "Line rental")
                .text(250, 200, 9, "25 Nov – 25 Dec")
                .right(545, 200, 9, "18.90");
        sheet.text(50, 214, 9, "Calls to mobiles")
                .text(250, 214, 9, "25 Nov – 25 Dec")
                .right(545, 214, 9, "29.49");
        sheet.text(330, 240, 9, "Total excluding VAT").right(545, 240, 9, "48.39");
        assertThat(items())
                .extracting(item -> item.description().value())
                .containsExactly("Line rental", "Calls to mobiles");
        assertThat(items()).noneMatch(item -> item.quantity().present());
    }

    @Test
    void groupsOfItemsWithARateEachGoOn() {
        row(186, "Désignation", "Qté", "P.U. HT", "Total HT");
        sheet.right(390, 186, 9, "TVA");
        sheet.text(50, 200, 9, "1 Démolition");
        row(214, "Dépose", "2,00", "567,54", "1135,08");
        sheet.right(390, 214, 9, "10,0 %");
        sheet.text(50, 228, 9, "Sous-total Démolition").right(545, 228, 9, "1135,08");
        sheet.text(50, 242, 9, "2 Plomberie");
        row(256, "Chauffe-eau", "3,00", "200,00", "600,00");
        sheet.right(390, 256, 9, "5,5 %");
        sheet.text(50, 284, 9, "Total HT").right(545, 284, 9, "1735,08");
        assertThat(items())
                .extracting(item -> String.valueOf(item.amount().value()))
                .containsExactly("1135.08", "600.00");
    }

    @Test
    void theMarkOfWhatIsTaxedIsNoPartOfTheAmount() {
        row(186, "Description", "Quantity", "Price Each", "Amount");
        row(200, "Cutting fluid", "2", "9.95", "19.90T");
        row(214, "Delivery", "1", "25.00", "25.00");
        assertThat(items())
                .extracting(item -> String.valueOf(item.amount().value()))
                .containsExactly("19.90", "25.00");
    }

    @Test
    void aNumberNearerToItsUnitsHeadingIsAQuantity() {
        sheet.text(50, 186, 9, "Description").text(308, 186, 9, "Qty").text(341, 186, 9, "Unit");
        sheet.right(440, 186, 9, "Price").right(545, 186, 9, "Amount");
        for (int i = 0; i < 2; i++) {
            double y = 200 + 14 * i;
            sheet.text(50, y, 9, i == 0 ? "Cement" : "Elbow").right(335, y, 9, String.valueOf(4 + i));
            sheet.text(341, y, 9, "EA").right(440, y, 9, "6.18").right(545, y, 9, i == 0 ? "19.16" : "24.72");
        }
        assertThat(items())
                .extracting(item -> String.valueOf(item.quantity().value()))
                .containsExactly("4", "5");
    }

    @Test
    void aWordThatBeginsLikeATaxIsNoSum() {
        sheet.text(50, 186, 9, "Tätigkeit").right(545, 186, 9, "Gebühr EUR");
        sheet.text(50, 200, 9, "Lohnabrechnung März 2024").right(545, 200, 9, "710,24");
        sheet.text(50, 214, 9, "Umsatzsteuer-Jahreserklärung 2023").right(545, 214, 9, "568,69");
        sheet.text(50, 228, 9, "Auslagenpauschale").right(545, 228, 9, "20,00");
        sheet.text(50, 256, 9, "Zwischensumme netto").right(545, 256, 9, "1298,93");
        assertThat(items())
                .extracting(item -> item.description().value())
                .containsExactly("Lohnabrechnung März 2024", "Umsatzsteuer-Jahreserklärung 2023", "Auslagenpauschale");
    }

    private void row(double y, String text, String quantity, String price, String amount) {
        sheet.text(50, y, 9, text)
                .right(340, y, 9, quantity)
                .right(440, y, 9, price)
                .right(545, y, 9, amount);
    }

    private List<LineItem> items() {
        return read().lineItems();
    }

    private Invoice read() {
        if (read == null) {
            read = readSheet();
        }
        return read;
    }

    private Invoice readSheet() {
        Path file = sheet.save(folder.resolve("table.pdf"));
        return new PatternTier()
                .extract(new LayoutAnalyzer()
                        .analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE)));
    }
}
