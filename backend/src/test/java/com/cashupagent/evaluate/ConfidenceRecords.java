package com.cashupagent.evaluate;

import com.cashupagent.check.Confidence;
import com.cashupagent.check.InvoiceChecks;
import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Document;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Layout;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.TierPreference;
import com.cashupagent.pipeline.DocumentPipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads documents with whatever models come first on the class path, and writes a line a document: whether every
 * headline field that was reported is right, then the clues of its confidence; prints how well they were read. Arguments:
 * the file to write, and a file
 * that lists the documents.
 */
public final class ConfidenceRecords {

    private ConfidenceRecords() {}

    public static void main(String[] args) throws IOException {
        TranscriptReader reader = new TranscriptReader();
        PatternTier tier = new PatternTier();
        DocumentPipeline pipeline = new DocumentPipeline(reader, List.of(tier), Clock.systemUTC());
        List<String> lines = new ArrayList<>();
        List<Report.Entry> entries = new ArrayList<>();
        for (String name : Files.readAllLines(Path.of(args[1]))) {
            Path file = Path.of(name);
            MediaType type = name.endsWith(".pdf") ? MediaType.PDF : MediaType.JPEG;
            ProcessingResult result = pipeline.process(
                    new DocumentPipeline.Request("doc", file, type, TierPreference.AUTO, 0.85), ProgressListener.NONE);
            Report.Entry entry = new Report.Entry(
                    name, result.confidence(), 0, Scorer.score(Truth.load(TranscriptReader.truthOf(file)), result));
            entries.add(entry);
            if (entry.claims()) {
                Document document = reader.read(file, type, ProgressListener.NONE);
                Layout layout = new LayoutAnalyzer().analyze(document);
                Invoice invoice = tier.extract(layout);
                StringBuilder line = new StringBuilder(String.valueOf(entry.headlineRight()));
                Confidence.describe(
                        layout,
                        invoice,
                        InvoiceChecks.run(invoice),
                        (clue, strength) ->
                                line.append('\t').append(clue).append("==").append(strength));
                lines.add(line.toString());
            }
        }
        Files.write(Path.of(args[0]), lines);
        System.out.println(new Report(entries).toText());
    }
}
