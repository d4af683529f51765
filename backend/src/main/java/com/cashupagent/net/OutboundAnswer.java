package com.cashupagent.net;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back, whatever its status: a redirect is an answer like any other.
 *
 * @param headers lower-case names to values
 * @param body decompressed, at most as many bytes as the limits allow
 * @param truncated whether there was more
 * @param took from the call to the last byte read
 */
public record OutboundAnswer(
        int status, Map<String, List<String>> headers, byte[] body, boolean truncated, Duration took) {

    public OutboundAnswer {
        headers = Map.copyOf(headers);
    }

    /** 2xx. */
    public boolean successful() {
        return status >= 200 && status < 300;
    }

    /** The first value of a header, in whatever case it is asked for. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
