package com.cashupagent.store.sql;

import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Transactions at read committed, what both databases do by default. */
final class JdbiTransactions implements Transactions {

    private final Jdbi jdbi;

    JdbiTransactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T> T call(Function<Tx, T> work) {
        JdbiTx tx;
        T outcome;
        try (Handle handle = jdbi.open()) {
            tx = new JdbiTx(handle);
            JdbiTx open = tx;
            outcome = handle.inTransaction(same -> work.apply(open));
        }
        tx.committed();
        return outcome;
    }
}
