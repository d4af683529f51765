package com.cashupagent.net;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call.
 *
 * @param method upper case
 * @param headers names to values; {@code Content-Type} with a body belongs here, {@code Content-Length} does not
 * @param body null where the method has none; sent byte for byte
 */
public record OutboundRequest(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {

    public OutboundRequest {
        headers = Map.copyOf(headers);
    }

    /** A GET. */
    public static OutboundRequest get(URI uri, Map<String, String> headers) {
        return new OutboundRequest("GET", uri, headers, null);
    }

    /** A POST. */
    public static OutboundRequest post(URI uri, Map<String, String> headers, byte[] body) {
        return new OutboundRequest("POST", uri, headers, body);
    }

    /** Without headers and body, which may be secret. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getHost();
    }
}
