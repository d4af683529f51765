package com.cashupagent.demo;

import java.nio.file.Path;

/**
 * Where the demo runs.
 *
 * @param jar the program
 * @param dataDir the server's data folder
 * @param apiPort wanted port of the server; another one is taken when it is in use
 * @param portalPort wanted port of the portal, likewise
 */
public record DemoSettings(Path jar, Path dataDir, int apiPort, int portalPort) {
    /** From the system properties {@code demo.jar}, {@code demo.data}, {@code demo.api.port}, {@code demo.portal.port}. */
    static DemoSettings fromSystemProperties() {
        return new DemoSettings(
                Path.of(System.getProperty("demo.jar", "backend/target/cashup.jar")),
                Path.of(System.getProperty("demo.data", "data/demo")),
                Integer.getInteger("demo.api.port", 8080),
                Integer.getInteger("demo.portal.port", 9090));
    }
}
