package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pieces of text may be the seller's name at all. */
class VendorNamesTest {

    @TempDir
    private Path folder;

    @Test
    void theHeadingOfAPartyIsNobodysName() {
        assertThat(parts("CEDENTE / PRESTATORE", "Denominazione: Tessuti Rossi S.r.l.", "Via Dante 4"))
                .contains("Tessuti Rossi S.r.l.")
                .doesNotContain("PRESTATORE", "CEDENTE");
    }

    @Test
    void aNameMayEndInAYearOrAnotherShortNumber() {
        assertThat(VendorNames.withoutNumber("Karoo Cleaning 3000")).isEqualTo("Karoo Cleaning 3000");
        assertThat(VendorNames.withoutNumber("Karoo Cleaning Ltd 20195532")).isEqualTo("Karoo Cleaning Ltd");
        assertThat(VendorNames.withoutNumber("Karoo Cleaning Ltd (4711)")).isEqualTo("Karoo Cleaning Ltd");
    }

    @Test
    void whatAnnouncesARegisterNumberIsNoPartOfTheName() {
        assertThat(VendorNames.withoutNumber("D+E Traders PLC, Company No.")).isEqualTo("D+E Traders PLC");
        assertThat(VendorNames.withoutNumber("Karoo & Co.")).isEqualTo("Karoo & Co.");
        assertThat(VendorNames.withoutNumber("The Company")).isEqualTo("The Company");
    }

    private List<String> parts(String... lines) {
        Sheet sheet = DrawnSheet.of(folder, lines);
        List<Section> sections = new SectionFinder(sheet, Set.of()).find();
        return new VendorNames(sheet, sections, Set.of(), Field.absent(0))
                .parts().stream().map(NamePart::text).toList();
    }
}
