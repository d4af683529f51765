package com.cashupagent.app;

import com.cashupagent.auth.Credentials;
import com.cashupagent.batch.folder.BatchTarget;
import com.cashupagent.batch.folder.ServerTarget;
import com.cashupagent.cli.Operations;
import com.cashupagent.config.Settings;
import com.cashupagent.config.SettingsException;
import com.cashupagent.net.OwnServer;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.SqlCredentialStore;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** The commands' work, on the real parts. */
final class LiveOperations implements Operations {

    private final Clock clock;

    LiveOperations(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String version() {
        return Version.current();
    }

    @Override
    public Server serve(Settings settings) {
        return Application.start(settings, clock);
    }

    @Override
    public Extractor extractor(Settings settings, int atOnce) {
        return new DirectExtractor(settings, atOnce, clock);
    }

    @Override
    public CredentialDesk credentials(Settings settings) {
        DataFolder folder = DataFolder.open(settings.dataDir());
        Database database = Database.open(folder.databaseSettings(settings.database()));
        Credentials credentials = new Credentials(database.transactions(), new SqlCredentialStore(), clock);
        return new CredentialDesk() {
            @Override
            public Credentials credentials() {
                return credentials;
            }

            @Override
            public void close() {
                database.close();
            }
        };
    }

    @Override
    public BatchTarget batchTarget(Settings settings) {
        Settings.Folder folder = settings.folder();
        if (folder.api().isEmpty()) {
            return new DirectTarget(settings, clock);
        }
        Settings.Login login = folder.login();
        if (login.clientId().isEmpty() || login.clientSecret().isEmpty()) {
            throw new SettingsException("Say who sends: set CASHUP_CLIENT_ID and CASHUP_CLIENT_SECRET to a login of "
                    + folder.api().get() + ", as 'credentials create' prints it");
        }
        return new ServerTarget(
                new OwnServer(folder.api().get()),
                login.clientId().get(),
                login.clientSecret().get(),
                folder.organisation().orElse(null));
    }

    @Override
    public Clock clock() {
        return clock.withZone(ZoneId.systemDefault());
    }

    @Override
    public List<Finding> diagnose(Settings settings) {
        return new Doctor(settings, clock).findings();
    }
}
