package com.cashupagent.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cashupagent.net.OutboundException.Reason;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.ExtendedSSLSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real TLS server whose certificate is for one name only. */
@Timeout(60)
class OutboundTlsTest {

    private static final OutboundLimits LIMITS =
            new OutboundLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20), 1_000);

    private HttpsServer server;
    private LocalTls tls;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        tls = LocalTls.of(folder, "dns:receiver.test");
        server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
        server.createContext("/", exchange -> {
            ExtendedSSLSession session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            byte[] name = String.valueOf(session.getRequestedServerNames()).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, name.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(name);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theNameIsShownAndProvenWhileTheCheckedAddressIsDialled() throws Exception {
        try (OutboundCaller caller = trusting()) {
            OutboundAnswer answer = caller.send(request("receiver.test"), LIMITS);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(new String(answer.body(), UTF_8)).contains("receiver.test");
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        try (OutboundCaller caller = trusting()) {
            for (String host : List.of("other.test", "127.0.0.1")) {
                OutboundException wrong =
                        catchThrowableOfType(OutboundException.class, () -> caller.send(request(host), LIMITS));
                assertThat(wrong.reason()).as(host).isEqualTo(Reason.TLS);
                assertThat(wrong.maybeArrived()).isFalse();
            }
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        try (OutboundCaller caller = new OutboundCaller(loopback())) {
            OutboundException unknown =
                    catchThrowableOfType(OutboundException.class, () -> caller.send(request("receiver.test"), LIMITS));

            assertThat(unknown.reason()).isEqualTo(Reason.TLS);
        }
    }

    private OutboundCaller trusting() {
        return new OutboundCaller(loopback(), tls::trustedBy);
    }

    private static OutboundGuard loopback() {
        return new OutboundGuard(true, host -> List.of(InetAddress.getByName("127.0.0.1")));
    }

    private OutboundRequest request(String host) {
        return OutboundRequest.get(
                URI.create("https://" + host + ":" + server.getAddress().getPort() + "/"), Map.of());
    }
}
