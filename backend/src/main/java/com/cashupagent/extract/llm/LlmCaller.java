package com.cashupagent.extract.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Calls the model: again after a pause with jitter where that can help and costs nothing twice, and not at all for a
 * while after many calls have failed. Thread-safe.
 */
final class LlmCaller {

    private static final int WINDOW = 10;
    private static final int FEWEST = 5;
    private static final float FAILING = 50;
    private static final Duration REST = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final double JITTER = 0.5;

    private final ChatModel model;
    private final CircuitBreaker breaker;
    private final Retry retry;

    LlmCaller(ChatModel model, LlmSettings settings, Clock clock) {
        this.model = model;
        this.breaker = CircuitBreaker.of(
                "llm",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(FEWEST)
                        .failureRateThreshold(FAILING)
                        .waitDurationInOpenState(REST)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        // What one document brings about says nothing of the next.
                        .recordException(e -> failure(e)
                                .map(call -> call.worthAnotherTry() || call.maybeBilled() || call.statusCode() == 0)
                                .orElse(true))
                        .clock(clock)
                        .build());
        this.retry = Retry.of(
                "llm",
                RetryConfig.<ChatResponse>custom()
                        .maxAttempts(settings.attempts())
                        .retryOnException(
                                e -> failure(e).filter(LlmCaller::again).isPresent())
                        .intervalBiFunction((attempt, outcome) -> pause(settings.firstRetry(), attempt, outcome))
                        .build());
    }

    /**
     * The model's answer, whatever it says.
     *
     * @throws CallFailedException when there is none
     */
    ChatResponse call(ChatRequest request) {
        try {
            return Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(breaker, () -> model.chat(request)))
                    .get();
        } catch (CallNotPermittedException e) {
            throw unusable(
                    "circuit_open", "The model's endpoint failed too often; it is left alone for a while.", false);
        } catch (RuntimeException e) {
            throw failure(e)
                    .orElseGet(() ->
                            unusable("answer_unusable", "The model's endpoint does not speak the protocol.", true));
        }
    }

    private static boolean again(CallFailedException call) {
        // An endpoint that asks for more than this is not waited for: a document's caller is.
        return call.worthAnotherTry() && call.retryAfter().orElse(Duration.ZERO).compareTo(LONGEST_PAUSE) <= 0;
    }

    private static long pause(Duration first, int attempt, Either<Throwable, ChatResponse> outcome) {
        double doubled = first.toMillis() * Math.pow(2, attempt - 1.0);
        double jittered = doubled * (1 + JITTER * ThreadLocalRandom.current().nextDouble());
        long asked = outcome.isLeft()
                ? failure(outcome.getLeft())
                        .flatMap(CallFailedException::retryAfter)
                        .map(Duration::toMillis)
                        .orElse(0L)
                : 0;
        return Math.max(asked, Math.min(LONGEST_PAUSE.toMillis(), Math.round(jittered)));
    }

    private static Optional<CallFailedException> failure(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof CallFailedException call) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    private static CallFailedException unusable(String reason, String message, boolean billed) {
        return new CallFailedException(0, reason, message, false, billed, Optional.empty());
    }
}
