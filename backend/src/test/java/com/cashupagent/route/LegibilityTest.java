package com.cashupagent.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Box;
import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegibilityTest {

    private static final List<Word> TEXT = List.of(new Word("Total", new Box(0.1, 0.1, 0.2, 0.2), 10, false, 1));

    @Test
    void pagesWithPlainTextHaveNothingToGain() {
        assertThat(worth(page(TEXT, 0, 0), page(TEXT, 0.001, 0.05))).isEmpty();
    }

    @Test
    void pagesWithoutUsableTextAreRecognised() {
        assertThat(worth(page(TEXT, 0, 0), page(List.of(), 1, 0), page(TEXT, 0, 0.8), page(TEXT, 0.9, 0)))
                .containsExactly(2, 3, 4);
    }

    @Test
    void picturesThatMayBearANameCountOnTheFirstPagesAndTheLast() {
        Page logo = page(TEXT, 0.05, 0);
        assertThat(worth(logo, logo, logo, logo, logo)).containsExactly(1, 2, 5);
    }

    @Test
    void whoAsksForRecognitionGetsItOnEveryPage() {
        Document document = document(page(TEXT, 0, 0), page(TEXT, 0, 0));
        assertThat(Legibility.worthRecognising(document, true)).containsExactly(1, 2);
    }

    @Test
    void dataWithoutAPageCannotBeLookedAt() {
        Document xml = new Document(MediaType.XML, List.of(page(List.of(), 0, 0)));
        assertThat(Legibility.worthRecognising(xml, true)).isEmpty();
    }

    private static List<Integer> worth(Page... pages) {
        return Legibility.worthRecognising(document(pages), false);
    }

    private static Document document(Page... pages) {
        List<Page> numbered = new ArrayList<>();
        for (Page page : pages) {
            numbered.add(new Page(
                    numbered.size() + 1,
                    page.width(),
                    page.height(),
                    page.words(),
                    List.of(),
                    page.pictured(),
                    page.garbled()));
        }
        return new Document(MediaType.PDF, numbered);
    }

    private static Page page(List<Word> words, double pictured, double garbled) {
        return new Page(1, 595, 842, words, List.of(), pictured, garbled);
    }
}
