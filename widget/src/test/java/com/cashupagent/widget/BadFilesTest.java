package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that cannot be processed, and names that are up to no good. */
final class BadFilesTest extends Stage {

    @Test
    void aTooLargeFileIsNotEvenSent() {
        start("{ processingOptions: { maxFileSize: '2KB' } }");
        choose(new FilePayload("invoice.pdf", "application/pdf", new byte[2049]));
        assertThat(card("invoice.pdf")).containsText("The file is too large");
        assertRefusedHere("file_too_large");
        choose(new FilePayload("invoice-fits.pdf", "application/pdf", new byte[2048]));
        assertThat(card("invoice-fits.pdf")).hasAttribute("data-state", "done");
    }

    @Test
    void aWrongTypeIsNotEvenSent() {
        start("{}");
        choose(new FilePayload("invoice.docx", "application/msword", new byte[10]));
        assertThat(card("invoice.docx")).containsText("This type of file is not supported");
        assertRefusedHere("unsupported_media_type");
    }

    @Test
    void otherSpellingsOfAnAllowedTypeAreTaken() {
        start("{}");
        choose(
                new FilePayload("invoice-1.JPEG", "image/jpeg", new byte[10]),
                new FilePayload("invoice-2.tif", "image/tiff", new byte[10]));
        assertThat(card("invoice-1.JPEG")).hasAttribute("data-state", "done");
        assertThat(card("invoice-2.tif")).hasAttribute("data-state", "done");
    }

    @Test
    void theServersRefusalIsShownInItsOwnWords() {
        start("{}");
        choose(pdf("huge.pdf"), pdf("broken.pdf"));
        assertThat(card("huge.pdf")).containsText("Send a file of at most 10 MB.");
        assertThat(card("broken.pdf")).containsText("The file cannot be opened; scan it again.");
        assertThat(logged("onProcessingError")).contains("file_too_large", "broken_document");
        assertThat(api.calls(".*/process-document")).hasSize(2);
    }

    @Test
    void namesAreTextWhateverTheyHold() {
        start("{}");
        String name = "hostile-<img src=x onerror=window.hacked=1>.pdf";
        choose(pdf(name));
        assertThat(page.locator(".card")).hasAttribute("data-state", "done");
        assertThat(page.locator(".card-name")).hasText(name);
        assertThat(page.locator(".vendor-name")).hasText("<img src=x onerror=window.hacked=1>");
        assertThat(page.locator(".cashup img")).hasCount(0);
        assertThat(page.evaluate("() => window.hacked ?? 'untouched'")).isEqualTo("untouched");
    }

    @Test
    void aLongWordStaysInsideANarrowCard() {
        page.setViewportSize(320, 640);
        start("{}");
        choose(pdf("hostile-" + "long".repeat(30) + ".pdf"));
        assertThat(page.locator(".card")).hasAttribute("data-state", "done");
        assertThat(page.locator(".check.failed")).containsText("doc_0doc_0");
        Object overflow = page.locator(".cashup")
                .evaluate("root => [...root.querySelectorAll('.card *')].filter(e => e.getBoundingClientRect().right >"
                        + " root.getBoundingClientRect().right + 1).map(e => e.className)");
        assertThat((List<?>) overflow).isEmpty();
    }

    private void assertRefusedHere(String code) {
        assertThat(logged("onProcessingError")).contains("\"code\":\"" + code + "\"", "\"retryable\":false");
        assertThat(card("invoice").first().locator(".retry")).hasCount(0);
        assertThat(api.calls(".*")).isEmpty();
    }
}
