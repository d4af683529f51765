package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose heading over the text is a word of the trade, proven by the sum under them. */
class UntoldHeadingsTest {

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();

    @Test
    void theTextStandsUnderTheUnknownHeadingOverMostLetters() {
        row(186, "Fecha", "Hora", "Trayecto", "Cat.", "Importe");
        row(200, "06/10/25", "17:36", "Robledo Norte", "P2", "13,25");
        row(214, "08/10/25", "05:28", "Encinar Sur", "P2", "11,52");
        line(242, "Base imponible", "24,77");
        line(256, "TOTAL FACTURA", "29,97");
        assertThat(items()).containsExactly("Robledo Norte 13.25", "Encinar Sur 11.52");
    }

    @Test
    void itGoesOnUnderTheSameHeadingOnTheNextPage() {
        row(700, "Fecha", "Hora", "Trayecto", "Disp.", "Importe");
        row(714, "06/10/25", "17:36", "Robledo Norte", "4419", "13,25");
        row(728, "08/10/25", "05:28", "Encinar Sur", "4419", "11,52");
        sheet.newPage();
        row(60, "Fecha", "Hora", "Trayecto", "Disp.", "Importe");
        row(74, "09/10/25", "05:28", "Encinar Sur", "4419", "11,52");
        // Elsewhere "cuota" is a tax; here it has the device of the lines above.
        row(88, "", "", "Cuota mensual VIA-T", "4419", "3,60");
        line(116, "Importe", "39,89");
        line(130, "TOTAL FACTURA", "48,27");
        assertThat(items())
                .containsExactly(
                        "Robledo Norte 13.25", "Encinar Sur 11.52", "Encinar Sur 11.52", "Cuota mensual VIA-T 3.60");
    }

    @Test
    void theAmountsMayBeToldByTheCurrencyOfTheirHeading() {
        row(186, "Kostenart", "", "Schlüssel", "Gesamt", "Ihr Anteil EUR");
        row(200, "Grundsteuer", "", "nach m2", "640,50", "825,71");
        row(214, "Müllabfuhr", "", "je Haus", "11", "264,00");
        line(228, "Summe Ihrer Kosten netto", "1.089,71");
        line(242, "zuzüglich 19 % Umsatzsteuer", "207,04");
        assertThat(items()).containsExactly("Grundsteuer 825.71", "Müllabfuhr 264.00");
    }

    @Test
    void theTaxOfALineIsNotItsAmount() {
        row(186, "CHARGES", "", "", "AMOUNT", "VAT");
        row(200, "Airfreight", "", "Z", "10,154.73", "");
        row(214, "Handling and papers", "", "S", "780.00", "117.00");
        row(228, "Clearing", "", "S", "100.00", "15.00");
        row(242, "Container deposit", "", "S", "220.00", "33.00");
        line(270, "Sub-total excl. VAT", "11,254.73");
        line(284, "VAT", "165.00");
        assertThat(items())
                .hasSize(4)
                .allMatch(item -> item.matches("(Airf|Hand|Clear|Cont).*(10154.73|780.00|100.00|220.00)"));
    }

    @Test
    void whatAddsUpToNothingIsNone() {
        row(186, "Fecha", "Hora", "Trayecto", "Cat.", "Importe");
        row(200, "06/10/25", "17:36", "Robledo Norte", "P2", "13,25");
        row(214, "08/10/25", "05:28", "Encinar Sur", "P2", "11,52");
        line(242, "Base imponible", "99,00");
        line(256, "TOTAL FACTURA", "119,79");
        assertThat(items()).isEmpty();
    }

    @Test
    void linesOfRatesAreASummaryOfTaxes() {
        row(186, "Key", "Rate", "Turnover", "Goods EUR", "Duty EUR");
        row(200, "A", "19 %", "Standard", "100.00", "19.00");
        row(214, "B", "7 %", "Reduced", "200.00", "14.00");
        row(228, "C", "7 %", "Cleaning", "200.00", "250.00");
        Sheet drawn = DrawnSheet.of(folder, sheet);
        assertThat(UntoldHeadings.isOfTaxes(drawn, new Reading(List.of(), Set.of(0, 1, 2))))
                .isTrue();
        assertThat(UntoldHeadings.isOfTaxes(drawn, new Reading(List.of(), Set.of(0, 1, 2, 3))))
                .isFalse();
    }

    @Test
    void aSumInsuredUnderAnInsuranceIsNoSum() {
        row(186, "Versicherungszweig", "", "Zeitraum", "VSt. %", "Beitrag EUR");
        row(200, "Lebensversicherung", "", "01.07.25-30.06.26", "frei", "318,60");
        sheet.text(50, 214, 9, "Vers.-Summe 250.000 EUR");
        row(228, "Berufsunfähigkeit", "", "01.07.25-30.06.26", "frei", "1.044,24");
        // Beside the table.
        sheet.text(560, 186, 3, "DE10 2305 0101").text(560, 228, 3, "24 Std. 0800 11 4 22");
        sheet.text(50, 242, 9, "Rente 1.500 EUR mtl.");
        line(270, "Gesamtbetrag in EUR", "1.362,84");
        assertThat(items())
                .containsExactly(
                        "Lebensversicherung Vers.-Summe 250.000 EUR 318.60",
                        "Berufsunfähigkeit Rente 1.500 EUR mtl. 1044.24");
    }

    private void line(double y, String text, String amount) {
        sheet.text(300, y, 9, text).right(545, y, 9, amount);
    }

    /** Texts begin at their places, amounts end at theirs. */
    private void row(double y, String... cells) {
        double[] edges = {50, 110, 180, 440, 545};
        for (int i = 0; i < edges.length; i++) {
            if (i < 3 && !cells[i].isEmpty()) {
                sheet.text(edges[i], y, 9, cells[i]);
            } else if (!cells[i].isEmpty()) {
                sheet.right(edges[i], y, 9, cells[i]);
            }
        }
    }

    private List<String> items() {
        return new LineItems(DrawnSheet.of(folder, sheet))
                .find().stream()
                        .map(item ->
                                item.description().value() + " " + item.amount().value())
                        .toList();
    }
}
