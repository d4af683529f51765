package com.cashupagent.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting there is. One name gives the flag ({@code --max-file-size}), the environment variable
 * ({@code CASHUP_MAX_FILE_SIZE}) and the key in the file ({@code max-file-size}). What each means is written once, in
 * {@code cashup-default.yaml}; a test holds the two together.
 */
public enum Key {
    HOST("0.0.0.0"),
    PORT("8080"),
    PUBLIC_URL(""),
    DATA_DIR("./data"),
    DB_URL(""),
    DB_USER(""),
    DB_PASSWORD(""),
    MAX_FILE_SIZE("10MB"),
    MAX_PAGES("200"),
    MAX_WAIT("60s"),
    WORKERS("0"),
    WORKER_TIMEOUT("60s"),
    WORKER_HEAP("512MB"),
    ACCESS_TOKEN_LIFETIME("1h"),
    SIGNING_KEY_LIFETIME("90d"),
    SHUTDOWN_TIMEOUT("20s");

    private final String defaultText;

    Key(String defaultText) {
        this.defaultText = defaultText;
    }

    /** As in the file, such as {@code max-file-size}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As on the command line, such as {@code --max-file-size}. */
    public String flag() {
        return "--" + fileName();
    }

    /** As an environment variable, such as {@code CASHUP_MAX_FILE_SIZE}. */
    public String variable() {
        return "CASHUP_" + name();
    }

    /** What holds when nobody says otherwise; empty where the value is worked out. */
    public String defaultText() {
        return defaultText;
    }

    static Optional<Key> ofFileName(String name) {
        return Arrays.stream(values())
                .filter(key -> key.fileName().equals(name))
                .findFirst();
    }
}
