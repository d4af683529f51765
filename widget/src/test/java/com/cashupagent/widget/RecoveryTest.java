package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What breaks on the way and mends itself, or does not and is said plainly. */
final class RecoveryTest extends Stage {

    @Test
    void aBusyServerIsAskedAgainWithTheSameIdempotencyKey() {
        start("{}");
        choose(pdf("flaky.pdf"));
        assertThat(card("flaky.pdf")).hasAttribute("data-state", "done");
        List<ApiServer.Call> uploads = api.calls(".*/process-document");
        assertThat(uploads).hasSize(3);
        assertThat(uploads.stream().map(call -> call.header("idempotency-key")).distinct())
                .hasSize(1);
        assertThat(logged("onProcessingError")).isEqualTo("[]");
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndTheUploadRepeated() {
        start("{}");
        choose(pdf("invoice-1.pdf"));
        assertThat(card("invoice-1.pdf")).hasAttribute("data-state", "done");
        api.refuseAllTokens();
        choose(pdf("invoice-2.pdf"));
        assertThat(card("invoice-2.pdf")).hasAttribute("data-state", "done");
        assertThat(api.calls(".*/sessions")).hasSize(2);
        assertThat(logged("onProcessingError")).isEqualTo("[]");
    }

    @Test
    void aRenewedSessionStillReadsTheDocumentsOfTheOldOne() {
        start("{}");
        choose(pdf("dropped.pdf"));
        page.waitForFunction("() => log.some(entry => entry.name === 'onProcessingStart')");
        api.refuseAllTokens();
        assertThat(card("dropped.pdf")).hasAttribute("data-state", "done");
        assertThat(api.calls(".*/sessions").stream().map(call -> call.header("authorization")))
                .containsExactly("", "Bearer token-1");
    }

    @Test
    void anotherEndpointNeverSeesTheOldToken() {
        start("{}");
        choose(pdf("invoice-1.pdf"));
        assertThat(card("invoice-1.pdf")).hasAttribute("data-state", "done");
        page.evaluate("() => widget.update({ theme: { elevation: 3 } })");
        choose(pdf("invoice-2.pdf"));
        assertThat(card("invoice-2.pdf")).hasAttribute("data-state", "done");
        assertThat(api.calls(".*/sessions")).hasSize(1);
        page.evaluate("() => widget.update({ clientId: 'eabl_other' })");
        choose(pdf("invoice-3.pdf"));
        assertThat(card("invoice-3.pdf")).hasAttribute("data-state", "done");
        assertThat(api.calls(".*/sessions").stream().map(call -> call.header("authorization")))
                .containsExactly("", "");
    }

    /** The answer to the old credentials comes when there are new ones. */
    @Test
    void aSessionThatCredentialsOvertakeIsNotUsed() {
        page.navigate(partner.origin() + "/strict.html");
        page.evaluate("""
                () => { window.widget = startWidget({ userToken: () => new Promise((done) => { window.sign = done; }) }); }""");
        choose(pdf("invoice.pdf"));
        page.waitForFunction("() => window.sign");
        page.evaluate("() => { widget.update({ userToken: 'of.another.user' }); sign('of.one.user'); }");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(api.calls(".*/sessions").stream()
                        .map(call -> call.fields().get("body"))
                        .toList())
                .singleElement()
                .asString()
                .contains("of.another.user");
    }

    /** The same once the old ones are on their way. */
    @Test
    void anAnswerThatCredentialsOvertakeIsNotUsed() {
        api.faults(call -> {
            if (call.path().endsWith("/sessions")
                    && call.fields().getOrDefault("body", "").contains("eabl_first")) {
                pauseFor(700);
            }
            return 0;
        });
        start("{ clientId: 'eabl_first' }");
        choose(pdf("invoice.pdf"));
        page.waitForTimeout(300);
        page.evaluate("() => widget.update({ clientId: 'eabl_second' })");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        List<ApiServer.Call> sessions = api.calls(".*/sessions");
        assertThat(sessions.get(sessions.size() - 1).fields().get("body")).contains("eabl_second");
        assertThat(sessions)
                .allSatisfy(call -> assertThat(call.header("authorization")).isEmpty());
    }

    private static void pauseFor(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aTokenIsRenewedBeforeItEnds() {
        api.tokenLifetime(0);
        start("{}");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(api.calls(".*/sessions")).hasSizeGreaterThan(1);
        assertThat(api.calls(".*/process-document")).hasSize(1);
    }

    @Test
    void aDroppedStreamResumesWhereItEndedAndRepeatsNothing() {
        start("{}");
        choose(pdf("dropped.pdf"));
        assertThat(card("dropped.pdf")).hasAttribute("data-state", "done");
        assertThat(
                        page.evaluate(
                                "() => log.filter(e => e.name === 'onProgressUpdate' && e.value.stage !== 'uploading').map(e => e.value.stage).join()"))
                .isEqualTo("received,queued,reading,extracting,checking,done");
        assertThat(api.calls(".*/events").stream().map(call -> call.header("last-event-id")))
                .containsExactly("", "2", "4");
    }

    @Test
    void aFailedDocumentCanBeTriedAgainAsANewRequest() {
        start("{}");
        choose(pdf("fails.pdf"));
        assertThat(card("fails.pdf")).hasAttribute("data-state", "failed");
        assertThat(card("fails.pdf")).containsText("send the document to manual review");
        assertThat(logged("onProcessingError"))
                .contains("\"code\":\"processing_failed\"", "\"retryable\":true", "\"fileName\":\"fails.pdf\"", "doc_");
        card("fails.pdf").locator(".retry").click();
        page.waitForFunction("() => log.filter(entry => entry.name === 'onProcessingError').length === 2");
        assertThat(api.calls(".*/process-document").stream()
                        .map(call -> call.header("idempotency-key"))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void anUnreachableServerIsSaidAndTheFileCanBeTriedAgain() {
        start("{}");
        context.route(api.origin() + "/**", route -> route.abort());
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).containsText("could not be reached");
        assertThat(logged("onProcessingError")).contains("network_error");
        context.unroute(api.origin() + "/**");
        page.evaluate("() => widget.retry(widget.files[0].id)");
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
    }

    @Test
    void aWrongKeyIsSaid() {
        start("{ apiKey: 'pk_live_wrong' }");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).containsText("tell those who run it");
    }

    @Test
    void cancellingStopsTheStreamAndTheFileCanBeTriedAgainOrRemoved() {
        start("{}");
        choose(pdf("slow.pdf"));
        assertThat(card("slow.pdf")).containsText("Reading, page 1 of 2");
        card("slow.pdf").locator(".cancel").click();
        assertThat(card("slow.pdf")).hasAttribute("data-state", "cancelled");
        card("slow.pdf").locator(".retry").click();
        assertThat(card("slow.pdf")).hasAttribute("data-state", "processing");
        page.evaluate("() => widget.remove(widget.files[0].id)");
        assertThat(card("slow.pdf")).hasCount(0);
        assertThat(page.evaluate("() => widget.files.length")).isEqualTo(0);
        assertThat(logged("onProcessingError")).isEqualTo("[]");
        assertThat(page.evaluate("() => events.slice(-1)[0].name")).isEqualTo("cashup:remove");
    }

    @Test
    void cancellingOneWaitingFileLeavesTheOthersAlone() {
        start("{}");
        page.evaluate("""
                () => {
                  const names = ['invoice-1.pdf', 'invoice-2.pdf', 'invoice-3.pdf', 'invoice-4.pdf'];
                  widget.addFiles(names.map((name) => new File(['%PDF-1.7'], name, { type: 'application/pdf' })));
                  widget.cancel(widget.files[3].id);
                }""");
        for (int i = 1; i <= 3; i++) {
            assertThat(card("invoice-" + i + ".pdf")).hasAttribute("data-state", "done");
        }
        // Longer than the first pause before another attempt, should the widget take the cancelling for a fault.
        page.waitForTimeout(1_000);
        assertThat(card("invoice-4.pdf")).hasAttribute("data-state", "cancelled");
        assertThat(api.calls(".*/process-document")).hasSize(3);
    }

    @Test
    void cancellingWhileTheTokenIsFetchedSendsNothing() {
        start("{}");
        context.route(api.origin() + "/api/v1/widget/sessions", route -> {
            page.evaluate("() => widget.cancel(widget.files[0].id)");
            route.resume();
        });
        choose(pdf("invoice-1.pdf"), pdf("invoice-2.pdf"));
        assertThat(card("invoice-2.pdf")).hasAttribute("data-state", "done");
        assertThat(card("invoice-1.pdf")).hasAttribute("data-state", "cancelled");
        assertThat(api.calls(".*/process-document")).hasSize(1);
    }

    @Test
    void theUsersTokenGoesIntoTheSession() {
        start("{ userToken: undefined }");
        page.evaluate("() => widget.update({ userToken: async () => 'signed.by.partner' })");
        choose(pdf("invoice.pdf"));
        assertThat(card("invoice.pdf")).hasAttribute("data-state", "done");
        assertThat(api.calls(".*/sessions").get(0).fields().get("body"))
                .contains("\"user_token\":\"signed.by.partner\"", "\"client_id\":\"eabl_main\"");
    }
}
