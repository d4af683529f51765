package com.cashupagent.pipeline;

import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.nio.file.Path;

/** The core on a real PostgreSQL. */
class PostgresCoreTest extends CoreContract {

    @Override
    DatabaseSettings database(Path dir) throws Exception {
        return TestDatabases.postgres();
    }
}
