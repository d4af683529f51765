package com.cashupagent.store.sql;

import java.nio.file.Path;

/** On a real PostgreSQL. */
class PostgresUploadStoreTest extends UploadStoreContract {

    @Override
    DatabaseSettings settings(Path folder) throws Exception {
        return TestDatabases.postgres();
    }
}
