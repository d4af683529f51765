package com.cashupagent.app;

import com.cashupagent.cli.Operations.Finding;
import com.cashupagent.cli.Operations.Finding.Level;
import com.cashupagent.config.Settings;
import com.cashupagent.extract.PagePictures;
import com.cashupagent.extract.PaidReading;
import com.cashupagent.extract.TierFailedException;
import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Box;
import com.cashupagent.model.Document;
import com.cashupagent.model.Layout;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.Word;
import com.cashupagent.route.Cost;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Has the language model read a small invoice, the whole way a document goes. */
final class LlmFinding {

    private static final String SUBJECT = "llm";
    private static final List<String> SAMPLE =
            List.of("Sample Supplies Ltd", "INVOICE", "Invoice number: DOC-1", "Date: 2026-01-31", "Total EUR 119.00");

    private LlmFinding() {}

    static Finding of(Settings settings, Clock clock) {
        if (settings.llm().isEmpty()) {
            return new Finding(
                    Level.NOTE, SUBJECT, "none is configured: tier 3 is left out", "Set llm-url to use one.");
        }
        String name = settings.llm().get().toString();
        long began = System.nanoTime();
        try (LanguageModel model = new LanguageModel(settings, clock)) {
            PaidReading reading = model.tier().orElseThrow().read(sample(), PagePictures.NONE);
            String seen = name + " answered in " + (System.nanoTime() - began) / 1_000_000 + " ms for "
                    + Cost.shown(reading.spent().cost()).toPlainString() + " "
                    + settings.costs().currency() + "; " + reading.grounded() + " of " + reading.named()
                    + " values it named stand on the page";
            boolean total = reading.invoice().total().present();
            return total
                    ? new Finding(Level.OK, SUBJECT, seen, "")
                    : new Finding(
                            Level.NOTE,
                            SUBJECT,
                            seen + ", the total not among them",
                            "Choose a more capable llm-model.");
        } catch (TierFailedException e) {
            return new Finding(
                    Level.WRONG,
                    SUBJECT,
                    name + ": " + e.getMessage(),
                    "Check llm-url, llm-model, llm-provider and CASHUP_LLM_API_KEY, and that the endpoint is up.");
        }
    }

    private static Layout sample() {
        List<Word> words = new ArrayList<>();
        for (int line = 0; line < SAMPLE.size(); line++) {
            double x = 0.1;
            double y = 0.1 + line * 0.05;
            for (String text : SAMPLE.get(line).split(" ")) {
                double width = 0.012 * text.length();
                words.add(new Word(text, new Box(x, y, x + width, y + 0.015), 11, false, 1));
                x += width + 0.008;
            }
        }
        return new LayoutAnalyzer()
                .analyze(new Document(MediaType.PDF, List.of(new Page(1, 595, 842, words, List.of()))));
    }
}
