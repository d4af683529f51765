package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Electronic invoices shown to people: each item told in keys and values. */
class KeyedItemsTest {

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();

    @Test
    void whatIsToldKeyByKeyIsAnItemWhereItMultiplies() {
        sums("1.137,00");
        lamp(300);
        pair(400, "Bezeichnung:", "Leitung 3x1,5", "Menge:", "340");
        pair(414, "Artikelnummer:", "EK-4434", "Preis pro Einheit", "2,15");
        pair(428, "", "", "Gesamtpreis (netto):", "731,00");
        assertThat(items())
                .containsExactly(
                        "Leuchte 60x60, 36 W Liefern und montieren 28 14.50 406.00", "Leitung 3x1,5 340 2.15 731.00");
    }

    @Test
    void whereOneIsWrongNothingAddsUpAndNoneIsBelieved() {
        sums("1.000,00");
        lamp(300);
        lamp(400);
        assertThat(KeyedItems.find(DrawnSheet.of(folder, sheet)).items()).hasSize(2);
        assertThat(items()).noneMatch(item -> item.startsWith("Leuchte 60x60, 36 W Liefern und montieren 28"));
    }

    @Test
    void keysWithoutAProductAreNoItem() {
        sums("406,00");
        pair(300, "Bezeichnung:", "Leuchte", "Menge:", "28");
        pair(314, "", "", "Preis pro Einheit", "99,00");
        pair(328, "", "", "Gesamtpreis (netto):", "406,00");
        assertThat(KeyedItems.find(DrawnSheet.of(folder, sheet)).items()).isEmpty();
    }

    private void lamp(double y) {
        pair(y, "Bezeichnung:", "Leuchte 60x60,", "Menge:", "28");
        pair(y + 14, "", "36 W", "Einheit:", "Stück (C62)");
        pair(y + 28, "Beschreibung:", "Liefern und montieren", "Preis pro Einheit", "14,50");
        pair(y + 42, "Artikelnummer:", "EK-4417", "(netto):", "");
        pair(y + 56, "", "", "Gesamtpreis (netto):", "406,00");
    }

    private void sums(String net) {
        pair(200, "Rechnungsnummer:", "2025-2044", "Gesamtsumme, netto", net);
    }

    private void pair(double y, String key, String value, String other, String number) {
        double[] edges = {50, 150, 320, 450};
        List<String> cells = List.of(key, value, other, number);
        for (int i = 0; i < edges.length; i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.text(edges[i], y, 9, cells.get(i));
            }
        }
    }

    private List<String> items() {
        return new LineItems(DrawnSheet.of(folder, sheet))
                .find().stream()
                        .map(item -> item.description().value() + " "
                                + item.quantity().value() + " "
                                + item.unitPrice().value() + " "
                                + item.amount().value())
                        .toList();
    }
}
