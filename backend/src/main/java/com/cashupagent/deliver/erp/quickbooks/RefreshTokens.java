package com.cashupagent.deliver.erp.quickbooks;

import com.cashupagent.deliver.erp.CredentialRenewals;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.call.BearerTokens;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Intuit's rotating refresh tokens: each exchange may bring another one, which ends the one before. It is kept, sealed,
 * under a lock that all nodes share, before the access token that came with it is used. Thread-safe.
 */
final class RefreshTokens {

    private static final String ADDRESS = "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer";
    private static final String SECRET = "refresh_token";

    private final BearerTokens tokens;

    RefreshTokens(BearerTokens tokens) {
        this.tokens = tokens;
    }

    BearerTokens.Source source(ErpAccount account) {
        return () -> {
            AtomicReference<JsonNode> answer = new AtomicReference<>(MissingNode.getInstance());
            account.renewals().renew(current -> {
                JsonNode fresh = tokens.fetch(grant(account, current));
                answer.set(fresh);
                return renewed(current, fresh.path(SECRET).asString(""));
            });
            return Objects.requireNonNull(answer.get());
        };
    }

    private static BearerTokens.Grant grant(ErpAccount account, Map<String, String> current) {
        return new BearerTokens.Grant(
                account.setting("token_url").orElse(ADDRESS),
                Map.of("grant_type", SECRET, SECRET, current.getOrDefault(SECRET, "")),
                Optional.of(BearerTokens.basic(
                        current.getOrDefault("client_id", ""), current.getOrDefault("client_secret", ""))));
    }

    private static Map<String, String> renewed(Map<String, String> current, String fresh) {
        String before = current.getOrDefault(SECRET, "");
        if (fresh.isEmpty() || fresh.equals(before)) {
            return current;
        }
        Map<String, String> renewed = new LinkedHashMap<>(current);
        renewed.put(SECRET, fresh);
        renewed.put(CredentialRenewals.RENEWED, SECRET);
        renewed.putIfAbsent(CredentialRenewals.RENEWED_FROM, before);
        return renewed;
    }
}
