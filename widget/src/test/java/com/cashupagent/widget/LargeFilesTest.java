package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files above 5 MB go in chunks, and on from where they were cut off. */
final class LargeFilesTest extends Stage {

    private static final int CHUNK = 5 << 20;
    private static final int SIZE = 12_000_000;
    private static final String UPLOAD = ".*/uploads/.*";

    private final List<String> scripts = new ArrayList<>();

    @BeforeEach
    void allowLargeFiles() {
        page.onRequest(request -> scripts.add(request.url()));
        start("{ processingOptions: { maxFileSize: '20MB', tierPreference: 'tier2' } }");
    }

    @AfterEach
    void letGo() {
        api.large.release();
    }

    @Test
    void aLargeFileArrivesWholeInChunksAndTheBarGoesOverAllOfThem() {
        add("invoice-März.pdf");
        assertThat(card("invoice-März.pdf")).hasAttribute("data-state", "done");

        assertThat(api.large.bytes("invoice-März.pdf")).isEqualTo(content());
        assertThat(api.large.received()).isEqualTo(SIZE);
        assertThat(chunks()).extracting(call -> call.header("upload-offset")).containsExactly("0", at(1), at(2));
        assertThat(api.calls(".*/process-document")).isEmpty();
        List<ApiServer.Call> begun = api.calls(".*/uploads");
        assertThat(begun).hasSize(1);
        assertThat(begun.get(0).header("upload-length")).isEqualTo(Integer.toString(SIZE));
        assertThat(begun.get(0).header("upload-metadata"))
                .contains(
                        "client_id " + base64("eabl_main"),
                        "tier_preference " + base64("tier2"),
                        "confidence_threshold " + base64("0.85"));
        @SuppressWarnings("unchecked")
        List<Integer> percents = (List<Integer>) page.evaluate("() => log.filter(e => e.name === 'onProgressUpdate'"
                + " && e.value.stage === 'uploading').map(e => e.value.percent)");
        assertThat(percents).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(2);
        // The upload has the first fifth of the bar.
        assertThat(percents.get(percents.size() - 1)).isEqualTo(20);
        assertThat(page.evaluate("() => log.filter(e => e.name === 'onProcessingComplete').length"))
                .isEqualTo(1);
        assertThat(page.evaluate("() => violations.length")).isEqualTo(0);
        assertThat(pageErrors).isEmpty();
    }

    @Test
    void whatIsNotLargeGoesAsEverAndLoadsNothingMore() {
        page.evaluate(
                "size => widget.addFiles([new File([new Uint8Array(size)], 'invoice.pdf',"
                        + " { type: 'application/pdf' })])",
                CHUNK);
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(api.calls(".*/process-document")).hasSize(1);
        assertThat(api.calls(".*/uploads")).isEmpty();
        assertThat(scripts).noneMatch(url -> url.contains("large.mjs"));
    }

    @Test
    void aConnectionCutInAChunkCostsOnlyWhatWasOnTheLine() {
        api.large.cutAt(7_000_000);
        add("invoice.pdf");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(api.large.bytes("invoice.pdf")).isEqualTo(content());
        assertThat(chunks()).anyMatch(call -> call.header("upload-offset").equals("7000000"));
        // Chromium may send the one request again by itself before anybody hears of it.
        assertThat(api.large.received()).isLessThanOrEqualTo(SIZE + CHUNK);
        assertThat(keys()).hasSize(1);
        assertThat(api.documentCount()).isEqualTo(1);
        assertThat(logged("onProcessingError")).isEqualTo("[]");
    }

    @Test
    void aBusyServerIsAskedAgainWhenItSays() {
        AtomicInteger refused = new AtomicInteger();
        api.retryAfter("1");
        api.faults(call -> call.method().equals("PATCH")
                        && call.header("upload-offset").equals(at(1))
                        && refused.incrementAndGet() == 1
                ? 503
                : 0);
        add("invoice.pdf");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        List<ApiServer.Call> second = chunks().stream()
                .filter(call -> call.header("upload-offset").equals(at(1)))
                .toList();
        assertThat(second).hasSize(2);
        assertThat(second.get(1).at() - second.get(0).at()).isGreaterThanOrEqualTo(1_000);
        assertThat(api.large.bytes("invoice.pdf")).isEqualTo(content());
        assertThat(logged("onProcessingError")).isEqualTo("[]");
    }

    @Test
    void offlineInAChunkItWaitsAndGoesOn() throws Exception {
        api.large.holdAt(7_000_000);
        add("invoice.pdf");
        api.large.awaitStop();
        context.setOffline(true);
        assertThat(card("invoice.pdf")).containsText("Waiting for the connection");
        context.setOffline(false);
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(api.large.bytes("invoice.pdf")).isEqualTo(content());
        assertThat(chunks()).anyMatch(call -> call.header("upload-offset").equals("7000000"));
        assertThat(logged("onProcessingError")).isEqualTo("[]");
    }

