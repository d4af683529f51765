package com.cashupagent.read.ocr.paddle;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The three networks, loaded once for all engines of the process when the first of them reads, and freed when the last
 * of them is closed. Safe for many threads: a session may run on several at a time.
 */
public final class PaddleModels {

    private final int threads;
    private final Tuning tuning;
    private final Characters characters;
    private @Nullable Sessions open;
    private int users;

    /** @param threads that one reading may use; with several readings at a time, one each scales best */
    public PaddleModels(int threads) {
        this(threads, Tuning.MEASURED);
    }

    PaddleModels(int threads, Tuning tuning) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread");
        }
        this.threads = threads;
        this.tuning = tuning;
        this.characters = Characters.load();
    }

    Characters characters() {
        return characters;
    }

    Tuning tuning() {
        return tuning;
    }

    synchronized Sessions acquire() {
        if (open == null) {
            open = load();
        }
        users++;
        return open;
    }

    synchronized void release() {
        users--;
        if (users == 0 && open != null) {
            open.close();
            open = null;
        }
    }

    synchronized boolean loaded() {
        return open != null;
    }

    private Sessions load() {
        List<OrtSession> opened = new ArrayList<>();
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "ocr");
            environment.setTelemetry(false);
            for (Model model : List.of(tuning.detector(), Model.HALF_TURN, tuning.recogniser())) {
                try (OrtSession.SessionOptions options = options()) {
                    opened.add(environment.createSession(model.bytes(), options));
                }
            }
            return new Sessions(
                    new Network(environment, opened.get(0)),
                    new Network(environment, opened.get(1)),
                    new Network(environment, opened.get(2)));
        } catch (OrtException e) {
            opened.forEach(Network::closeQuietly);
            throw new IllegalStateException("PP-OCR's models cannot be loaded", e);
        }
    }

    private OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        // Each line has another width: plans kept for every shape would only pile up.
        options.setMemoryPatternOptimization(false);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    /** The loaded networks. */
    record Sessions(Network detector, Network halfTurn, Network recogniser) implements AutoCloseable {
        @Override
        public void close() {
            detector.close();
            halfTurn.close();
            recogniser.close();
        }
    }
}
