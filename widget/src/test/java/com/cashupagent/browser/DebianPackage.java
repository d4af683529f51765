package com.cashupagent.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's own browsers, installed where that is allowed: a container that runs as root. */
final class DebianPackage {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Map<String, String> QUIET = Map.of("DEBIAN_FRONTEND", "noninteractive");

    private DebianPackage() {}

    /** @param onPath programs on the path, looked at only after the installation */
    static Optional<Path> install(String name, Stream<Path> onPath) {
        if (!Machine.isRoot()) {
            return Optional.empty();
        }
        Machine.succeeds(List.of("apt-get", "update", "-q"), QUIET, LIMIT);
        boolean installed = Machine.succeeds(
                List.of("apt-get", "install", "-y", "-q", "--no-install-recommends", name), QUIET, LIMIT);
        return installed ? onPath.findFirst() : Optional.empty();
    }
}