    @Test
    void aConnectionThatDiesWithoutAWordIsGivenUpAndReplaced() throws Exception {
        page.clock().install();
        api.large.holdAt(7_000_000);
        add("invoice.pdf");
        api.large.awaitStop();
        page.clock().fastForward("01:05");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(api.large.bytes("invoice.pdf")).isEqualTo(content());
        assertThat(logged("onProcessingError")).isEqualTo("[]");
    }

    @Test
    void afterAReloadTheSameFileGoesOn() throws Exception {
        api.large.holdAt(7_000_000);
        add("invoice.pdf");
        api.large.awaitStop();
        page.waitForFunction("() => Object.values(sessionStorage).some(kept => kept.includes('invoice.pdf'))");
        page.reload();
        page.evaluate("() => { window.widget = startWidget({ processingOptions:"
                + " { maxFileSize: '20MB', tierPreference: 'tier2' } }); }");
        add("invoice.pdf");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(api.large.bytes("invoice.pdf")).isEqualTo(content());
        assertThat(chunks()).anyMatch(call -> call.header("upload-offset").equals("7000000"));
        assertThat(keys()).hasSize(1);
        assertThat(api.documentCount()).isEqualTo(1);
    }

    @Test
    void cancellingEndsTheUploadOnTheServerAndTryingAgainBeginsAnew() throws Exception {
        api.large.holdAt(7_000_000);
        add("invoice.pdf");
        api.large.awaitStop();
        card("invoice.pdf").locator(".cancel").click();
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "cancelled");
        awaitNone();
        assertThat(api.calls(UPLOAD)).anyMatch(call -> call.method().equals("DELETE"));
        api.large.release();
        card("invoice.pdf").locator(".retry").click();
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(api.large.bytes("invoice.pdf")).isEqualTo(content());
        assertThat(logged("onProcessingError")).isEqualTo("[]");
    }

    @Test
    void destroyingEndsTheUploadOnTheServer() throws Exception {
        api.large.holdAt(7_000_000);
        add("invoice.pdf");
        api.large.awaitStop();
        page.evaluate("() => widget.destroy()");
        awaitNone();
        assertThat(pageErrors).isEmpty();
    }

    @Test
    void aTokenThatDiesBetweenChunksIsRenewed() {
        AtomicInteger dying = new AtomicInteger();
        api.faults(call -> {
            if (call.method().equals("PATCH") && dying.incrementAndGet() == 2) {
                api.refuseAllTokens();
            }
            return 0;
        });
        add("invoice.pdf");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(api.calls(".*/sessions")).hasSize(2);
        assertThat(api.calls(".*/uploads")).hasSize(1);
        assertThat(api.large.bytes("invoice.pdf")).isEqualTo(content());
    }

    @Test
    void twoLargeFilesGoSideBySide() throws Exception {
        api.large.holdAt(7_000_000);
        add("invoice-1.pdf");
        api.large.awaitStop();
        add("invoice-2.pdf");
        assertThat(card("invoice-2.pdf")).hasAttribute("data-state", "done");
        assertThat(card("invoice-1.pdf")).hasAttribute("data-state", "uploading");
        api.large.release();
        assertThat(card("invoice-1.pdf")).hasAttribute("data-state", "done");
        assertThat(api.large.bytes("invoice-1.pdf")).isEqualTo(content());
        assertThat(api.large.bytes("invoice-2.pdf")).isEqualTo(content());
        assertThat(api.documentCount()).isEqualTo(2);
    }

    @Test
    void anUploadThatTheServerForgotBeginsAnew() {
        AtomicInteger sent = new AtomicInteger();
        api.faults(call -> {
            if (call.method().equals("PATCH") && sent.incrementAndGet() == 2) {
                api.large.forgetAll();
            }
            return 0;
        });
        add("invoice.pdf");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(api.large.bytes("invoice.pdf")).isEqualTo(content());
        assertThat(keys()).hasSize(1);
        assertThat(logged("onProcessingError")).isEqualTo("[]");
    }

    /** A file as {@link #content} has it, the same at every call. */
    private void add(String name) {
        page.evaluate("""
                ([name, size]) => {
                  const bytes = new Uint8Array(size);
                  for (let i = 0; i < size; i++) bytes[i] = (i * 31 + (i >> 8)) & 255;
                  widget.addFiles([new File([bytes], name, { type: 'application/pdf', lastModified: 1700000000000 })]);
                }""", Arrays.asList(name, SIZE));
    }

    private static byte[] content() {
        byte[] bytes = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8));
        }
        return bytes;
    }

    private List<ApiServer.Call> chunks() {
        return api.calls(UPLOAD).stream()
                .filter(call -> call.method().equals("PATCH"))
                .toList();
    }

    private List<String> keys() {
        return api.calls(".*/uploads").stream()
                .map(call -> call.header("idempotency-key"))
                .distinct()
                .toList();
    }

    private void awaitNone() throws InterruptedException {
        while (api.large.uploads() > 0) {
            page.waitForTimeout(20);
        }
    }

    private static String at(int chunk) {
        return Integer.toString(chunk * CHUNK);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
