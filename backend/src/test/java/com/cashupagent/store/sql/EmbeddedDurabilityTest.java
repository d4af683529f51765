package com.cashupagent.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a killed process leaves behind is the file as it was then. Here the file is looked at after commits that follow a
 * pause, which is when the database begins to use holes in its file again: after 50 ms here, not three quarters of a
 * minute. H2 2.5.252 fails it: the file's header then points to the chunk before the newest, and the newest are lost.
 */
class EmbeddedDurabilityTest {

    private static final int PAUSES = 6;
    private static final int COMMITS = 12;

    @TempDir
    private Path folder;

    @Test
    void aCommitIsInTheFileWhenItReturns() throws Exception {
        Path live = Files.createDirectory(folder.resolve("live"));
        try (Connection connection = open(live);
                Statement statement = connection.createStatement()) {
            statement.execute("create table document (id int primary key, state varchar, result varchar)");
            for (int commit = 1; commit <= PAUSES * COMMITS; commit++) {
                statement.execute("insert into document values (" + commit + ", 'NEW', repeat('x', 3000))");
                // What is replaced leaves holes between what stays.
                statement.execute("update document set state = 'DONE', result = repeat('y', " + commit % 7 * 900
                        + ") where id = " + Math.max(1, commit - 3));
                if (commit % COMMITS == 0) {
                    Thread.sleep(60);
                } else if (commit > COMMITS && commit % COMMITS <= 2) {
                    assertThat(newest(killed(live, commit))).isEqualTo(commit);
                }
            }
        }
    }

    /** As if the process had ended now. */
    private Path killed(Path live, int commit) throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy" + commit));
        Files.copy(live.resolve("cashup.mv.db"), copy.resolve("cashup.mv.db"));
        return copy;
    }

    private static int newest(Path copy) throws SQLException {
        try (Connection connection = open(copy);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select max(id) from document")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection open(Path database) throws SQLException {
        DatabaseSettings settings = DatabaseSettings.embedded(database);
        return DriverManager.getConnection(settings.url() + ";RETENTION_TIME=50", settings.user(), settings.password());
    }
}
