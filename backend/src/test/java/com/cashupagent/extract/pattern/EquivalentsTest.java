package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amounts in a second currency beside those of the invoice's own, or below them. */
class EquivalentsTest {

    @TempDir
    private Path folder;

    private final PdfSheet page = new PdfSheet();

    @Test
    void theSumsAreThoseInTheInvoicesCurrency() {
        line(100, "TOTAL AMOUNT DUE", "", "USD 2,700.27");
        line(160, "Net charges excl. tax", "USD 2,571.69", "AED 9,444.53");
        line(174, "VAT 5%", "USD 128.58", "AED 472.21");
        line(188, "Total for this invoice", "USD 2,700.27", "AED 9,916.74");
        line(216, "Detail", "", "");
        line(230, "Virtual servers", "", "USD 2,448.42");
        line(244, "Data transfer", "", "USD 123.27");
        assertThat(sums()).containsExactly("2700.27", "128.58", "2571.69");
        assertThat(items()).containsExactly("Virtual servers; 2448.42", "Data transfer; 123.27");
    }

    @Test
    void anEquivalentBelowItsAmountIsNoTotal() {
        line(100, "Net", "", "EUR 100.00");
        line(114, "", "", "CHF 95.10");
        line(128, "VAT 20%", "", "EUR 20.00");
        line(142, "", "", "CHF 19.02");
        line(156, "Total", "", "EUR 120.00");
        line(170, "", "", "CHF 114.12");
        assertThat(sums()).containsExactly("120.00", "20.00", "100.00");
    }

    @Test
    void onePairIsBelievedWhereItsRateIsPrinted() {
        line(100, "Total", "EUR 120.00", "USD 139.67");
        line(114, "1 EUR", "1.1639", "");
        assertThat(equivalents()).containsExactly("139.67");
    }

    @Test
    void onePairAloneMayBeAnything() {
        line(100, "Total", "EUR 120.00", "USD 139.67");
        assertThat(equivalents()).isEmpty();
    }

    @Test
    void whatHasNoRateInCommonIsNoEquivalent() {
        line(100, "Freight", "EUR 100.00", "USD 50.00");
        line(114, "Customs", "EUR 20.00", "USD 75.00");
        assertThat(equivalents()).isEmpty();
    }

    private void line(double y, String text, String own, String other) {
        if (!text.isEmpty()) {
            page.text(50, y, 9, text);
        }
        if (!own.isEmpty()) {
            page.right(420, y, 9, own);
        }
        if (!other.isEmpty()) {
            page.right(545, y, 9, other);
        }
    }

    private List<String> equivalents() {
        return Equivalents.of(DrawnSheet.of(folder, page), "EUR").stream()
                .map(found -> found.value().value().toPlainString())
                .toList();
    }

    private Invoice invoice() {
        return new PatternTier().extract(DrawnSheet.of(folder, page).layout());
    }

    private List<String> sums() {
        Invoice invoice = invoice();
        return Stream.of(invoice.total(), invoice.tax(), invoice.net())
                .map(Field::value)
                .map(String::valueOf)
                .toList();
    }

    /** Each as {@code description; amount}. */
    private List<String> items() {
        return invoice().lineItems().stream().map(EquivalentsTest::text).toList();
    }

    private static String text(LineItem item) {
        return Stream.of(item.description(), item.amount())
                .map(Field::value)
                .map(String::valueOf)
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
    }
}
