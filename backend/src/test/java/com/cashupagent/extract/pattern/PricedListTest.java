package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PricedListTest {

    @TempDir
    private Path folder;

    @Test
    void textsWithAmountsThatAddUpToTheSumBelowAreItems() {
        PricedList list = new PricedList(
                DrawnSheet.of(folder, "Bread | 2.50", "Maize flour | 4.00", "Total | 6.50", "Cash | 10.00"));
        assertThat(list.items()).extracting(item -> item.description().value()).containsExactly("Bread", "Maize flour");
        assertThat(list.items().get(1).amount().value()).isEqualByComparingTo("4.00");
        assertThat(list.rows()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void theTotalMayStandUnderNetAndTax() {
        PricedList list = new PricedList(DrawnSheet.of(
                folder,
                "Design of a brochure | 100.00",
                "Print | 50.00",
                "Net | 150.00",
                "VAT 20% | 30.00",
                "Total | 180.00"));
        assertThat(list.items()).hasSize(2);
    }

    @Test
    void whatDoesNotAddUpIsNone() {
        assertThat(new PricedList(DrawnSheet.of(folder, "Bread | 2.50", "Maize flour | 4.00", "Total | 7.50")).items())
                .isEmpty();
        assertThat(new PricedList(DrawnSheet.of(folder, "Bread | 2.50", "Maize flour | 4.00")).items())
                .isEmpty();
    }

    @Test
    void aLineFartherLeftThatCostsWhatThoseUnderItDoHeadsThem() {
        PdfSheet page = new PdfSheet();
        String[][] lines = {
            {"50", "Mobile line", "131.60"},
            {"60", "Subscription", "89.95"},
            {"60", "Instalment", "41.65"},
            {"50", "Fixed line", "159.00"},
            {"60", "Glass fibre", "169.00"},
            {"60", "Rebate", "-10.00"},
            {"50", "Total", "290.60"}
        };
        for (int i = 0; i < lines.length; i++) {
            page.text(Integer.parseInt(lines[i][0]), 60 + 16 * i, 10, lines[i][1])
                    .right(545, 60 + 16 * i, 10, lines[i][2]);
        }
        assertThat(new PricedList(DrawnSheet.of(folder, page)).items())
                .extracting(item -> item.description().value())
                .containsExactly("Subscription", "Instalment", "Glass fibre", "Rebate");
    }

    @Test
    void sumsOfGroupsWithoutATextAndTheTaxUnderThemAreNoItems() {
        PdfSheet page = new PdfSheet();
        String[] texts = {"Electricity", "Home charge", "", "Water", "", "Add 15% VAT on amounts marked above"};
        String[] inner = {"100.00", "20.00", "", "30.00", "", ""};
        String[] outer = {"", "", "120.00", "", "30.00", "22.50"};
        for (int i = 0; i < texts.length; i++) {
            double y = 60 + 16 * i;
            if (!texts[i].isEmpty()) {
                page.text(50, y, 10, texts[i]);
            }
            if (!inner[i].isEmpty()) {
                page.right(440, y, 10, inner[i]);
            }
            if (!outer[i].isEmpty()) {
                page.right(545, y, 10, outer[i]);
            }
        }
        page.text(50, 160, 10, "Current account: Total due").right(545, 160, 10, "172.50");
        assertThat(new PricedList(DrawnSheet.of(folder, page), true).items())
                .extracting(item -> item.description().value())
                .containsExactly("Electricity", "Home charge", "Water");
    }

    @Test
    void amountsInAnotherColumnAreNotCounted() {
        PricedList list = new PricedList(DrawnSheet.of(
                folder, "Deposit of last year 99.00", "Bread | 2.50", "Maize flour | 4.00", "Total | 6.50"));
        assertThat(list.items()).hasSize(2);
    }

    @Test
    void groupsWithAndWithoutASumAreOneList() {
        PricedList list = new PricedList(DrawnSheet.of(
                folder,
                "Mobile 0974",
                "Monthly plan | 7.99",
                "Calls | 2.00",
                "Line 0975",
                "Monthly plan | 21.99",
                "Calls | 10.99",
                "Subtotal | 32.98",
                "Total | 42.97"));
        assertThat(list.items()).hasSize(4);
    }

    @Test
    void theSumsOfGroupsUnderAllItemsAreNone() {
        PricedList list = new PricedList(DrawnSheet.of(
                folder,
                "Customs duty | 90.00",
                "Import clearance | 35.00",
                "Terminal handling | 15.00",
                "Disbursements | 90.00",
                "Taxable | 50.00",
                "Net total | 140.00"));
        assertThat(list.items()).hasSize(3);
    }

    @Test
    void rentIsNoNetAmountBecauseOtherLanguagesSayBase() {
        PricedList list = new PricedList(DrawnSheet.of(
                folder,
                "Premises of the tenant and the period",
                "Base rent | 900.00",
                "Service charge | 100.00",
                "Total due | 1000.00"));
        assertThat(list.items()).extracting(item -> item.description().value()).contains("Base rent");
    }

    @Test
    void numberAndPriceMayStandOverOrUnderTheAmountOrInTheNamesPlace() {
        PricedList list = new PricedList(DrawnSheet.of(
                folder,
                "Bread",
                "2 x 2.50 | 5.00",
                "3 x 4.00",
                "Maize flour | 12.00",
                "Oak table | 20.00",
                "4 pcs at 5.00",
                "Total | 37.00"));
        assertThat(list.items())
                .extracting(item -> item.description().value())
                .containsExactly("Bread", "Maize flour", "Oak table");
        assertThat(list.items())
                .allSatisfy(item -> assertThat(item.quantity().present()).isTrue());
        assertThat(list.items().get(2).unitPrice().value()).isEqualByComparingTo("5.00");
    }

    @Test
    void sumsSideBySideMayStandUnderThem() {
        PricedList list = new PricedList(DrawnSheet.of(
                folder, "Crown porcelain | 69.99", "Scale and polish | 87.44", "Total | You owe", "157.43 | 94.46"));
        assertThat(list.items()).hasSize(2);
    }

    @Test
    void whereNoTableIsTheyMayMakeUpWhatIsLeftOfTheTotalWithoutItsTaxes() {
        Sheet sheet = DrawnSheet.of(
                folder, "Rental commission, 24 months | 3,200.00", "GST (7%) | 224.00", "Total Amount Due: | 3,424.00");
        assertThat(new PricedList(sheet, true).items())
                .singleElement()
                .satisfies(item -> assertThat(item.amount().value()).isEqualByComparingTo("3200.00"));
        assertThat(new PricedList(sheet, false).items()).isEmpty();
    }

    @Test
    void ofSeveralTaxesAllAreTakenOff() {
        PricedList list = new PricedList(
                DrawnSheet.of(
                        folder, "Docket 1304471 lost | 4200.00", "CGST | 378.00", "SGST | 378.00", "Total | 4956.00"),
                true);
        assertThat(list.items()).hasSize(1);
    }

    @Test
    void anAmountThatStandsAboveAlreadyIsTheSumOfItsItems() {
        PricedList list = new PricedList(
                DrawnSheet.of(
                        folder,
                        "Paarl to London 5,598.55 1,532.99 7,131.54 per ticket",
                        "Tickets | 7,131.54",
                        "VAT 15% | 18.60",
                        "Total payable | 7,150.14"),
                true);
        assertThat(list.items()).isEmpty();
    }

    @Test
    void manyLinesOfSumsTakeNoTime() {
        String[] lines = new String[45];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = i % 2 == 0 ? "Bread | 1.00" : "Total | 1.00";
        }
        assertThat(new PricedList(DrawnSheet.of(folder, lines)).items()).isNotEmpty();
    }
}
