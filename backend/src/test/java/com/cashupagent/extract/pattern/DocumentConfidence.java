package com.cashupagent.extract.pattern;

import com.cashupagent.evaluate.ConfidenceRecords;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Learns the confidence of documents from what models say of documents they have not seen, and from papers as they were read
 * at first sight: for each part of the senders and designs, models are learned from the others and a process of its own reads
 * the part with them. Papers of {@link com.cashupagent.samples.generated.GeneratedDocuments} belong to the drawn ones (2,400 of
 * the designs that are not held out, beside 2,080 of the archetypes): without them it is too unsure of plain ones.
 */
final class DocumentConfidence {

    private DocumentConfidence() {}

    static void learn(Path to, List<TrainingDocument> documents, Map<String, Training> models) throws IOException {
        Training training = new Training("document", 0.03, false);
        for (int fold = 0; fold < TrainingDocument.FOLDS; fold++) {
            int part = fold;
            Path folder = Files.createTempDirectory("fold");
            for (Map.Entry<String, Training> model : models.entrySet()) {
                ModelProgram.write(
                        folder.resolve(ModelProgram.PATTERN),
                        model.getKey(),
                        model.getValue().without(fold));
            }
            for (boolean real : new boolean[] {true, false}) {
                List<String> files = documents.stream()
                        .filter(d -> d.fold() == part && d.real() == real)
                        .map(d -> d.file().toString())
                        .toList();
                read(folder, files).forEach(line -> training.record(line, real, part));
            }
        }
        // Drawn papers seldom fail and teach little of how doubtful ones look: these count as much as real ones.
        firstSight().forEach(line -> training.record(line, true, 0));
        ModelProgram.write(to, "document", training.fit());
    }

    /**
     * What was said of papers after real suppliers' and public programs' layouts by the reader as it was before anything was
     * mended for them, which cannot be reckoned again. A line a paper: whether it was read right, and its clues.
     */
    private static List<String> firstSight() throws IOException {
        try (InputStream in = Objects.requireNonNull(DocumentConfidence.class.getResourceAsStream("first_sight.tsv"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] names = lines.get(0).split("\t");
            return lines.stream()
                    .skip(1)
                    .map(line -> record(names, line.split("\t")))
                    .toList();
        }
    }

    private static String record(String[] names, String[] cells) {
        StringBuilder line = new StringBuilder(cells[0]);
        for (int i = 1; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                line.append('\t').append(names[i]).append("==").append(cells[i]);
            }
        }
        return line.toString();
    }

    private static List<String> read(Path models, List<String> files) throws IOException {
        Path list = Files.write(Files.createTempFile(models, "documents", ".txt"), files);
        Path records = Files.createTempFile(models, "records", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        models + File.pathSeparator + System.getProperty("java.class.path"),
                        ConfidenceRecords.class.getName(),
                        records.toString(),
                        list.toString())
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("the reading process failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return Files.readAllLines(records);
    }
}
