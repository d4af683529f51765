package com.cashupagent.extract.llm;

import static com.cashupagent.extract.llm.ModelServer.answer;
import static com.cashupagent.extract.llm.ModelServer.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.cashupagent.extract.PagePictures;
import com.cashupagent.extract.TierFailedException;
import com.cashupagent.extract.llm.ModelServer.Reply;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundGuard;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Endpoints that are busy, slow, broken, or say nonsense. */
class LlmFaultsTest extends LlmFixture {

    private static final String GOOD = answer(Map.of("total", at("1119.00", "L12")));

    private TierFailedException failure() {
        return failure(tier());
    }

    private static TierFailedException failure(LlmTier tier) {
        return catchThrowableOfType(TierFailedException.class, () -> tier.read(layout(INVOICE), PagePictures.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504, 529})
    void asksAgainWhereThatCanHelp(int status) throws Exception {
        server.behave((asked, number) -> number < 3 ? Reply.status(status) : Reply.content(GOOD));
        assertThat(read(INVOICE).invoice().total().present()).isTrue();
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void givesUpAfterTheLastAttemptAndOwesNothing() {
        server.behave((asked, number) -> Reply.status(503));
        TierFailedException e = failure();
        assertThat(e.reason()).isEqualTo("endpoint_error");
        assertThat(e.getMessage()).contains("503");
        assertThat(e.spent().cost()).isZero();
        assertThat(server.asked()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422, 301})
    void doesNotRepeatWhatWasRefused(int status) {
        server.behave((asked, number) -> Reply.status(status));
        TierFailedException e = failure();
        assertThat(e.reason()).isEqualTo(status == 401 || status == 403 ? "key_refused" : "endpoint_error");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void waitsAsLongAsItIsAskedTo() throws Exception {
        server.behave((asked, number) ->
                number == 1 ? new Reply(429, Map.of("Retry-After", "1"), "{}") : Reply.content(GOOD));
        long began = System.nanoTime();
        read(INVOICE);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void doesNotWaitAnHour() {
        server.behave((asked, number) -> new Reply(429, Map.of("Retry-After", "3600"), "{}"));
        assertThat(failure().reason()).isEqualTo("busy");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aSlowAnswerEndsInTimeIsNotAskedForTwiceAndMayBeOnTheBill() {
        server.behave((asked, number) -> {
            Thread.sleep(15_000);
            return Reply.content(GOOD);
        });
        LlmTier tier = new LlmTier(
                settings(server.url(), Duration.ofSeconds(2), 60_000, Optional.empty()), caller, Clock.systemUTC());
        long began = System.nanoTime();
        TierFailedException e = failure(tier);
        assertThat(e.reason()).isEqualTo("timed_out");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(server.asked()).hasSize(1);
        assertThat(e.spent().inputTokens()).isPositive();
        assertThat(e.spent().cost()).isPositive();
    }

    @Test
    void aConnectionThatBreaksMayBeOnTheBill() {
        server.behave((asked, number) -> new Reply(0, Map.of(), ""));
        TierFailedException e = failure();
        assertThat(e.reason()).isEqualTo("unreachable");
        assertThat(e.spent().cost()).isPositive();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void nobodyListens() {
        ModelServer gone = new ModelServer((asked, number) -> Reply.status(500));
        gone.close();
        TierFailedException e = failure(new LlmTier(
                settings(gone.url(), Duration.ofSeconds(1), 60_000, Optional.empty()), caller, Clock.systemUTC()));
        assertThat(e.reason()).isEqualTo("unreachable");
        assertThat(e.spent().cost()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I am sorry, I cannot do that.",
                "{\"total\":{\"value\":\"1119.00\",\"line\":\"L12\"",
                "[]",
                "null",
                "\"total\"",
                "{\"summe\":\"1119.00\"}",
                "{}",
                "{\"total\": NaN}"
            })
    void nonsenseIsNoAnswerAndIsPaid(String content) {
        say(content);
        TierFailedException e = failure();
        assertThat(e.reason()).isEqualTo("answer_unusable");
        assertThat(e.spent().cost()).isEqualByComparingTo("0.00036");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void deepNestingIsNonsense() {
        say("{\"total\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}");
        assertThat(failure().reason()).isEqualTo("answer_unusable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>gateway</html>", "{}", "{\"choices\":[]}", "{\"choices\":[{}]}", "{\"choices\":7}"})
    void whatIsNotTheProtocolIsNoAnswer(String body) {
        server.behave((asked, number) -> new Reply(200, Map.of(), body));
        assertThat(failure().reason()).isEqualTo("answer_unusable");
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        String huge = "x".repeat(3_000_000);
        server.behave((asked, number) -> Reply.content(huge));
        TierFailedException e = failure();
        assertThat(e.reason()).isEqualTo("answer_too_large");
        assertThat(e.spent().cost()).isPositive();
    }

    @Test
    void answersThatWereCutOffOrWithheldAreNone() {
        server.behave((asked, number) -> Reply.content(GOOD, 1_200, 4_096, "length"));
        assertThat(failure().reason()).isEqualTo("answer_cut_off");
        server.behave((asked, number) -> Reply.content(GOOD, 1_200, 0, "content_filter"));
        assertThat(failure().reason()).isEqualTo("answer_withheld");
    }

    @Test
    void anEndpointThatFailsIsLeftAloneForAWhile() {
        server.behave((asked, number) -> Reply.status(500));
        LlmTier tier = tier();
        failure(tier);
        failure(tier);
        int before = server.asked().size();
        assertThat(failure(tier).reason()).isEqualTo("circuit_open");
        assertThat(server.asked()).hasSize(before);
    }

    @Test
    void documentsThatAModelAnswersBadlyDoNotCloseItToOthers() throws Exception {
        LlmTier tier = tier();
        say("nonsense");
        for (int i = 0; i < 12; i++) {
            assertThat(failure(tier).reason()).isEqualTo("answer_unusable");
        }
        say(GOOD);
        assertThat(tier.read(layout(INVOICE), PagePictures.NONE).grounded()).isEqualTo(1);
    }

    @Test
    void aPrivateAddressNeedsTheOperatorsLeave() {
        try (OutboundCaller strict = new OutboundCaller(new OutboundGuard(false))) {
            TierFailedException e = failure(new LlmTier(settings(), strict, Clock.systemUTC()));
            assertThat(e.reason()).isEqualTo("endpoint_refused");
            assertThat(e.getMessage()).contains("llm-allow-private");
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void theKeyIsNeverLoggedNorSaidNotEvenWhenTheOtherSideSaysIt() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream all = new PrintStream(said, true, StandardCharsets.UTF_8);
        root.setLevel(Level.TRACE);
        System.setOut(all);
        System.setErr(all);
        try {
            for (int status : new int[] {401, 500, 200, 0}) {
                server.behave((asked, number) -> new Reply(
                        status, Map.of(), "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}"));
                TierFailedException e = failure();
                LoggerFactory.getLogger("test").warn("as others log it", e);
                e.printStackTrace(all);
            }
            LoggerFactory.getLogger("test").warn("settings {}", settings());
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.setLevel(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("as others log it", "CallFailedException", "gpt-4o-mini")
                .doesNotContain(KEY);
    }
}
