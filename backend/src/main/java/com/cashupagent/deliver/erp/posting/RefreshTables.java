package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.jobs.TimedJobHandler;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.ErpConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job that fills a connection's tables from the system's own lists. What cannot be had stays as it was. */
final class RefreshTables implements TimedJobHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshTables.class);

    private final Connections connections;
    private final Refreshes refreshes;

    RefreshTables(Connections connections, Refreshes refreshes) {
        this.connections = connections;
        this.refreshes = refreshes;
    }

    @Override
    public String kind() {
        return Refreshes.JOB;
    }

    @Override
    public void run(String key) {
        int slash = key.indexOf('/');
        connections.everywhere().stream()
                .filter(connection -> Refreshes.key(connection).equals(key.substring(0, slash)))
                .findFirst()
                .ifPresent(connection -> {
                    if (connection.suspendedReason() == null) {
                        connections.lists(connection).forEach(kind -> refresh(connection, kind));
                    }
                    refreshes.next(connection, Integer.parseInt(key.substring(slash + 1)));
                });
    }

    private void refresh(ErpConnection connection, Tables.Kind kind) {
        try {
            connections.refreshTable(connection.organisationId(), connection.name(), kind);
        } catch (ProblemException e) {
            LOG.warn(
                    "the {} table of {}/{} stays as it was: {}",
                    kind.wireName(),
                    connection.organisationId(),
                    connection.name(),
                    e.getMessage());
        }
    }
}
