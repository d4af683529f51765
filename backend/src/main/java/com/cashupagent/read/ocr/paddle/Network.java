package com.cashupagent.read.ocr.paddle;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One network with one picture in and one array out. Safe for many threads. */
final class Network implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Network.class);

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;
    private final String output;

    Network(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
        this.input = session.getInputNames().iterator().next();
        this.output = session.getOutputNames().iterator().next();
    }

    /**
     * Runs it once.
     *
     * @param in direct, three planes of {@code height} by {@code width}
     * @param out direct, filled with the answer; at least as large as {@code shape}
     * @param shape of the answer
     * @throws IllegalStateException when the native library fails
     */
    void run(FloatBuffer in, int height, int width, FloatBuffer out, long... shape) {
        try (OnnxTensor picture = tensor(in, 1, 3, height, width);
                OnnxTensor answer = tensor(out, shape);
                OrtSession.Result ignored = session.run(Map.of(input, picture), Map.of(output, answer))) {
            // The answer was written into the caller's buffer: a copy of it would cost as much as finding the letters.
        } catch (OrtException e) {
            throw new IllegalStateException("PP-OCR failed on a picture of " + width + " x " + height, e);
        }
    }

    private OnnxTensor tensor(FloatBuffer buffer, long... shape) throws OrtException {
        long size = 1;
        for (long side : shape) {
            size *= side;
        }
        return OnnxTensor.createTensor(environment, buffer.duplicate().clear().limit(Math.toIntExact(size)), shape);
    }

    @Override
    public void close() {
        closeQuietly(session);
    }

    static void closeQuietly(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            LOG.warn("an OCR session did not close", e);
        }
    }
}
