package com.cashupagent.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Page pictures that were looked at lately, as many as fit 32 MB. Thread-safe. */
final class DrawnPages {

    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    synchronized byte @Nullable [] get(String key) {
        return kept.get(key);
    }

    synchronized void put(String key, byte[] picture) {
        byte[] before = kept.put(key, picture);
        bytes += picture.length - (before == null ? 0 : before.length);
        var oldest = kept.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().getValue().length;
            oldest.remove();
        }
    }
}
