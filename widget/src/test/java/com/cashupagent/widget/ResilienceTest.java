package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A network as networks are: everything arrives, nothing twice. */
final class ResilienceTest extends Stage {

    /** The goal's 200 files and 60 s offline are measured by {@code FiguresBench}; here the same in small. */
    @Test
    void aQueueGetsThroughFaultsDyingTokensAndTimeOffline() {
        Random chance = new Random(6);
        api.faults(call -> {
            synchronized (chance) {
                return chance.nextInt(5) == 0 ? 503 : 0;
            }
        });
        api.tokenLifetime(2);
        start("{}");
        add(30);
        page.waitForFunction("() => widget.files.filter(f => f.state === 'done').length >= 5", null, patience());
        context.setOffline(true);
        api.refuseAllTokens();
        page.waitForFunction("() => navigator.onLine === false");
        page.waitForTimeout(1_500);
        context.setOffline(false);
        page.waitForFunction("() => widget.files.every(f => f.state === 'done')", null, patience());
        assertThat(api.documentCount()).isEqualTo(30);
        assertThat(page.evaluate("() => log.filter(e => e.name === 'onProcessingComplete').length"))
                .isEqualTo(30);
        assertThat(page.evaluate("() => new Set(widget.files.map(f => f.documentId)).size"))
                .isEqualTo(30);
        assertThat(logged("onProcessingError")).isEqualTo("[]");
    }

    @Test
    void offlineIsSaidAndNothingCountsAsATry() {
        start("{}");
        choose(pdf("invoice-1.pdf"));
        assertThat(card("invoice-1.pdf")).hasAttribute("data-state", "done");
        context.setOffline(true);
        choose(pdf("invoice-2.pdf"));
        assertThat(card("invoice-2.pdf")).containsText("Waiting for the connection");
        context.setOffline(false);
        assertThat(card("invoice-2.pdf")).hasAttribute("data-state", "done");
        assertThat(logged("onProcessingError")).isEqualTo("[]");
    }

