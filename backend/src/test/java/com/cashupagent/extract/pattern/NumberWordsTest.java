package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Word;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words beside and above a number say that it belongs to. */
class NumberWordsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Invoice reference INV-4711; INV-4711; beside words of document and number",
                "Sammelrechnungsnr. R4711; R4711; beside words of document",
                "Bestellnummer 45-4711; 45-4711; beside words of another and number",
                "Commande client C4711; C4711; beside words of another",
                "Factura A4711; A4711; beside words of document",
                "Kestrel Works 4711; 4711; beside other words"
            })
    void stemsInFrontOfTheNumberTellItsKind(String line, String number, String clue) {
        assertThat(clues(number, line)).contains(clue);
    }

    @Test
    void ofTheWordsOverItThoseThatReachOverItCount() {
        List<String> clues = clues("4711", "Invoice | Customer", "4711 | 8712");
        assertThat(clues).contains("above words of document").noneMatch(clue -> clue.contains("another"));
        assertThat(clues("8712", "Invoice | Customer", "4711 | 8712")).contains("above words of another");
    }

    @Test
    void wordsBehindAnotherNumberAreNotItsOwn() {
        assertThat(clues("4711", "Invoice 12 4711")).noneMatch(clue -> clue.startsWith("beside"));
    }

    @Test
    void aValueOverItIsNoHeading() {
        assertThat(clues("4711", "Invoice 2024", "4711")).noneMatch(clue -> clue.startsWith("above"));
    }

    @Test
    void farAwayIsNotAbove() {
        assertThat(clues("4711", "Invoice", "", "", "", "", "4711")).noneMatch(clue -> clue.startsWith("above"));
    }

    @Test
    void shortStemsAreWholeWords() {
        // "re" is a German word for an invoice, and within "there" none.
        assertThat(clues("4711", "there 4711")).contains("beside other words");
        assertThat(clues("4711", "Re. 4711")).anyMatch(clue -> clue.startsWith("beside words of document"));
    }

    @Test
    void aNumberAloneHasNoClue() {
        assertThat(clues("4711", "4711")).isEmpty();
    }

    /** The clues that hold for the word. */
    private List<String> clues(String number, String... lines) {
        Sheet sheet = DrawnSheet.of(folder, lines);
        List<String> there = new ArrayList<>();
        for (Row row : sheet.rows()) {
            List<String> words = row.words().stream().map(Word::text).toList();
            IntStream.range(0, words.size())
                    .filter(i -> words.get(i).equals(number))
                    .findFirst()
                    .ifPresent(i -> new NumberWords(sheet).describe(new Found<>(number, row, i, i), (name, value) -> {
                        if (value != 0) {
                            there.add(name);
                        }
                    }));
        }
        return there;
    }
}
