package com.cashupagent.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.browser.UnwatchedChromium;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The figures that the widget is held to, each printed. What is counted (nodes, listeners, documents) is held exactly; what
 * is timed is printed and held with room for a machine that has much else to do, unless {@code -Dfigures=strict}.
 */
final class FiguresTest extends Stage {

    private static final boolean STRICT = "strict".equals(System.getProperty("figures"));

    @Test
    void aThousandFiles() {
        JsonObject found = aThousandTo("widget", partner);
        double seconds = found.get("seconds").getAsDouble();
        double longest = found.get("longest").getAsDouble();
        int nodes = found.get("nodes").getAsInt();
        System.out.printf(
                "[figures] 1,000 files: %.1f s, longest task %.0f ms, %d nodes added%n", seconds, longest, nodes);
        assertThat(found.get("failed").getAsInt()).isZero();
        assertThat(nodes).isLessThanOrEqualTo(500);
        assertThat(api.documentCount()).isEqualTo(1000);
        assertThat(seconds).isLessThan(150);
        if (STRICT) {
            besideDropzone(seconds);
        }
        assertThat(longest).isLessThan(STRICT ? 50.1 : 1_500);
    }

    /** Seconds tell of the machine, too: where the goal was set, plain Dropzone took 20.8 s to send as many and no more. */
    private void besideDropzone(double widget) {
        try (var another = new PartnerSite(cdn.origin(), api.origin())) {
            JsonObject found = aThousandTo("dropzone", another);
            double seconds = found.get("seconds").getAsDouble();
            System.out.printf(
                    "[figures] 1,000 files by plain Dropzone, which follows and shows no result: %.1f s, %d nodes added; the widget took %.2f of it%n",
                    seconds, found.get("nodes").getAsInt(), widget / seconds);
            assertThat(found.get("failed").getAsInt()).isZero();
            assertThat(widget).isLessThan(Math.max(8, seconds * 8 / 20.8));
        }
    }

    private static JsonObject aThousandTo(String uploader, PartnerSite site) {
        try (var unwatched = UnwatchedChromium.open(site.origin() + "/thousand.html?" + uploader)) {
            return JsonParser.parseString(site.figures(Duration.ofMinutes(3))).getAsJsonObject();
        }
    }

    @Test
    void aHundredWidgetsLeaveNothing() {
        page.navigate(partner.origin() + "/strict.html");
        String cycle = """
                async (count) => {
                  for (let i = 0; i < count; i++) {
                    const made = startWidget({ callbacks: {} });
                    made.addFiles([new File(['%PDF-1.7'], 'slow.pdf', { type: 'application/pdf' })]);
                    if (i % 10 === 0) await new Promise((done) => setTimeout(done, 30));
                    made.destroy();
                  }
                  await new Promise((done) => setTimeout(done, 300));
                }""";
        page.evaluate(cycle, 10);
        try (var counters = DomCounters.of(page)) {
            DomCounters.Counted before = counters.afterCollection();
            page.evaluate(cycle, 100);
            DomCounters.Counted after = counters.afterCollection();
            System.out.println("[figures] 100 create/destroy: before " + before + ", after " + after);
            assertThat(after.nodes()).isLessThanOrEqualTo(before.nodes());
            assertThat(after.listeners()).isLessThanOrEqualTo(before.listeners());
        }
        assertThat(page.locator("#first > *").count()).isZero();
        assertThat(page.evaluate("() => document.getElementById('first').attributes.length"))
                .isEqualTo(3);
    }

    /**
     * From the script's start to the second frame after it, with a processor slowed down four times: compiling and running
     * the script, the constructor, and the first picture. What the browser takes for a page with an empty script and one
     * line of text is part of it, and printed beside it. Milliseconds tell as much of the machine as of the widget, so plain
     * Dropzone starts in turns with it, on which the goal's own machine spent 113 ms.
     */
    @Test
    void aSlowMachineSeesItSoon() {
        List<Double> widget = new ArrayList<>();
        List<Double> dropzone = new ArrayList<>();
        List<Double> nothing = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            widget.add(secondFrame("widget"));
            dropzone.add(secondFrame("dropzone"));
            nothing.add(secondFrame("nothing"));
        }
        double share = median(widget) / median(dropzone);
        System.out.printf(
                "[figures] script start to second frame, 4x slower: median %.0f ms (%.0f to %.0f), %.2f of plain Dropzone's %.0f ms; an empty page %.0f ms%n",
                median(widget),
                Collections.min(widget),
                Collections.max(widget),
                share,
                median(dropzone),
                median(nothing));
        assertThat(share).isLessThan(GOAL / GOALS_DROPZONE);
        assertThat(median(widget)).isLessThan(STRICT ? GOAL : 1_500);
    }

    private static final int STARTS = 7;
    private static final double GOAL = 120;
    private static final double GOALS_DROPZONE = 113;

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static final int UNWATCHED = 600;

    private double secondFrame(String what) {
        try (var fresh = browser().newContext()) {
            Page slow = fresh.newPage();
            slow.setDefaultTimeout(PATIENCE);
            CDPSession devTools = fresh.newCDPSession(slow);
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", 4);
            devTools.send("Emulation.setCPUThrottlingRate", rate);
            slow.navigate(partner.origin() + "/start.html?" + what);
            // Whoever asks a page that starts whether it has started slows it.
            slow.waitForTimeout(UNWATCHED);
            slow.waitForFunction("() => window.secondFrame > 0");
            return Double.parseDouble(String.valueOf(slow.evaluate("() => secondFrame - scriptStart")));
        }
    }

    @Test
    void theServersFirstWordComesSoonAfterTheUpload() {
        start("{}");
        choose(pdf("invoice-warm.pdf"));
        page.waitForFunction("() => widget.files[0]?.state === 'done'");
        page.evaluate("""
                () => {
                  window.times = {};
                  new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
                    if (entry.name.includes('process-document')) times.uploaded = entry.responseEnd;
                  })).observe({ type: 'resource' });
                  document.addEventListener('cashup:progress-update', ({ detail }) => {
                    if (detail.stage !== 'uploading') times.heard ??= performance.now();
                  });
                }""");
        choose(pdf("invoice.pdf"));
        page.waitForFunction("() => times.heard && times.uploaded");
        double wait = figure("times.heard - times.uploaded");
        System.out.printf("[figures] first server progress after the upload's end: %.0f ms%n", wait);
        assertThat(wait).isLessThan(STRICT ? 300 : 3_000);
    }

    private double figure(String expression) {
        return Double.parseDouble(String.valueOf(page.evaluate("() => " + expression)));
    }
}
