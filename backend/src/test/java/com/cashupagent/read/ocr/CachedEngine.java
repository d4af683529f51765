package com.cashupagent.read.ocr;

import com.cashupagent.json.Json;
import com.cashupagent.model.Box;
import com.cashupagent.model.Tilt;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembers on disk what an engine read on a picture, so that ways to use engines are compared without reading again. */
final class CachedEngine implements FindingEngine {

    private final String label;
    private final Path folder;
    private final Supplier<OcrEngine> opener;
    private @Nullable OcrEngine open;

    CachedEngine(String label, Path folder, Supplier<OcrEngine> opener) {
        this.label = label;
        this.folder = folder;
        this.opener = opener;
    }

    @Override
    public String name() {
        return label;
    }

    @Override
    public synchronized List<OcrLine> read(BufferedImage picture, PageKind kind) {
        Path file = folder.resolve(label + "-" + kind + "-" + hash(picture) + ".json");
        try {
            if (Files.exists(file)) {
                return List.of(Json.mapper().readValue(Files.readAllBytes(file), OcrLine[].class));
            }
            OcrEngine engine = open == null ? opener.get() : open;
            open = engine;
            List<OcrLine> lines = engine.read(picture, kind);
            Files.write(file, Json.mapper().writeValueAsBytes(lines));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FoundText find(BufferedImage picture, PageKind kind) {
        List<OcrLine> lines = read(picture, kind);
        return new FoundText() {
            @Override
            public int turned() {
                return 0;
            }

            /** Whatever was kept is the better way up already. */
            @Override
            public FoundText upsideDown() {
                return this;
            }

            @Override
            public Tilt tilt() {
                return cachedTilt(picture, kind);
            }

            @Override
            public List<Box> pieces() {
                return lines.stream().map(OcrLine::box).toList();
            }

            @Override
            public Optional<OcrLine> read(int piece) {
                return Optional.of(lines.get(piece));
            }

            @Override
            public boolean knows(char character) {
                return "€ßÄÖÀÔÇœ".indexOf(character) < 0;
            }

            @Override
            public PageReading readAll() {
                return new PageReading(0, tilt(), lines);
            }
        };
    }

    private synchronized Tilt cachedTilt(BufferedImage picture, PageKind kind) {
        Path file = folder.resolve(label + "-tilt-" + kind + "-" + hash(picture) + ".json");
        try {
            if (Files.exists(file)) {
                return Json.mapper().readValue(Files.readAllBytes(file), Tilt.class);
            }
            OcrEngine engine = open == null ? opener.get() : open;
            open = engine;
            Tilt tilt = engine instanceof FindingEngine finder
                    ? finder.find(picture, kind).tilt()
                    : Tilt.NONE;
            Files.write(file, Json.mapper().writeValueAsBytes(tilt));
            return tilt;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(BufferedImage picture) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update((picture.getWidth() + "x" + picture.getHeight()).getBytes(StandardCharsets.US_ASCII));
            digest.update(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
            return String.format("%040x", new BigInteger(1, digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }
}
