package com.cashupagent.store.sql;

import java.nio.file.Path;

/** On the embedded database, in its file. */
class H2UploadStoreTest extends UploadStoreContract {

    @Override
    DatabaseSettings settings(Path folder) {
        return DatabaseSettings.embedded(folder);
    }
}
