package com.cashupagent.deliver.erp.call;

import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.mapping.Issue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The usual ways to prove who calls, by the connection's setting {@code auth}. Thread-safe. */
public final class Logins {

    private static final Map<String, List<String>> SECRETS = Map.of(
            "none", List.of(),
            "basic", List.of("username", "password"),
            "bearer", List.of("token"),
            "hmac", List.of("secret"),
            "oauth2", List.of("client_id", "client_secret"));

    /** What a header carries; a copied token may hold a dash or an ellipsis that some program made prettier. */
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");

    private final BearerTokens tokens;
    private final Clock clock;

    public Logins(BearerTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What is missing or unfit for the login that the settings name. @param allowed in the words of the setting */
    public static List<Issue> check(ErpAccount account, List<String> allowed) {
        String auth = auth(account, allowed);
        if (!allowed.contains(auth)) {
            return List.of(new Issue("auth", "bad_setting", "auth must be one of " + String.join(", ", allowed) + "."));
        }
        List<Issue> issues = new ArrayList<>(missing(account, SECRETS.getOrDefault(auth, List.of())));
        if (auth.equals("bearer")
                && !PRINTABLE.matcher(secret(account, "token")).matches()) {
            issues.add(new Issue(
                    "credentials.token",
                    "bad_setting",
                    "The token has characters that a header cannot carry, such as line ends, accents or an ellipsis;"
                            + " copy it again from where it was issued."));
        }
        if (auth.equals("oauth2") && !account.address("token_url")) {
            issues.add(new Issue("token_url", "bad_setting", "oauth2 needs token_url, an https address."));
        }
        return issues;
    }

    /** An issue for each secret that is not there. */
    public static List<Issue> missing(ErpAccount account, List<String> secrets) {
        return secrets.stream()
                .filter(name -> account.secret(name).isEmpty())
                .map(name -> new Issue("credentials." + name, "missing_credential", "credentials need " + name + "."))
                .toList();
    }

    /** The login; after {@link #check} found nothing. */
    public Authorization of(ErpAccount account, List<String> allowed) {
        return switch (auth(account, allowed)) {
            case "basic" -> {
                String header = BearerTokens.basic(secret(account, "username"), secret(account, "password"));
                yield (method, uri, body, renewed) -> Map.of("Authorization", header);
            }
            case "bearer" ->
                (method, uri, body, renewed) -> Map.of("Authorization", "Bearer " + secret(account, "token"));
            case "hmac" -> (method, uri, body, renewed) -> signed(secret(account, "secret"), body);
            case "oauth2" -> tokens.by(account, BearerTokens.Grant::clientCredentials);
            default -> (method, uri, body, renewed) -> Map.of();
        };
    }

    private static String auth(ErpAccount account, List<String> allowed) {
        return account.setting("auth").orElse(allowed.get(0));
    }

    private static String secret(ErpAccount account, String name) {
        return account.secret(name).orElse("");
    }

    /**
     * As this server signs its webhooks in the guide's way: {@code X-CashUp-Signature: sha256=<hex>} over the body, and
     * {@code X-CashUp-Timestamp} beside it.
     */
    private Map<String, String> signed(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Map.of(
                    "X-CashUp-Signature",
                    "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)),
                    "X-CashUp-Timestamp",
                    Long.toString(clock.instant().getEpochSecond()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
