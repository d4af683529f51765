package com.cashupagent.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Files of a class path folder, kept in memory once asked for. Only what exists is kept, so the folder is the bound. */
final class ClassPathFiles {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("ts", "text/plain; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final String folder;
    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    /**
     * @param folder with a slash at both ends
     */
    ClassPathFiles(String folder) {
        this.folder = folder;
    }

    /** Empty when there is none of that name, or its kind is not served. */
    Optional<Asset> find(String path) {
        if (!SAFE.matcher(path).matches()) {
            return Optional.empty();
        }
        Asset asset = known.get(path);
        if (asset == null) {
            Optional<Asset> loaded = load(path);
            loaded.ifPresent(found -> known.put(path, found));
            return loaded;
        }
        return Optional.of(asset);
    }

    private Optional<Asset> load(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        Optional<byte[]> plain = type == null ? Optional.empty() : bytes(path);
        if (type == null || plain.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> gzip = bytes(path + ".gz");
        Optional<byte[]> brotli = bytes(path + ".br");
        if (gzip.isEmpty() && brotli.isEmpty()) {
            return Optional.of(Asset.compressed(type, plain.get()));
        }
        return Optional.of(new Asset(
                type,
                Asset.Form.of(plain.get(), ""),
                gzip.map(bytes -> Asset.Form.of(bytes, "-gz")),
                brotli.map(bytes -> Asset.Form.of(bytes, "-br"))));
    }

    private Optional<byte[]> bytes(String path) {
        try (InputStream in = ClassPathFiles.class.getResourceAsStream(folder + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
