package com.cashupagent.deliver.erp.sap;

import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.call.Authorization;
import com.cashupagent.deliver.erp.call.ErpCalls;
import com.cashupagent.deliver.erp.call.Reply;
import com.cashupagent.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * SAP Gateway's protection against forged requests: a token is fetched with {@code X-CSRF-Token: Fetch} and sent, with
 * the cookies that came with it, on whatever changes something. 403 with {@code x-csrf-token: Required} means that the
 * session is over, and that nothing was done; then one new token is fetched. Thread-safe.
 */
final class SapSessions {

    private static final String HEADER = "x-csrf-token";
    private static final int MOST_KEPT = 500;

    private final ErpCalls calls;
    private final Map<String, Session> kept = new ConcurrentHashMap<>();

    SapSessions(ErpCalls calls) {
        this.calls = calls;
    }

    private record Session(String token, String cookies) {}

    /** Posts JSON; fetches a session first where there is none. */
    Reply post(ErpAccount account, Authorization login, String service, String path, JsonNode payload) {
        return post(
                account,
                login,
                service,
                path,
                Map.of("Content-Type", "application/json"),
                Json.mapper().writeValueAsBytes(payload));
    }

    /** The same with any content. @param headers at least its type */
    Reply post(
            ErpAccount account,
            Authorization login,
            String service,
            String path,
            Map<String, String> headers,
            byte[] body) {
        ErpCalls.Request post = request(account, "POST", service + path, body);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            post = post.with(header.getKey(), header.getValue());
        }
        return post(account, login, service, post);
    }

    private Reply post(ErpAccount account, Authorization login, String service, ErpCalls.Request post) {
        String key = account.organisationId() + "\n" + account.name() + "\n" + account.revision() + "\n" + service;
        Session known = kept.get(key);
        if (known != null) {
            Reply reply = post(login, post, known);
            if (!required(reply)) {
                return reply;
            }
            kept.remove(key);
        }
        Reply fetched =
                calls.send(request(account, "GET", service + "/", new byte[0]).with(HEADER, "Fetch"), login);
        if (fetched instanceof Reply.Settled settled) {
            return settled.outcome() instanceof Outcome.Unknown unknown
                    ? new Reply.Settled(new Outcome.RetryAfter(Optional.empty(), unknown.message()))
                    : fetched;
        }
        Reply.Answered answer = (Reply.Answered) fetched;
        if (answer.status() >= 400) {
            return new Reply.Settled(SapErrors.refused(answer));
        }
        Session session = new Session(
                answer.header(HEADER).orElse(""),
                cookies(answer.answer().headers().getOrDefault("set-cookie", List.of())));
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        kept.put(key, session);
        Reply reply = post(login, post, session);
        if (!required(reply)) {
            return reply;
        }
        // Nothing was done. Several work processes behind one address, or a restart there, end sessions at any moment.
        kept.remove(key);
        return new Reply.Settled(new Outcome.RetryAfter(
                Optional.empty(),
                "SAP does not accept the token that it gave (403 Required); if that goes on, look whether a proxy strips"
                        + " cookies."));
    }

    private Reply post(Authorization login, ErpCalls.Request post, Session session) {
        ErpCalls.Request request = post.with(HEADER, session.token());
        return calls.send(session.cookies().isEmpty() ? request : request.with("Cookie", session.cookies()), login);
    }

    /** A read. */
    Reply get(ErpAccount account, Authorization login, String address) {
        return calls.send(request(account, "GET", address, new byte[0]), login);
    }

    private static ErpCalls.Request request(ErpAccount account, String method, String address, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        account.setting("sap_client").ifPresent(client -> headers.put("sap-client", client));
        return new ErpCalls.Request(method, address, headers, body);
    }

    private static boolean required(Reply reply) {
        return reply instanceof Reply.Answered answer
                && answer.status() == 403
                && answer.header(HEADER).orElse("").equalsIgnoreCase("Required");
    }

    private static String cookies(List<String> set) {
        return set.stream()
                .map(cookie -> cookie.split(";", 2)[0].strip())
                .filter(cookie -> cookie.contains("="))
                .collect(Collectors.joining("; "));
    }
}
