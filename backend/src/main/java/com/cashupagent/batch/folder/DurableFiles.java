package com.cashupagent.batch.folder;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writing and moving so that a file is there whole or not at all, and is still there after a power cut. */
final class DurableFiles {

    private DurableFiles() {}

    static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
        sync(file);
    }

    /** Over a place that is held for it; also to another disk. */
    static void move(Path from, Path held) throws IOException {
        try {
            Files.move(from, held, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Path fresh = held.resolveSibling("." + held.getFileName() + ".new");
            Files.copy(from, fresh, REPLACE_EXISTING, COPY_ATTRIBUTES);
            try (FileChannel copy = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                copy.force(true);
            }
            Files.move(fresh, held, ATOMIC_MOVE, REPLACE_EXISTING);
            sync(held);
            Files.delete(from);
        }
        sync(held);
    }

    private static void sync(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
