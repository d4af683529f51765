package com.cashupagent.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Box;
import com.cashupagent.model.Document;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Layout;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.Party;
import com.cashupagent.model.Source;
import com.cashupagent.model.TextLine;
import com.cashupagent.model.TextSegment;
import com.cashupagent.model.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a page says of a reading beside the reading's own fields. */
class PageCluesTest {

    /** A page without a word. */
    static final Layout BLANK = layout();

    private static final double HEIGHT = 0.02;

    @Test
    void amountsAndDatesThatNothingExplainsAreCounted() {
        Map<String, Double> clues = clues("Acacia Ltd", "Acacia Ltd", "Net 1.200,00 Total 1.428,00", "Due 03.04.2026");
        assertThat(clues).containsEntry("amounts", Math.log1p(2)).containsEntry("amounts left over", Math.log1p(1));
        assertThat(clues).containsEntry("dates left over", 0.0).doesNotContainKey("total is not printed");
        assertThat(clues("Acacia Ltd", "Acacia Ltd", "Total 99.00", "3 May 2026, 4 May 2026, 05/06/2026"))
                .containsEntry("dates left over", Math.log1p(2))
                .containsKey("total is not printed");
    }

    @Test
    void datesVersionsAndRatesAreNoAmounts() {
        assertThat(clues("Acacia Ltd", "Acacia Ltd", "12.03.26 v2.10.1 7.00% 4/5.50-1 1234567890123456789.00"))
                .containsEntry("amounts", 0.0);
    }

    @Test
    void theSellersNameIsLookedAtWithWhatStandsAroundIt() {
        assertThat(clues("Haulage Ltd", "Holbeach & Drake", "Haulage Ltd", "Total 1.428,00"))
                .containsKeys(
                        "line of the seller's type above", "line of the seller's type below", "seller is named once");
        assertThat(clues("Acacia", "Acacia", "", "", "", "Acacia", ""))
                .doesNotContainKey("seller is named once")
                .doesNotContainKey("line of the seller's type below")
                .containsKey("seller is one word");
    }

    @Test
    void aBlankPageAndALongOneEnd() {
        Map<String, Double> clues = new TreeMap<>();
        PageClues.describe(BLANK, invoice("Acacia Ltd", 0), clues::put);
        assertThat(clues).containsEntry("lines", 0.0).containsEntry("amounts", 0.0);
        String[] groups = new String[2000];
        Arrays.fill(groups, "123 456 789 012,34 ".repeat(20));
        assertThat(clues("Acacia Ltd", groups).get("amounts")).isEqualTo(Math.log1p(40_000));
    }

    private static Map<String, Double> clues(String seller, String... lines) {
        int at = List.of(lines).indexOf(seller);
        Map<String, Double> clues = new TreeMap<>();
        PageClues.describe(
                layout(lines), invoice(seller, at), (clue, strength) -> clues.merge(clue, strength, Double::sum));
        return clues;
    }

    /** Each line under the other, in one type. */
    private static Layout layout(String... lines) {
        List<TextLine> all = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                Word word = new Word(lines[i], box(i), 10, false, 1);
                words.add(word);
                all.add(new TextLine(1, List.of(new TextSegment(1, List.of(word), box(i))), box(i)));
            }
        }
        Document document = new Document(MediaType.PDF, List.of(new Page(1, 595, 842, words, List.of())));
        return new Layout(document, all, List.of(), List.of());
    }

    private static Box box(int line) {
        return new Box(0.1, line * HEIGHT, 0.5, line * HEIGHT + HEIGHT * 0.8);
    }

    private static Invoice invoice(String seller, int line) {
        return new Invoice(
                DocumentType.INVOICE,
                Field.absent(0),
                List.of(),
                List.of(),
                Field.absent(0),
                Field.of(LocalDate.of(2026, 4, 3), 0.9, new Evidence(1, box(2), Source.TEXT_LAYER)),
                Field.absent(0),
                Field.absent(0),
                new Party(
                        Field.of(seller, 0.9, new Evidence(1, box(line), Source.TEXT_LAYER)),
                        Field.absent(0),
                        Field.absent(0),
                        Field.absent(0)),
                Party.absent(0),
                Field.of(new BigDecimal("1428.00"), 0.9, new Evidence(1, box(1), Source.TEXT_LAYER)),
                Field.absent(0),
                Field.absent(0),
                Field.absent(0),
                List.of(),
                List.of());
    }
}
