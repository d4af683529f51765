package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document's way from the choice of a file to its result, as user and partner see it. */
final class FlowTest extends Stage {

    @Test
    void thePartnerHearsOfEveryStepInOrder() {
        start("{}");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        List<?> names = (List<?>) page.evaluate("() => log.map(entry => entry.name)");
        assertThat(new HashSet<>(names))
                .isEqualTo(new HashSet<>(
                        List.of("onFileSelected", "onProcessingStart", "onProgressUpdate", "onProcessingComplete")));
        assertThat(names.get(0)).isEqualTo("onFileSelected");
        assertThat(names.get(names.size() - 1)).isEqualTo("onProcessingComplete");
        List<?> stages = (List<?>) page.evaluate(
                "() => [...new Set(log.filter(e => e.name === 'onProgressUpdate').map(e => e.value.stage))]");
        assertThat(stages)
                .isEqualTo(List.of("uploading", "received", "queued", "reading", "extracting", "checking", "done"));
        assertThat(page.evaluate("() => log.filter(e => e.name === 'onProgressUpdate').map(e => e.value.percent)"
                        + ".every((percent, i, all) => i === 0 || percent >= all[i - 1])"))
                .isEqualTo(true);
    }

    @Test
    void theResultIsTheApisWholeAnswerAndTheGuidesThreeValuesOnTop() {
        start("{}");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(page.evaluate("""
                () => {
                  const { value, about } = log.find(entry => entry.name === 'onProcessingComplete');
                  const start = log.find(entry => entry.name === 'onProcessingStart');
                  return [value.invoice_ids.join(), value.confidence, value.processing_time_ms, value.status,
                    value.results.vendor_information.vendor_name, value.checks.length, value.metadata.pages,
                    value.document_id === start.value, about.fileName].join(' | ');
                }"""))
                .isEqualTo(
                        "INV-2024-001,INV-2024-002 | 0.94 | 45 | success | ABC Suppliers Ltd | 3 | 2 | true | invoice.pdf");
    }

    @Test
    void theCardShowsWhatWasRead() {
        start("{}");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf").locator(".vendor-name")).hasText("ABC Suppliers Ltd");
        assertThat(card("invoice.pdf").locator(".total-amount")).hasText("KES 1,250.00");
        assertThat(card("invoice.pdf").locator("[data-field=invoice_ids]")).containsText("INV-2024-001, INV-2024-002");
        assertThat(card("invoice.pdf").locator("[data-field=tax_amount]")).containsText("KES 200.00");
        assertThat(card("invoice.pdf").locator("[data-field=due_date]")).containsText("20 Sept 2024");
        assertThat(card("invoice.pdf").locator(".confidence-value")).hasText("94% · High");
        card("invoice.pdf").locator("summary").first().click();
        assertThat(card("invoice.pdf").locator("tbody tr")).hasCount(2);
        assertThat(card("invoice.pdf").locator("tbody tr").first()).containsText("Product A");
        assertThat(card("invoice.pdf")).containsText("2 of 2 checks passed");
        assertThat(card("invoice.pdf")).containsText("Cost 0.00");
    }

    @Test
    void theUploadCarriesTheProcessingOptions() {
        start("{ processingOptions: { tierPreference: 'tier1', confidenceThreshold: 0.9 } }");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        ApiServer.Call upload = api.calls(".*/process-document").get(0);
        assertThat(upload.fields())
                .containsEntry("client_id", "eabl_main")
                .containsEntry("tier_preference", "tier1")
                .containsEntry("confidence_threshold", "0.9")
                .containsEntry("file", "invoice.pdf");
        assertThat(upload.header("prefer")).isEqualTo("respond-async");
        assertThat(upload.header("idempotency-key")).hasSize(32);
        assertThat(upload.header("authorization")).startsWith("Bearer token-");
        assertThat(upload.header("cookie")).isEmpty();
    }

    @Test
    void domEventsBubbleFromTheContainer() {
        start("{}");
        choose(pdf("invoice.pdf"));
        page.waitForFunction("() => events.some(event => event.name === 'cashup:processing-complete')");
        assertThat(page.evaluate("() => [...new Set(events.map(e => e.name))].join(' ')"))
                .isEqualTo(
                        "cashup:ready cashup:file-selected cashup:progress-update cashup:processing-start cashup:processing-complete");
        assertThat(page.evaluate("() => events.every(e => e.target === 'first' && e.composed)"))
                .isEqualTo(true);
    }

    @Test
    void aDoubtfulDocumentGoesToReviewAndStillShowsItsValues() {
        start("{}");
        choose(pdf("review.pdf"));
        assertThat(card("review.pdf")).hasAttribute("data-state", "review");
        assertThat(card("review.pdf")).containsText("62% sure");
        assertThat(card("review.pdf")).containsText("Kilimanjaro Office Supplies");
        assertThat(card("review.pdf").locator(".check.failed")).hasCount(1);
        assertThat(logged("onReviewRequired")).contains("needs_review");
        assertThat(logged("onProcessingComplete")).isEqualTo("[]");
    }

