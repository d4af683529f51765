package com.cashupagent.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The program in processes of its own, run just as an operator would: {@code java -jar cashup.jar …}. */
final class AgentProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Process process;
    private final Path log;

    private AgentProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Runs {@code credentials create} and reads the login it prints. */
    static PartnerLogin createLogin(Path jar, Path dataDir, String organisation, String origin)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(
                        jar,
                        "credentials",
                        "create",
                        "--organisation",
                        organisation,
                        "--origin",
                        origin,
                        "--data-dir",
                        dataDir.toString(),
                        "--test",
                        "--json"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("'credentials create' ended with exit code " + process.exitValue());
        }
        return JSON.readValue(json, PartnerLogin.class);
    }

    /** Starts {@code serve} on a data folder that is there, and returns when {@code /health} answers 200. */
    static AgentProcess serve(Path jar, Path dataDir, int port) throws IOException, InterruptedException {
        Path log = dataDir.resolve("server.log");
        ProcessBuilder serve = new ProcessBuilder(
                        command(jar, "serve", "--port", String.valueOf(port), "--data-dir", dataDir.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        serve.environment()
                .put(
                        "CASHUP_ERP_DROP_FOLDER",
                        Files.createDirectories(dataDir.resolve("erp")).toString());
        Process process = serve.start();
        AgentProcess agent = new AgentProcess(process, log);
        try {
            agent.awaitHealthy(URI.create("http://localhost:" + port + "/health"));
            return agent;
        } catch (IOException | InterruptedException | RuntimeException e) {
            agent.close();
            throw e;
        }
    }

    /** Completes when the server has ended, for whatever reason. */
    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to drain and stop; after half a minute it is killed. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHealthy(URI health) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IOException("The server stopped with exit code " + process.exitValue() + ":\n" + logTail());
            }
            if (answers200(client, request)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IOException("The server did not get ready within " + START.toSeconds() + " s:\n" + logTail());
    }

    private static boolean answers200(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String logTail() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path jar, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
