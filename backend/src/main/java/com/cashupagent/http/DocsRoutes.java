package com.cashupagent.http;

import com.cashupagent.json.Json;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The API described: by a machine-readable file, and by a page that shows it. */
final class DocsRoutes {

    private static final String TAG = "Operation";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Supplier<Map<String, Object>> description;
    private final ClassPathFiles page = new ClassPathFiles("/docs/");
    private final ClassPathFiles swagger;

    /**
     * @param description made when first asked for
     */
    DocsRoutes(Supplier<Map<String, Object>> description, String swaggerVersion) {
        this.description = description;
        this.swagger = new ClassPathFiles("/META-INF/resources/webjars/swagger-ui/" + swaggerVersion + "/");
    }

    List<Route> routes() {
        return List.of(
                Route.get("/openapi.json")
                        .named("openapi", TAG, "This description, OpenAPI 3.1.")
                        .answersJson(200, "The description.", Map.class)
                        .by(ctx -> Asset.compressed(
                                        "application/json", Json.mapper().writeValueAsBytes(description.get()))
                                .answer(ctx)),
                Route.get("/")
                        .named("start", TAG, "To the description, for whoever opens the bare address in a browser.")
                        .answers(302, "Where it is.", "", Void.class)
                        .by(ctx -> ctx.redirect("docs")),
                Route.get("/docs")
                        .named("docs", TAG, "This description as a page.")
                        .answers(200, "The page.", "text/html", String.class)
                        .by(ctx -> show(ctx, page, "index.html")),
                Route.get("/docs/{file}")
                        .named("docsFile", TAG, "What the page is made of.")
                        .answers(200, "The file.", "*/*", byte[].class)
                        .problems(404)
                        .by(ctx -> {
                            String name = ctx.pathParam("file");
                            show(ctx, name.startsWith("swagger-ui") ? swagger : page, name);
                        }));
    }

    private static void show(Context ctx, ClassPathFiles files, String name) {
        Asset asset =
                files.find(name).orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no such page."));
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("Cache-Control", "no-cache");
        asset.answer(ctx);
    }
}
