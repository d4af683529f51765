package com.cashupagent.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Opening, sharing and losing a database. */
@Timeout(60)
class DatabaseTest {

    @TempDir
    private Path dir;

    @Test
    void asecondProcessJoinsTheEmbeddedDatabaseOverLoopbackOnly() throws Exception {
        try (Database database = Database.open(DatabaseSettings.embedded(dir))) {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Joiner.class.getName(),
                            dir.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(dir.resolve("joiner.log").toFile())
                    .start();
            assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue())
                    .as(() -> text(dir.resolve("joiner.log")))
                    .isZero();
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    var rows = statement.executeQuery("select stripe from blob_stripe where stripe = 99")) {
                assertThat(rows.next()).as("what the other process wrote").isTrue();
            }
            String[] address = lock().getProperty("server").split(":", -1);
            assertThat(InetAddress.getByName(address[0]).isLoopbackAddress()).isTrue();
            int port = Integer.parseInt(address[1]);
            for (InetAddress open : publicAddresses()) {
                try (Socket socket = new Socket()) {
                    assertThatThrownBy(() -> socket.connect(new InetSocketAddress(open, port), 1_000))
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    /** Another process, such as the command line beside a running server. */
    static final class Joiner {
        public static void main(String[] args) throws SQLException {
            try (Database database = Database.open(DatabaseSettings.embedded(Path.of(args[0])));
                    Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("insert into blob_stripe (stripe) values (99)");
            }
        }
    }

    @Test
    void aDatabaseThatIsGoneIsUnhealthyAndAnswersInTime() {
        Database database = Database.open(DatabaseSettings.embedded(dir));
        DatabaseHealth health = new DatabaseHealth(database);
        assertThat(health.name()).isEqualTo("database");
        assertThat(health.check().status()).isEqualTo("healthy");
        assertThat(health.check().details()).containsKey("response_time_ms");
        database.close();
        long start = System.nanoTime();
        assertThat(health.check().status()).isEqualTo("unhealthy");
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(2));
    }

    @Test
    void opensTwiceInARow() {
        for (int i = 0; i < 2; i++) {
            Database.open(DatabaseSettings.embedded(dir)).close();
        }
        assertThat(dir.resolve("cashup.mv.db")).exists();
    }

    @Test
    void refusesAFolderThatWouldBecomeASetting() {
        assertThatThrownBy(() -> DatabaseSettings.embedded(dir.resolve("x;INIT=RUNSCRIPT FROM 'evil'")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePasswordIsNeverWritten() {
        DatabaseSettings settings = new DatabaseSettings("jdbc:postgresql://db/cashup?password=hush", "cashup", "hush");
        assertThat(settings.toString()).contains("jdbc:postgresql://db/cashup").doesNotContain("hush");
    }

    private Properties lock() throws IOException {
        Properties lock = new Properties();
        try (InputStream in = Files.newInputStream(dir.resolve("cashup.lock.db"))) {
            lock.load(in);
        }
        return lock;
    }

    private static List<InetAddress> publicAddresses() throws IOException {
        List<InetAddress> open = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        assumeTrue(!open.isEmpty(), "this machine has only loopback");
        return open;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
