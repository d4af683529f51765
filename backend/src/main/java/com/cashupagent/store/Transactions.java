package com.cashupagent.store;

import java.util.function.Consumer;
import java.util.function.Function;

/** Starts transactions. Thread-safe. */
public interface Transactions {

    /** Runs the work in one transaction: commits when it returns, rolls back when it throws. */
    <T> T call(Function<Tx, T> work);

    /** The same for work that returns nothing. */
    default void run(Consumer<Tx> work) {
        this.<Boolean>call(tx -> {
            work.accept(tx);
            return Boolean.TRUE;
        });
    }
}
