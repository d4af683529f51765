package com.cashupagent.http;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Pattern;

/** The published widget: {@code v1} is the newest 1.x and soon asked for again, an exact version never changes. */
final class CdnRoutes {

    private static final Pattern EXACT = Pattern.compile("\\d+\\.\\d+\\.\\d+/.*");

    private final ClassPathFiles files;

    CdnRoutes(ClassPathFiles files) {
        this.files = files;
    }

    List<Route> routes() {
        return List.of(Route.get("/widget/<file>")
                .named("cdn", "Widget", "The widget's files: v1/… for the newest 1.x, x.y.z/… for an exact version.")
                .answers(200, "The file.", "*/*", byte[].class)
                .problems(404)
                .by(this::file));
    }

    private void file(Context ctx) {
        // Before anything can fail: a page of another origin must be able to read the error, too.
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
        String name = ctx.pathParam("file");
        Asset asset = files.find(name)
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no such widget file."));
        ctx.header(
                "Cache-Control",
                EXACT.matcher(name).matches()
                        ? "public, max-age=31536000, immutable"
                        : "public, max-age=300, stale-while-revalidate=86400");
        asset.answer(ctx);
    }
}
