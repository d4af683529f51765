package com.cashupagent.store.sql;

import java.nio.file.Path;

/**
 * Where the database is.
 *
 * @param url {@code jdbc:h2:…} or {@code jdbc:postgresql:…}
 */
public record DatabaseSettings(String url, String user, String password) {

    /**
     * The embedded database in the data folder. Further processes of the same user on this machine (the command line
     * beside a running server) join it over loopback, with a random key that stands in its owner-only lock file.
     *
     * <p>{@code WRITE_DELAY=0}: a commit is in the file when it returns, so that a killed process loses nothing.
     * {@code OPTIMIZE_REUSE_RESULTS=0}: H2 2.4 takes a subquery's answer from before the transaction's own changes.
     */
    public static DatabaseSettings embedded(Path dataDir) {
        String file = dataDir.toAbsolutePath().normalize().resolve("cashup").toString();
        if (file.indexOf(';') >= 0) {
            throw new IllegalArgumentException("the data folder's path must not contain a semicolon: " + file);
        }
        return new DatabaseSettings(
                "jdbc:h2:file:" + file + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0",
                "cashup",
                "");
    }

    /** The URL without what may be secret in it; the password is never part of it. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + url.replaceAll("[?;].*", "") + ", user " + user + "]";
    }
}
