package com.cashupagent.app;

import com.cashupagent.config.Settings;
import com.cashupagent.secret.PrivateFiles;
import com.cashupagent.store.sql.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What lies where in the data folder. The folder is made with owner-only rights; one that was there before keeps its
 * own, and only the folders in it are closed to others.
 */
record DataFolder(Path root) {

    static DataFolder open(Path root) {
        DataFolder folder = new DataFolder(root);
        try {
            if (!Files.isDirectory(root)) {
                PrivateFiles.folder(root);
            }
            PrivateFiles.folder(folder.database());
            PrivateFiles.folder(folder.originals());
            PrivateFiles.folder(folder.uploads());
            PrivateFiles.folder(folder.temporary());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot use the data folder " + root + "; give --data-dir a folder that this user may write", e);
        }
        return folder;
    }

    Path database() {
        return root.resolve("database");
    }

    Path originals() {
        return root.resolve("originals");
    }

    /** Documents that have not come whole yet. */
    Path uploads() {
        return root.resolve("uploads");
    }

    Path keys() {
        return root.resolve("keys");
    }

    /** What stored secrets are locked with. */
    Path masterKey() {
        return root.resolve("master.key");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    DatabaseSettings databaseSettings(Settings.Database settings) {
        return settings.url()
                .map(url -> new DatabaseSettings(url, settings.user(), settings.password()))
                .orElseGet(() -> DatabaseSettings.embedded(database()));
    }
}
