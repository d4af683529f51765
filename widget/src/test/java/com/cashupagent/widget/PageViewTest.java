package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The picture of a page beside what was read from it, and corrections made there. */
final class PageViewTest extends Stage {

    @Test
    void theViewIsReadOnlyWhenItIsOpened() {
        start("{}");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(loaded("parts/page.mjs")).isEqualTo(0);
        card("invoice.pdf").locator(".show-page").click();
        assertThat(page.locator(".page-view")).isVisible();
        assertThat(loaded("parts/page.mjs")).isEqualTo(1);
    }

    @Test
    void boxesLieWhereTheValuesStand() {
        open("invoice.pdf");
        BoundingBox sheet = page.locator(".sheet").boundingBox();
        BoundingBox total = box("Total: ").boundingBox();
        assertThat((total.x + 2 - sheet.x) / sheet.width).isBetween(0.61, 0.63);
        assertThat((total.y + 2 - sheet.y) / sheet.height).isBetween(0.69, 0.71);
        assertThat((total.x + total.width - 2 - sheet.x) / sheet.width).isCloseTo(0.86, within(0.001));
        assertThat((total.y + total.height - 2 - sheet.y) / sheet.height).isCloseTo(0.73, within(0.001));
        assertThat(page.locator(".box")).hasCount(4);
    }

    /** A scan may lie on its side: whoever turns it sees the places turn with it, until it lies as before. */
    @Test
    void aPictureThatIsTurnedKeepsItsPlaces() {
        open("invoice.pdf");
        assertThat(page.locator(".box")).hasCount(4);
        BoundingBox before = share(box("Total: "));
        for (int quarters = 1; quarters <= 4; quarters++) {
            page.locator(".turn").click();
            BoundingBox seen = share(box("Total: "));
            // The middle of the value, a quarter further clockwise each time.
            double[] middle = {before.x + before.width / 2, before.y + before.height / 2};
            for (int i = 0; i < quarters; i++) {
                middle = new double[] {1 - middle[1], middle[0]};
            }
            assertThat(seen.x + seen.width / 2).isCloseTo(middle[0], within(0.02));
            assertThat(seen.y + seen.height / 2).isCloseTo(middle[1], within(0.02));
            assertThat(darkest(middle)).as("ink under the box").isLessThan(100);
        }
        page.locator(".turn").click();
        page.locator(".next").click();
        assertThat(page.locator(".page-count")).hasText("page 2 of 2");
        page.waitForFunction("() => { const sheet = document.querySelector('[data-cashup-widget]').shadowRoot"
                + ".querySelector('.sheet'); return sheet.offsetWidth > sheet.offsetHeight; }");
    }

    /** Of the picture: where the box lies in it. */
    private BoundingBox share(Locator box) {
        BoundingBox sheet = page.locator(".sheet").boundingBox();
        BoundingBox lies = box.boundingBox();
        lies.x = (lies.x - sheet.x) / sheet.width;
        lies.y = (lies.y - sheet.y) / sheet.height;
        lies.width /= sheet.width;
        lies.height /= sheet.height;
        return lies;
    }

    private int darkest(double[] middle) {
        return ((Number) page.locator(".sheet").evaluate("""
                (sheet, [x, y]) => {
                  const near = sheet.getContext('2d').getImageData(x * sheet.width - 8, y * sheet.height - 8, 16, 16).data;
                  return Math.min(...near.filter((_, i) => i % 4 === 1));
                }""", List.of(middle[0], middle[1]))).intValue();
    }

    @Test
    void aFieldShowsItsPlaceAndAPlaceItsField() {
        open("invoice.pdf");
        field("financial_data.total_amount").locator(".field").click();
        assertThat(box("Total: ")).hasClass("box on");
        assertThat(field("financial_data.total_amount").locator(".field")).hasAttribute("aria-pressed", "true");
        box("Due date: ").click();
        assertThat(field("payment_terms.due_date")).hasClass("field-row on");
        assertThat(field("financial_data.total_amount")).hasClass("field-row");
        assertThat(box("Total: ")).hasClass("box");
    }

    /** On a low screen the page scrolls, and what stands around the value helps to read it. */
    @Test
    void thePlaceOfAFieldIsBroughtIntoSightWithRoomAround() {
        page.setViewportSize(1200, 600);
        open("invoice.pdf");
        field("financial_data.total_amount").locator(".field").click();
        BoundingBox pane = page.locator(".page-picture").boundingBox();
        BoundingBox total = box("Total: ").boundingBox();
        assertThat(total.y - pane.y).isGreaterThan(40);
        assertThat(pane.y + pane.height - total.y - total.height).isGreaterThan(40);
    }

    @Test
    void aFieldOfAnotherPageTurnsThePage() {
        open("invoice.pdf");
        assertThat(page.locator(".page-count")).hasText("page 1 of 2");
        field("line_items[0].description").locator(".field").click();
        assertThat(page.locator(".page-count")).hasText("page 2 of 2");
        assertThat(box("1 · Description: ")).hasClass("box on");
        assertThat(page.locator(".next")).isDisabled();
        page.locator(".previous").click();
        assertThat(page.locator(".page-count")).hasText("page 1 of 2");
    }

