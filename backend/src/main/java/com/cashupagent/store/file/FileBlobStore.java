package com.cashupagent.store.file;

import com.cashupagent.store.BlobStore;
import com.cashupagent.store.StagedBlob;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Originals below one folder: {@code ab/abcdef…} by SHA-256, arriving through {@code incoming}. One process at a time
 * owns the folder's {@code incoming}: what a killed one left there is removed at the start.
 */
public final class FileBlobStore implements BlobStore {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Path incoming;

    /** Makes the folder when it is missing. */
    public FileBlobStore(Path root) {
        try {
            this.root = OwnerOnly.folder(root).toRealPath();
            this.incoming = OwnerOnly.folder(this.root.resolve("incoming"));
            try (DirectoryStream<Path> left = Files.newDirectoryStream(incoming)) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + root, e);
        }
    }

    @Override
    public StagedBlob stage(InputStream body, long maxBytes) throws IOException {
        return StagedFile.receive(body, maxBytes, incoming, this::place);
    }

    @Override
    public Path localFile(String key) {
        return place(key);
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(place(key));
    }

    @Override
    public boolean contains(String key) {
        return Files.isRegularFile(place(key));
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(place(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a blob key");
        }
        return root.resolve(key.substring(0, 2)).resolve(key);
    }
}
