package com.cashupagent.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cashupagent.net.OutboundException.Reason;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to a real server on this machine, and attempts to be led elsewhere. */
@Timeout(60)
class OutboundCallerTest {

    private static final OutboundLimits LIMITS =
            new OutboundLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), 1_000);

    private final AtomicInteger hits = new AtomicInteger();
    private HttpServer server;
    private OutboundCaller caller;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        caller = new OutboundCaller(new OutboundGuard(true));
    }

    @AfterEach
    void stop() {
        caller.close();
        server.stop(0);
    }

    @Test
    void sendsBodyAndHeadersByteForByte() throws Exception {
        AtomicReference<byte[]> body = new AtomicReference<>();
        Map<String, List<String>> headers = new ConcurrentHashMap<>();
        on("/hook", exchange -> {
            body.set(exchange.getRequestBody().readAllBytes());
            headers.putAll(exchange.getRequestHeaders());
            exchange.getResponseHeaders().add("X-Answer", "yes");
            answer(exchange, 202, "taken".getBytes(UTF_8));
        });
        byte[] sent = "{\"a\": \"ü\"}".getBytes(UTF_8);

        OutboundAnswer answer = caller.send(
                OutboundRequest.post(uri("/hook"), Map.of("Content-Type", "application/json", "X-Mine", "1"), sent),
                LIMITS);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.successful()).isTrue();
        assertThat(answer.body()).isEqualTo("taken".getBytes(UTF_8));
        assertThat(answer.truncated()).isFalse();
        assertThat(answer.header("x-answer")).contains("yes");
        assertThat(answer.took()).isPositive();
        assertThat(body.get()).isEqualTo(sent);
        assertThat(headers.get("Content-type")).containsExactly("application/json");
        assertThat(headers.get("Content-length")).containsExactly(Integer.toString(sent.length));
        assertThat(headers.get("X-mine")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) throws Exception {
        on("/hook", exchange -> {
            exchange.getResponseHeaders().add("Location", uri("/private").toString());
            answer(exchange, status, new byte[0]);
        });
        AtomicInteger reached = new AtomicInteger();
        server.createContext("/private", exchange -> {
            reached.incrementAndGet();
            answer(exchange, 200, new byte[0]);
        });

        OutboundAnswer answer = post("/hook");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.successful()).isFalse();
        assertThat(reached).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 408, 421, 503})
    void repeatsNothingByItself(int status) throws Exception {
        on("/hook", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
            answer(exchange, status, new byte[0]);
        });

        assertThat(post("/hook").status()).isEqualTo(status);
        assertThat(hits).hasValue(1);
    }

    @Test
    void keepsNoMoreOfTheAnswerThanAllowed() throws Exception {
        on("/hook", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] block = new byte[1 << 16];
                for (int i = 0; i < 1_000; i++) {
                    out.write(block);
                }
            } catch (IOException expected) {
                hits.incrementAndGet();
            }
        });

        OutboundAnswer answer = post("/hook");

        assertThat(answer.body()).hasSize(1_000);
        assertThat(answer.truncated()).isTrue();
    }

    @Test
    void aCompressedAnswerCountsUnpacked() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            zip.write(new byte[10 << 20]);
        }
        on("/hook", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            answer(exchange, 200, bomb.toByteArray());
        });

        OutboundAnswer answer = post("/hook");

        assertThat(answer.body()).hasSize(1_000);
        assertThat(answer.truncated()).isTrue();
    }

    @Test
    void anAnswerOfExactlyTheLimitIsWhole() throws Exception {
        on("/hook", exchange -> answer(exchange, 200, new byte[1_000]));

        OutboundAnswer answer = post("/hook");

        assertThat(answer.body()).hasSize(1_000);
        assertThat(answer.truncated()).isFalse();
    }

    @Test
    void givesUpOnAServerThatNeverAnswers() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        on("/hook", exchange -> await(done));
        try {
            OutboundException late = fails(
                    uri("/hook"),
                    new OutboundLimits(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(9), 10));

            assertThat(late.reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(late.maybeArrived()).isTrue();
        } finally {
            done.countDown();
        }
    }

    @Test
    void givesUpOnAServerThatAnswersDropByDrop() throws Exception {
        on("/hook", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 500; i++) {
                    out.write('.');
                    out.flush();
                    Thread.sleep(20);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long began = System.nanoTime();

        OutboundException late = fails(
                uri("/hook"),
                new OutboundLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(500), 1_000));

        assertThat(late.reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void givesUpOnAResolverThatHangs() {
        CountDownLatch done = new CountDownLatch(1);
        try (OutboundCaller slow = new OutboundCaller(new OutboundGuard(true, host -> {
            await(done);
            throw new UnknownHostException(host);
        }))) {
            OutboundException late = catchThrowableOfType(
                    OutboundException.class,
                    () -> slow.send(
                            OutboundRequest.get(URI.create("http://receiver.test/"), Map.of()),
                            new OutboundLimits(
                                    Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(5), 10)));

            assertThat(late.reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(late.maybeArrived()).isFalse();
        } finally {
            done.countDown();
        }
    }

    @Test
    void saysWhenNobodyListensOrTheConnectionBreaks() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = socket.getLocalPort();
        }
        OutboundException nobody = fails(URI.create("http://127.0.0.1:" + free + "/"), LIMITS);
        assertThat(nobody.reason()).isEqualTo(Reason.NOT_CONNECTED);
        assertThat(nobody.maybeArrived()).isFalse();

        try (ServerSocket rude = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread hangsUp = new Thread(() -> {
                try (Socket accepted = rude.accept()) {
                    accepted.getInputStream().read();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            hangsUp.start();
            OutboundException broken = fails(URI.create("http://127.0.0.1:" + rude.getLocalPort() + "/"), LIMITS);
            hangsUp.join();
            assertThat(broken.reason()).isEqualTo(Reason.BROKEN);
            assertThat(broken.maybeArrived()).isTrue();
        }
    }

    @Test
    void theStrictGuardLetsNoCallReachThisMachine() {
        server.createContext("/", exchange -> {
            hits.incrementAndGet();
            answer(exchange, 200, new byte[0]);
        });
        int port = server.getAddress().getPort();
        try (OutboundCaller strict =
                new OutboundCaller(new OutboundGuard(false, host -> List.of(InetAddress.getByName("127.0.0.1"))))) {
            for (String uri : List.of(
                    "http://127.0.0.1:" + port,
                    "https://127.0.0.1:" + port,
                    "https://[::1]:" + port,
                    "https://localhost:" + port,
                    "https://2130706433:" + port,
                    "https://receiver.test:" + port)) {
                OutboundException refused = catchThrowableOfType(
                        OutboundException.class,
                        () -> strict.send(OutboundRequest.get(URI.create(uri), Map.of()), LIMITS));
                assertThat(refused.reason()).as(uri).isEqualTo(Reason.REFUSED);
            }
        }
        assertThat(hits).hasValue(0);
    }

    /** A name that is public when it is checked and private a moment later: the checked address is the one dialled. */
    @Test
    void resolvesOncePerConnection() throws Exception {
        on(
                "/hook",
                exchange -> answer(
                        exchange,
                        200,
                        exchange.getRequestHeaders().getFirst("Host").getBytes(UTF_8)));
        AtomicInteger asked = new AtomicInteger();
        OutboundGuard guard = new OutboundGuard(true, host -> {
            // The second answer is a closed door: a call that asked twice would meet it.
            return List.of(InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2"));
        });
        int port = server.getAddress().getPort();
        try (OutboundCaller named = new OutboundCaller(guard)) {
            OutboundAnswer answer = named.send(
                    OutboundRequest.get(URI.create("http://receiver.test:" + port + "/hook"), Map.of()), LIMITS);

            assertThat(new String(answer.body(), UTF_8)).isEqualTo("receiver.test:" + port);
            assertThat(asked).hasValue(1);
        }
    }

    /** The last look is at the socket: even a client that took the address from elsewhere would not get through. */
    @Test
    void theSocketItselfRefuses() throws Exception {
        try (Socket socket = new GuardedSockets(new OutboundGuard(false)).createSocket()) {
            OutboundException refused =
                    catchThrowableOfType(OutboundException.class, () -> socket.connect(server.getAddress(), 1_000));
            assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
            assertThat(socket.isConnected()).isFalse();
        }
    }

    @Test
    void aHeaderThatWouldSmuggleIsRefused() {
        OutboundException refused = catchThrowableOfType(
                OutboundException.class,
                () -> caller.send(OutboundRequest.get(uri("/hook"), Map.of("X", "a\r\nY: b")), LIMITS));

        assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
        assertThat(hits).hasValue(0);
    }

    @Test
    void closingEndsACallUnderWay() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        on("/hook", exchange -> {
            arrived.countDown();
            await(done);
        });
        AtomicReference<OutboundException> ended = new AtomicReference<>();
        Thread calling = new Thread(() -> ended.set(fails(uri("/hook"), LIMITS)));
        calling.start();
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();

        caller.close();

        calling.join(TimeUnit.SECONDS.toMillis(4));
        assertThat(ended.get()).isNotNull();
        done.countDown();
    }

    private OutboundAnswer post(String path) throws OutboundException {
        return caller.send(OutboundRequest.post(uri(path), Map.of(), "{}".getBytes(UTF_8)), LIMITS);
    }

    private OutboundException fails(URI uri, OutboundLimits limits) {
        return catchThrowableOfType(
                OutboundException.class, () -> caller.send(OutboundRequest.get(uri, Map.of()), limits));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void on(String path, com.sun.net.httpserver.HttpHandler handler) {
        server.createContext(path, exchange -> {
            hits.incrementAndGet();
            handler.handle(exchange);
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
