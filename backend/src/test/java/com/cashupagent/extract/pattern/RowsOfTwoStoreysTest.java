package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose items have their code and text on one line and their numbers on another. */
class RowsOfTwoStoreysTest {

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();

    @Test
    void ofTwoLinesOfHeadingsTheUpperStandsOverTheTextAndTheLowerOverTheNumbers() {
        headings(100);
        item(130, "000010", "XQ-AAD-331", "Sunblind Pro per window", "fitted 01.04.2025", "180", "402,60", "72.468,00");
        item(170, "000020", "XQ-97", "Awning", "Contract 8224417", "2", "1.918,80", "3.837,60");
        sum(210, "76.305,60");
        assertThat(items())
                .containsExactly(
                        "Sunblind Pro per window fitted 01.04.2025; 180; 402.60; 72468.00",
                        "Awning Contract 8224417; 2; 1918.80; 3837.60");
    }

    @Test
    void theTableGoesOnUnderBothLinesOnTheNextPage() {
        headings(100);
        item(130, "000010", "XQ-AAD-331", "Sunblind Pro per window", "fitted 01.04.2025", "180", "402,60", "72.468,00");
        sheet.newPage();
        headings(100);
        item(130, "000020", "XQ-C", "Awning", "striped", "1", "779,00", "779,00");
        sum(210, "73.247,00");
        assertThat(items())
                .containsExactly(
                        "Sunblind Pro per window fitted 01.04.2025; 180; 402.60; 72468.00",
                        "Awning striped; 1; 779.00; 779.00");
    }

    /** Yen and forints have no cents, and a figure may end a text right over an amount. */
    @Test
    void wholeAmountsAreAmountsAndFiguresOfATextAreNone() {
        headings(100);
        item(
                130,
                "000010",
                "XQ-AAD-331",
                "Sunblind",
                "12 years of warranty and more with some level 1",
                "3",
                "500",
                "1500");
        item(170, "000020", "XQ-97", "Awning", "striped", "2", "15000", "30000");
        assertThat(items())
                .containsExactly(
                        "Sunblind 12 years of warranty and more with some level 1; 3; 500; 1500",
                        "Awning striped; 2; 15000; 30000");
    }

    /** The heading of the text is only set higher: text and numbers stand on one line. */
    @Test
    void headingsInTwoLinesOverRowsOfOneLineHeadTheSameRows() {
        headings(100);
        sheet.text(50, 130, 9, "000010 XQ-1").text(160, 130, 9, "Awning");
        sheet.right(140, 130, 9, "2").right(235, 130, 9, "918,80").right(460, 130, 9, "1.837,60");
        sum(210, "1.837,60");
        assertThat(items()).singleElement().asString().endsWith("Awning; 2; 918.80; 1837.60");
    }

    @Test
    void theCodeOverTheTextIsNoPartOfItAndWhatWasShippedIsPaidFor() {
        codes(100);
        coded(120, "RSC-1212-32", "EACH", "1,500.00", "1,500.00", "0.00", "0.9400", "1,410.00", "CTN 12X12 RSC KRAFT");
        coded(146, "TP-2110-C", "CASE", "6.00", "6.00", "0.00", "51.4800", "308.88", "TAPE 2 INCH CLEAR");
        coded(172, "STR-18-80", "CASE", "10.00", "8.00", "2.00", "63.2000", "505.60", "STRETCH FILM 80GA");
        assertThat(items())
                .containsExactly(
                        "CTN 12X12 RSC KRAFT; 1500.00; 0.9400; 1410.00",
                        "TAPE 2 INCH CLEAR; 6.00; 51.4800; 308.88",
                        "STRETCH FILM 80GA; 8.00; 63.2000; 505.60");
    }

    @Test
    void aCodeWithoutATextIsAllThatIsToldOfTheThing() {
        codes(100);
        coded(120, "RSC-1212-32", "EACH", "1,500.00", "1,500.00", "0.00", "0.9400", "1,410.00", "CTN 12X12 RSC KRAFT");
        coded(146, "TP-2110-C", "CASE", "6.00", "6.00", "0.00", "51.4800", "308.88", "TAPE 2 INCH CLEAR BY THE CASE");
        coded(172, "STR-18-80", "CASE", "10.00", "8.00", "2.00", "63.2000", "505.60", "");
        assertThat(items()).last().isEqualTo("STR-18-80; 8.00; 63.2000; 505.60");
    }

    private void headings(double y) {
        sheet.text(50, y, 9, "Pos.").text(85, y, 9, "Material").text(160, y, 9, "Bezeichnung");
        sheet.text(108, y + 13, 9, "Menge").text(190, y + 13, 9, "Preis").text(250, y + 13, 9, "Preiseinheit");
        sheet.text(380, y + 13, 9, "Betrag EUR");
    }

    private void item(
            double y,
            String position,
            String code,
            String text,
            String more,
            String number,
            String price,
            String amount) {
        sheet.text(50, y, 9, position + " " + code).text(172, y, 9, text).text(172, y + 12, 9, more);
        sheet.right(140, y + 24, 9, number + " ST").right(235, y + 24, 9, price).text(280, y + 24, 9, "1 ST");
        sheet.right(460, y + 24, 9, amount);
    }

    private void sum(double y, String amount) {
        sheet.text(50, y, 9, "Summe Positionen").right(460, y, 9, amount);
        sheet.text(50, y + 24, 9, "Endbetrag").right(460, y + 24, 9, amount);
    }

    private void codes(double y) {
        sheet.text(50, y, 9, "Item Code")
                .text(215, y, 9, "Unit")
                .right(300, y, 9, "Ordered")
                .right(350, y, 9, "Shipped");
        sheet.right(420, y, 9, "Back Ordered").right(480, y, 9, "Price").right(545, y, 9, "Amount");
    }

    private void coded(double y, String code, String unit, String... cells) {
        double[] edges = {300, 350, 420, 480, 545};
        sheet.text(50, y, 9, code).text(215, y, 9, unit);
        for (int i = 0; i < edges.length; i++) {
            sheet.right(edges[i], y, 9, cells[i]);
        }
        if (!cells[edges.length].isEmpty()) {
            sheet.text(62, y + 12, 9, cells[edges.length]).text(280, y + 12, 9, "Whse: 000");
        }
    }

    /** Each as {@code description; quantity; price; amount}. */
    private List<String> items() {
        return new LineItems(DrawnSheet.of(folder, sheet))
                .find().stream().map(DrawnSheet::text).toList();
    }
}
