package com.cashupagent.app;

import com.cashupagent.config.Costs;
import com.cashupagent.config.Llm;
import com.cashupagent.config.Settings;
import com.cashupagent.extract.llm.LlmSettings;
import com.cashupagent.extract.llm.LlmTier;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundGuard;
import com.cashupagent.route.Estimates.LlmPrice;
import com.cashupagent.route.Limits;
import com.cashupagent.route.Prices;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The language model as the settings want it, with a guarded way out of its own; and what reading costs. */
final class LanguageModel implements AutoCloseable {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    /** What a page of an invoice takes, with the instructions, and its answer. */
    private static final long PAGE_INPUT = 4_000;

    private static final long PAGE_OUTPUT = 900;

    private final Optional<LlmSettings> settings;
    private final Optional<OutboundCaller> caller;
    private final Optional<LlmTier> tier;

    LanguageModel(Settings all, Clock clock) {
        Optional<Llm> llm = all.llm();
        this.settings = llm.map(LanguageModel::settings);
        this.caller = llm.map(configured -> new OutboundCaller(new OutboundGuard(configured.allowPrivate())));
        this.tier = settings.flatMap(of -> caller.map(out -> new LlmTier(of, out, clock)));
    }

    /** Empty while none is configured. */
    Optional<LlmTier> tier() {
        return tier;
    }

    Optional<LlmPrice> price() {
        return settings.map(of -> {
            long output = Math.min(of.maxOutputTokens(), of.maxTokens());
            BigDecimal most = of.price(of.maxTokens() - output, output);
            return new LlmPrice(
                    of.price(PAGE_INPUT, Math.min(PAGE_OUTPUT, output)),
                    of.maxCost().map(most::min).orElse(most));
        });
    }

    static Prices prices(Costs costs) {
        return new Prices(costs.currency(), costs.ocrPage(), costs.review());
    }

    static Limits limits(Costs costs) {
        return new Limits(
                costs.dayBudget(),
                costs.monthBudget(),
                costs.dayTokens(),
                costs.dayThresholds(),
                costs.monthThresholds());
    }

    private static LlmSettings settings(Llm llm) {
        return new LlmSettings(
                llm.url(),
                llm.azure(),
                llm.apiVersion(),
                llm.apiKey(),
                llm.model(),
                llm.sees(),
                llm.temperature(),
                llm.timeout(),
                llm.attempts(),
                FIRST_RETRY,
                llm.maxOutputTokens(),
                llm.documentTokens(),
                llm.documentCost(),
                llm.inputPrice(),
                llm.outputPrice());
    }

    @Override
    public void close() {
        caller.ifPresent(OutboundCaller::close);
    }
}
