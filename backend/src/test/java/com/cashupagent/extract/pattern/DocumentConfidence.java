package com.cashupagent.extract.pattern;

import com.cashupagent.evaluate.ConfidenceRecords;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Learns the confidence of documents from what models say of documents they have not seen: for each part of the senders
 * and designs, models are learned from the others and a process of its own reads the part with them.
 */
final class DocumentConfidence {

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
        ModelProgram.write(to, "document", training.fit());
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
