package com.cashupagent.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cashupagent.json.Json;
import com.cashupagent.net.LocalTls;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The vault's own client against a server that answers as the key/value engine's second version does. */
@Timeout(60)
class HashiCorpVaultTest {

    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String TOKEN = "hvs.right";

    /** Of one secret, read by one token, which one role may have. */
    private static final class Kv extends LocalVault {

        private volatile boolean sealed;
        private volatile String namespace = "";
        private volatile @Nullable String odd;

        Kv(@Nullable LocalTls tls) throws IOException {
            super(tls);
        }

        @Override
        Said answer(String request, HttpExchange exchange, String body) {
            namespace = header(exchange, "X-Vault-Namespace");
            if (sealed) {
                return Said.of(503, Map.of("errors", new String[] {"Vault is sealed"}));
            }
            if (odd != null) {
                return Said.of(200, odd);
            }
            if (request.endsWith(" /v1/auth/approle/login")) {
                JsonNode login = Json.mapper().readTree(body);
                boolean right = login.path("role_id").asString("").equals("cashup")
                        && login.path("secret_id").asString("").equals("s3");
                return right
                        ? Said.of(
                                200,
                                "{\"request_id\":\"r1\",\"lease_id\":\"\",\"renewable\":false,\"lease_duration\":0,"
                                        + "\"data\":null,\"auth\":{\"client_token\":\"" + TOKEN
                                        + "\",\"accessor\":\"a1\",\"policies\":[\"cashup\"],"
                                        + "\"metadata\":{\"role_name\":\"cashup\"},\"lease_duration\":1200,"
                                        + "\"renewable\":true}}")
                        : Said.of(400, Map.of("errors", new String[] {"invalid role or secret ID"}));
            }
            if (!header(exchange, "X-Vault-Token").equals(TOKEN)) {
                return Said.of(403, Map.of("errors", new String[] {"permission denied"}));
            }
            return request.equals("GET /v1/secret/data/cashup")
                    ? Said.of(200, Map.of("data", Map.of("data", Map.of("master-key", KEY), "metadata", Map.of())))
                    : Said.of(404, Map.of("errors", new String[] {}));
        }
    }

    private static HashiCorpVault.Settings settings(String url) {
        return new HashiCorpVault.Settings(
                URI.create(url),
                Optional.empty(),
                "secret/cashup",
                "master-key",
                Optional.of(TOKEN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static HashiCorpVault.Settings with(
            HashiCorpVault.Settings from, String path, String field, Optional<String> token, String secretId) {
        return new HashiCorpVault.Settings(
                from.url(),
                Optional.of("team-a"),
                path,
                field,
                token,
                Optional.of("cashup"),
                Optional.of(secretId),
                from.ca());
    }

    private static String refused(HashiCorpVault.Settings settings) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> new HashiCorpVault(settings).read());
        assertThat(refused.code()).isEqualTo(ErrorCode.MASTER_KEY_UNAVAILABLE);
        assertThat(refused.getMessage()).doesNotContain("hvs.").doesNotContain("s3cret");
        assertThat(settings.toString()).doesNotContain("hvs.").doesNotContain("s3cret");
        return String.valueOf(refused.getMessage());
    }

    @Test
    void aTokenOrARoleReadsTheKey() throws IOException {
        try (Kv vault = new Kv(null)) {
            HashiCorpVault.Settings byToken = settings("http://127.0.0.1:" + vault.port() + "/");
            assertThat(new HashiCorpVault(byToken).read()).isEqualTo(KEY);
            HashiCorpVault.Settings byRole = with(byToken, "secret/cashup", "master-key", Optional.empty(), "s3");
            assertThat(new HashiCorpVault(byRole).read()).isEqualTo(KEY);
            assertThat(vault.namespace).isEqualTo("team-a");
            assertThat(vault.seen)
                    .containsExactly(
                            "GET /v1/secret/data/cashup", "POST /v1/auth/approle/login", "GET /v1/secret/data/cashup");
        }
    }

    @Test
    void whateverIsWrongIsSaid() throws IOException {
        try (Kv vault = new Kv(null)) {
            HashiCorpVault.Settings good = settings("http://127.0.0.1:" + vault.port());
            assertThat(refused(with(good, "secret/cashup", "master-key", Optional.of("hvs.wrong"), "")))
                    .contains("403")
                    .contains("vault-token");
            assertThat(refused(with(good, "secret/cashup", "master-key", Optional.empty(), "s3cret")))
                    .contains("400")
                    .contains("vault-secret-id");
            assertThat(refused(with(good, "kv/other", "master-key", Optional.of(TOKEN), "")))
                    .contains("404")
                    .contains("vault-path");
            assertThat(refused(with(good, "secret/cashup", "other", Optional.of(TOKEN), "")))
                    .contains("no field other");
            vault.sealed = true;
            assertThat(refused(good)).contains("sealed");
            vault.sealed = false;
            for (String odd : new String[] {"<html>Sign in</html>", "{}", "[]", "{\"data\":null}", ""}) {
                vault.odd = odd;
                refused(good);
            }
        }
    }

    @Test
    void whoIsNotThereIsNamed() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(refused(settings("http://127.0.0.1:" + free))).contains("cannot be reached");
        assertThat(refused(settings("https://vault.invalid:8200"))).contains("no host");
        assertThat(refused(settings("http://169.254.169.254"))).contains("not in the public internet");
    }

    @Test
    void aCertificateOfOnesOwnIsTrustedWhenGiven(@TempDir Path folder) throws Exception {
        LocalTls tls = LocalTls.of(folder, "ip:127.0.0.1");
        try (Kv vault = new Kv(tls)) {
            HashiCorpVault.Settings without = settings("https://127.0.0.1:" + vault.port());
            assertThat(refused(without)).contains("vault-ca");
            Path ca = Files.writeString(folder.resolve("ca.pem"), tls.pem());
            assertThat(new HashiCorpVault(new HashiCorpVault.Settings(
                                    without.url(),
                                    Optional.empty(),
                                    without.path(),
                                    without.field(),
                                    without.token(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(ca)))
                            .read())
                    .isEqualTo(KEY);
        }
    }
}
