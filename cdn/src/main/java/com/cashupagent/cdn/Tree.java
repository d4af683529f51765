package com.cashupagent.cdn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * One release as a folder tree, the same bytes for the same input: under its exact version and under its channel, each
 * file also compressed where that makes it smaller, and the hashes that a page needs for {@code integrity="…"}.
 */
final class Tree {

    private final SortedMap<String, byte[]> files;
    private final Version version;

    Tree(SortedMap<String, byte[]> files, Version version) {
        this.files = files;
        this.version = version;
    }

    void write(Path target) throws IOException {
        clear(target);
        Integrity integrity = Integrity.of(version, files);
        for (String folder : List.of(version.exact(), version.channel())) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                writeCompressed(target.resolve(folder).resolve(file.getKey()), file.getValue());
            }
            writeCompressed(target.resolve(folder).resolve("integrity.json"), bytes(integrity.ofRelease()));
        }
        writeCompressed(target.resolve("integrity.json"), bytes(integrity.ofAll()));
    }

    private static void writeCompressed(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, content);
        for (Compression compression : Compression.values()) {
            byte[] smaller = compression.compress(content);
            if (smaller.length < content.length) {
                Files.write(file.resolveSibling(file.getFileName() + compression.suffix()), smaller);
            }
        }
    }

    private static void clear(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> old = Files.walk(target)) {
            for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
