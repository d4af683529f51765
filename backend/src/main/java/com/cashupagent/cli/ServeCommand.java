package com.cashupagent.cli;

import com.cashupagent.config.Key;
import java.util.EnumSet;
import picocli.CommandLine.Command;

/** The server, until it is told to stop. */
@Command(name = "serve", description = "Starts the server: API, CDN, documentation. SIGTERM drains and stops it.")
final class ServeCommand extends ConfiguredCommand {

    private final Operations operations;

    ServeCommand(Operations operations) {
        super(EnumSet.complementOf(EnumSet.copyOf(Key.ofFolders())));
        this.operations = operations;
    }

    @Override
    public Integer call() throws InterruptedException {
        StopSignal stop = StopSignal.listen();
        try (Operations.Server server = operations.serve(settings())) {
            out().println("CashUp Agent " + operations.version() + " is ready");
            out().println("  API            " + server.url() + "/api/v1");
            out().println("  documentation  " + server.url() + "/docs");
            out().println("  health         " + server.url() + "/health");
            out().println("  widget         " + server.url() + "/widget/v1/cashup-widget.js");
            out().flush();
            stop.await();
            err().println("Stopping: finishing what is under way");
            err().flush();
        }
        return 0;
    }
}
