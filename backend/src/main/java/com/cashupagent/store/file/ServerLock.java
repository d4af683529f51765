package com.cashupagent.store.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Says that a server runs on a data folder, for as long as it runs. A second one would sweep the first one's uploads
 * and take up its jobs, so it is refused. The operating system gives the lock up with the process, however that ends;
 * the command line beside a server does not need it.
 */
public final class ServerLock implements AutoCloseable {

    private final FileChannel channel;

    private ServerLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Claims the folder, which must exist.
     *
     * @throws IllegalStateException when another server has it
     */
    public static ServerLock claim(Path folder) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!free(channel)) {
                channel.close();
                throw new IllegalStateException("Another server is running on " + folder + "; stop it, or give"
                        + " --data-dir another folder.");
            }
            return new ServerLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + folder, e);
        }
    }

    private static boolean free(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held within this very process.
            return false;
        }
    }

    /** Lets another server have it. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
