package com.cashupagent.http;

import com.cashupagent.auth.Auth;
import com.cashupagent.deliver.erp.posting.Erp;
import com.cashupagent.deliver.webhook.Webhooks;
import com.cashupagent.events.EventBus;
import com.cashupagent.intake.Uploads;
import com.cashupagent.ops.HealthCheck;
import com.cashupagent.ops.Meters;
import com.cashupagent.pipeline.DocumentService;
import com.cashupagent.read.PagePictures;
import com.cashupagent.review.Decisions;
import com.cashupagent.review.ReviewQueue;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The whole HTTP side. Built, then started, then drained and closed; each once. */
public final class Api implements AutoCloseable {

    private final HttpSettings settings;
    private final List<Route> routes = new ArrayList<>();
    private final EventStreams streams;
    private final ProcessRoutes processing;
    private final BatchRoutes batches;
    private final HttpServer server;

    public Api(
            HttpSettings settings,
            Auth auth,
            DocumentService documents,
            Uploads uploads,
            PagePictures pictures,
            BatchParts batching,
            Webhooks webhooks,
            Erp erp,
            CostRoutes costs,
            ReviewQueue reviews,
            Decisions decisions,
            Idempotency idempotency,
            EventBus events,
            Meters meters,
            List<HealthCheck> dependencies,
            Clock clock) {
        this.settings = settings;
        this.streams = new EventStreams(events, settings.heartbeat());
        this.processing = new ProcessRoutes(settings, documents, events);
        this.batches = new BatchRoutes(settings, batching, settings.heartbeat());
        InFlight inFlight = new InFlight(meters);
        routes.addAll(new TokenRoutes(auth).routes());
        routes.addAll(processing.routes());
        routes.addAll(new UploadRoutes(uploads).routes());
        routes.addAll(batches.routes());
        routes.addAll(new DocumentRoutes(documents, streams).routes());
        routes.addAll(new PageRoutes(documents, pictures).routes());
        routes.addAll(new WebhookRoutes(webhooks.registry()).routes());
        routes.addAll(new DeliveryRoutes(webhooks.log()).routes());
        routes.addAll(new PostingRoutes(erp.postings(), documents).routes());
        routes.addAll(new ErpConnectionRoutes(erp.connections()).routes());
        routes.addAll(costs.routes());
        routes.addAll(new ReviewRoutes(reviews, decisions, documents, clock).routes());
        routes.addAll(new WidgetRoutes(auth.widgetSessions()).routes());
        routes.addAll(new HealthRoutes(dependencies, meters, clock, inFlight::draining, settings.version()).routes());
        routes.addAll(new CdnRoutes(new ClassPathFiles("/cdn/widget/")).routes());
        routes.addAll(new DocsRoutes(
                        () -> OpenApi.describe(List.copyOf(routes), url(), settings.version()), SwaggerUi.version())
                .routes());
        routes.replaceAll(idempotency::guard);
        this.server =
                new HttpServer(settings, routes, auth.authenticator(), new Cors(auth::originRegistered), inFlight);
    }

    /** Listens; requests are answered from now on. */
    public void start() {
        server.start();
    }

    /** What it listens on. */
    public int port() {
        return server.port();
    }

    /** What clients call this server, without a slash at the end; known after the start. */
    public String url() {
        return settings.publicUrl().map(Object::toString).orElseGet(() -> "http://localhost:" + server.port());
    }

    /** Ends event streams, refuses new requests and waits for those under way. */
    public void drain(Duration patience) {
        streams.close();
        batches.endStreams();
        server.drain(patience);
    }

    @Override
    public void close() {
        streams.close();
        server.stop();
        processing.close();
        batches.close();
    }
}
