package com.cashupagent.batch.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "invoice.pdf, invoice.pdf",
        "../../etc/passwd.pdf, _._.._etc_passwd.pdf",
        "..\\up.pdf, _._up.pdf",
        ".hidden.pdf, _hidden.pdf",
        "a:b*c?.pdf, a_b_c_.pdf",
        "a\uFFFDb.pdf, a_b.pdf",
    })
    void theyAreMadeHarmless(String name, String harmless) {
        assertThat(FileNames.harmless(name)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "/", "\n", "\u0000", "\u202Egpj.pdf", " ", "....pdf", "a.\u0007", "😀.pdf"})
    void theyAlwaysNameAFileInTheFolder(String name) {
        Path folder = Path.of("/archive");
        Path file = folder.resolve(FileNames.harmless(name)).normalize();

        assertThat(file.getParent()).isEqualTo(folder);
    }

    @Test
    void longOnesAreCutBeforeTheExtension() {
        for (String letter : new String[] {"x", "é", "漢", "😀"}) {
            String name = FileNames.harmless(letter.repeat(300) + ".pdf");
            assertThat(name).endsWith(letter + ".pdf");
            assertThat((FileNames.numbered(name, 1_000_000) + ".result.json").getBytes(StandardCharsets.UTF_8).length)
                    .isLessThan(240);
        }
        assertThat(FileNames.harmless("a." + "b".repeat(300)).length()).isLessThan(210);
    }

    @Test
    void numbersComeBeforeTheExtension() {
        assertThat(FileNames.numbered("a.pdf", 1)).isEqualTo("a.pdf");
        assertThat(FileNames.numbered("a.b.pdf", 2)).isEqualTo("a.b-2.pdf");
        assertThat(FileNames.numbered("document", 3)).isEqualTo("document-3");
    }
}
