package com.cashupagent.deliver.erp.call;

import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.net.OutboundAnswer;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundException;
import com.cashupagent.net.OutboundLimits;
import com.cashupagent.net.OutboundRequest;
import com.cashupagent.net.RetryAfter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Calls to ERP systems, and what an answer means that is the same for all of them. Thread-safe; calls block. */
public final class ErpCalls {

    private static final byte[] NOTHING = {};
    private static final int ANSWER_BYTES = 8 << 20;

    private final OutboundCaller caller;
    private final OutboundLimits limits;
    private final Clock clock;

    /** @param patience for one whole call */
    public ErpCalls(OutboundCaller caller, Duration patience, Clock clock) {
        this.caller = caller;
        Duration connect = patience.compareTo(Duration.ofSeconds(10)) < 0 ? patience : Duration.ofSeconds(10);
        this.limits = new OutboundLimits(connect, patience, patience, ANSWER_BYTES);
        this.clock = clock;
    }

    /** A request. @param body empty where the method has none */
    public record Request(String method, String address, Map<String, String> headers, byte[] body) {

        public Request {
            headers = Map.copyOf(headers);
        }

        /** A GET that wants JSON. */
        public static Request get(String address) {
            return new Request("GET", address, Map.of("Accept", "application/json"), NOTHING);
        }

        /** The same with one more header. */
        public Request with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Request(method, address, more, body);
        }
    }

    /** Sends with a login; on 401 once more with a renewed one, for what is answered 401 was not done. */
    public Reply send(Request request, Authorization authorization) {
        try {
            URI uri = URI.create(request.address());
            Map<String, String> login = authorization.headers(request.method(), uri, request.body(), false);
            OutboundAnswer answer = send(request, uri, login);
            if (answer.status() == 401) {
                Map<String, String> renewed = authorization.headers(request.method(), uri, request.body(), true);
                // The same once more would only bring an account nearer to being locked.
                answer = renewed.equals(login) ? answer : send(request, uri, renewed);
            }
            return understood(answer);
        } catch (LoginFailedException e) {
            return new Reply.Settled(e.outcome());
        } catch (IllegalArgumentException e) {
            return new Reply.Settled(
                    Outcome.Rejected.of("bad_address", "The address of the ERP system is none; correct url."));
        } catch (OutboundException e) {
            return new Reply.Settled(lost(e));
        }
    }

    private OutboundAnswer send(Request request, URI uri, Map<String, String> login) throws OutboundException {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.putAll(login);
        boolean bodiless = request.method().equals("GET");
        return caller.send(
                new OutboundRequest(request.method(), uri, headers, bodiless ? null : request.body()), limits);
    }

    private static Outcome lost(OutboundException e) {
        String said = Objects.requireNonNullElse(e.getMessage(), "The call failed.");
        if (e.reason() == OutboundException.Reason.REFUSED) {
            return Outcome.Rejected.of(
                    "address_refused", said + " The operator can allow private addresses with erp-allow-private.");
        }
        return e.maybeArrived() ? new Outcome.Unknown(said) : new Outcome.RetryAfter(Optional.empty(), said);
    }

    private Reply understood(OutboundAnswer answer) {
        Reply.Answered answered = new Reply.Answered(answer);
        int status = answer.status();
        if (status == 401) {
            return new Reply.Settled(new Outcome.Reconnect(
                    "The ERP system refuses the login (401); renew the connection's credentials."));
        }
        if (status == 429) {
            return new Reply.Settled(new Outcome.RetryAfter(
                    RetryAfter.parse(answer.header("Retry-After"), clock.instant()),
                    "The ERP system asks to wait (429)."));
        }
        if (status == 413) {
            return new Reply.Settled(Outcome.Rejected.of(
                    "too_large",
                    "The ERP system takes nothing of this size (413); raise its limit, or enter it by hand there."));
        }
        if (status >= 300 && status < 400) {
            return new Reply.Settled(Outcome.Rejected.of(
                    "redirected",
                    "The ERP system redirects to another address (" + status
                            + "), as login pages do; correct url to the address of its API."));
        }
        if (status >= 500 || status == 408) {
            return new Reply.Settled(new Outcome.Unknown(
                    "The ERP system failed (" + status + ")" + (answered.page() ? "." : ": " + answered.excerpt())));
        }
        if (answered.page()) {
            return new Reply.Settled(
                    status < 300
                            ? new Outcome.Unknown(
                                    "A page for people came back instead of data; look whether url leads to the API.")
                            : Outcome.Rejected.of(
                                    "not_an_api",
                                    "A page for people came back (" + status
                                            + ") instead of data; look whether url leads to the API."));
        }
        return answered;
    }
}
