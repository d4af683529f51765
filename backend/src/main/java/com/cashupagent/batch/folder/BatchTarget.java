package com.cashupagent.batch.folder;

import java.nio.file.Path;
import java.util.List;

/** Where a folder's documents are read. Called from one thread. */
public interface BatchTarget extends AutoCloseable {

    /**
     * Has the files read and waits for all of them. The same batch with the same files may come again, after a crash:
     * it is the same work then.
     *
     * @param again whether it may have been sent before
     * @return an outcome for each file, in their order
     * @throws TargetException when there are no outcomes, now or at all
     */
    List<Outcome> process(String batchId, List<Item> files, boolean again) throws TargetException, InterruptedException;

    @Override
    void close();

    /** @param name for people; the file itself has another one */
    record Item(String name, Path file) {}
}
