package com.cashupagent.read.ocr;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.Tilt;
import com.cashupagent.model.Word;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.PageImages;
import com.cashupagent.read.TextRecognizer;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a picture of a page and has it read. The reader is opened by the first page and kept; one page is read
 * at a time. Thread-safe.
 */
public final class PageRecognizer implements TextRecognizer, AutoCloseable {

    /** What scanners and fax gateways mostly use; the header's own figure is too often wrong to be believed. */
    private static final double ASSUMED_DPI = 200;

    private static final double POINTS_PER_INCH = 72;

    private final Map<MediaType, PageImages> images;
    private final Supplier<PageReader> opener;
    private @Nullable PageReader reader;

    /**
     * Nothing is loaded yet.
     *
     * @param opener makes a reader; called again after one has failed
     */
    public PageRecognizer(Map<MediaType, PageImages> images, Supplier<PageReader> opener) {
        this.images = Map.copyOf(images);
        this.opener = opener;
    }

    @Override
    public synchronized Page recognise(Path file, MediaType mediaType, int number) {
        PageImages source = images.get(mediaType);
        if (source == null) {
            throw new ProblemException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Files of type " + mediaType.mime() + " have no pages to look at.");
        }
        BufferedImage picture = source.image(file, mediaType, number);
        PageReading reading = read(picture);
        boolean across = reading.turned() % 2 == 1;
        double height = points(across ? picture.getWidth() : picture.getHeight());
        return new Page(
                number,
                points(across ? picture.getHeight() : picture.getWidth()),
                height,
                reading.lines().stream()
                        .flatMap(line -> line.words().stream())
                        .flatMap(word -> Bars.without(word).stream())
                        .map(word -> onPage(word, reading.tilt(), height))
                        .toList(),
                List.of(),
                1,
                0,
                reading.turned(),
                reading.tilt());
    }

    private static Word onPage(Word word, Tilt tilt, double height) {
        return new Word(
                word.text(),
                tilt.level(word.box()),
                word.fontSize() * height,
                word.bold(),
                word.confidence(),
                word.source());
    }

    private PageReading read(BufferedImage picture) {
        if (Blankness.isBlank(GreyImage.of(picture))) {
            return PageReading.upright(List.of());
        }
        try {
            return reader().read(picture);
        } catch (IllegalStateException e) {
            close();
            throw new ProblemException(ErrorCode.PROCESSING_FAILED, "The OCR engine failed.", e);
        }
    }

    private PageReader reader() {
        PageReader open = reader;
        if (open == null) {
            open = opener.get();
            reader = open;
        }
        return open;
    }

    private static double points(int pixels) {
        return pixels * POINTS_PER_INCH / ASSUMED_DPI;
    }

    /** Frees the engines; the next page opens them again. */
    @Override
    public synchronized void close() {
        PageReader open = reader;
        reader = null;
        if (open != null) {
            open.close();
        }
    }
}
