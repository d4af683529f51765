package com.cashupagent.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Only groups what follows it. */
@Command(
        name = "credentials",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Makes, lists, rotates and revokes partners' credentials; works beside a running server.")
final class CredentialsCommand implements Runnable {

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say which: create, list, rotate or revoke");
    }
}
