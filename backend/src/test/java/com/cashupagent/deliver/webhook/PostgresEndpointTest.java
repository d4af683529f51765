package com.cashupagent.deliver.webhook;

import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.nio.file.Path;

/** On a real PostgreSQL. */
class PostgresEndpointTest extends EndpointContract {

    @Override
    DatabaseSettings settings(Path folder) throws Exception {
        return TestDatabases.postgres();
    }
}
