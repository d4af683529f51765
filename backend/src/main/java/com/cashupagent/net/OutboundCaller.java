package com.cashupagent.net;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * The one way out: every HTTP call of this program goes through here. It goes only where the guard lets it, follows no
 * redirect, repeats nothing by itself, keeps no cookies, uses no proxy (a proxy would resolve the name again), and ends
 * within its limits. TLS certificates are checked against the name in the address. Thread-safe; calls block.
 */
public final class OutboundCaller implements AutoCloseable {

    private static final int IDLE_CONNECTIONS = 8;
    private static final long IDLE_SECONDS = 30;

    private final OutboundGuard guard;
    private final BoundedResolver resolver;
    private final OkHttpClient client;

    public OutboundCaller(OutboundGuard guard) {
        this(guard, UnaryOperator.identity());
    }

    /** @param bend what tests change, such as whom to trust */
    OutboundCaller(OutboundGuard guard, UnaryOperator<OkHttpClient.Builder> bend) {
        this.guard = guard;
        this.resolver = new BoundedResolver(guard);
        this.client = bend.apply(new OkHttpClient.Builder()
                        .socketFactory(new GuardedSockets(guard))
                        .proxy(Proxy.NO_PROXY)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .retryOnConnectionFailure(false)
                        .fastFallback(true)
                        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                        .eventListenerFactory(call -> new Sending()))
                .build();
    }

    /**
     * Makes the call and waits for the answer.
     *
     * @throws OutboundException when there is none
     */
    public OutboundAnswer send(OutboundRequest request, OutboundLimits limits) throws OutboundException {
        guard.check(request.uri());
        long began = System.nanoTime();
        Progress progress = new Progress();
        Call call = client.newBuilder()
                .dns(resolver.within(limits.connect()))
                .connectTimeout(limits.connect())
                .readTimeout(limits.read())
                .writeTimeout(limits.read())
                .callTimeout(limits.total())
                .build()
                .newCall(okRequest(request, progress));
        try (Response response = call.execute()) {
            BufferedSource source = response.body().source();
            boolean truncated = source.request(limits.answerBytes() + 1L);
            byte[] body = source.readByteArray(
                    truncated ? limits.answerBytes() : source.getBuffer().size());
            return new OutboundAnswer(
                    response.code(),
                    response.headers().toMultimap(),
                    body,
                    truncated,
                    Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            throw Failures.of(e, request.uri().getHost(), progress.sending);
        }
    }

    /** Ends the calls under way and closes idle connections. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        resolver.close();
    }

    private static Request okRequest(OutboundRequest request, Progress progress) throws OutboundException {
        try {
            Request.Builder builder =
                    new Request.Builder().url(request.uri().toString()).tag(Progress.class, progress);
            builder.header("User-Agent", "CashUp-Agent");
            request.headers().forEach(builder::header);
            byte[] body = request.body();
            return builder.method(request.method(), body == null ? null : new Once(body))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new OutboundException(
                    OutboundException.Reason.REFUSED, "The address or a header cannot be sent.", false, e);
        }
    }

    /** How far a call has come. */
    private static final class Progress {
        private volatile boolean sending;
    }

    private static final class Sending extends EventListener {

        @Override
        public void requestHeadersStart(Call call) {
            Optional.ofNullable(call.request().tag(Progress.class)).ifPresent(progress -> progress.sending = true);
        }
    }

    /** A body that the client may not send a second time, as it would by itself on some answers. */
    private static final class Once extends RequestBody {

        private final byte[] bytes;

        Once(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public @Nullable MediaType contentType() {
            // The caller's header says it, in the caller's own words.
            return null;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(okio.BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}
