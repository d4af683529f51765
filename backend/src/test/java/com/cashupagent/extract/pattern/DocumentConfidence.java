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
 * Learns the confidence of documents from what models say of documents they have not seen: for each part of the senders
 * and designs, models are learned from the others and a process of its own reads the part with them.
 */
final class DocumentConfidence {

    /** So often counts each unseen paper. */
    private static final int UNSEEN_COUNTS = 3;

    private DocumentConfidence() {}

    static void learn(Path to, List<TrainingDocument> documents, Map<String, Training> models) throws IOException {
        Training training = new Training("document", 0.01, false);
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
        List<String> unseen = unseen();
        for (int i = 0; i < UNSEEN_COUNTS; i++) {
            unseen.forEach(line -> training.record(line, false, 0));
        }
        ModelProgram.write(to, "document", training.fit());
    }

    /**
     * What was said of papers of layouts that nobody had thought of, when they were read for the first time: drawn papers seldom
     * fail, and teach little of how doubtful ones look. A line a paper, whether it was read right and its clues.
     */
    private static List<String> unseen() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DocumentConfidence.class.getResourceAsStream("unseen_papers.tsv"))) {
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
