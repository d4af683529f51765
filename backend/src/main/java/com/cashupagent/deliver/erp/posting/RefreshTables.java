package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.jobs.TimedJobHandler;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.ErpConnection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job that fills a connection's tables from the system's own lists. What cannot be had stays as it was. */
final class RefreshTables implements TimedJobHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshTables.class);

    private final Connections connections;
    private final Refreshes refreshes;
    private final Lanes lanes;

    RefreshTables(Connections connections, Refreshes refreshes, Lanes lanes) {
        this.connections = connections;
        this.refreshes = refreshes;
        this.lanes = lanes;
    }

    @Override
    public String kind() {
        return Refreshes.JOB;
    }

    @Override
    public void run(String key) throws InterruptedException {
        JobKey job = JobKey.of(key);
        Optional<ErpConnection> known = connections.everywhere().stream()
                .filter(connection -> Refreshes.key(connection).equals(job.subject()))
                .findFirst();
        if (known.isEmpty()) {
            return;
        }
        ErpConnection connection = known.get();
        String lane = Lanes.name(connection.organisationId(), connection.name());
        if (!lanes.enter(lane)) {
            refreshes.later(connection, job.number(), lanes);
            return;
        }
        try {
            if (connection.suspendedReason() == null) {
                for (Tables.Kind kind : connections.lists(connection)) {
                    refresh(connection, kind);
                }
            }
        } finally {
            lanes.leave(lane);
        }
        refreshes.next(connection, job.number());
    }

    private void refresh(ErpConnection connection, Tables.Kind kind) throws InterruptedException {
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
        if (Thread.interrupted()) {
            // The server is stopping: its next start begins this job anew. A database must not be touched now.
            throw new InterruptedException("stopped while refreshing");
        }
    }
}
