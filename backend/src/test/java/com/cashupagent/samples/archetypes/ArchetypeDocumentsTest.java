package com.cashupagent.samples.archetypes;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.samples.archetypes.ArchetypeDocuments.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchetypeDocumentsTest {

    private static final int SEEDS = 6;

    @TempDir
    private Path folder;

    static List<Archetype> kinds() {
        return Archetypes.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyTrueValueStandsOnThePageAndTheSumsAddUp(Archetype kind) throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            try (Paper paper = ArchetypeDocuments.draw(kind, seed)) {
                Path file = folder.resolve("drawn.pdf");
                paper.sheet.save(file);
                String about = kind.name() + " " + seed;
                assertThat(new Printed(text(file), paper.market).missing(paper.truth))
                        .as(about)
                        .isEmpty();
                assertThat(Printed.wrongSums(paper.truth)).as(about).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noTextLiesOnAnotherOrOffThePage(Archetype kind) {
        for (int seed = 100; seed < 100 + SEEDS; seed++) {
            try (Paper paper = ArchetypeDocuments.draw(kind, seed)) {
                assertThat(paper.sheet.faults()).as(kind.name() + " " + seed).isEmpty();
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameTruthAndPage() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        ArchetypeDocuments.write(first, 500, 12);
        ArchetypeDocuments.write(second, 500, 12);
        try (var files = Files.list(first)) {
            List<Path> written = files.toList();
            assertThat(written).hasSize(24);
            for (Path file : written) {
                Path twin = second.resolve(file.getFileName());
                if (file.toString().endsWith(".pdf")) {
                    assertThat(text(twin)).isEqualTo(text(file));
                } else {
                    assertThat(twin).hasSameTextualContentAs(file);
                }
            }
        }
    }

    @Test
    void everyThirdKindIsHeldOutAndNamesAreUnique() {
        Set<String> learned = new HashSet<>(ArchetypeDocuments.names(Split.DEVELOPMENT));
        List<String> heldOut = ArchetypeDocuments.names(Split.HELD_OUT);
        assertThat(learned).doesNotContainAnyElementsOf(heldOut);
        assertThat(ArchetypeDocuments.names()).doesNotHaveDuplicates().hasSize(learned.size() + heldOut.size());
        assertThat(heldOut).hasSize(ArchetypeDocuments.names().size() / 3);
    }

    private static String text(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
