package com.cashupagent.app;

import com.cashupagent.cli.CommandLineProgram;
import com.cashupagent.config.SettingsLoader;
import java.time.Clock;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        SettingsLoader loader =
                new SettingsLoader(System.getenv(), Runtime.getRuntime().availableProcessors());
        System.exit(new CommandLineProgram(new LiveOperations(Clock.systemUTC()), loader).run(args));
    }
}
