package com.cashupagent.http;

import com.cashupagent.auth.Scope;
import com.cashupagent.auth.TokenEndpoint;
import com.cashupagent.http.Route.Answer;
import com.cashupagent.http.Route.Body;
import com.cashupagent.http.Route.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The routes table as an OpenAPI 3.1 document. */
final class OpenApi {

    private static final String SECURITY = "oauth";

    private OpenApi() {}

    static Map<String, Object> describe(List<Route> routes, String server, String version) {
        Schemas schemas = new Schemas();
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Route route : routes) {
            paths.computeIfAbsent(route.path().replace('<', '{').replace('>', '}'), p -> new LinkedHashMap<>())
                    .put(route.method().name().toLowerCase(Locale.ROOT), operation(route, schemas));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "CashUp Agent",
                        "version",
                        version,
                        "description",
                        "Reads invoices into data. Errors are RFC 9457 problems with a stable code."));
        document.put("servers", List.of(Map.of("url", server)));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas.components(), "securitySchemes", security()));
        return document;
    }

    private static Map<String, Object> operation(Route route, Schemas schemas) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", route.id());
        operation.put("tags", List.of(route.tag()));
        operation.put("summary", route.summary());
        if (!route.parameters().isEmpty()) {
            operation.put(
                    "parameters",
                    route.parameters().stream().map(OpenApi::parameter).toList());
        }
        route.body().ifPresent(body -> operation.put("requestBody", body(body, schemas)));
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Answer answer : route.answers()) {
            answers.put(Integer.toString(answer.status()), answer(answer, schemas));
        }
        operation.put("responses", answers);
        operation.put(
                "security",
                route.scopes().stream()
                        .map(scope -> Map.of(SECURITY, List.of(scope.wireName())))
                        .toList());
        return operation;
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        return Map.of(
                "name",
                parameter.name(),
                "in",
                parameter.in(),
                "required",
                parameter.required(),
                "description",
                parameter.description(),
                "schema",
                Map.of("type", "string"));
    }

    private static Map<String, Object> body(Body body, Schemas schemas) {
        return Map.of(
                "required", true, "content", Map.of(body.mediaType(), Map.of("schema", schemas.of(body.schema()))));
    }

    private static Map<String, Object> answer(Answer answer, Schemas schemas) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", answer.description());
        if (answer.schema() != Void.class) {
            described.put("content", Map.of(answer.mediaType(), Map.of("schema", schemas.of(answer.schema()))));
        }
        return described;
    }

    private static Map<String, Object> security() {
        Map<String, String> scopes = new LinkedHashMap<>();
        Scope.wireNames().forEach(name -> scopes.put(name, name));
        return Map.of(
                SECURITY,
                Map.of(
                        "type",
                        "oauth2",
                        "flows",
                        Map.of("clientCredentials", Map.of("tokenUrl", TokenEndpoint.PATH, "scopes", scopes))));
    }
}
