package com.cashupagent.app;

import com.cashupagent.secret.PrivateFiles;
import com.cashupagent.secret.RandomText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** This node's name among all that share the database: made once and kept in the data folder. */
final class NodeName {

    private NodeName() {}

    static String of(DataFolder folder) {
        Path file = folder.root().resolve("node");
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, RandomText.of("node_", 16).getBytes(StandardCharsets.US_ASCII));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write " + file, e);
        }
    }
}
