package com.cashupagent.extract.llm;

import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundLimits;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The client library, set up so that it neither retries nor logs nor finds a way out of its own. */
final class Models {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** Ten times what the longest answer allowed by default is. */
    private static final int ANSWER_BYTES = 1 << 20;

    private Models() {}

    static ChatModel chat(LlmSettings settings, OutboundCaller out, Clock clock) {
        OutboundLimits limits = new OutboundLimits(CONNECT, settings.timeout(), settings.timeout(), ANSWER_BYTES);
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder()
                .httpClientBuilder(new GuardedHttpClientBuilder(new GuardedHttpClient(out, limits, clock)))
                .baseUrl(settings.url().toString())
                .modelName(settings.model())
                .strictJsonSchema(true)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false);
        settings.temperature().ifPresent(builder::temperature);
        // Azure and OpenAI know the newer name alone for newer models; local servers the older alone.
        if (settings.azure() || settings.url().getHost().endsWith(".openai.com")) {
            builder.maxCompletionTokens(settings.maxOutputTokens());
        } else {
            builder.maxTokens(settings.maxOutputTokens());
        }
        settings.apiVersion().ifPresent(version -> builder.customQueryParams(Map.of("api-version", version)));
        settings.apiKey().ifPresent(key -> {
            if (settings.azure()) {
                builder.customHeaders(Map.of("api-key", key));
            } else {
                builder.apiKey(key);
            }
        });
        return builder.build();
    }
}
