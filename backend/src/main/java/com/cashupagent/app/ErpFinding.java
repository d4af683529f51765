package com.cashupagent.app;

import com.cashupagent.cli.Operations.Finding;
import com.cashupagent.config.Settings;
import com.cashupagent.deliver.erp.posting.Connections;
import com.cashupagent.secret.Sealer;
import com.cashupagent.store.ErpConnection;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.SqlErpConnectionStore;
import com.cashupagent.store.sql.SqlPostingFileStore;
import com.cashupagent.store.sql.SqlPostingStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the ERP systems of all connections can be reached with their logins. */
final class ErpFinding {

    private static final String SUBJECT = "erp";

    private ErpFinding() {}

    static List<Finding> of(Settings settings, DataFolder folder, Clock clock) {
        try (Closing closing = new Closing()) {
            Database database = closing.later(Database.open(folder.databaseSettings(settings.database())));
            Connections connections = Connections.forInspection(
                    database.transactions(),
                    new SqlErpConnectionStore(),
                    new SqlPostingStore(),
                    new SqlPostingFileStore(),
                    new Sealer(MasterKeyReader.read(settings.masterKey(), folder)),
                    ErpSystems.all(settings, closing, clock),
                    clock);
            List<Finding> findings = new ArrayList<>();
            connections.everywhere().forEach(connection -> findings.add(of(connections, connection)));
            return findings.isEmpty()
                    ? List.of(new Finding(Finding.Level.OK, SUBJECT, "no connections: nothing is posted", ""))
                    : findings;
        } catch (RuntimeException e) {
            return List.of(
                    new Finding(Finding.Level.NOTE, SUBJECT, "not looked at", "Mend database and master key first."));
        }
    }

    private static Finding of(Connections connections, ErpConnection connection) {
        String name = connection.type() + " connection " + connection.organisationId() + "/" + connection.name();
        Optional<String> wrong = connections.test(connection.organisationId(), connection.name());
        if (wrong.isPresent()) {
            return new Finding(Finding.Level.WRONG, SUBJECT, name, wrong.get());
        }
        return connection.suspendedReason() == null
                ? new Finding(Finding.Level.OK, SUBJECT, name + " answers", "")
                : new Finding(
                        Finding.Level.WRONG,
                        SUBJECT,
                        name + " answers, and is suspended: " + connection.suspendedReason(),
                        "PUT the connection with its credentials; what waits goes on then.");
    }
}
