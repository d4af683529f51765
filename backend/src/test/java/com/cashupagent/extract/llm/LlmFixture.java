package com.cashupagent.extract.llm;

import com.cashupagent.extract.PagePictures;
import com.cashupagent.extract.PaidReading;
import com.cashupagent.extract.TierFailedException;
import com.cashupagent.extract.llm.ModelServer.Reply;
import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Box;
import com.cashupagent.model.Document;
import com.cashupagent.model.Layout;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.Word;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundGuard;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The tier, a model's server, and a page to read. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LlmFixture {

    static final String KEY = "sk-test-5f0c1d7e55b3a6c2f6d0f4c2";

    static final List<String> INVOICE = List.of(
            "Acme Supplies Ltd",
            "12 Harbour Road",
            "Bristol BS1 4XX",
            "INVOICE",
            "Invoice number: INV-2026/0042",
            "Invoice date: 31.01.2026",
            "Due date: 28.02.2026",
            "VAT GB 123 456 789",
            "Widget large blue 10 10.00 100.00",
            "Net amount EUR 100.00",
            "VAT 19% EUR 19.00",
            "Total EUR 1.119,00");

    final ModelServer server = new ModelServer((request, number) -> Reply.status(500));
    final OutboundCaller caller = new OutboundCaller(new OutboundGuard(true));

    @BeforeEach
    void forget() {
        server.asked().clear();
    }

    @AfterAll
    void close() {
        caller.close();
        server.close();
    }

    LlmSettings settings() {
        return settings(server.url(), Duration.ofSeconds(10), 60_000, Optional.empty());
    }

    static LlmSettings settings(String url, Duration timeout, long maxTokens, Optional<BigDecimal> maxCost) {
        return new LlmSettings(
                URI.create(url),
                false,
                Optional.empty(),
                Optional.of(KEY),
                "gpt-4o-mini",
                false,
                Optional.of(0.0),
                timeout,
                3,
                Duration.ofMillis(10),
                4_096,
                maxTokens,
                maxCost,
                new BigDecimal("0.15"),
                new BigDecimal("0.60"));
    }

    LlmTier tier() {
        return new LlmTier(settings(), caller, Clock.systemUTC());
    }

    PaidReading read(List<String> lines) throws TierFailedException {
        return tier().read(layout(lines), PagePictures.NONE);
    }

    /** Answers always with this content. */
    void say(String content) {
        server.behave((request, number) -> Reply.content(content));
    }

    static Layout layout(List<String> lines) {
        List<Word> words = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            double x = 0.1;
            double y = 0.05 + line * 0.03;
            for (String text : lines.get(line).split(" ")) {
                double width = 0.008 * text.length();
                words.add(new Word(text, new Box(x, y, x + width, y + 0.012), 10, false, 1));
                x += width + 0.006;
            }
        }
        return new LayoutAnalyzer()
                .analyze(new Document(MediaType.PDF, List.of(new Page(1, 595, 842, words, List.of()))));
    }
}
