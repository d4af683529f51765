package com.cashupagent.widget;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

/** The server's side of the tus protocol, with a hand on the line: what arrives can be cut off or held up at any byte. */
final class LargeFiles {

    /** An upload; its bytes are what came so far. */
    private static final class Upload {

        private final String session;
        private final String key;
        private final String name;
        private final int length;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private volatile String document = "";

        private Upload(String session, String key, String name, int length) {
            this.session = session;
            this.key = key;
            this.name = name;
            this.length = length;
        }

        private synchronized int offset() {
            return bytes.size();
        }

        private synchronized void add(byte[] buffer, int count) {
            bytes.write(buffer, 0, count);
        }
    }

    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong received = new AtomicLong();
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile int stopAt = Integer.MAX_VALUE;
    private volatile boolean hold;

    /** The connection that brings this byte of a file ends there, once. */
    void cutAt(int bytes) {
        hold = false;
        stopAt = bytes;
    }

    /** Nothing is read beyond this byte of a file, once, until {@link #release}. */
    void holdAt(int bytes) {
        hold = true;
        stopAt = bytes;
    }

    void release() {
        released.countDown();
    }

    /** Returns when the byte of {@link #cutAt} or {@link #holdAt} is here. */
    void awaitStop() throws InterruptedException {
        reached.await();
    }

    /** As when their time is over. */
    void forgetAll() {
        uploads.clear();
    }

    /** Bytes of chunks that came in, whether they were of use or not. */
    long received() {
        return received.get();
    }

    int uploads() {
        return uploads.size();
    }

    /** What came of the file with this name. */
    byte[] bytes(String name) {
        return uploads.values().stream()
                .filter(upload -> upload.name.equals(name))
                .findFirst()
                .orElseThrow()
                .bytes
                .toByteArray();
    }

    /** @param document makes one of a name and a key; its id */
    void handle(HttpExchange exchange, ApiServer.Call call, String session, BiFunction<String, String, String> document)
            throws IOException {
        exchange.getResponseHeaders().set("Tus-Resumable", "1.0.0");
        if (!call.header("tus-resumable").equals("1.0.0")) {
            ApiServer.problem(exchange, 412, "tus_version_unsupported", "Send Tus-Resumable: 1.0.0.", false);
            return;
        }
        if (call.method().equals("POST")) {
            begin(exchange, call, session);
            return;
        }
        Upload upload = uploads.get(call.path());
        if (upload == null || !upload.session.equals(session)) {
            exchange.getRequestBody().readAllBytes();
            ApiServer.problem(exchange, 404, "upload_not_found", "Begin a new upload.", false);
        } else if (call.method().equals("DELETE")) {
            uploads.remove(call.path());
            exchange.sendResponseHeaders(204, -1);
        } else {
            append(exchange, call, upload, document);
        }
    }

    private void begin(HttpExchange exchange, ApiServer.Call call, String session) throws IOException {
        String key = call.header("idempotency-key");
        String path = uploads.entrySet().stream()
                .filter(entry -> entry.getValue().key.equals(key)
                        && entry.getValue().session.equals(session))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ApiServer.UPLOADS + "/upl_" + count.incrementAndGet());
        Upload upload = uploads.computeIfAbsent(
                path, unused -> new Upload(session, key, name(call), Integer.parseInt(call.header("upload-length"))));
        exchange.getResponseHeaders().set("Location", path);
        tell(exchange, upload, 201);
    }

    private void append(
            HttpExchange exchange, ApiServer.Call call, Upload upload, BiFunction<String, String, String> document)
            throws IOException {
        if (!call.header("content-type").equals("application/offset+octet-stream")
                || Integer.parseInt(call.header("upload-offset")) != upload.offset()) {
            received.addAndGet(exchange.getRequestBody().readAllBytes().length);
            ApiServer.problem(exchange, 409, "upload_offset_conflict", "Ask for the offset.", true);
            return;
        }
        if (!receive(exchange.getRequestBody(), upload)) {
            exchange.close();
            return;
        }
        if (upload.offset() == upload.length && upload.document.isEmpty()) {
            upload.document = document.apply(upload.name, upload.key);
        }
        tell(exchange, upload, 204);
    }

    /** False when the line is to be cut. */
    private boolean receive(InputStream in, Upload upload) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        while (true) {
            int room = stopAt > upload.offset() ? Math.min(buffer.length, stopAt - upload.offset()) : buffer.length;
            int read = in.read(buffer, 0, room);
            if (read < 0) {
                return true;
            }
            received.addAndGet(read);
            upload.add(buffer, read);
            if (upload.offset() == stopAt) {
                stopAt = Integer.MAX_VALUE;
                reached.countDown();
                if (!hold) {
                    return false;
                }
                await();
            }
        }
    }

    private void await() throws IOException {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void tell(HttpExchange exchange, Upload upload, int status) throws IOException {
        exchange.getResponseHeaders().set("Upload-Offset", Integer.toString(upload.offset()));
        if (!upload.document.isEmpty()) {
            exchange.getResponseHeaders().set("Upload-Document", upload.document);
        }
        exchange.sendResponseHeaders(status, -1);
    }

    private static String name(ApiServer.Call call) {
        List<String> pair = Arrays.stream(call.header("upload-metadata").split(","))
                .filter(entry -> entry.startsWith("filename "))
                .toList();
        return new String(
                Base64.getDecoder().decode(pair.get(0).substring("filename ".length())),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
