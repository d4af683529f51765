package com.cashupagent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language model and what reading costs, as the operator writes it. */
class LlmSettingsTest {

    private static final String SECRET = "sk-never-say-this";

    private static Settings load(Object... more) {
        Map<Key, String> flags = new EnumMap<>(Key.class);
        for (int i = 0; i < more.length; i += 2) {
            flags.put((Key) more[i], (String) more[i + 1]);
        }
        return new SettingsLoader(Map.of(), 2).load(flags, null);
    }

    @Test
    void thereIsNoneUntilOneIsConfigured() {
        assertThat(load().llm()).isEmpty();
        assertThat(load().costs().currency()).isEqualTo("USD");
        assertThat(load().costs().ocrPage()).isZero();
        assertThat(load().costs().dayBudget()).isEmpty();
    }

    @Test
    void modelsHaveTheirPrices() {
        Settings settings = load(
                Key.LLM_URL, "http://localhost:11434/v1/",
                Key.LLM_MODEL, "llama3.1:8b",
                Key.LLM_API_KEY, SECRET,
                Key.LLM_PRICES, "gpt-4o-mini=0.15/0.60, llama3.1:8b=0/0.5 org/model-x=1/2",
                Key.LLM_MONTHLY_BUDGET, "20.50",
                Key.COST_THRESHOLDS_DAY, "5, 10,20.5");
        Llm llm = settings.llm().orElseThrow();
        assertThat(llm.inputPrice()).isZero();
        assertThat(llm.outputPrice()).isEqualByComparingTo("0.5");
        assertThat(llm.url()).hasToString("http://localhost:11434/v1");
        assertThat(llm.allowPrivate()).isFalse();
        assertThat(llm.temperature()).contains(0.0);
        assertThat(settings.costs().monthBudget()).contains(new BigDecimal("20.50"));
        assertThat(settings.costs().dayThresholds())
                .containsExactly(new BigDecimal("5"), new BigDecimal("10"), new BigDecimal("20.5"));
        assertThat(settings.toString()).doesNotContain(SECRET);
        assertThat(load(Key.LLM_TEMPERATURE, "").llm()).isEmpty();
    }

    @Test
    void aModelWithoutAPriceIsRefused() {
        assertThatThrownBy(() ->
                        load(Key.LLM_URL, "https://api.example.com/v1", Key.LLM_MODEL, "m", Key.LLM_API_KEY, SECRET))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("m=0/0")
                .hasMessageNotContaining(SECRET);
        assertThatThrownBy(() -> load(Key.LLM_URL, "https://api.example.com/v1"))
                .hasMessageContaining("llm-url needs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LLM_PRICES|m=1",
                "LLM_PRICES|m=1/-2",
                "LLM_PRICES|=1/2",
                "LLM_PRICES|m=1.2.3/4",
                "LLM_PROVIDER|bedrock",
                "LLM_URL|ftp://example.com",
                "LLM_DAILY_BUDGET|-1",
                "LLM_DAILY_BUDGET|ten",
                "LLM_DAILY_BUDGET|1e5",
                "LLM_DAILY_TOKENS|-1",
                "COST_CURRENCY|EURO",
                "COST_THRESHOLDS_MONTH|5;10",
                "OCR_PAGE_PRICE|-0.1"
            })
    void whatCannotBeReadIsNamed(Key key, String text) {
        assertThatThrownBy(() -> load(key, text))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(key.flag());
    }
}
