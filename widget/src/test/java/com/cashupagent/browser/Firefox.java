package com.cashupagent.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A running headless Firefox: the one {@code CASHUP_FIREFOX} names, else one on the path, else the distribution's package
 * where it may be installed. Use it from one thread, and close it.
 */
public final class Firefox implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final List<String> NAMES = List.of("firefox-esr", "firefox");
    /** Nothing but what the pages ask for goes out, and nothing is asked of a newcomer. */
    private static final String PREFERENCES = """
            user_pref("remote.active-protocols", 1);
            user_pref("app.update.disabledForTesting", true);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("toolkit.telemetry.server", "");
            user_pref("network.captive-portal-service.enabled", false);
            user_pref("network.connectivity-service.enabled", false);
            user_pref("browser.safebrowsing.update.enabled", false);
            user_pref("services.settings.server", "data:,");
            user_pref("browser.chrome.site_icons", false);
            user_pref("browser.aboutwelcome.enabled", false);
            user_pref("browser.shell.checkDefaultBrowser", false);
            user_pref("dom.ipc.processPrelaunch.enabled", false);
            user_pref("intl.accept_languages", "en-GB");
            user_pref("intl.locale.requested", "en-US");
            """;

    private final BrowserProcess process;
    private final BidiConnection connection;

    private Firefox(BrowserProcess process, BidiConnection connection) {
        this.process = process;
        this.connection = connection;
    }

    /** Starts one, where there is any; takes about two seconds. */
    public static Optional<Firefox> launch() {
        return find().map(Firefox::start);
    }

    private static Optional<Path> find() {
        Map<String, String> environment = System.getenv();
        String named = environment.getOrDefault("CASHUP_FIREFOX", "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Machine.onPath(environment, NAMES)
                .filter(Machine::runs)
                .findFirst()
                .or(() -> DebianPackage.install("firefox-esr", Machine.onPath(environment, NAMES)));
    }

    private static Firefox start(Path program) {
        BrowserProcess process = BrowserProcess.start("firefox", profile -> {
            Files.writeString(profile.resolve("user.js"), PREFERENCES);
            return List.of(
                    program.toString(),
                    "--headless",
                    "--no-remote",
                    "--remote-debugging-port=0",
                    "--profile",
                    profile.toString());
        });
        try {
            BidiConnection connection = new BidiConnection(address(process.profile()));
            JsonObject capabilities = new JsonObject();
            capabilities.add("capabilities", new JsonObject());
            connection.send("session.new", capabilities);
            connection.send(
                    "session.subscribe",
                    JsonParser.parseString("{\"events\":[\"log.entryAdded\"]}").getAsJsonObject());
            return new Firefox(process, connection);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** Firefox writes where it listens once it does. */
    private static URI address(Path profile) {
        Path file = profile.resolve("WebDriverBiDiServer.json");
        long until = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < until) {
            try {
                if (Files.exists(file) && Files.size(file) > 0) {
                    JsonObject server =
                            JsonParser.parseString(Files.readString(file)).getAsJsonObject();
                    return URI.create("ws://" + server.get("ws_host").getAsString() + ":"
                            + server.get("ws_port").getAsInt() + "/session");
                }
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IllegalStateException("Firefox did not begin to listen within " + START.toSeconds() + " s.");
    }

    /** A new tab with a storage of its own. */
    public FirefoxTab tab() {
        return new FirefoxTab(connection);
    }

    @Override
    public void close() {
        connection.close();
        process.close();
    }
}
