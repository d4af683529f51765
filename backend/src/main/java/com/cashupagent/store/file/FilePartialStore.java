package com.cashupagent.store.file;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.PartialStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Each upload is a file below one folder, as long as what came of it. */
public final class FilePartialStore implements PartialStore {

    private static final Pattern ID = Pattern.compile("upl_[0-9a-f]{32}");
    private static final int STRIPES = 64;

    private final Path root;
    /** A file lock keeps other processes away, and within one there may be only one of it: threads wait here. */
    private final List<Object> stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toList();

    /** Makes the folder when it is missing. */
    public FilePartialStore(Path root) {
        try {
            this.root = OwnerOnly.folder(root).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + root, e);
        }
    }

    @Override
    public long length(String id) {
        try {
            return Files.size(place(id));
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean append(String id, long offset, ByteBuffer bytes) {
        // Only the first bytes make the file: a writer must not bring back one that was removed.
        Set<OpenOption> options = offset == 0
                ? Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE)
                : Set.of(StandardOpenOption.WRITE);
        synchronized (stripes.get(Math.floorMod(id.hashCode(), STRIPES))) {
            try (FileChannel channel = FileChannel.open(place(id), options, OwnerOnly.file(root));
                    FileLock lock = channel.lock()) {
                if (!lock.isValid() || channel.size() != offset) {
                    return false;
                }
                long at = offset;
                while (bytes.hasRemaining()) {
                    at += channel.write(bytes, at);
                }
                return true;
            } catch (NoSuchFileException e) {
                return false;
            } catch (IOException e) {
                throw full(e);
            }
        }
    }

    @Override
    public void sync(String id) {
        try (FileChannel channel = FileChannel.open(place(id), StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            // Removed meanwhile: there is nothing to keep.
            return;
        } catch (IOException e) {
            throw full(e);
        }
    }

    @Override
    public InputStream open(String id) throws IOException {
        return Files.newInputStream(place(id));
    }

    @Override
    public void delete(String id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> ids() {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(ID.asMatchPredicate())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException full(IOException cause) {
        return new ProblemException(ErrorCode.UNAVAILABLE, "The server has no room for the file.", cause);
    }

    private Path place(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an upload's id");
        }
        return root.resolve(id);
    }
}
