package com.cashupagent.app;

import com.cashupagent.config.Key;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.util.Map;

/** The same on PostgreSQL, where one failed statement ends the whole transaction. */
class PostgresKeyedBatchesTest extends KeyedBatchesTest {

    @Override
    Map<Key, String> settings() throws Exception {
        DatabaseSettings database = TestDatabases.postgres();
        return Map.of(
                Key.DB_URL, database.url(),
                Key.DB_USER, database.user(),
                Key.DB_PASSWORD, database.password(),
                Key.ALLOW_PRIVATE_CALLBACKS, "true");
    }
}
