package com.cashupagent.http;

import com.cashupagent.auth.Authenticator;
import com.cashupagent.auth.Principal;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Javalin, set up from the routes table. */
final class HttpServer {

    private static final int HEADER_BYTES = 16_384;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Javalin javalin;
    private final HttpSettings settings;
    private final InFlight inFlight;

    HttpServer(HttpSettings settings, List<Route> routes, Authenticator authenticator, Cors cors, InFlight inFlight) {
        this.settings = settings;
        this.inFlight = inFlight;
        Tracking tracking = new Tracking(
                inFlight,
                settings.publicUrl().map(url -> "https".equals(url.getScheme())).orElse(false));
        javalin = Javalin.create(config -> {
            quiet(config);
            config.http.prefer405over404 = true;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.asyncTimeout = 0;
            config.http.maxRequestSize = 64 << 10;
            config.http.strictContentTypes = true;
            config.jetty.addConnector((server, http) -> connector(server, http, settings));
            config.jetty.modifyServer(server -> server.setErrorHandler(new JettyErrors()));
            config.requestLogger.http((ctx, millis) -> tracking.end(ctx, millis));
            config.routes.before(tracking::begin);
            config.routes.before(cors::handle);
            for (Route route : routes) {
                Handler admitted = ctx -> {
                    admit(route, ctx, authenticator);
                    route.handler().handle(ctx);
                };
                config.routes.addHttpHandler(route.method(), route.path(), admitted);
                if (route.method() == HandlerType.GET && !route.streams()) {
                    // The headers that a GET would have; Jetty leaves the body out.
                    config.routes.addHttpHandler(HandlerType.HEAD, route.path(), admitted);
                }
            }
            Problems.register(config.routes);
        });
    }

    /** @throws IllegalStateException when it cannot listen where it should; Javalin would say so in its own words */
    void start() {
        ListeningPort.require(settings.host(), settings.port());
        javalin.start();
    }

    int port() {
        return javalin.port();
    }

    /** Refuses new requests and waits for those under way. */
    void drain(Duration patience) {
        inFlight.drain();
        inFlight.awaitNone(patience);
    }

    void stop() {
        javalin.stop();
    }

    private static void admit(Route route, Context ctx, Authenticator authenticator) {
        if (!route.scopes().isEmpty()) {
            Principal principal =
                    authenticator.authenticate(Requests.header(ctx, "Authorization"), Requests.header(ctx, "Origin"));
            Requests.principal(ctx, principal);
            principal.requireAny(route.scopes());
        }
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static Connector connector(Server server, HttpConfiguration http, HttpSettings settings) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE.toMillis());
        return connector;
    }
}
