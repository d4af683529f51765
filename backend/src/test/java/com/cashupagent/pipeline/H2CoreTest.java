package com.cashupagent.pipeline;

import com.cashupagent.store.sql.DatabaseSettings;
import java.nio.file.Path;

/** The core on the embedded database, in its file. */
class H2CoreTest extends CoreContract {

    @Override
    DatabaseSettings database(Path dir) {
        return DatabaseSettings.embedded(dir);
    }
}
