package com.cashupagent.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Layout;
import com.cashupagent.model.TextLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns, headers and footers, right-to-left words. */
class ReadingOrderTest {

    @Test
    void textInTwoColumnsIsReadOneAfterTheOther() {
        TestPage page = new TestPage().text(50, 40, "Terms and conditions of sale and delivery for our business");
        for (int i = 0; i < 8; i++) {
            page.text(50, 80 + 14 * i, "the seller agrees to this clause l" + (char) ('a' + i));
            // Not on the same baseline: two columns seldom are.
            page.text(320, 84 + 14 * i, "the buyer pays for all the goods r" + (char) ('a' + i));
        }
        page.text(50, 400, "End of the terms");
        Layout layout = TestPage.layout(page);
        List<String> texts = layout.lines().stream().map(TextLine::text).toList();
        assertThat(texts).hasSize(18);
        assertThat(texts.subList(1, 9)).allMatch(text -> text.startsWith("the seller"));
        assertThat(texts.subList(9, 17)).allMatch(text -> text.startsWith("the buyer"));
        assertThat(layout.blocks()).hasSize(4);
        assertThat(layout.blocks().get(1).segments()).hasSize(8);
    }

    @Test
    void labelsWithValuesAndAddressesStayLines() {
        TestPage page = new TestPage();
        for (int i = 0; i < 8; i++) {
            page.text(50, 80 + 14 * i, "Label of this line " + i).text(400, 80 + 14 * i, "value");
        }
        assertThat(TestPage.layout(page).lines()).hasSize(8);
        TestPage figures = new TestPage();
        for (int i = 0; i < 8; i++) {
            figures.text(50, 80 + 14 * i, "an item of many words 12 and 4")
                    .text(350, 80 + 14 * i, "3 of 10.00 each 30.00");
        }
        assertThat(TestPage.layout(figures).lines()).hasSize(8);
    }

    @Test
    void headersAndFootersOfLaterPagesAreMarked() {
        Layout layout = TestPage.layout(page(1), page(2), page(3));
        assertThat(layout.lines())
                .filteredOn(TextLine::repeat)
                .extracting(TextLine::text)
                .containsExactly(
                        "Kestrel Foods Ltd",
                        "Harbour Road, Mombasa",
                        "IBAN DE89370400440532013000  Page 2 of 3",
                        "Kestrel Foods Ltd",
                        "Harbour Road, Mombasa",
                        "IBAN DE89370400440532013000  Page 3 of 3");
        assertThat(layout.linesWithoutRepeats()).hasSize(3 + 3 * 3);
    }

    @Test
    void equalRowsOfATableAreNoHeaders() {
        TestPage[] pages = {new TestPage(), new TestPage()};
        for (TestPage page : pages) {
            page.text(50, 30, "Kestrel Foods Ltd");
            for (int i = 0; i < 10; i++) {
                page.text(50, 60 + 15 * i, "Subscription")
                        .text(300, 60 + 15 * i, "1")
                        .text(500, 60 + 15 * i, "10.00");
            }
        }
        assertThat(TestPage.layout(pages).lines()).filteredOn(TextLine::repeat).hasSize(1);
    }

    @Test
    void whatStandsInTheMiddleIsNoHeader() {
        TestPage first = new TestPage().text(50, 100, "one").text(50, 400, "Continued");
        TestPage second =
                new TestPage().text(50, 100, "two").text(50, 400, "Continued").text(50, 500, "more");
        assertThat(TestPage.layout(first, second).lines()).noneMatch(TextLine::repeat);
    }

    @Test
    void wordsOfRightToLeftScriptsComeAsTheyAreRead() {
        // As seen: the label's first word stands at the right.
        Layout layout = TestPage.layout(new TestPage().text(50, 100, "1,170.00 לתשלום סה\"כ"));
        assertThat(layout.lines()).singleElement().extracting(TextLine::text).isEqualTo("1,170.00 סה\"כ לתשלום");
    }

    private static TestPage page(int number) {
        return new TestPage()
                .text(50, 30, "Kestrel Foods Ltd")
                .text(50, 44, "Harbour Road, Mombasa")
                .text(50, 200, "First text of " + (char) ('A' + number))
                .text(50, 220, "Row 10.00 is row " + number)
                .text(50, 240, "Invoice " + (1000 + number))
                .text(50, 770, "IBAN DE89370400440532013000")
                .text(280, 770, "Page " + number + " of 3");
    }
}
