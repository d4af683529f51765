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
        return new Addresses(sheet, List.of()).ofSeller(Field.of(name, 0.9, place)).value();
    }
}
