package com.cashupagent.store.sql;

import java.nio.file.Path;

/** On the embedded database, in its file. */
class H2PostingStoreTest extends PostingStoreContract {

    @Override
    DatabaseSettings settings(Path folder) {
        return DatabaseSettings.embedded(folder);
    }
}
