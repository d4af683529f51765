package com.cashupagent.http;

import com.cashupagent.auth.Auth;
import com.cashupagent.auth.Credentials;
import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundGuard;
import com.cashupagent.ops.HealthCheck;
import com.cashupagent.ops.Meters;
import com.cashupagent.secret.SigningKeys;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.DatabaseHealth;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.SqlCredentialStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The server with everything but documents, on a free port. */
final class BareServer implements AutoCloseable {

    final Caller caller;
    final Credentials credentials;
    final List<Route> routes = new ArrayList<>();
    volatile String dependency = "healthy";
    final HttpServer server;
    private final Database database;
    private final OutboundCaller outbound = new OutboundCaller(new OutboundGuard(false));

    BareServer(Path folder, Route... more) {
        Clock clock = Clock.systemUTC();
        database = Database.open(DatabaseSettings.embedded(folder));
        SqlCredentialStore store = new SqlCredentialStore();
        credentials = new Credentials(database.transactions(), store, clock);
        SigningKeys keys = new SigningKeys(folder.resolve("keys"), clock, Duration.ofDays(30), Duration.ofHours(1));
        Auth auth = new Auth(
                database.transactions(), store, keys, () -> "https://api.test", Duration.ofHours(1), outbound, clock);
        HttpSettings settings = new HttpSettings(
                "127.0.0.1",
                0,
                Optional.empty(),
                folder,
                1 << 20,
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                "1.0.0");
        Meters meters = new Meters();
        InFlight inFlight = new InFlight(meters);
        List<HealthCheck> checks = List.of(new DatabaseHealth(database), new Settable());
        routes.addAll(new TokenRoutes(auth).routes());
        routes.addAll(new WidgetRoutes(auth.widgetSessions()).routes());
        routes.addAll(new HealthRoutes(checks, meters, clock, inFlight::draining, "1.0.0").routes());
        routes.addAll(new CdnRoutes(new ClassPathFiles("/cdn/widget/")).routes());
        routes.addAll(new DocsRoutes(() -> OpenApi.describe(routes, "https://api.test", "1.0.0"), SwaggerUi.version())
                .routes());
        routes.addAll(List.of(more));
        server = new HttpServer(settings, routes, auth.authenticator(), new Cors(auth::originRegistered), inFlight);
        server.start();
        caller = new Caller(server.port());
    }

    String token(IssuedCredential issued, String scope) {
        return caller.post(
                        "/oauth/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials&client_id=" + issued.clientId() + "&client_secret="
                                + issued.clientSecret() + "&scope=" + scope)
                .json()
                .path("access_token")
                .asString();
    }

    IssuedCredential credential(String... origins) {
        return credentials.create(Set.of("eabl_main"), Set.of(origins), false);
    }

    @Override
    public void close() {
        server.stop();
        outbound.close();
        database.close();
    }

    private final class Settable implements HealthCheck {

        @Override
        public String name() {
            return "settable";
        }

        @Override
        public Health check() {
            return new Health(dependency, Map.of());
        }
    }
}
