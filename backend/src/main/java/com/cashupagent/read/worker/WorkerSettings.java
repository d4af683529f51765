package com.cashupagent.read.worker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How many workers, and what each may use.
 *
 * @param workers processes kept warm; as many documents are read at a time
 * @param timeout for one probe or one reading, waiting for a free worker not counted; then the worker is killed
 * @param heapMegabytes Java heap of each
 * @param tempDir each worker gets a folder of its own in it, removed with the worker
 */
public record WorkerSettings(int workers, Duration timeout, int heapMegabytes, Path tempDir) {

    public WorkerSettings {
        if (workers < 1 || heapMegabytes < 32 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("at least one worker, 32 MB and a positive timeout");
        }
    }
}
