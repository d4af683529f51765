package com.cashupagent.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cashupagent.net.LocalTls;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundGuard;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Azure's own clients, with their real addresses, against a server that answers as vault, login and metadata service
 * do.
 */
@Timeout(60)
class AzureKeyVaultTest {

    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String TENANT = "11111111-2222-3333-4444-555555555555";
    private static final String CLIENT = "99999999-2222-3333-4444-555555555555";

    private static final class Azure extends LocalVault {

        private volatile boolean forbidden;
        private volatile boolean broken;

        Azure(LocalTls tls) throws IOException {
            super(tls);
        }

        @Override
        Said answer(String request, HttpExchange exchange, String body) {
            String asked = header(exchange, "X-Asked");
            if (broken) {
                return Said.of(500, "<html>no</html>");
            }
            return switch (asked) {
                case "login.microsoftonline.com" -> login(request, parameters(body));
                case "169.254.169.254" -> identity(request, exchange);
                case "cashup.vault.azure.net" -> secret(request, exchange);
                default -> Said.of(404, "");
            };
        }

        private static Said login(String request, Map<String, String> form) {
            boolean right = request.equals("POST /" + TENANT + "/oauth2/v2.0/token")
                    && CLIENT.equals(form.get("client_id"))
                    && "right".equals(form.get("client_secret"))
                    && List.of(form.getOrDefault("scope", "").split(" ")).contains("https://vault.azure.net/.default");
            return right
                    ? token()
                    : Said.of(401, Map.of("error", "invalid_client", "error_description", "AADSTS7000215"));
        }

        private static Said identity(String request, HttpExchange exchange) {
            Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
            boolean right = request.equals("GET /metadata/identity/oauth2/token")
                    && header(exchange, "Metadata").equals("true")
                    && query.getOrDefault("resource", "").startsWith("https://vault.azure.net");
            return right ? token() : Said.of(400, Map.of("error", "invalid_request"));
        }

        private static Said token() {
            return Said.of(
                    200,
                    Map.of(
                            "token_type", "Bearer",
                            "expires_in", "3599",
                            "expires_on", "4102444800",
                            "resource", "https://vault.azure.net",
                            "access_token", "eyJ.right"));
        }

        private Said secret(String request, HttpExchange exchange) {
            if (!header(exchange, "Authorization").equals("Bearer eyJ.right")) {
                return new Said(
                        401,
                        Map.of("error", Map.of("code", "Unauthorized")),
                        Map.of(
                                "WWW-Authenticate",
                                "Bearer authorization=\"https://login.microsoftonline.com/" + TENANT
                                        + "\", resource=\"https://vault.azure.net\""));
            }
            if (forbidden) {
                return Said.of(
                        403, Map.of("error", Map.of("code", "Forbidden", "message", "no secrets get permission")));
            }
            return request.startsWith("GET /secrets/cashup-master-key")
                    ? Said.of(
                            200,
                            Map.of(
                                    "value",
                                    KEY,
                                    "id",
                                    "https://cashup.vault.azure.net/secrets/cashup-master-key/1",
                                    "attributes",
                                    Map.of("enabled", true)))
                    : Said.of(404, Map.of("error", Map.of("code", "SecretNotFound")));
        }
    }

    private Azure azure;
    private OutboundCaller caller;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        LocalTls tls = LocalTls.of(folder, "ip:127.0.0.1");
        azure = new Azure(tls);
        caller = tls.landing(OutboundGuard.ofIdentity(), azure.port());
    }

    @AfterEach
    void close() {
        caller.close();
        azure.close();
    }

    private static AzureKeyVault.Settings settings(String secret, String clientSecret) {
        boolean application = !clientSecret.isEmpty();
        return new AzureKeyVault.Settings(
                URI.create("https://cashup.vault.azure.net"),
                secret,
                URI.create("https://login.microsoftonline.com"),
                Optional.of(TENANT).filter(tenant -> application),
                Optional.of(CLIENT).filter(client -> application),
                Optional.of(clientSecret).filter(text -> application));
    }

    private String refused(String secret, String clientSecret) {
        AzureKeyVault.Settings settings = settings(secret, clientSecret);
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> new AzureKeyVault(settings, caller).read());
        assertThat(refused.code()).isEqualTo(ErrorCode.MASTER_KEY_UNAVAILABLE);
        for (String text : List.of(refused.getMessage(), settings.toString())) {
            assertThat(text).doesNotContain("right").doesNotContain("wr0ng").doesNotContain("eyJ");
        }
        return String.valueOf(refused.getMessage());
    }

    @Test
    void anApplicationReadsTheKey() {
        assertThat(new AzureKeyVault(settings("cashup-master-key", "right"), caller).read())
                .isEqualTo(KEY);
        assertThat(azure.seen).anyMatch(request -> request.equals("POST /" + TENANT + "/oauth2/v2.0/token"));
    }

    @Test
    void aManagedIdentityReadsTheKey() {
        assertThat(new AzureKeyVault(settings("cashup-master-key", ""), caller).read())
                .isEqualTo(KEY);
        assertThat(azure.seen).contains("GET /metadata/identity/oauth2/token");
    }

    @Test
    void whateverIsWrongIsSaid() {
        assertThat(refused("cashup-master-key", "wr0ng")).contains("azure-client-secret");
        assertThat(refused("other", "right")).contains("404").contains("azure-vault-secret");
        azure.forbidden = true;
        assertThat(refused("cashup-master-key", "right")).contains("403").contains("Key Vault Secrets User");
        azure.broken = true;
        assertThat(refused("cashup-master-key", "right")).contains("no token");
        azure.close();
        assertThat(refused("cashup-master-key", "right")).contains("cannot be reached");
    }
}
