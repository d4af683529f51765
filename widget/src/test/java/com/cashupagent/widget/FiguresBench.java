package com.cashupagent.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The goal's long haul, three minutes: {@code mvn -pl widget test -Dtest=FiguresBench}. Not run by the build. */
final class FiguresBench extends Stage {

    private static final int[] FAULTS = {500, 502, 503, 504};

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        clock.shutdownNow();
    }

    @Test
    void twoHundredFilesThroughFaultsAMinuteOfflineAndDyingTokens() {
        Random chance = new Random(200);
        api.faults(call -> {
            if (call.path().endsWith("/process-document")) {
                busy();
            }
            synchronized (chance) {
                return chance.nextInt(5) == 0 ? FAULTS[chance.nextInt(FAULTS.length)] : 0;
            }
        });
        // What the tokens say of themselves is of no help: each dies in use.
        clock.scheduleAtFixedRate(api::refuseAllTokens, 30, 30, TimeUnit.SECONDS);
        start("{}");
        page.evaluate("""
                () => {
                  window.begun = performance.now();
                  widget.addFiles(Array.from({ length: 200 }, (_, i) => new File(['%PDF-1.7'],
                    `${i % 10 === 0 ? 'dropped' : 'invoice'}-${i}.pdf`, { type: 'application/pdf' })));
                }""");
        page.waitForTimeout(10_000);
        context.setOffline(true);
        page.waitForTimeout(60_000);
        context.setOffline(false);
        Object online = page.evaluate("() => performance.now()");
        page.waitForFunction(
                "online => log.some(e => e.name === 'onProgressUpdate') && widget.files.some(f => f.state !== 'queued')"
                        + " && performance.now() > online",
                online);
        page.waitForFunction(
                "() => widget.files.every(f => f.state === 'done')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(240_000).setPollingInterval(250));
        System.out.println("[figures] 200 files, 20 % 5xx, 60 s offline, tokens of 30 s: "
                + page.evaluate("() => Math.round((performance.now() - begun) / 1000)") + " s, "
                + api.documentCount() + " documents, "
                + api.calls(".*/process-document").size() + " uploads, "
                + api.calls(".*/sessions").size() + " sessions");
        assertThat(api.calls(".*/sessions")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(api.documentCount()).isEqualTo(200);
        assertThat(page.evaluate("() => log.filter(e => e.name === 'onProcessingComplete').length"))
                .isEqualTo(200);
        assertThat(logged("onProcessingError")).isEqualTo("[]");
    }

    /** So long a real server takes a file, and so much longer the queue is. */
    private static void busy() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
