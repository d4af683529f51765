package com.cashupagent.store.file;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.Blob;
import com.cashupagent.store.StagedBlob;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

/** An upload in its temporary file. */
final class StagedFile implements StagedBlob {

    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final Blob blob;
    private final Path target;

    private StagedFile(Path file, Blob blob, Path target) {
        this.file = file;
        this.blob = blob;
        this.target = target;
    }

    static StagedFile receive(InputStream body, long maxBytes, Path incoming, Function<String, Path> place)
            throws IOException {
        Path file;
        try {
            file = Files.createTempFile(incoming, "up", null);
        } catch (IOException e) {
            throw full(e);
        }
        boolean done = false;
        try {
            Blob blob = copy(body, maxBytes, file);
            done = true;
            return new StagedFile(file, blob, place.apply(blob.key()));
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Blob copy(InputStream body, long maxBytes, Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                size += n;
                if (size > maxBytes) {
                    throw new ProblemException(
                            ErrorCode.FILE_TOO_LARGE, "The file is larger than " + maxBytes + " bytes.");
                }
                digest.update(buffer, 0, n);
                write(out, ByteBuffer.wrap(buffer, 0, n));
            }
            force(out);
        }
        return new Blob(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void write(FileChannel out, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw full(e);
        }
    }

    private static void force(FileChannel out) {
        try {
            out.force(true);
        } catch (IOException e) {
            throw full(e);
        }
    }

    private static ProblemException full(IOException cause) {
        return new ProblemException(ErrorCode.UNAVAILABLE, "The server has no room for the file.", cause);
    }

    @Override
    public Blob blob() {
        return blob;
    }

    @Override
    public Path file() {
        return Files.exists(file) ? file : target;
    }

    @Override
    public void keep() {
        if (Files.exists(target)) {
            return;
        }
        try {
            Path folder = target.getParent();
            if (folder != null) {
                OwnerOnly.folder(folder);
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
                sync(folder);
            }
        } catch (IOException e) {
            throw full(e);
        }
    }

    /** The new name must survive a power cut as well as the bytes. */
    private static void sync(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
