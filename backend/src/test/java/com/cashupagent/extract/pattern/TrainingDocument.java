package com.cashupagent.extract.pattern;

import com.cashupagent.evaluate.TranscriptReader;
import com.cashupagent.evaluate.Transcripts;
import com.cashupagent.json.Json;
import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One document to learn from.
 *
 * @param group documents of one sender or one design: they are learned from together, or tested on together
 * @param real whether somebody sent it; drawn ones, and one of many with the same layout, count less
 */
record TrainingDocument(Path file, Sheet sheet, JsonNode truth, String group, boolean real) {

    static final int FOLDS = 5;

    private static final String WORDS = ".words.json";
    private static final PdfDocumentReader PDF = new PdfDocumentReader();

    /** Every {@code NAME.words.json} and {@code NAME.pdf} with a truth, in the folder and below it. */
    static List<TrainingDocument> all(Path folder, boolean real) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(WORDS) || file.toString().endsWith(".pdf"))
                    .filter(file -> Files.exists(TranscriptReader.truthOf(file)))
                    .sorted()
                    .map(file -> read(file, real))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 000049-typed-letter-FR.pdf} is one of the typed letters, whatever its number and country. */
    private static String design(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("^\\d{6}-", "").replaceFirst("-[A-Z]{2}\\.pdf$", "");
    }

    /** In which of {@value #FOLDS} parts its group is. */
    int fold() {
        return Math.floorMod(group.hashCode(), FOLDS);
    }

    private static TrainingDocument read(Path file, boolean real) {
        try {
            JsonNode truth = Json.mapper().readTree(Files.readAllBytes(TranscriptReader.truthOf(file)));
            Document document = file.toString().endsWith(".pdf")
                    ? PDF.read(file, MediaType.PDF, ProgressListener.NONE)
                    : Transcripts.read(file);
            String sender = real ? truth.path("vendor_name").asString("") : "";
            String group = truth.path("_design").asString(sender.isEmpty() ? design(file) : sender);
            boolean ownLayout = real && !truth.has("_layout");
            return new TrainingDocument(
                    file, new Sheet(new LayoutAnalyzer().analyze(document)), truth, group, ownLayout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
