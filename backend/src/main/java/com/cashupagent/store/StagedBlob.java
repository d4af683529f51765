package com.cashupagent.store;

import java.nio.file.Path;

/** Bytes that arrived but are not kept yet. Closing removes whatever was not kept. Not thread-safe. */
public interface StagedBlob extends AutoCloseable {

    /** Name and size of what arrived. */
    Blob blob();

    /** Where the bytes are until {@link #keep}; for looking at them before deciding. */
    Path file();

    /** Keeps them, safe against a power cut when it returns. Twice does nothing. */
    void keep();

    @Override
    void close();
}
