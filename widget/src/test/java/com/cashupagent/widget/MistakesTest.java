package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong at a partner's: each time the visitor reads a sentence that says what to do, and the page hears one whole
 * error.
 */
final class MistakesTest extends Stage {

    private static final String SET_UP = "The page is not set up completely; tell those who run it.";

    @Test
    void aContainerThatIsNotThere() {
        page.navigate(partner.origin() + "/calm.html");
        assertThat(String.valueOf(page.evaluate("""
                        () => { try { startWidget({ containerId: 'nowhere' }); } catch (error) { return `${error}`; } }""")))
                .isEqualTo("TypeError: CashUpWidget: there is no element with id 'nowhere'.");
        page.waitForFunction("() => log.length > 0");
        JsonObject error = told("invalid_configuration", false, 0);
        assertThat(error.get("message").getAsString()).contains("'nowhere'");
        assertThat(error.get("displayMessage").getAsString()).isEqualTo(SET_UP);
        assertThat(page.locator("[data-cashup-widget]")).hasCount(0);
    }

    @Test
    void noKey() {
        page.navigate(partner.origin() + "/calm.html");
        page.evaluate("() => { try { startWidget({ apiKey: undefined }); } catch { /* told below */ } }");
        assertThat(page.locator("#first")).containsText(SET_UP);
        page.waitForFunction("() => log.length > 0");
        assertThat(told("invalid_configuration", false, 0).get("message").getAsString())
                .contains("apiKey is missing");
    }

    @Test
    void aKeyThatNobodyKnows() {
        List<String> hints = new ArrayList<>();
        page.onConsoleMessage(message -> hints.add(message.text()));
        start("{ apiKey: 'pk_live_of_another_server' }");
        refused(pdf("invoice.pdf"), SET_UP, "invalid_publishable_key", false, 401);
        assertThat(card("invoice.pdf").locator(".notice-title")).hasText("Documents cannot be taken here just now");
        // The page's maker, who alone can mend it, reads the rest.
        assertThat(told("invalid_publishable_key", false, 401).get("message").getAsString())
                .contains("Check the key");
        assertThat(hints).anyMatch(hint -> hint.startsWith("CashUpWidget: Check the key"));
        assertThat(api.calls(".*/process-document")).isEmpty();
    }

    /** The page's own way to its user's token fails. */
    @Test
    void aUserTokenThatCannotBeHad() {
        page.navigate(partner.origin() + "/strict.html");
        page.evaluate("""
                () => { window.widget = startWidget({ userToken: () => { throw new Error('signed out'); } }); }""");
        refused(pdf("invoice.pdf"), "an answer that could not be understood", "invalid_answer", true, 0);
        assertThat(pageErrors).hasSize(1).first().asString().contains("signed out");
    }

    @Test
    void theScriptBeforeItsContainer() {
        page.navigate(partner.origin() + "/early.html");
        assertThat(page.locator("#first .pick")).hasText("Choose documents");
        assertThat(pageErrors).isEmpty();
    }

    @Test
    void aForeignOrigin() {
        api.register("https://somewhere.else");
        start("{}");
        refused(pdf("invoice.pdf"), SET_UP, "origin_forbidden", false, 403);
        JsonObject error = told("origin_forbidden", false, 403);
        assertThat(error.get("message").getAsString()).contains("Register " + partner.origin());
        assertThat(error.get("requestId").getAsString()).startsWith("req_");
        assertThat(api.calls(".*/process-document")).isEmpty();
    }

    @Test
    void aServerThatIsDown() {
        page.navigate(partner.origin() + "/strict.html");
        api.close();
        page.evaluate("() => { Math.random = () => 0; window.widget = startWidget(); }");
        refused(
                pdf("invoice.pdf"),
                "The service could not be reached; check your connection",
                "network_error",
                true,
                0);
    }

    @Test
    void aProxysOwnPage() {
        api.faults(call -> call.path().endsWith("/process-document") ? ApiServer.PROXY : 0);
        start("{}");
        page.evaluate("() => { Math.random = () => 0; }");
        refused(pdf("invoice.pdf"), "The service answered with status 502; try again later.", "http_502", true, 502);
        assertThat(logged("onProcessingError")).doesNotContain("Bad gateway");
    }

