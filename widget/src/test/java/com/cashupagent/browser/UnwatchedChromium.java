package com.cashupagent.browser;

import java.util.List;
import java.util.stream.Stream;

/**
 * A headless Chromium that opens one address and that nobody steers: a driver hears of every request, which costs more than
 * many a request itself, so what is measured there is not what a visitor sees. The page has to tell what it found by itself.
 */
public final class UnwatchedChromium implements AutoCloseable {

    private final BrowserProcess process;

    private UnwatchedChromium(BrowserProcess process) {
        this.process = process;
    }

    /** Starts one with an empty profile; close it. */
    public static UnwatchedChromium open(String address) {
        String program = ChromiumSearch.onThisMachine().find().toString();
        return new UnwatchedChromium(BrowserProcess.start(
                "chromium",
                profile -> Stream.of(
                                List.of(program, "--headless", "--user-data-dir=" + profile),
                                Browsers.arguments(Machine.isRoot()),
                                List.of(address))
                        .flatMap(List::stream)
                        .toList()));
    }

    @Override
    public void close() {
        process.close();
    }
}
