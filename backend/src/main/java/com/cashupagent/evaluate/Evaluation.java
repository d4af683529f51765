package com.cashupagent.evaluate;

import com.cashupagent.model.ProcessingResult;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs the extraction over every document that has its truth beside it. */
public final class Evaluation {

    private static final String TRUTH = ".truth.json";
    private static final Set<String> ENDINGS = Set.of("pdf", "jpg", "jpeg", "png", "tif", "tiff");
    private static final double NANOS_PER_MILLI = 1e6;

    private final Function<Path, ProcessingResult> extract;

    /**
     * An evaluation of one way to extract.
     *
     * @param extract a file to its result; a document that fails is a result, too, and counts as nothing found
     */
    public Evaluation(Function<Path, ProcessingResult> extract) {
        this.extract = extract;
    }

    /**
     * Looks for {@code NAME.truth.json} beside {@code NAME.pdf|jpg|jpeg|png|tif|tiff} in the folder and below it.
     *
     * @throws ProblemException {@code invalid_request} when there is no such document, or a truth file is not JSON
     */
    public Report run(Path dir) {
        List<Path> documents = documents(dir);
        if (documents.isEmpty()) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, "There is no document with a " + TRUTH + " beside it in " + dir + ".");
        }
        List<Report.Entry> entries = new ArrayList<>();
        for (Path document : documents) {
            Truth truth = Truth.load(truthOf(document));
            long began = System.nanoTime();
            ProcessingResult result = extract.apply(document);
            double millis = (System.nanoTime() - began) / NANOS_PER_MILLI;
            entries.add(new Report.Entry(
                    dir.relativize(document).toString(), result.confidence(), millis, Scorer.score(truth, result)));
        }
        return new Report(entries);
    }

    private static List<Path> documents(Path dir) {
        try (Stream<Path> files = Files.walk(dir)) {
            return files.filter(file -> ENDINGS.contains(ending(file)) && Files.isRegularFile(truthOf(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "The folder " + dir + " cannot be read.", e);
        }
    }

    private static Path truthOf(Path document) {
        String name = name(document);
        return document.resolveSibling(name.substring(0, name.lastIndexOf('.')) + TRUTH);
    }

    private static String ending(Path file) {
        String name = name(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
