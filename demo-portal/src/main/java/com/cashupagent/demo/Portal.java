package com.cashupagent.demo;

import com.cashupagent.demo.samples.SampleInvoices;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.staticfiles.Location;
import java.util.Map;
import java.util.Optional;

/** The partner's web server: one page, its own script and style, and the samples. */
final class Portal implements AutoCloseable {
    private final Javalin server;
    private final PortalPage page;
    private final SampleInvoices samples = new SampleInvoices();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    private Portal(PortalPage page, Optional<Books> books) {
        this.page = page;
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.staticFiles.add(files -> {
                files.hostedPath = "/assets";
                files.directory = "/portal";
                files.location = Location.CLASSPATH;
            });
            config.routes.before(this::protect);
            config.routes.get("/", this::index);
            books.ifPresent(own -> {
                config.routes.get("/postings", this::postings);
                new BooksRoutes(own).add(config.routes);
            });
            config.routes.get("/{exhibit}", this::exhibit);
            config.routes.get("/samples/{name}.pdf", this::sample);
            // For people; a script that asks for data is answered as before.
            config.routes.error(404, "text/html", this::missing);
        });
    }

    /** Listens on that port. @param books of the partner; empty: there is no page of postings */
    static Portal start(int port, PortalPage page, Optional<Books> books) {
        Portal portal = new Portal(page, books);
        portal.server.start(port);
        return portal;
    }

    String address() {
        return "http://localhost:" + server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void index(Context context) {
        show(context, "index.jte", Map.of("page", page, "words", Words.ENGLISH, "samples", samples.all()));
    }

    private void postings(Context context) {
        show(context, "postings.jte", Map.of("page", page, "words", Words.ENGLISH));
    }

    private void exhibit(Context context) {
        Exhibit exhibit = Exhibit.of(context.pathParam("exhibit")).orElseThrow(NotFoundResponse::new);
        if (exhibit == Exhibit.STRICT) {
            context.header("Content-Security-Policy", policy() + "; trusted-types 'none'");
            context.header("Cross-Origin-Opener-Policy", "same-origin");
            context.header("Cross-Origin-Embedder-Policy", "require-corp");
        }
        show(context, "exhibit.jte", Map.of("page", page, "words", Words.of(exhibit), "exhibit", exhibit));
    }

    private void missing(Context context) {
        show(context, "missing.jte", Map.of("page", page, "words", Words.ENGLISH));
    }

    private void show(Context context, String template, Map<String, Object> values) {
        StringOutput html = new StringOutput();
        templates.render(template, values, html);
        context.html(html.toString());
    }

    private void sample(Context context) {
        byte[] pdf = samples.pdf(context.pathParam("name")).orElseThrow(NotFoundResponse::new);
        context.contentType("application/pdf").result(pdf);
    }

    /** A strict policy, as a careful partner has one: the widget must live with it. */
    private void protect(Context context) {
        context.header("Content-Security-Policy", policy());
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "strict-origin-when-cross-origin");
    }

    private String policy() {
        return ("default-src 'none'; script-src 'self' %1$s; style-src 'self' %1$s; connect-src 'self' %1$s;"
                        + " img-src 'self' data:; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'; require-trusted-types-for 'script'")
                .formatted(page.api());
    }
}
