package com.cashupagent.batch.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The documents that lie in the input folder. Folders, links and other files are not touched. */
final class Inbox {

    private final Folders folders;

    Inbox(Folders folders) {
        this.folders = folders;
    }

    /** How a file looks from outside; two looks that are the same mean that nobody writes. */
    record Look(long size, long modified) {

        static Look at(Path file) throws IOException {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Look(attributes.size(), attributes.lastModifiedTime().toMillis());
        }
    }

    /** @param name as a text; the path has the very bytes */
    record Found(Path path, String name, Look look) {}

    /** Those that are written, oldest first; takes as long as files need to settle, when there are any. */
    List<Found> settled() throws IOException, InterruptedException {
        Map<Path, Found> first = look();
        if (first.isEmpty()) {
            return List.of();
        }
        Thread.sleep(folders.settle().toMillis());
        return look().values().stream()
                .filter(found -> found.equals(first.get(found.path())))
                .sorted(Comparator.comparingLong((Found found) -> found.look().modified())
                        .thenComparing(Found::name))
                .toList();
    }

    private Map<Path, Found> look() throws IOException {
        Map<Path, Found> found = new HashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folders.input())) {
            for (Path path : entries) {
                String name = String.valueOf(path.getFileName());
                if (FileNames.document(name) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    try {
                        found.put(path, new Found(path, name, Look.at(path)));
                    } catch (NoSuchFileException e) {
                        continue;
                    }
                }
            }
        }
        return found;
    }
}
