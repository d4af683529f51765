package com.cashupagent.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the sample login between runs, so that the printed commands stay true. A demo's shortcut: a partner keeps the
 * secret in a vault, and the server itself has only its hash.
 */
final class LoginFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    LoginFile(Path dataDir) {
        file = dataDir.resolve("demo-login.json");
    }

    /** The kept login when it was made for that origin. */
    Optional<PartnerLogin> read(String origin) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Kept kept = JSON.readValue(file.toFile(), Kept.class);
        return kept.origin().equals(origin) ? Optional.of(kept.login()) : Optional.empty();
    }

    void write(String origin, PartnerLogin login) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        JSON.writeValue(file.toFile(), new Kept(origin, login));
    }

    private record Kept(String origin, PartnerLogin login) {}
}
