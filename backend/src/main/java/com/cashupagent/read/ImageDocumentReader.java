package com.cashupagent.read;

import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures before recognition: the header is read and held to the limits, nothing is decoded, and every page is
 * without words. Thread-safe.
 */
public final class ImageDocumentReader implements DocumentReader {

    /** What scanners and fax gateways mostly use; the header's own figure is too often wrong to be believed. */
    private static final double ASSUMED_DPI = 200;

    private static final double POINTS_PER_INCH = 72;

    @Override
    public Probe probe(Path file, MediaType mediaType) {
        return new Probe(ImageHeaders.read(file, mediaType).size());
    }

    @Override
    public Document read(Path file, MediaType mediaType, ProgressListener progress) {
        List<ImageSize> sizes = ImageHeaders.read(file, mediaType);
        List<Page> pages = new ArrayList<>();
        for (ImageSize size : sizes) {
            pages.add(new Page(
                    pages.size() + 1, points(size.width()), points(size.height()), List.of(), List.of(), 1, 0));
        }
        progress.on(Stage.READING, 30, pages.size(), pages.size(), "Opened the picture.");
        return new Document(mediaType, pages);
    }

    private static double points(long pixels) {
        return pixels * POINTS_PER_INCH / ASSUMED_DPI;
    }
}
