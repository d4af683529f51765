package com.cashupagent.store;

/** One open database transaction, handed to everything that must commit together. Not thread-safe, never kept. */
public interface Tx {

    /**
     * Runs the action once the transaction has committed, on the same thread, in the order of registration; never when
     * it rolls back. For wake-ups that must not come before the data can be seen. The action must be quick; what it
     * throws is logged and changes nothing.
     */
    void afterCommit(Runnable action);
}