    @Test
    void aProxysOwnPageWithAGoodStatus() {
        context.route(
                api.origin() + "/api/v1/process-document",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("text/html")
                        .setHeaders(Map.of("Access-Control-Allow-Origin", partner.origin()))
                        .setBody("<html><h1>Please sign in</h1></html>")));
        start("{}");
        refused(pdf("invoice.pdf"), "an answer that could not be understood", "invalid_answer", true, 0);
    }

    /** A real file, deleted between the first try and the next. */
    @Test
    void aFileThatIsGoneWhileItIsSent(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("invoice.pdf"), "%PDF-1.7");
        AtomicInteger uploads = new AtomicInteger();
        api.faults(call -> {
            if (!call.path().endsWith("/process-document") || uploads.incrementAndGet() > 1) {
                return 0;
            }
            try {
                Files.delete(file);
            } catch (IOException e) {
                return 500;
            }
            return 503;
        });
        start("{}");
        page.locator("input[type=file]").first().setInputFiles(file);
        assertThat(card("invoice.pdf")).containsText("The file was changed, moved or deleted; choose it again.");
        told("file_unreadable", false, 0);
        assertThat(uploads.get()).isEqualTo(1);
    }

    @Test
    void anEmptyFile() {
        start("{}");
        refused(
                new FilePayload("invoice.pdf", "application/pdf", new byte[0]),
                "The file is empty; choose the document again.",
                "empty_file",
                false,
                0);
        assertThat(api.calls(".*")).isEmpty();
    }

    @Test
    void threeGigabytes() {
        start("{}");
        page.evaluate("""
                () => {
                  const huge = new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' });
                  Object.defineProperty(File.prototype, 'size', { get: () => 3 * 1024 ** 3 });
                  widget.addFiles([huge]);
                }""");
        assertThat(card("invoice.pdf")).containsText("The file is too large; choose a smaller one.");
        told("file_too_large", false, 0);
        assertThat(api.calls(".*")).isEmpty();
    }

    @Test
    void anotherTypeUnderARightName() {
        start("{}");
        refused(
                pdf("disguised.pdf"),
                "The file is named .pdf and is none; export it as PDF.",
                "unsupported_media_type",
                false,
                415);
    }

    private void refused(FilePayload file, String sentence, String code, boolean retryable, int status) {
        choose(file);
        assertThat(card(file.name)).hasAttribute("data-state", "failed");
        assertThat(card(file.name).locator(".notice")).containsText(sentence);
        assertThat(card(file.name).locator(".retry")).hasCount(retryable ? 1 : 0);
        JsonObject error = told(code, retryable, status);
        assertThat(error.get("displayMessage").getAsString()).contains(sentence);
        assertThat(error.get("fileName").getAsString()).isEqualTo(file.name);
        assertThat(error.get("fileId").getAsString()).isNotEmpty();
    }

    /** The one error that the callback got, which has every key of the contract. */
    private JsonObject told(String code, boolean retryable, int status) {
        JsonArray errors = new Gson().fromJson(logged("onProcessingError"), JsonArray.class);
        assertThat(errors).hasSize(1);
        JsonObject error = errors.get(0).getAsJsonObject();
        assertThat(error.keySet())
                .contains(
                        "code",
                        "message",
                        "displayMessage",
                        "retryable",
                        "retryAfterMs",
                        "httpStatus",
                        "requestId",
                        "fileId");
        assertThat(error.get("code").getAsString()).isEqualTo(code);
        assertThat(error.get("message").getAsString()).isNotEmpty();
        assertThat(error.get("displayMessage").getAsString()).isNotEmpty();
        assertThat(error.get("retryable").getAsBoolean()).isEqualTo(retryable);
        assertThat(error.get("httpStatus").getAsInt()).isEqualTo(status);
        assertThat(error.get("retryAfterMs").getAsInt()).isNotNegative();
        return error;
    }
}
