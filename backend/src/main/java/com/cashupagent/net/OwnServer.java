package com.cashupagent.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * Calls to a CashUp server that the operator named, wherever it stands: nobody else has a say in the address, so no
 * guard stands before it. It follows no redirect: an access token goes nowhere else. Thread-safe; calls block.
 */
public final class OwnServer implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** A batch is answered after its last file was looked at. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final int ANSWER_BYTES = 256 << 20;

    private final String base;
    private final OkHttpClient client;

    /** @param base without a slash at the end */
    public OwnServer(URI base) {
        this.base = base.toString();
        this.client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(SILENCE)
                .writeTimeout(SILENCE)
                .build();
    }

    /** @param retryAfter the header, when it gives seconds */
    public record Answer(int status, byte[] body, Optional<Duration> retryAfter) {}

    /** A file of an upload; it is streamed. */
    public record Upload(String name, Path file) {}

    /** @param bearer null for a call without one */
    public Answer get(String path, @Nullable String bearer) throws IOException {
        return send(path, bearer, null);
    }

    /** A form of fields. */
    public Answer form(String path, Map<String, String> fields) throws IOException {
        FormBody.Builder body = new FormBody.Builder(StandardCharsets.UTF_8);
        fields.forEach(body::add);
        return send(path, null, body.build());
    }

    /** A multipart form: the fields, then the files, each as a part named {@code files}. */
    public Answer upload(String path, String bearer, Map<String, String> fields, List<Upload> files)
            throws IOException {
        MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);
        fields.forEach(body::addFormDataPart);
        files.forEach(file -> body.addFormDataPart("files", file.name(), new FileBody(file.file())));
        return send(path, bearer, body.build());
    }

    private Answer send(String path, @Nullable String bearer, @Nullable RequestBody body) throws IOException {
        Request.Builder request = new Request.Builder().url(base + path).header("User-Agent", "CashUp-Agent");
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (body != null) {
            request.post(body);
        }
        try (Response response = client.newCall(request.build()).execute()) {
            InputStream answer = response.body().byteStream();
            byte[] bytes = answer.readNBytes(ANSWER_BYTES + 1);
            if (bytes.length > ANSWER_BYTES) {
                throw new IOException("the answer is longer than " + ANSWER_BYTES + " bytes");
            }
            return new Answer(response.code(), bytes, seconds(response.header("Retry-After")));
        }
    }

    private static Optional<Duration> seconds(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** By path and not by {@code File}, which cannot name every file there is. */
    private static final class FileBody extends RequestBody {

        private final Path file;

        FileBody(Path file) {
            this.file = file;
        }

        @Override
        public @Nullable MediaType contentType() {
            return MediaType.parse("application/octet-stream");
        }

        @Override
        public long contentLength() throws IOException {
            return Files.size(file);
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            try (Source source = Okio.source(Files.newInputStream(file))) {
                sink.writeAll(source);
            }
        }
    }
}
