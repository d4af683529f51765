package com.cashupagent.extract.llm;

import com.cashupagent.extract.PagePictures;
import com.cashupagent.extract.PaidReading;
import com.cashupagent.extract.PaidTier;
import com.cashupagent.extract.Quote;
import com.cashupagent.extract.TierFailedException;
import com.cashupagent.extract.pattern.PrintedValues;
import com.cashupagent.model.Document;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Layout;
import com.cashupagent.model.Spent;
import com.cashupagent.model.Tier;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads by a language model that speaks OpenAI's chat protocol. Thread-safe; blocks while the model thinks. */
public final class LlmTier implements PaidTier {

    /** What an invoice's answer usually takes; nobody knows before. */
    private static final long USUAL_OUTPUT = 900;

    private final LlmSettings settings;
    private final LlmCaller caller;

    /** @param out where calls may go is its guard's business */
    public LlmTier(LlmSettings settings, OutboundCaller out, Clock clock) {
        this.settings = settings;
        this.caller = new LlmCaller(Models.chat(settings, out, clock), settings, clock);
    }

    @Override
    public Tier tier() {
        return Tier.LLM;
    }

    /** Without text there is nothing that a value could be found on. */
    @Override
    public boolean accepts(Document document) {
        return document.hasText();
    }

    @Override
    public Quote quote(Layout layout) {
        return quote(new PrintedValues(layout));
    }

    private Quote quote(PrintedValues printed) {
        long input = Prompt.tokens(printed.lines(), settings);
        long tokens = input + settings.maxOutputTokens();
        BigDecimal most = settings.price(input, settings.maxOutputTokens());
        BigDecimal expected = settings.price(input, Math.min(USUAL_OUTPUT, settings.maxOutputTokens()));
        Optional<Quote.Refusal> refusal = Optional.empty();
        if (tokens > settings.maxTokens()) {
            refusal = Optional.of(new Quote.Refusal(
                    "document_token_limit",
                    "The document needs up to " + tokens + " tokens; one document may take " + settings.maxTokens()
                            + "."));
        } else if (settings.maxCost().filter(limit -> most.compareTo(limit) > 0).isPresent()) {
            refusal = Optional.of(new Quote.Refusal(
                    "document_cost_limit",
                    "The document can cost " + most.stripTrailingZeros().toPlainString() + "; one document may cost "
                            + settings.maxCost().get().toPlainString() + "."));
        }
        return new Quote(tokens, expected, most, refusal);
    }

    /** @throws ProblemException {@code unavailable} when nothing came of it */
    @Override
    public Invoice extract(Layout layout) {
        try {
            return read(layout, PagePictures.NONE).invoice();
        } catch (TierFailedException e) {
            throw new ProblemException(ErrorCode.UNAVAILABLE, Objects.requireNonNull(e.getMessage()), e);
        }
    }

    @Override
    public PaidReading read(Layout layout, PagePictures pictures) throws TierFailedException {
        PrintedValues printed = new PrintedValues(layout);
        Quote quote = quote(printed);
        if (quote.refusal().isPresent()) {
            throw failed(quote.refusal().get().reason(), quote.refusal().get().message(), Spent.NOTHING, null);
        }
        long input = Prompt.tokens(printed.lines(), settings);
        ChatResponse response;
        try {
            response = caller.call(Prompt.request(printed.lines(), pictures, settings));
        } catch (CallFailedException e) {
            Spent perhaps = e.maybeBilled() ? spent(input, 0) : Spent.NOTHING;
            throw failed(e.reason(), Objects.requireNonNull(e.getMessage()), perhaps, e);
        }
        Spent spent = spent(response.tokenUsage(), input);
        JsonNode answer = answer(response, spent);
        Grounding grounding = new Grounding(printed);
        Invoice invoice = AnswerReader.ground(answer, grounding);
        return new PaidReading(invoice, spent, grounding.named(), grounding.grounded());
    }

    private static JsonNode answer(ChatResponse response, Spent spent) throws TierFailedException {
        FinishReason finish = response.finishReason();
        if (finish == FinishReason.LENGTH) {
            throw failed("answer_cut_off", "The model's answer was longer than it may be.", spent, null);
        }
        if (finish == FinishReason.CONTENT_FILTER) {
            throw failed("answer_withheld", "The model's endpoint withheld the answer.", spent, null);
        }
        String text = response.aiMessage() == null ? null : response.aiMessage().text();
        Optional<JsonNode> parsed = text == null ? Optional.empty() : AnswerReader.parse(text);
        if (parsed.isEmpty()) {
            throw failed("answer_unusable", "The model's answer is not what the schema asks for.", spent, null);
        }
        return parsed.get();
    }

    /** What the endpoint counted; where it does not count, the most it can have been. */
    private Spent spent(@Nullable TokenUsage usage, long estimated) {
        Integer in = usage == null ? null : usage.inputTokenCount();
        Integer out = usage == null ? null : usage.outputTokenCount();
        return spent(in == null || in < 0 ? estimated : in, out == null || out < 0 ? settings.maxOutputTokens() : out);
    }

    private Spent spent(long input, long output) {
        return new Spent(input, output, settings.price(input, output));
    }

    private static TierFailedException failed(String reason, String message, Spent spent, @Nullable Throwable cause) {
        return new TierFailedException(reason, message, spent, cause);
    }
}
