package com.cashupagent.read.worker;

/**
 * A look at a pool.
 *
 * @param workers processes that run, busy or free
 * @param idle of them free
 * @param restarts since the start: each a document that hung, crashed or ran out of memory
 * @param waiting callers in the queue
 */
public record WorkerState(int workers, int idle, long restarts, int waiting) {}
