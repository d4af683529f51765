package com.cashupagent.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cashupagent.net.OutboundException.Reason;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real TLS server whose certificate is for one name only. */
@Timeout(60)
class OutboundTlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final OutboundLimits LIMITS =
            new OutboundLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20), 1_000);

    private HttpsServer server;
    private SSLContext context;
    private X509TrustManager trust;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        KeyStore keys = certificate(folder, "receiver.test");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        trust = (X509TrustManager) trusted.getTrustManagers()[0];
        context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), trusted.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
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
        return new OutboundCaller(loopback(), builder -> builder.sslSocketFactory(context.getSocketFactory(), trust));
    }

    private static OutboundGuard loopback() {
        return new OutboundGuard(true, host -> List.of(InetAddress.getByName("127.0.0.1")));
    }

    private OutboundRequest request(String host) {
        return OutboundRequest.get(
                URI.create("https://" + host + ":" + server.getAddress().getPort() + "/"), Map.of());
    }

    private static KeyStore certificate(Path folder, String name) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:" + name,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).as(said).isZero();
        // The certificate as the server's key, and as what a client trusts.
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        keys.setCertificateEntry("trusted", keys.getCertificate("server"));
        return keys;
    }
}
