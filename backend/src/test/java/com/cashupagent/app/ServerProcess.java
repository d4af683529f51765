package com.cashupagent.app;

import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.config.Key;
import com.cashupagent.config.Settings;
import com.cashupagent.config.SettingsLoader;
import com.cashupagent.http.Caller;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.store.sql.DatabaseSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The real server as a process of its own, from this class path, to be killed and started again on one port. */
final class ServerProcess implements AutoCloseable {

    final int port;
    final Caller caller;
    final Settings settings;
    /** What it said since it was last started. */
    final Path output;

    private final Map<Key, String> flags;
    private @Nullable Process process;

    /** @param database null for the embedded one in the folder */
    ServerProcess(Path folder, @Nullable DatabaseSettings database) throws IOException {
        this(folder, database, Map.of());
    }

    /** @param more further settings */
    ServerProcess(Path folder, @Nullable DatabaseSettings database, Map<Key, String> more) throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        caller = new Caller(port);
        output = Files.createTempFile(folder, "server", ".log");
        flags = new EnumMap<>(Map.of(
                Key.PORT, Integer.toString(port),
                Key.HOST, "127.0.0.1",
                Key.WORKERS, "2",
                Key.MIN_FREE_DISK, "0B",
                Key.ALLOW_PRIVATE_CALLBACKS, "true",
                Key.DATA_DIR, folder.toString()));
        flags.putAll(more);
        if (database != null) {
            flags.put(Key.DB_URL, database.url());
            flags.put(Key.DB_USER, database.user());
            flags.put(Key.DB_PASSWORD, database.password());
        }
        settings = new SettingsLoader(Map.of(), 2).load(flags, null);
    }

    /** A credential for {@code eabl_main}; while no server runs. */
    IssuedCredential credential() {
        try (var desk = new LiveOperations(Clock.systemUTC()).credentials(settings)) {
            return desk.credentials().create(Set.of("eabl_main"), Set.of(RunningApp.PORTAL), false);
        }
    }

    /** Returns when it answers. @param prefix of the shell's, such as a limit; empty for none */
    void start(String prefix) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve"));
        flags.forEach((key, text) -> {
            command.add(key.flag());
            command.add(text);
        });
        List<String> whole = new ArrayList<>(command);
        if (!prefix.isEmpty()) {
            whole = new ArrayList<>(List.of("sh", "-c", prefix + "; exec \"$@\"", "server"));
            whole.addAll(command);
        }
        Process started = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process = started;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!ready()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("the server does not start:\n" + Files.readString(output));
            }
            Thread.sleep(50);
        }
    }

    private boolean ready() {
        try {
            return caller.get("/health/live").status() == 200;
        } catch (RuntimeException | AssertionError e) {
            return false;
        }
    }

    /** Into {@link #output}, as {@code kill -QUIT}; within a few seconds. */
    void dumpThreads() throws IOException, InterruptedException {
        Process running = process;
        if (running != null) {
            new ProcessBuilder("sh", "-c", "kill -QUIT " + running.pid())
                    .start()
                    .waitFor();
            Thread.sleep(2_000);
        }
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
            process = null;
        }
    }

    /** As {@code kill}; its exit status. */
    int stop() throws InterruptedException {
        Process running = process;
        if (running == null) {
            return 0;
        }
        running.destroy();
        if (!running.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the server does not stop within 30 s");
        }
        process = null;
        return running.exitValue();
    }

    String bearer(IssuedCredential issued) {
        return bearer(issued, "document%3Aprocess+document%3Aread");
    }

    /** @param scope as in a form */
    String bearer(IssuedCredential issued, String scope) {
        return "Bearer "
                + caller.post(
                                "/oauth/token",
                                "application/x-www-form-urlencoded",
                                "grant_type=client_credentials&client_id=" + issued.clientId() + "&client_secret="
                                        + issued.clientSecret() + "&scope=" + scope)
                        .json()
                        .path("access_token")
                        .asString();
    }

    /**
     * Sends one document until it is accepted, however often the server goes away before it answers.
     *
     * @param key the same for every attempt, so that it is one document
     * @param refused told why an attempt came to nothing
     * @return the document's id
     */
    String submit(String bearer, String key, byte[] pdf, Consumer<String> refused) {
        byte[] form = new Form()
                .field("client_id", "eabl_main")
                .field("confidence_threshold", "0")
                .file("i.pdf", pdf)
                .end();
        while (true) {
            try {
                Answer answer = caller.post(
                        RunningApp.PROCESS,
                        Form.TYPE,
                        BodyPublishers.ofByteArray(form),
                        "Authorization",
                        bearer,
                        "Prefer",
                        "respond-async",
                        "Idempotency-Key",
                        key);
                if (answer.status() == 202) {
                    return answer.json().path("document_id").asString();
                }
                refused.accept(answer.status() + " " + answer.text());
            } catch (RuntimeException | AssertionError e) {
                refused.accept(Instant.now() + " " + e + " " + e.getCause());
            }
            pause();
        }
    }

    /** Before the next look or attempt. */
    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
