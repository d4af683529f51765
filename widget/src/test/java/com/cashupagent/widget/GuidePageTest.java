package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide's HTML page, word for word. */
final class GuidePageTest extends Stage {

    @Test
    void aDroppedInvoiceEndsInThePagesOwnResultBox() {
        page.navigate(partner.origin() + "/guide.html");
        choose(pdf("invoice.pdf"));
        assertThat(page.locator("#processing-results")).containsText("Invoice IDs: INV-2024-001, INV-2024-002");
        assertThat(page.locator("#processing-results")).containsText("Confidence: 94.0%");
        assertThat(page.locator("#processing-results")).containsText("Processing Time: 45ms");
        assertThat(card("invoice.pdf")).containsText("ABC Suppliers Ltd");
        assertThat(pageErrors).isEmpty();
    }

    @Test
    void aRefusedDocumentEndsInThePagesOwnErrorBox() {
        page.navigate(partner.origin() + "/guide.html");
        choose(pdf("broken.pdf"));
        assertThat(page.locator("#error-message"))
                .hasText("Processing failed: The file cannot be opened; scan it again.");
        assertThat(pageErrors).isEmpty();
    }

    @Test
    void theAdvancedConfigurationWorksAsItStands() {
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> said.add(message.text().split(":", 2)[0]));
        page.navigate(partner.origin() + "/advanced.html");
        choose(pdf("invoice.pdf"));
        assertThat(page).hasTitle("posted INV-2024-001");
        assertThat(said.stream().distinct()).containsExactly("Files selected", "Progress", "Processing started");
        assertThat(api.calls(".*/process-document").get(0).fields()).doesNotContainKey("client_id");
        assertThat(page.locator(".surface")).hasCSS("border-radius", "12px");
        assertThat(pageErrors).isEmpty();
    }

    @Test
    void theNamedThemeLiesBelowThePagesOwnColours() {
        page.navigate(partner.origin() + "/guide.html");
        assertThat(page.locator(".cashup")).hasCSS("--cu-radius", "4px");
        assertThat(page.locator(".cashup")).hasCSS("--cu-primary", "#1e40af");
        assertThat(page.locator(".pick")).hasCSS("background-color", "rgb(30, 64, 175)");
        assertThat(page.locator(".cashup")).hasCSS("font-family", "Arial, sans-serif");
    }
}
