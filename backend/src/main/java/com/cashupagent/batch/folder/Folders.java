package com.cashupagent.batch.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where documents come from and go to.
 *
 * @param settle how long a file's size and time must stand still before it counts as written
 */
public record Folders(Path input, Path archive, Path error, Duration settle) {

    /**
     * Makes what is missing.
     *
     * @throws IllegalArgumentException when two of them are the same folder
     */
    public static Folders open(Path input, Path archive, Path error, Duration settle) throws IOException {
        Set<Path> different = new HashSet<>();
        for (Path folder : List.of(input, archive, error)) {
            Files.createDirectories(folder);
            different.add(folder.toRealPath());
        }
        if (different.size() < 3) {
            throw new IllegalArgumentException("--input, --archive and --error must be three different folders");
        }
        return new Folders(input.toRealPath(), archive.toRealPath(), error.toRealPath(), settle);
    }

    /** What was taken out of the input and is not put away yet. In it, so that a file is taken by one rename. */
    Path work() {
        return input.resolve(".cashup-batch");
    }
}