    @Test
    void whatIsDoubtfulComesFirst() {
        open("review.pdf");
        Locator rows = page.locator(".field-row");
        assertThat(rows.nth(0)).hasAttribute("data-path", "payment_terms.due_date");
        assertThat(rows.nth(1)).hasAttribute("data-path", "vendor_information.tax_id");
        assertThat(rows.nth(1)).containsText("not on the page");
        assertThat(rows.nth(0)).containsText("Please check");
        assertThat(page.locator(".box.unsure")).hasCount(1);
    }

    @Test
    void aCorrectionGoesToTheServerAndIntoTheCard() {
        open("invoice.pdf");
        correct("financial_data.total_amount", "1300.50");
        assertThat(field("financial_data.total_amount")).containsText("KES 1,300.50");
        assertThat(field("financial_data.total_amount").locator(".field")).isFocused();
        ApiServer.Call sent = api.calls(".*/corrections").get(0);
        assertThat(sent.fields().get("body"))
                .isEqualTo("{\"corrections\":[{\"field\":\"financial_data.total_amount\",\"value\":\"1300.50\","
                        + "\"page\":1,\"box\":[0.62,0.7,0.86,0.73]}]}");
        assertThat(sent.header("idempotency-key")).hasSize(32);
        page.keyboard().press("Escape");
        assertThat(page.locator(".page-view")).hasCount(0);
        assertThat(card("invoice.pdf").locator(".total-amount")).hasText("KES 1,300.50");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "review");
        assertThat(logged("onCorrected")).contains("1300.5");
    }

    @Test
    void aRefusedCorrectionSaysWhyAndKeepsWhatWasTyped() {
        open("invoice.pdf");
        correct("financial_data.total_amount", "a lot");
        assertThat(page.locator(".correction-said")).containsText("must be a number such as 1250.00");
        assertThat(page.locator(".correction")).hasValue("a lot");
        assertThat(page.locator(".correction")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".correction")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".correction")).hasCount(0);
        assertThat(page.locator(".page-view")).isVisible();
        assertThat(field("financial_data.total_amount")).containsText("KES 1,250.00");
    }

    @Test
    void everythingWorksByKeysAlone() {
        start("{}");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        card("invoice.pdf").locator(".show-page").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".box")).hasCount(4);
        field("payment_terms.due_date").locator(".field").focus();
        assertThat(box("Due date: ")).hasClass("box on");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".correction")).isFocused();
        assertThat(page.locator(".correction")).hasValue("2024-09-20");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator(".page-view")).hasCount(0);
        assertThat(card("invoice.pdf").locator(".show-page")).isFocused();
    }

    @Test
    void aPageThatCannotBeHadIsSaidAndTheFieldsStay() {
        api.faults(call -> call.path().endsWith(".png") ? 503 : 0);
        start("{}");
        choose(pdf("invoice.pdf"));
        card("invoice.pdf").locator(".show-page").click();
        assertThat(page.locator(".page-words")).hasText("Try again shortly.");
        assertThat(field("financial_data.total_amount")).containsText("KES 1,250.00");
    }

    @Test
    void whatIsSwitchedOffIsNotOffered() {
        start("{ ui: { showPages: false } }");
        choose(pdf("invoice-1.pdf"));
        assertThat(card("invoice-1.pdf")).hasAttribute("data-state", "done");
        assertThat(page.locator(".show-page")).hasCount(0);
        page.evaluate("() => widget.update({ ui: { showPages: true, allowCorrections: false } })");
        card("invoice-1.pdf").locator(".show-page").click();
        assertThat(page.locator(".box")).hasCount(4);
        assertThat(page.locator(".edit")).hasCount(0);
    }

    @Test
    void theStrictestPolicyIsNotViolatedAndDestroyTakesTheViewAlong() {
        open("invoice.pdf");
        correct("financial_data.total_amount", "7");
        assertThat(field("financial_data.total_amount")).containsText("KES 7.00");
        page.evaluate("() => widget.destroy()");
        assertThat(page.locator(".page-view")).hasCount(0);
        assertThat(page.evaluate("() => violations.join()")).isEqualTo("");
        assertThat(pageErrors).isEmpty();
    }

    private void open(String name) {
        start("{}");
        choose(pdf(name));
        card(name).locator(".show-page").click();
        assertThat(page.locator(".box").first()).isVisible();
    }

    private void correct(String path, String value) {
        field(path).locator(".edit").click();
        page.locator(".correction").fill(value);
        page.locator(".save").click();
    }

    private Locator box(String label) {
        return page.locator(".box[aria-label^='" + label + "']");
    }

    private Locator field(String path) {
        return page.locator("[data-path='" + path + "']");
    }

    private Object loaded(String part) {
        return page.evaluate(
                "part => performance.getEntriesByType('resource').filter(e => e.name.includes(part)).length", part);
    }
}
