package com.cashupagent.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every connection is reset every two seconds, uploads and streams alike. */
final class CutStreamTest extends Stage {

    private CutNetwork network;

    @BeforeEach
    void connect() {
        network = new CutNetwork(api.origin(), Duration.ofSeconds(2));
        page.navigate(partner.origin() + "/calm.html");
        page.evaluate("apiEndpoint => { window.widget = startWidget({ apiEndpoint }); }", network.origin());
    }

    @AfterEach
    void disconnect() throws IOException {
        network.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void noEventIsLostOrRepeated(int documents) {
        page.evaluate("""
                count => widget.addFiles(Array.from({ length: count }, (_, i) =>
                  new File(['%PDF-1.7'], `steady-${i}.pdf`, { type: 'application/pdf' })))""", documents);
        page.waitForFunction(
                "count => widget.files.length === count && widget.files.every(f => f.state === 'done')",
                documents,
                new Page.WaitForFunctionOptions().setTimeout(120_000).setPollingInterval(200));
        String all = IntStream.rangeClosed(1, SteadyWork.EVENTS)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        for (int i = 0; i < documents; i++) {
            assertThat(page.evaluate("""
                            name => log.filter((e) => e.name === 'onProgressUpdate' && e.about.fileName === name
                              && e.value.stage !== 'uploading').map((e) => e.value.message).join()""", "steady-" + i + ".pdf"))
                    .as("what was heard of document " + i)
                    .isEqualTo(all);
        }
        assertThat(page.evaluate("() => log.filter((e) => e.name === 'onProcessingComplete').length"))
                .isEqualTo(documents);
        assertThat(logged("onProcessingError")).isEqualTo("[]");
        assertThat(api.documentCount()).isEqualTo(documents);
        backSoonAfterEachCut(documents);
    }

    @Test
    void whereStreamsAreKeptBackAndLooksAreCutTheResultComesOnce() {
        choose(pdf("buffered.pdf"));
        assertThat(card("buffered.pdf")).hasAttribute("data-state", "done");
        // An answer that was cut off on its way is not heard; none is heard twice, or after a later one.
        assertThat(String.valueOf(page.evaluate(
                        "() => log.filter(e => e.name === 'onProgressUpdate' && e.value.stage !== 'uploading')"
                                + ".map(e => e.value.stage).join()")))
                .isIn("queued,reading", "queued", "reading", "");
        assertThat(page.evaluate("() => log.filter((e) => e.name === 'onProcessingComplete').length"))
                .isEqualTo(1);
        assertThat(logged("onProcessingError")).isEqualTo("[]");
        // Two or three tries of two seconds tell that the stream is kept back; the six of a broken one would be too
        // many.
        assertThat(api.calls(".*/events")).hasSizeBetween(2, 4);
    }

    private void backSoonAfterEachCut(int documents) {
        List<Long> asked =
                api.calls(".*/events").stream().map(ApiServer.Call::at).sorted().toList();
        List<Long> waits = network.cuts().stream()
                .flatMap(cut -> asked.stream().filter(at -> at >= cut).limit(1).map(at -> at - cut))
                .toList();
        assertThat(waits).as("cuts while there was something to follow").hasSizeGreaterThanOrEqualTo(2);
        long longest = waits.stream().mapToLong(Long::longValue).max().orElseThrow();
        System.out.printf(
                "[figures] stream cut every 2 s, %d documents: %d cuts, back after %d ms at most%n",
                documents, waits.size(), longest);
        assertThat(longest).isLessThan("strict".equals(System.getProperty("figures")) ? 2_000 : 15_000);
    }
}
