package com.cashupagent.deliver.webhook;

import com.cashupagent.store.sql.DatabaseSettings;
import java.nio.file.Path;

/** On the embedded database, in its file. */
class H2EndpointTest extends EndpointContract {

    @Override
    DatabaseSettings settings(Path folder) {
        return DatabaseSettings.embedded(folder);
    }
}
