package com.cashupagent.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Layout;
import com.cashupagent.model.RunningTable;
import com.cashupagent.model.TableCandidate;
import com.cashupagent.model.TextLine;
import com.cashupagent.model.TextSegment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables by their borders, tables by alignment, tables over pages. */
class TablesTest {

    private static final double[] XS = {50, 250, 330, 430, 550};

    @Test
    void bordersMakeCells_whoseWrappedLinesStayTogether() {
        TestPage page = new TestPage()
                .grid(XS, new double[] {100, 120, 160, 180})
                .text(55, 110, "Description")
                .text(255, 110, "Qty")
                .text(335, 110, "Price")
                .text(435, 110, "Amount")
                .text(55, 130, "Copper pipe")
                .text(255, 130, "2")
                .text(335, 130, "5.00")
                .text(435, 130, "10.00")
                .text(55, 145, "half hard")
                .text(255, 145, "pcs")
                .text(55, 170, "Lamp")
                .text(255, 170, "1")
                .text(335, 170, "7.00")
                .text(435, 170, "7.00");
        TableCandidate table = only(TestPage.layout(page));
        assertThat(table.ruled()).isTrue();
        assertThat(table.columns()).hasSize(4);
        assertThat(cells(table.rows()))
                .containsExactly(
                        List.of("Description", "Qty", "Price", "Amount"),
                        List.of("Copper pipe half hard", "2 pcs", "5.00", "10.00"),
                        List.of("Lamp", "1", "7.00", "7.00"));
    }

    @Test
    void aBoxWithoutLinesBetweenItsRowsStillHasRows() {
        TestPage page = new TestPage().grid(XS, new double[] {100, 120, 400});
        page.text(55, 110, "Description")
                .text(255, 110, "Qty")
                .text(335, 110, "Price")
                .text(435, 110, "Amount");
        for (int i = 0; i < 4; i++) {
            double y = 130 + 30 * i;
            page.text(55, y, "Item " + i).text(255, y, "2").text(335, y, "5.00").text(435, y, "10.00");
            page.text(55, y + 12, "more about it");
        }
        TableCandidate table = only(TestPage.layout(page));
        assertThat(cells(table.rows()))
                .hasSize(5)
                .element(3)
                .isEqualTo(List.of("Item 2 more about it", "2", "5.00", "10.00"));
    }

    @Test
    void aBorderPartsWordsThatStandClose() {
        TestPage page = new TestPage().text(50, 100, "Pipe").text(73, 100, "2").line(71.5, 90, 71.5, 110);
        assertThat(TestPage.layout(page).lines())
                .singleElement()
                .extracting(TextLine::text)
                .isEqualTo("Pipe  2");
        assertThat(TestPage.layout(new TestPage().text(50, 100, "Pipe").text(73, 100, "2"))
                        .lines())
                .singleElement()
                .extracting(TextLine::text)
                .isEqualTo("Pipe 2");
    }

    @Test
    void underlinesAndFramesAreNoTables() {
        TestPage page = new TestPage()
                .line(50, 120, 550, 120)
                .grid(new double[] {40, 560}, new double[] {200, 260})
                .text(50, 110, "Invoice")
                .text(50, 220, "Please pay soon")
                .text(50, 240, "Thank you");
        assertThat(TestPage.layout(page).tables()).isEmpty();
    }

    @Test
    void aHeadingAcrossTwoColumnsDoesNotJoinThem() {
        TestPage page = new TestPage()
                .text(50, 90, "Goods")
                .text(250, 90, "Quantity and price of each one")
                .text(500, 90, "Amount");
        for (int i = 0; i < 8; i++) {
            page.text(50, 110 + 15 * i, "Item" + i)
                    .text(250, 110 + 15 * i, "2")
                    .text(380, 110 + 15 * i, "5.00")
                    .text(500, 110 + 15 * i, "10.00");
        }
        assertThat(only(TestPage.layout(page)).columns()).hasSize(4);
    }

    @Test
    void aTableGoesOnOverPages_withOrWithoutItsHeading() {
        for (boolean headingAgain : List.of(true, false)) {
            Layout layout = TestPage.layout(part(1, true), part(2, headingAgain), part(3, headingAgain));
            RunningTable table = layout.runningTables().get(0);
            assertThat(layout.runningTables())
                    .as("heading again: %s", headingAgain)
                    .hasSize(1);
            assertThat(table.parts()).extracting(TableCandidate::page).containsExactly(1, 2, 3);
            assertThat(table.rows()).hasSize(1 + 3 * 6);
            assertThat(table.rows())
                    .filteredOn(row -> row.text().startsWith("Description"))
                    .hasSize(1);
        }
    }

    @Test
    void anotherTableOnTheNextPageIsAnotherTable() {
        TestPage other = new TestPage();
        for (int i = 0; i < 4; i++) {
            other.text(80, 100 + 15 * i, "x" + i)
                    .text(170, 100 + 15 * i, "3.00")
                    .text(300, 100 + 15 * i, "4.00");
        }
        assertThat(TestPage.layout(part(1, true), other).runningTables()).hasSize(2);
        TestPage apart = part(2, true);
        for (int i = 0; i < 5; i++) {
            apart.text(50, 60 + 14 * i, "Terms that stand between the two number " + i);
        }
        assertThat(TestPage.layout(part(1, true), apart).runningTables()).hasSize(2);
    }

    /** Six rows between a letterhead and a foot; the first page has the heading in any case. */
    private static TestPage part(int number, boolean heading) {
        TestPage page = new TestPage().text(50, 30, "Kestrel Foods Ltd").text(280, 780, "Page " + number + " of 3");
        double y = 150;
        if (heading) {
            page.text(50, y, "Description")
                    .text(300, y, "Qty")
                    .text(400, y, "Price")
                    .text(500, y, "Amount");
        }
        for (int i = 0; i < 6; i++) {
            y += 15;
            page.text(50, y, "Item " + number + i)
                    .text(300, y, "2")
                    .text(400, y, "5.00")
                    .text(500, y, "10.00");
        }
        return page;
    }

    private static TableCandidate only(Layout layout) {
        assertThat(layout.tables()).hasSize(1);
        return layout.tables().get(0);
    }

    private static List<List<String>> cells(List<TextLine> rows) {
        return rows.stream()
                .map(row -> row.segments().stream().map(TextSegment::text).toList())
                .toList();
    }
}
