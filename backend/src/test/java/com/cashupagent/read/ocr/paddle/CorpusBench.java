package com.cashupagent.read.ocr.paddle;

import com.cashupagent.read.ocr.OcrLine;
import com.cashupagent.read.ocr.PageKind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Reads a sample of the development documents with one tuning and counts what came out. */
final class CorpusBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CorpusBench() {}

    static Score run(Tuning tuning, String folder, int count, PageKind kind) {
        Score score = new Score();
        try (PaddleEngine engine = new PaddleEngine(new PaddleModels(1, tuning))) {
            engine.read(new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR), kind);
            for (Path file : Corpus.pictures(folder, count)) {
                BufferedImage picture = picture(file);
                if (picture == null) {
                    continue;
                }
                long start = THREADS.getCurrentThreadCpuTime();
                List<OcrLine> lines = engine.read(picture, kind);
                score.cpuNanos += THREADS.getCurrentThreadCpuTime() - start;
                score.add(Truth.of(file), lines);
            }
        }
        return score;
    }

    static @Nullable BufferedImage picture(Path file) {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
