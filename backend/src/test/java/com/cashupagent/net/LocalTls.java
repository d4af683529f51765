package com.cashupagent.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/**
 * A certificate made for a test: what a server on this machine shows, and whom its client trusts.
 *
 * @param pem the certificate
 */
public record LocalTls(SSLContext context, X509TrustManager trust, String pem) {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /** @param san as keytool takes it, such as {@code dns:receiver.test} */
    public static LocalTls of(Path folder, String san) throws Exception {
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
                        "CN=" + san.replaceAll(".*:", ""),
                        "-ext",
                        "SAN=" + san,
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
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        // The certificate as the server's key, and as what a client trusts.
        keys.setCertificateEntry("trusted", keys.getCertificate("server"));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), trusted.getTrustManagers(), null);
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(keys.getCertificate("server").getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        return new LocalTls(context, (X509TrustManager) trusted.getTrustManagers()[0], pem);
    }

    OkHttpClient.Builder trustedBy(OkHttpClient.Builder builder) {
        return builder.sslSocketFactory(context.getSocketFactory(), trust);
    }

    /**
     * A caller whose every call that its guard lets go ends at this machine, at a port that speaks TLS; where it should
     * have gone stands in {@code X-Asked}.
     */
    public OutboundCaller landing(OutboundGuard guard, int port) {
        return new OutboundCaller(
                guard,
                builder -> trustedBy(builder)
                        .addInterceptor(chain -> chain.proceed(chain.request()
                                .newBuilder()
                                .header("X-Asked", chain.request().url().host())
                                .url(chain.request()
                                        .url()
                                        .newBuilder()
                                        .scheme("https")
                                        .host("127.0.0.1")
                                        .port(port)
                                        .build())
                                .build())));
    }
}
