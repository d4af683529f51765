package com.cashupagent.evaluate;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the extraction over every document that has its truth beside it. */
public final class Evaluation {

    private static final String TRUTH = ".truth.json";
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

    /** One folder, one document at a time; see {@link #run(List, int)}. */
    public Report run(Path dir) {
        return run(List.of(dir), 1);
    }

    /**
     * Looks for {@code NAME.truth.json} beside {@code NAME.pdf|jpg|jpeg|png|tif|tiff|webp|xml} in the folders and below them.
     *
     * @param atOnce how many documents are read at a time; the report does not depend on it, the times in it do
     * @throws ProblemException {@code invalid_request} when there is no such document, or a truth file is not JSON
     */
    public Report run(List<Path> folders, int atOnce) {
        List<Callable<Report.Entry>> work = new ArrayList<>();
        for (Path folder : folders) {
            String prefix = folders.size() == 1 ? "" : folder + "/";
            for (Path document : documents(folder)) {
                String name = prefix + folder.relativize(document).toString().replace('\\', '/');
                work.add(() -> entry(name, document));
            }
        }
        if (work.isEmpty()) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST,
                    "There is no document with a NAME" + TRUTH + " beside it in " + join(folders) + ".");
        }
        return new Report(entries(work, atOnce));
    }

    private Report.Entry entry(String name, Path document) {
        Truth truth = Truth.load(truthOf(document));
        long began = System.nanoTime();
        ProcessingResult result = extract.apply(document);
        double millis = (System.nanoTime() - began) / NANOS_PER_MILLI;
        return new Report.Entry(name, result.confidence(), millis, Scorer.score(truth, result));
    }

    private static List<Report.Entry> entries(List<Callable<Report.Entry>> work, int atOnce) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, atOnce));
        try {
            List<Report.Entry> entries = new ArrayList<>();
            for (Future<Report.Entry> each : work.stream().map(threads::submit).toList()) {
                entries.add(each.get());
            }
            return entries;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException("Evaluating failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Evaluating was interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String join(List<Path> folders) {
        return folders.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static List<Path> documents(Path dir) {
        if (!Files.isDirectory(dir)) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "There is no folder " + dir + ".");
        }
        try (Stream<Path> files = Files.walk(dir)) {
            return files.filter(file -> MediaType.isUsualEnding(ending(file)) && Files.isRegularFile(truthOf(file)))
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
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
