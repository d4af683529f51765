package com.cashupagent.auth;

import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundGuard;
import com.cashupagent.secret.SigningKeys;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.SqlCredentialStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The real parts on a real embedded database, with a clock that the test sets. */
final class AuthFixture implements AutoCloseable {

    static final String ISSUER = "https://api.test";

    final SigningKeys keys;
    final Database database;
    final Credentials credentials;
    final Auth auth;
    final Clock clock;
    private final OutboundCaller caller = new OutboundCaller(new OutboundGuard(true));
    private Instant now = Instant.parse("2026-05-05T12:00:00Z");

    AuthFixture(Path folder) {
        clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        keys = new SigningKeys(folder.resolve("keys"), clock, Duration.ofDays(30), Duration.ofHours(1));
        database = Database.open(DatabaseSettings.embedded(folder));
        SqlCredentialStore store = new SqlCredentialStore();
        credentials = new Credentials(database.transactions(), store, clock);
        auth = new Auth(database.transactions(), store, keys, () -> ISSUER, Duration.ofHours(1), caller, clock);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** A form post; a parameter given twice comes twice. */
    TokenAnswer post(String... namesAndValues) {
        return auth.tokenEndpoint().grant(new TokenRequest(form(namesAndValues), Optional.empty(), "10.0.0.1"));
    }

    TokenAnswer postAs(String authorization, String... namesAndValues) {
        return auth.tokenEndpoint()
                .grant(new TokenRequest(form(namesAndValues), Optional.of(authorization), "10.0.0.1"));
    }

    String token(IssuedCredential issued) {
        return post(
                        "grant_type", "client_credentials",
                        "client_id", issued.clientId(),
                        "client_secret", issued.clientSecret())
                .accessToken();
    }

    Principal authenticate(String token) {
        return auth.authenticator().authenticate(Optional.of("Bearer " + token), Optional.empty());
    }

    private static Map<String, List<String>> form(String... namesAndValues) {
        Map<String, List<String>> form = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.merge(
                    namesAndValues[i],
                    Collections.singletonList(namesAndValues[i + 1]),
                    (a, b) -> Arrays.asList(a.get(0), b.get(0)));
        }
        return form;
    }

    @Override
    public void close() {
        caller.close();
        database.close();
    }
}
