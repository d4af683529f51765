package com.cashupagent.cdn;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Subresource Integrity hashes of a release, as JSON. Paths and hashes need no escaping. */
final class Integrity {

    private final Version version;
    private final String hashes;

    private Integrity(Version version, String hashes) {
        this.version = version;
        this.hashes = hashes;
    }

    static Integrity of(Version version, SortedMap<String, byte[]> files) {
        String hashes = files.entrySet().stream()
                .map(file -> "\"" + file.getKey() + "\": \"" + hash(file.getValue()) + "\"")
                .collect(Collectors.joining(",\n    ", "{\n    ", "\n  }"));
        return new Integrity(version, hashes);
    }

    /** {@code {"version": …, "files": {path: hash}}}. */
    String ofRelease() {
        return object(Map.entry("version", "\"" + version.exact() + "\""), Map.entry("files", hashes));
    }

    /** {@code {"channels": {"v1": "1.0.0"}, "releases": {"1.0.0": {path: hash}}}}. */
    String ofAll() {
        return object(
                Map.entry("channels", "{ \"" + version.channel() + "\": \"" + version.exact() + "\" }"),
                Map.entry("releases", "{ \"" + version.exact() + "\": " + hashes + " }"));
    }

    /** The value of a script's {@code integrity} attribute. */
    static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-384").digest(content);
            return "sha384-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-384.", e);
        }
    }

    @SafeVarargs
    private static String object(Map.Entry<String, String>... members) {
        return Stream.of(members)
                .map(member -> "  \"" + member.getKey() + "\": " + member.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }
}
