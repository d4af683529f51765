package com.cashupagent.store.sql;

import com.cashupagent.store.Tx;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction on one connection; SQL in this package and in {@code jobs} takes it from here. */
public final class JdbiTx implements Tx {

    private static final Logger LOG = LoggerFactory.getLogger(JdbiTx.class);

    private final Handle handle;
    private final List<Runnable> afterCommit = new ArrayList<>();

    JdbiTx(Handle handle) {
        this.handle = handle;
    }

    /** The handle of a transaction that this package started. */
    static Handle handle(Tx tx) {
        return ((JdbiTx) tx).handle;
    }

    /** The connection the transaction runs on; never close, commit or roll back. */
    public static Connection connection(Tx tx) {
        return handle(tx).getConnection();
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    void committed() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.warn("an action after commit failed", e);
            }
        }
    }
}