    @Test
    void withoutAReviewCallbackADoubtfulDocumentIsNotLost() {
        start("{}");
        page.evaluate("() => widget.update({ callbacks: { onReviewRequired: null } })");
        choose(pdf("review.pdf"));
        assertThat(card("review.pdf")).hasAttribute("data-state", "review");
        assertThat(logged("onProcessingComplete")).contains("needs_review");
    }

    @Test
    void severalFilesGoTheirOwnWays() {
        start("{}");
        choose(pdf("invoice-1.pdf"), pdf("review-2.pdf"), pdf("broken-3.pdf"), pdf("invoice-4.pdf"));
        assertThat(card("invoice-1.pdf")).hasAttribute("data-state", "done");
        assertThat(card("review-2.pdf")).hasAttribute("data-state", "review");
        assertThat(card("broken-3.pdf")).hasAttribute("data-state", "failed");
        assertThat(card("invoice-4.pdf")).hasAttribute("data-state", "done");
        assertThat(page.evaluate("() => log.filter(entry => entry.name === 'onFileSelected').length"))
                .isEqualTo(1);
        assertThat(api.calls(".*/sessions")).hasSize(1);
    }

    @Test
    void filesCanBeDropped() {
        start("{}");
        page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.items.add(new File(['%PDF-1.7'], 'invoice-dropped.pdf', { type: 'application/pdf' }));
                  const surface = document.querySelector('[data-cashup-widget]').shadowRoot.querySelector('.surface');
                  for (const type of ['dragenter', 'dragover', 'drop']) {
                    surface.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
                  }
                }""");
        assertThat(card("invoice-dropped.pdf")).hasAttribute("data-state", "done");
    }

    @Test
    void filesCanBePasted() {
        start("{}");
        page.evaluate("""
                () => {
                  const clipboardData = new DataTransfer();
                  clipboardData.items.add(new File(['%PDF-1.7'], 'invoice-pasted.pdf', { type: 'application/pdf' }));
                  const pick = document.querySelector('[data-cashup-widget]').shadowRoot.querySelector('.pick');
                  pick.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }));
                }""");
        assertThat(card("invoice-pasted.pdf")).hasAttribute("data-state", "done");
    }

    @Test
    void aFolderIsTakenWithAllThatIsInIt() {
        start("{}");
        page.evaluate("""
                () => {
                  const file = (name) => ({ isFile: true, name,
                    file: (done) => done(new File(['%PDF-1.7'], name, { type: 'application/pdf' })) });
                  const folder = (name, inside) => ({ isDirectory: true, name, createReader: () => {
                    const left = [inside];
                    return { readEntries: (done) => done(left.shift() ?? []) };
                  } });
                  const drop = new Event('drop', { bubbles: true, composed: true, cancelable: true });
                  const entry = folder('2024', [file('invoice-1.pdf'), folder('08', [file('invoice-2.pdf')]), file('.hidden')]);
                  Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'],
                    files: [new File([], '2024')], items: [{ webkitGetAsEntry: () => entry }] } });
                  document.querySelector('[data-cashup-widget]').shadowRoot.querySelector('.surface').dispatchEvent(drop);
                }""");
        assertThat(card("invoice-1.pdf")).hasAttribute("data-state", "done");
        assertThat(card("invoice-2.pdf")).hasAttribute("data-state", "done");
        assertThat(page.locator(".card")).hasCount(2);
    }

    @Test
    void everyFileHasItsPicture() {
        start("{}");
        choose(
                new com.microsoft.playwright.options.FilePayload("invoice-photo.png", "image/png", picture()),
                pdf("invoice.pdf"));
        assertThat(card("invoice-photo.png").locator(".tile canvas")).isVisible();
        assertThat(card("invoice.pdf").locator(".tile canvas")).isVisible();
        assertThat(page.evaluate("() => violations.join()")).isEqualTo("");
    }

    private static byte[] picture() {
        try {
            return Results.picture("1.png");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void withoutDragAndDropADropDoesNothingAndThePageStays() {
        start("{ ui: { dragAndDrop: false } }");
        Object stayed = page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.items.add(new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' }));
                  const surface = document.querySelector('[data-cashup-widget]').shadowRoot.querySelector('.surface');
                  const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true, cancelable: true });
                  surface.dispatchEvent(drop);
                  return drop.defaultPrevented && widget.files.length === 0;
                }""");
        assertThat(stayed).isEqualTo(true);
        assertThat(page.locator(".drop-title")).hasCount(0);
    }

    @Test
    void oneAtATimeReplacesTheFinishedAndRefusesASecond() {
        start("{ ui: { multiFileUpload: false } }");
        choose(pdf("invoice-1.pdf"));
        assertThat(card("invoice-1.pdf")).hasAttribute("data-state", "done");
        choose(pdf("slow-2.pdf"));
        assertThat(card("slow-2.pdf")).hasAttribute("data-state", "processing");
        assertThat(card("invoice-1.pdf")).hasCount(0);
        choose(pdf("invoice-3.pdf"));
        assertThat(card("invoice-3.pdf")).containsText("Another document is still being processed");
        assertThat(logged("onProcessingError")).contains("one_at_a_time");
    }
}
