package com.cashupagent.batch.folder;

import com.cashupagent.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a claimed batch's folder says of itself. It is written before what it tells of is done, so that after a crash
 * it says what may have been done.
 *
 * @param ready whether all its files are in the folder; nothing is sent before
 * @param sent whether it may have been sent
 */
record Journal(String batchId, boolean ready, boolean sent, List<Entry> files) {

    static final String NAME = "journal.json";

    /**
     * One file.
     *
     * @param stored its name in the batch's folder
     * @param name as it was called
     * @param target where it is put away, absolute; null until that is decided
     */
    record Entry(
            String stored,
            String name,
            long size,
            long modified,
            @Nullable String target) {

        Entry to(Path place) {
            return new Entry(stored, name, size, modified, place.toString());
        }
    }

    /** @throws IOException also when it cannot be understood */
    static Journal read(Path folder) throws IOException {
        try {
            return Json.mapper().readValue(Files.readAllBytes(folder.resolve(NAME)), Journal.class);
        } catch (JacksonException e) {
            throw new IOException("unreadable " + folder.resolve(NAME), e);
        }
    }

    void write(Path folder) throws IOException {
        DurableFiles.write(folder.resolve(NAME), Json.mapper().writeValueAsString(this));
    }
}
