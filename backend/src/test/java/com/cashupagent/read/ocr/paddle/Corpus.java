package com.cashupagent.read.ocr.paddle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Development documents that stand beside the repository, or not. */
final class Corpus {

    private static final Path ROOT = Path.of("..", "..", "shared", "corpus");

    private Corpus() {}

    static boolean present() {
        return Files.isDirectory(ROOT);
    }

    /** Every n-th picture of a folder, so that about {@code count} come out. */
    static List<Path> pictures(String folder, int count) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            List<Path> all = files.filter(file -> file.toString().matches(".*\\.(jpe?g|png|tiff)"))
                    .sorted()
                    .toList();
            int step = Math.max(1, all.size() / count);
            return Stream.iterate(0, i -> i < all.size(), i -> i + step)
                    .limit(count)
                    .map(all::get)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file beside a picture that ends otherwise. */
    static Path beside(Path picture, String ending) {
        String name = picture.getFileName().toString();
        return picture.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
    }
}
