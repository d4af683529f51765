package com.cashupagent.store.file;

import com.cashupagent.ops.HealthCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether the data folder can be written and has room. */
public final class DiskHealth implements HealthCheck {

    private final Path folder;
    private final long enoughBytes;

    /** @param enoughBytes below it the disk counts as degraded */
    public DiskHealth(Path folder, long enoughBytes) {
        this.folder = folder;
        this.enoughBytes = enoughBytes;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Health check() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (!Files.isWritable(folder)) {
                return new Health("unhealthy", Map.of("free_bytes", free, "error", "the data folder is not writable"));
            }
            return new Health(free < enoughBytes ? "degraded" : "healthy", Map.of("free_bytes", free));
        } catch (IOException e) {
            return new Health("unhealthy", Map.of("error", "the data folder cannot be reached"));
        }
    }
}
