package com.cashupagent.vault;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.cashupagent.net.OutboundAnswer;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundException;
import com.cashupagent.net.OutboundLimits;
import com.cashupagent.net.OutboundRequest;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The HTTP client under Azure's clients: this program's own way out, so that no other HTTP stack is needed. */
final class GuardedAzureClient implements HttpClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final OutboundLimits LIMITS = new OutboundLimits(PATIENCE, PATIENCE, PATIENCE, 1 << 20);

    private final OutboundCaller caller;

    GuardedAzureClient(OutboundCaller caller) {
        this.caller = caller;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromCallable(() -> sendSync(request, Context.NONE));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.getHeaders().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("Content-Length"))
                .forEach(header -> headers.put(header.getName(), header.getValue()));
        BinaryData body = request.getBodyAsBinaryData();
        try {
            OutboundAnswer answer = caller.send(
                    new OutboundRequest(
                            request.getHttpMethod().toString(),
                            URI.create(request.getUrl().toString()),
                            headers,
                            body == null ? null : body.toBytes()),
                    LIMITS);
            return new Answer(request, answer);
        } catch (OutboundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole in memory. */
    private static final class Answer extends HttpResponse {

        private final OutboundAnswer answer;

        Answer(HttpRequest request, OutboundAnswer answer) {
            super(request);
            this.answer = answer;
        }

        @Override
        public int getStatusCode() {
            return answer.status();
        }

        @Override
        @Deprecated
        public @Nullable String getHeaderValue(String name) {
            return answer.header(name).orElse(null);
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            answer.headers().forEach((name, values) -> headers.set(HttpHeaderName.fromString(name), values));
            return headers;
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            return Flux.just(ByteBuffer.wrap(answer.body()));
        }

        @Override
        public BinaryData getBodyAsBinaryData() {
            return BinaryData.fromBytes(answer.body());
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(answer.body());
        }

        @Override
        public Mono<String> getBodyAsString() {
            return getBodyAsString(StandardCharsets.UTF_8);
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            return Mono.just(new String(answer.body(), charset));
        }
    }
}