    @Test
    void aStreamThatAProxyKeepsBackIsReplacedByPolling() {
        start("{}");
        choose(pdf("buffered.pdf"));
        assertThat(card("buffered.pdf")).hasAttribute("data-state", "done");
        assertThat(api.calls(".*/documents/[^/]+")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(api.calls(".*/events")).hasSize(1);
        assertThat(page.evaluate("() => log.filter(e => e.name === 'onProgressUpdate').map(e => e.value.stage).join()"))
                .asString()
                .contains("queued,reading");
    }

    @Test
    void afterAReloadRunningDocumentsAreFollowedAgainInTheSameSession() {
        start("{}");
        choose(pdf("slow-1.pdf"), pdf("invoice-2.pdf"));
        assertThat(card("slow-1.pdf")).containsText("Reading");
        assertThat(card("invoice-2.pdf")).hasAttribute("data-state", "done");
        // Kept a moment later than shown: the one as a document, the other no more.
        page.waitForFunction("""
                () => Object.values(sessionStorage).map((kept) => JSON.stringify(JSON.parse(kept).documents))
                  .some((kept) => kept?.includes('slow-1.pdf') && !kept.includes('invoice-2.pdf'))""");
        page.reload();
        page.evaluate("() => { window.widget = startWidget(); }");
        assertThat(card("slow-1.pdf")).containsText("Reading, page 1 of 2");
        assertThat(page.locator(".card")).hasCount(1);
        assertThat(api.calls(".*/process-document")).hasSize(2);
        assertThat(api.calls(".*/sessions").get(1).header("authorization")).isEqualTo("Bearer token-1");
        assertThat(logged("onProcessingError")).isEqualTo("[]");
    }

    @Test
    void withoutReattachingNothingIsKept() {
        start("{ reattach: false }");
        choose(pdf("slow.pdf"));
        assertThat(card("slow.pdf")).containsText("Reading");
        assertThat(page.evaluate("() => sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void anUploadThatAReloadCutOffKeepsItsKeyWhenTheFileIsChosenAgain() {
        // Down until the reload: a repetition may come at any moment, and must not succeed before it.
        AtomicBoolean up = new AtomicBoolean();
        api.faults(call -> call.path().endsWith("/process-document") && !up.get() ? 503 : 0);
        start("{}");
        String again = """
                () => widget.addFiles([new File(['%PDF-1.7'], 'invoice.pdf',
                  { type: 'application/pdf', lastModified: 1700000000000 })])""";
        page.evaluate(again);
        page.waitForFunction("() => Object.values(sessionStorage).some(kept => kept.includes('invoice.pdf'))");
        // The key is kept before the upload leaves; a reload in between would cut off an upload that never was one.
        page.waitForCondition(() -> !api.calls(".*/process-document").isEmpty());
        page.reload();
        up.set(true);
        page.evaluate("() => { window.widget = startWidget(); }");
        page.evaluate(again);
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        List<ApiServer.Call> sent = api.calls(".*/process-document");
        assertThat(sent).hasSizeGreaterThanOrEqualTo(2);
        assertThat(sent.stream().map(call -> call.header("idempotency-key")).distinct())
                .hasSize(1);
        assertThat(api.documentCount()).isEqualTo(1);
    }

    @Test
    void twoFilesOfOneNameAreTwoDocuments() {
        start("{}");
        page.evaluate("""
                () => widget.addFiles(['a', 'b'].map((text) => new File([text], 'scan.pdf',
                  { type: 'application/pdf', lastModified: 1700000000000 })))""");
        page.waitForFunction("() => widget.files.length === 2 && widget.files.every(f => f.state === 'done')");
        assertThat(api.documentCount()).isEqualTo(2);
    }

    @Test
    void theServersWishToWaitIsHeard() {
        AtomicInteger uploads = new AtomicInteger();
        api.retryAfter("2");
        api.faults(call -> call.path().endsWith("/process-document") && uploads.incrementAndGet() == 1 ? 429 : 0);
        start("{}");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        List<ApiServer.Call> sent = api.calls(".*/process-document");
        assertThat(sent.get(1).at() - sent.get(0).at()).isGreaterThanOrEqualTo(2_000);
    }

    @Test
    void aProxysHtmlPageIsNotShownToAnyone() {
        api.faults(call -> call.path().endsWith("/sessions") ? ApiServer.PROXY : 0);
        start("{}");
        page.evaluate("() => { Math.random = () => 0; }");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).containsText("The service answered with status 502; try again later.");
        assertThat(logged("onProcessingError"))
                .contains("\"code\":\"http_502\"", "\"httpStatus\":502", "\"requestId\":\"req_", "\"retryable\":true")
                .doesNotContain("Bad gateway");
        assertThat(card("invoice.pdf").locator(".retry")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"403,false", "413,false", "422,false", "429,true", "500,true", "503,true"})
    void whatIsTriedAgainAndWhatIsNot(int status, boolean again) {
        api.faults(call -> call.path().endsWith("/process-document") ? -status : 0);
        start("{}");
        page.evaluate("() => { Math.random = () => 0; }");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "failed");
        assertThat(api.calls(".*/process-document")).hasSize(again ? 8 : 1);
        assertThat(logged("onProcessingError")).contains("\"httpStatus\":" + status, "\"retryable\":" + again);
    }

    @Test
    void longStreamsGiveWayToOthers() {
        start("{}");
        choose(pdf("slow-1.pdf"), pdf("slow-2.pdf"), pdf("slow-3.pdf"), pdf("slow-4.pdf"), pdf("invoice-5.pdf"));
        assertThat(card("invoice-5.pdf")).hasAttribute("data-state", "done");
        assertThat(card("slow-4.pdf")).containsText("Reading, page 1 of 2");
    }

    @Test
    void noErrorEverHoldsAToken() {
        api.faults(call -> call.path().endsWith("/process-document") ? 500 : 0);
        start("{ userToken: 'secret.user.token' }");
        page.evaluate("() => { Math.random = () => 0; }");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "failed");
        assertThat(logged("onProcessingError")).doesNotContain("token-").doesNotContain("secret");
        assertThat(String.valueOf(page.evaluate("() => JSON.stringify(widget.files)")))
                .doesNotContain("token-")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"work", "page"})
    void aPartThatComesLateComesAfterAll(String part) {
        AtomicInteger asked = new AtomicInteger();
        context.route("**/parts/" + part + ".mjs*", route -> {
            if (asked.incrementAndGet() == 1) {
                route.abort();
            } else {
                route.resume();
            }
        });
        start("{}");
        choose(pdf("invoice.pdf"));
        card("invoice.pdf").locator(".show-page").click();
        assertThat(page.locator(".box")).hasCount(4);
        assertThat(asked.get()).isEqualTo(2);
    }

    @Test
    void whereThePartsCannotBeHadTheUserIsTold() {
        context.route("**/parts/work.mjs*", route -> route.abort());
        start("{}");
        page.evaluate("() => { Math.random = () => 0; }");
        choose(pdf("invoice.pdf"));
        assertThat(page.locator(".trouble")).containsText("The service could not be reached");
        page.waitForFunction("() => widget.files[0].state === 'failed'");
        assertThat(logged("onProcessingError")).contains("network_error");
    }

    private static Page.WaitForFunctionOptions patience() {
        return new Page.WaitForFunctionOptions().setTimeout(90_000);
    }

    private void add(int count) {
        page.evaluate("""
                count => widget.addFiles(Array.from({ length: count }, (_, i) =>
                  new File(['%PDF-1.7'], `invoice-${i}.pdf`, { type: 'application/pdf' })))""", count);
    }
}
