package com.cashupagent.app;

import com.cashupagent.http.Caller;
import com.cashupagent.store.sql.DatabaseSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The whole server as a process of its own, from the classes under test, to be killed and started again. */
final class Killable implements AutoCloseable {

    final int port;
    final Caller caller;
    private final Path data;
    private final Path log;
    private final @Nullable DatabaseSettings database;
    private @Nullable Process process;

    /** @param database null for the embedded one */
    Killable(Path data, Path log, @Nullable DatabaseSettings database) {
        this.data = data;
        this.log = log;
        this.database = database;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        caller = new Caller(port);
    }

    void start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--host",
                        "127.0.0.1",
                        "--workers",
                        "2",
                        "--data-dir",
                        data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("CASHUP_"));
        environment.put("CASHUP_ALLOW_PRIVATE_CALLBACKS", "true");
        if (database != null) {
            environment.put("CASHUP_DB_URL", database.url());
            environment.put("CASHUP_DB_USER", database.user());
            environment.put("CASHUP_DB_PASSWORD", database.password());
        }
        Process started = builder.start();
        process = started;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(150);
        while (System.nanoTime() < deadline && started.isAlive()) {
            try {
                if (caller.get("/health/ready").status() == 200) {
                    return;
                }
            } catch (AssertionError notYet) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("not ready: " + Program.text(log));
    }

    /** {@code kill -9}; the worker processes see their pipe close and go. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
