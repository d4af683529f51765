package com.cashupagent.store.sql;

import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Tells a row that is there already from other faults, as both databases say it. */
final class Duplicates {

    private static final String UNIQUE_VIOLATION = "23505";

    private Duplicates() {}

    static boolean caused(UnableToExecuteStatementException fault) {
        return fault.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }
}
