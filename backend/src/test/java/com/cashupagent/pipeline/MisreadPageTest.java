package com.cashupagent.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.json.Json;
import com.cashupagent.model.Box;
import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Source;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.model.Word;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.read.DocumentRecognizer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A page whose total was misread, from its words to the answer. */
class MisreadPageTest {

    private static final DocumentReader SCAN = new DocumentReader() {
        @Override
        public Probe probe(Path file, MediaType mediaType) {
            return new Probe(1);
        }

        @Override
        public Document read(Path file, MediaType mediaType, ProgressListener progress) {
            return new Document(mediaType, List.of(new Page(1, 595, 842, List.of(), List.of(), 1, 0)));
        }
    };

    @Test
    void theTotalIsWhatTheSumsProveAndTheAnswerSaysWhatWasRead() {
        JsonNode answer = answer(0.98, "1,111.00", 0.7);
        assertThat(answer.at("/results/financial_data/total_amount").decimalValue())
                .isEqualByComparingTo("1117.00");
        JsonNode field = answer.path("fields").path("financial_data.total_amount");
        assertThat(field.path("value").decimalValue()).isEqualByComparingTo("1117.00");
        assertThat(field.path("read_as").asString()).isEqualTo("1,111.00");
        assertThat(field.path("source").asString()).isEqualTo("ocr");
        assertThat(field.path("confidence").asDouble()).isLessThanOrEqualTo(0.8);
        assertThat(checks(answer)).contains("characters_as_read failed", "net+tax=total passed");
        assertThat(answer.path("fields").path("financial_data.net_amount").has("read_as"))
                .isFalse();
    }

    @Test
    void whatWasReadRightIsNotMarked() {
        JsonNode answer = answer(0.98, "1,117.00", 0.7);
        assertThat(answer.at("/results/financial_data/total_amount").decimalValue())
                .isEqualByComparingTo("1117.00");
        assertThat(answer.path("fields").path("financial_data.total_amount").has("read_as"))
                .isFalse();
        assertThat(checks(answer)).doesNotContain("characters_as_read failed").contains("net+tax=total passed");
    }

    private static List<String> checks(JsonNode answer) {
        List<String> checks = new ArrayList<>();
        answer.path("checks")
                .forEach(check -> checks.add(check.path("name").asString() + " "
                        + check.path("outcome").asString()));
        return checks;
    }

    private static JsonNode answer(double sure, String total, double unsure) {
        List<Word> words = new ArrayList<>();
        line(words, 0.08, sure, "Northgate Paper Ltd");
        line(words, 0.16, sure, "Invoice number: NP-2207");
        line(words, 0.18, sure, "Invoice date: 2024-03-11");
        line(words, 0.40, sure, "Net amount 1,000.00");
        line(words, 0.42, sure, "VAT 117.00");
        line(words, 0.44, sure, "Total amount");
        words.add(new Word(total, new Box(0.3, 0.44, 0.4, 0.452), 0, false, unsure, Source.OCR));
        Page page = new Page(1, 595, 842, words, List.of(), 1, 0);
        try (DocumentRecognizer recognizer =
                new DocumentRecognizer((file, type, number) -> page, 1, Duration.ofMinutes(1))) {
            ProcessingResult result = new DocumentPipeline(
                            SCAN, recognizer, List.of(new PatternTier(), new PatternTier(Tier.OCR)), Clock.systemUTC())
                    .process(
                            new DocumentPipeline.Request(
                                    "doc_1", Path.of("scan.png"), MediaType.PNG, TierPreference.TIER2, 0.85),
                            ProgressListener.NONE);
            return Json.mapper().readTree(Json.mapper().writeValueAsString(result));
        }
    }

    private static void line(List<Word> words, double top, double confidence, String text) {
        double x = 0.1;
        for (String word : text.split(" ")) {
            double width = 0.011 * word.length();
            words.add(new Word(word, new Box(x, top, x + width, top + 0.012), 0, false, confidence, Source.OCR));
            x += width + 0.008;
        }
    }
}
