package com.cashupagent.store.sql;

import java.nio.file.Path;

/** On a real PostgreSQL. */
class PostgresPostingStoreTest extends PostingStoreContract {

    @Override
    DatabaseSettings settings(Path folder) throws Exception {
        return TestDatabases.postgres();
    }
}
