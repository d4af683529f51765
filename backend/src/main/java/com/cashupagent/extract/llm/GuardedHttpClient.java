package com.cashupagent.extract.llm;

import com.cashupagent.net.OutboundAnswer;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundException;
import com.cashupagent.net.OutboundException.Reason;
import com.cashupagent.net.OutboundLimits;
import com.cashupagent.net.OutboundRequest;
import com.cashupagent.net.RetryAfter;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The client library's way out, led through this program's one guarded way. Thread-safe. */
final class GuardedHttpClient implements HttpClient {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_ERROR = 500;
    private static final Set<Integer> NOT_LET_IN = Set.of(401, 403);

    private final OutboundCaller caller;
    private final OutboundLimits limits;
    private final Clock clock;

    GuardedHttpClient(OutboundCaller caller, OutboundLimits limits, Clock clock) {
        this.caller = caller;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        OutboundAnswer answer = send(request);
        if (!answer.successful()) {
            throw refused(answer);
        }
        if (answer.truncated()) {
            throw new CallFailedException(
                    answer.status(),
                    "answer_too_large",
                    "The model's answer is larger than " + limits.answerBytes() + " bytes.",
                    false,
                    true,
                    Optional.empty());
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(answer.status())
                .headers(answer.headers())
                .body(new String(answer.body(), StandardCharsets.UTF_8))
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers come whole");
    }

    private OutboundAnswer send(HttpRequest request) {
        Map<String, String> headers = request.headers().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("User-Agent"))
                .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join(", ", header.getValue())));
        byte[] body = request.body() == null ? null : request.body().getBytes(StandardCharsets.UTF_8);
        try {
            return caller.send(
                    new OutboundRequest(request.method().name(), URI.create(request.url()), headers, body), limits);
        } catch (OutboundException e) {
            throw failed(e);
        }
    }

    private static CallFailedException failed(OutboundException e) {
        boolean refused = e.reason() == Reason.REFUSED;
        String reason = refused ? "endpoint_refused" : e.reason() == Reason.TIMED_OUT ? "timed_out" : "unreachable";
        String advice = refused ? " A local model needs llm-allow-private." : "";
        // Whatever may have arrived may be on the bill; sending it again would put it there twice.
        return new CallFailedException(
                0,
                reason,
                e.getMessage() + advice,
                !refused && e.reason() != Reason.TLS && !e.maybeArrived(),
                e.maybeArrived(),
                Optional.empty());
    }

    private CallFailedException refused(OutboundAnswer answer) {
        int status = answer.status();
        boolean busy = status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT;
        String reason = busy ? "busy" : NOT_LET_IN.contains(status) ? "key_refused" : "endpoint_error";
        String advice = switch (status) {
            case 401, 403 -> " Check llm-api-key.";
            case 404 -> " Check llm-url and llm-model.";
            default -> "";
        };
        return new CallFailedException(
                status,
                reason,
                "The model's endpoint answered " + status + "." + advice,
                busy || status >= SERVER_ERROR,
                false,
                RetryAfter.parse(answer.header("Retry-After"), clock.instant()));
    }
}
