package com.cashupagent.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.fuzz.Inputs;
import com.cashupagent.fuzz.ScatteredWords;
import com.cashupagent.model.Document;
import com.cashupagent.model.Layout;
import com.cashupagent.model.Word;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words anywhere, of any size: none may be lost or doubled. */
class LayoutFuzzTest {

    private static final List<byte[]> PAGES = Inputs.texts(
            "Invoice 7\nDate\t2024-05-06\n\nItem\tQty\tPrice\nDesk lamp\t2\t10.00\nOlive oil\t1\t5.00\nTotal\t25.00",
            "Left\1\u00a0Right\n\1\u00b0more\n\u0002\u0060\6\7\u00109 below\4\u00f0\5\u00f0 x",
            "head\nfirst\3head\nsecond\3head\nthird");

    @FuzzTest(maxDuration = "10m")
    void noWordIsLost(byte[] bytes) {
        Document document = ScatteredWords.document(bytes);
        Layout layout = new LayoutAnalyzer().analyze(document);
        List<Word> laid = layout.lines().stream()
                .flatMap(line -> line.segments().stream())
                .flatMap(segment -> segment.words().stream())
                .toList();
        List<Word> given =
                document.pages().stream().flatMap(page -> page.words().stream()).toList();
        assertThat(laid).containsExactlyInAnyOrderElementsOf(given);
        assertThat(layout.tables()).allSatisfy(table -> assertThat(table.rows()).isNotEmpty());
    }

    @Test
    void noWordIsLostInAFixedSeries() {
        Inputs.each(31, Inputs.MANY, PAGES, this::noWordIsLost);
    }
}
