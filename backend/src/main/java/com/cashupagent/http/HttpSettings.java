package com.cashupagent.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the HTTP side needs to know.
 *
 * @param port 0 takes a free one
 * @param publicUrl what clients call this server; empty: {@code http://localhost:PORT}
 * @param tempDir where uploads lie until they are accepted; owner-only
 * @param maxFileSize bytes
 * @param maxWait how long a waiting caller is kept
 * @param heartbeat pause between the comment lines of an event stream
 * @param version of the program
 */
public record HttpSettings(
        String host,
        int port,
        Optional<URI> publicUrl,
        Path tempDir,
        long maxFileSize,
        Duration maxWait,
        Duration heartbeat,
        String version) {}
