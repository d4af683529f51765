package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Field;
import com.cashupagent.model.LineItem;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folios and accounts: what is charged makes items, what is paid in the column beside it makes none. */
class CreditColumnTest {

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();

    @Test
    void aPaymentBesideTheChargesIsNoItem() {
        line(186, "Date", "Description", "Charges", "Credits");
        line(200, "11/06/2025", "Single room", "96.00", "");
        line(214, "12/06/2025", "Buffet breakfast", "13.50", "");
        line(228, "12/06/2025", "Card ending 4417", "", "109.50");
        line(242, "", "Total", "109.50", "109.50");
        assertThat(items()).containsExactly("Single room; 96.00", "Buffet breakfast; 13.50");
    }

    @Test
    void aPaymentBetweenTheChargesIsNoPartOfTheirNames() {
        line(186, "Datum", "Beschreibung", "Soll EUR", "Haben EUR");
        line(200, "11.06.2025", "Übernachtung", "96,00", "");
        line(214, "11.06.2025", "Anzahlung", "", "50,00");
        line(228, "12.06.2025", "Frühstück", "13,50", "");
        line(242, "", "Summe", "109,50", "50,00");
        assertThat(items()).containsExactly("Übernachtung; 96.00", "Frühstück; 13.50");
    }

    @Test
    void theBalanceAfterEachEntryIsNoAmountOfIt() {
        line(186, "Date", "Description", "Debit", "Credit", "Balance");
        line(200, "11/06/2025", "Single room", "200.00", "", "200.00");
        line(214, "11/06/2025", "Deposit", "", "50.00", "150.00");
        line(228, "12/06/2025", "Card", "", "150.00", "0.00");
        line(242, "", "Total", "200.00", "200.00", "0.00");
        assertThat(items()).containsExactly("Single room; 200.00");
    }

    @Test
    void aTaxThatIsChargedByTheNightIsOneOfTheCharges() {
        line(186, "Fecha", "Descripción", "Cargos", "Abonos");
        line(200, "11-06-2025", "Habitación doble", "96,00", "");
        line(214, "11-06-2025", "Impuesto turístico", "1,32", "");
        line(228, "12-06-2025", "Desayuno", "13,50", "");
        line(242, "", "Impuesto", "0,00", "");
        line(256, "", "Total", "110,82", "");
        assertThat(items()).containsExactly("Habitación doble; 96.00", "Impuesto turístico; 1.32", "Desayuno; 13.50");
    }

    @Test
    void whatIsCreditedIsTheAmountWhereNothingIsCharged() {
        line(186, "Date", "Description", "", "Credit");
        line(200, "11/06/2025", "Returned chair", "", "40.00");
        line(214, "12/06/2025", "Returned table", "", "60.00");
        line(228, "", "Total", "", "100.00");
        assertThat(items()).containsExactly("Returned chair; 40.00", "Returned table; 60.00");
    }

    private void line(double y, String date, String text, String... cells) {
        if (!date.isEmpty()) {
            sheet.text(50, y, 9, date);
        }
        sheet.text(130, y, 9, text);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.right(390 + 75 * i, y, 9, cells[i]);
            }
        }
    }

    /** Each as {@code description; amount}. */
    private List<String> items() {
        return new LineItems(DrawnSheet.of(folder, sheet))
                .find().stream().map(CreditColumnTest::text).toList();
    }

    private static String text(LineItem item) {
        return Stream.of(item.description(), item.amount())
                .map(Field::value)
                .map(String::valueOf)
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
    }
}
