package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @TempDir
    private Path folder;

    @Test
    void underANameInLargerType() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 20, "Kestrel Glass Ltd").text(50, 82, 9, "Harbour Road 210, Industrial Area");
            page.text(50, 94, 9, "00500 Nairobi, Kenya").text(50, 106, 9, "PIN: P051984327K");
            assertThat(address(page, "Kestrel Glass Ltd"))
                    .isEqualTo("Harbour Road 210, Industrial Area, 00500 Nairobi, Kenya");
        }
    }

    @Test
    void behindTheNameInASendersLine() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(380, 60, 16, "Larkfield Filtertechnik GmbH");
            page.text(50, 130, 7, "Larkfield Filtertechnik GmbH · Isarstraße 40 · 80469 München");
            page.text(50, 150, 10, "Savanna Breweries plc").text(50, 164, 10, "Ruaraka Road 14");
            page.text(50, 178, 10, "00100 Nairobi");
            assertThat(address(page, "Larkfield Filtertechnik GmbH")).isEqualTo("Isarstraße 40, 80469 München");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8120 Dorsey Run Road|Jessup, MD 20794",
                "Via dell'Artigianato, 27/B|35010 Cadoneghe (PD)",
                "The Old Creamery|Crediton|Devon EX17 2AA",
                "PO Box 770|Old Greenwich, CT 06870",
                "Postbus 1180|9701 BD Groningen",
                "Office 1806, Corniche Tower B|PO Box 48817, Abu Dhabi",
                "C/ Serrería, 41 bajo|46022 Valencia",
                "2200 S Interstate 35, Suite D1|Round Rock, TX 78681",
                "Ecke 12|12345 Stadthausen",
                "Hamngatan 14|393 50 Kalmar",
                "Unit 3, Lamb Lane Works|Bakewell Road|Matlock DE4 3EU|United Kingdom",
                "Blk 3021 Ubi Link 4 #05-118|Singapore 408827"
            })
    void ofManyCountries(String lines) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 20, "Kestrel Glass Ltd");
            String[] address = lines.split("\\|");
            for (int i = 0; i < address.length; i++) {
                page.text(50, 82 + 12 * i, 9, address[i]);
            }
            page.text(50, 82 + 12 * address.length, 9, "VAT No. 213 4567 89");
            assertThat(address(page, "Kestrel Glass Ltd")).isEqualTo(lines.replace("|", ", "));
        }
    }

    @Test
    void itsPartsAndHowToReachSomebodyInOneLine() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 20, "Kestrel Glass Ltd");
            page.text(50, 82, 9, "118 Kurrajong Avenue, MOUNT DRUITT NSW 2770 Ph 02 5550 4410 Fax 02 5550 4411");
            assertThat(address(page, "Kestrel Glass Ltd")).isEqualTo("118 Kurrajong Avenue, MOUNT DRUITT NSW 2770");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AG Hannover HRA 204418",
                "Branch 250655",
                "INV-3381",
                "March 5, 2025",
                "Kundennummer: 80469",
                "VAT 918 447 261 MVA",
                "Account 12345678",
                "IBAN DE02 1203 0000 0000 2020 51"
            })
    void numbersAreNoAddress(String line) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 20, "Kestrel Glass Ltd").text(50, 82, 9, line);
            assertThat(address(page, "Kestrel Glass Ltd")).isNull();
        }
    }

    @Test
    void theFullerOfSeveralPlacesAndTheLetterheadOfABrand() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 20, "Kestrel Glass Ltd").text(50, 82, 9, "Mill House 4");
            page.text(50, 800, 7, "Kestrel Glass Ltd, Mill House 4, Leeds LS1 4AB");
            assertThat(address(page, "Kestrel Glass Ltd")).isEqualTo("Mill House 4, Leeds LS1 4AB");
        }
        try (PdfSheet page = new PdfSheet()) {
            page.text(200, 40, 18, "Hotel Seehof")
                    .text(50, 60, 8, "Uferpromenade 31 · 78315 Radolfzell · Tel. 07732 9407");
            page.text(50, 800, 7, "Kestrel Betriebs GmbH");
            assertThat(address(page, "Kestrel Betriebs GmbH")).isEqualTo("Uferpromenade 31, 78315 Radolfzell");
        }
    }

    @Test
    void neverTheCustomersBelowItNorAHotline() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 20, "Kestrel Glass Ltd").text(50, 140, 10, "Savanna Breweries plc");
            page.text(50, 152, 10, "Ruaraka Road 14").text(50, 164, 10, "00100 Nairobi");
            assertThat(address(page, "Kestrel Glass Ltd")).isNull();
        }
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 20, "Kestrel Glass Ltd").text(50, 82, 9, "Tel. 0110 284 471");
            page.text(50, 94, 9, "80469 Items sold");
            assertThat(address(page, "Kestrel Glass Ltd")).isNull();
        }
    }

    private @Nullable String address(PdfSheet page, String name) {
        Path file = page.save(folder.resolve("address.pdf"));
        Sheet sheet = new Sheet(
                new LayoutAnalyzer().analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE)));
        Row row = sheet.rows().stream()
                .filter(each -> each.text().startsWith(name))
                .findFirst()
                .orElseThrow();
        Evidence place = sheet.evidence(row.page(), row.box());
        return new Addresses(sheet, List.of())
                .ofSeller(Field.of(name, 0.9, place))
                .value();
    }
}
