package com.cashupagent.deliver.erp;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** SuiteTalk REST as documented: machine-to-machine tokens, eid: upserts with 204 and Location, o:errorDetails. */
public final class FakeNetSuite extends FakeErp {

    /** Internal id to record, each with its type in {@code recordType}. */
    public final Map<String, JsonNode> records = new ConcurrentHashMap<>();

    public final AtomicInteger tokens = new AtomicInteger();
    public volatile @Nullable PublicKey certificate;
    public volatile String authorization = "";
    public volatile String algorithm = "";

    private final Map<String, String> external = new ConcurrentHashMap<>();
    private volatile String bearer = "";

    public FakeNetSuite() throws IOException {}

    /** Whatever was given out is no good any more. */
    public void expire() {
        bearer = "expired";
    }

    @Override
    protected boolean posts(Seen request) {
        return request.path().startsWith("/services/rest/record/")
                && !request.method().equals("GET");
    }

    @Override
    protected boolean attaches(Seen request) {
        return request.method().equals("PATCH");
    }

    @Override
    protected Said answer(Seen request) {
        if (request.path().endsWith("/oauth2/v1/token")) {
            return token(request);
        }
        authorization = request.header("Authorization");
        if (!authorization.startsWith("OAuth ") && !authorization.equals("Bearer " + bearer)) {
            return error(401, "INVALID_LOGIN", "Invalid login attempt.", "");
        }
        if (request.path().endsWith("/query/v1/suiteql")) {
            return suiteQl(request);
        }
        String[] parts = request.path().split("/");
        String last = parts[parts.length - 1];
        if (request.method().equals("GET")) {
            return read(request, last);
        }
        JsonNode body = request.json();
        if (request.method().equals("PATCH")) {
            return patch(last, body);
        }
        if (!body.at("/entity/id").asString("").matches("\\d+")) {
            return error(
                    400,
                    "INVALID_CONTENT",
                    "Invalid Field Value " + body.at("/entity/id").asString("") + " for the following field: entity",
                    "entity");
        }
        if (body.at("/currency/id").asString("").equals("99")) {
            return error(400, "USER_ERROR", "No exchange rate was found for this currency.", "currency");
        }
        if (request.method().equals("POST")) {
            String id = keep(body);
            return Said.json(201, Map.of("id", id, "tranId", body.path("tranId").asString("")));
        }
        String type = parts[parts.length - 2];
        String id = external.computeIfAbsent(type + last, key -> keep(body));
        records.put(id, body);
        return Said.nothing(204, "Location", url() + "/services/rest/record/v1/" + type + "/" + id);
    }

    private Said suiteQl(Seen request) {
        if (!request.header("Prefer").equals("transient")) {
            return error(400, "INVALID_HEADER", "Missing or invalid header Prefer: transient.", "");
        }
        String query = request.json().path("q").asString("");
        int offset = Integer.parseInt(request.query().getOrDefault("offset", "0"));
        List<Map<String, Object>> items = new ArrayList<>();
        if (query.contains("FROM account ")) {
            items.add(Map.of("id", "64", "name", "6000 Office supplies"));
            items.add(Map.of("id", "65", "name", "Tax"));
        } else if (query.contains("FROM salestaxitem ")) {
            items.add(Map.of("id", "11", "name", "VAT 19", "rate", "0.19"));
            items.add(Map.of("id", "12", "name", "VAT 7", "rate", "7.00%"));
            items.add(Map.of("id", "13", "name", "Odd"));
        } else if (query.contains("FROM currency ")) {
            items.add(Map.of("id", "7", "name", "KES"));
        } else if (query.contains("FROM vendor ")) {
            // Two pages: 1,000 and one more.
            for (int id = offset + 1; id <= Math.min(offset + 1_000, 1_001); id++) {
                items.add(Map.of("id", Integer.toString(id), "name", "Vendor " + id, "taxid", "T" + id));
            }
            return Said.json(200, Map.of("items", items, "hasMore", offset == 0, "offset", offset));
        } else {
            return error(400, "INVALID_PARAMETER", "Invalid search query. Search error occurred: unknown record.", "q");
        }
        return Said.json(200, Map.of("items", items, "hasMore", false, "offset", offset));
    }

    private Said patch(String id, JsonNode changes) {
        if (!(records.get(id) instanceof ObjectNode record)) {
            return error(404, "NONEXISTENT_ID", "The record instance does not exist.", "");
        }
        for (String name : changes.propertyNames()) {
            if (!name.equals("custbody_original")) {
                return error(400, "INVALID_CONTENT", "Unknown reference or property name: " + name, name);
            }
            record.set(name, changes.get(name));
        }
        return Said.nothing(204);
    }

    private String keep(JsonNode body) {
        String id = Integer.toString(7_000 + records.size());
        records.put(id, body);
        return id;
    }

    private Said read(Seen request, String last) {
        if (request.query().containsKey("q")) {
            String number = request.query().get("q").replaceAll(".*\"(.*)\"", "$1");
            List<Object> items = new ArrayList<>();
            records.forEach((id, bill) -> {
                if (bill.path("tranId").asString("").equals(number)) {
                    items.add(Map.of("id", id));
                }
            });
            return Said.json(200, Map.of("items", items, "totalResults", items.size()));
        }
        if (request.query().containsKey("limit")) {
            return Said.json(200, Map.of("items", List.of()));
        }
        String id = last.startsWith("eid:") ? external.get(request.path().split("/")[5] + last) : last;
        JsonNode record = id == null ? null : records.get(id);
        if (id == null || record == null) {
            return error(
                    404,
                    "NONEXISTENT_ID",
                    "The record instance does not exist. Provide a valid record instance ID.",
                    "");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", id);
        answer.put("tranId", record.path("tranId").asString(""));
        answer.put("memo", record.path("memo").asString(""));
        return Said.json(200, answer);
    }

    private Said token(Seen request) {
        try {
            SignedJWT jwt = SignedJWT.parse(request.form().get("client_assertion"));
            PublicKey key = certificate;
            JWSVerifier verifier =
                    key instanceof RSAPublicKey rsa ? new RSASSAVerifier(rsa) : new ECDSAVerifier((ECPublicKey) key);
            algorithm = jwt.getHeader().getAlgorithm().getName();
            boolean good = jwt.verify(verifier)
                    && jwt.getHeader().getKeyID().equals("cert-1")
                    && jwt.getJWTClaimsSet().getIssuer().equals("client-1")
                    && jwt.getJWTClaimsSet().getAudience().contains(url() + "/services/rest/auth/oauth2/v1/token")
                    && "client_credentials".equals(request.form().get("grant_type"));
            if (!good) {
                return Said.json(400, Map.of("error", "invalid_request"));
            }
        } catch (Exception e) {
            return Said.json(400, Map.of("error", "invalid_request"));
        }
        bearer = "token-" + tokens.incrementAndGet();
        return Said.json(200, Map.of("access_token", bearer, "expires_in", "3600", "token_type", "bearer"));
    }

    private static Said error(int status, String code, String detail, String path) {
        return Said.json(
                status,
                Map.of(
                        "type",
                        "https://www.rfc-editor.org/rfc/rfc9110.html#section-15",
                        "title",
                        "Error",
                        "status",
                        status,
                        "o:errorDetails",
                        List.of(Map.of("detail", detail, "o:errorCode", code, "o:errorPath", path))));
    }
}
