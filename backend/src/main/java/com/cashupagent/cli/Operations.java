package com.cashupagent.cli;

import com.cashupagent.auth.Credentials;
import com.cashupagent.batch.folder.BatchTarget;
import com.cashupagent.config.Settings;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.TierPreference;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What the commands can have done; whoever starts the program supplies it. */
public interface Operations {

    /** The program's version. */
    String version();

    /** Starts the server; returns when it is ready. */
    Server serve(Settings settings);

    /**
     * Opens what reads documents without a server.
     *
     * @param atOnce how many documents are wanted at a time, at most
     */
    Extractor extractor(Settings settings, int atOnce);

    /** Opens the credentials, beside a running server or without one. */
    CredentialDesk credentials(Settings settings);

    /** Opens what reads the documents of a watched folder: the server that the settings name, or this process. */
    BatchTarget batchTarget(Settings settings);

    /** What time it is, and where. */
    Clock clock();

    /** Looks at everything the server needs. */
    List<Finding> diagnose(Settings settings);

    /** A running server; closing it drains and stops it. */
    interface Server extends AutoCloseable {

        /** Where it answers, without a slash at the end. */
        String url();

        @Override
        void close();
    }

    /** Reads documents; never throws for a bad one. Thread-safe. */
    interface Extractor extends AutoCloseable {

        ProcessingResult extract(Path file, TierPreference tier, double confidenceThreshold);

        @Override
        void close();
    }

    /** The open credentials. */
    interface CredentialDesk extends AutoCloseable {

        Credentials credentials();

        @Override
        void close();
    }

    /**
     * One thing that was looked at.
     *
     * @param subject such as {@code database}
     * @param seen what is there
     * @param remedy what to do; empty when nothing needs doing
     */
    record Finding(Level level, String subject, String seen, String remedy) {

        /** How bad it is. */
        public enum Level {
            OK,
            NOTE,
            WRONG
        }
    }
}
