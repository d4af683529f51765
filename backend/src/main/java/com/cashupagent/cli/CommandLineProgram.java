package com.cashupagent.cli;

import com.cashupagent.config.SettingsException;
import com.cashupagent.config.SettingsLoader;
import com.cashupagent.problem.ProblemException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** All commands, put together. Exit codes: 0 done, 1 something failed, 2 wrongly called or configured. */
public final class CommandLineProgram {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private final CommandLine commandLine;

    /** Makes the commands; nothing is opened yet. */
    public CommandLineProgram(Operations operations, SettingsLoader loader) {
        IVersionProvider version = () -> new String[] {"CashUp Agent " + operations.version()};
        commandLine = new CommandLine(new Root());
        commandLine.getCommandSpec().versionProvider(version);
        add(new ServeCommand(operations), loader);
        add(new ExtractCommand(operations), loader);
        add(new EvaluateCommand(operations), loader);
        add(new BatchCommand(operations), loader);
        CommandLine credentials = new CommandLine(new CredentialsCommand());
        credentials.addSubcommand(with(new CreateCredential(operations), loader));
        credentials.addSubcommand(with(new ListCredentials(operations), loader));
        credentials.addSubcommand(with(new RotateCredential(operations), loader));
        credentials.addSubcommand(with(new RevokeCredential(operations), loader));
        commandLine.addSubcommand(credentials);
        add(new DoctorCommand(operations), loader);
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> explain(e, command.getErr()));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpAutoWidth(true);
    }

    /** Runs one command line; the exit code comes back. */
    public int run(String... arguments) {
        return commandLine.execute(arguments);
    }

    private void add(ConfiguredCommand command, SettingsLoader loader) {
        commandLine.addSubcommand(with(command, loader));
    }

    private static CommandLine with(ConfiguredCommand command, SettingsLoader loader) {
        CommandLine made = new CommandLine(command);
        command.configure(loader, made.getCommandSpec());
        return made;
    }

    private static int explain(Exception failure, PrintWriter err) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        if (failure instanceof ProblemException problem) {
            err.println(message + " " + problem.code().remedy());
            return FAILED;
        }
        err.println(message);
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !message.contains(cause.getMessage())) {
                err.println(
                        "  because: " + cause.getMessage().lines().findFirst().orElse(""));
            }
        }
        return failure instanceof SettingsException || failure instanceof IllegalArgumentException ? WRONG_USE : FAILED;
    }

    /** The name alone. */
    @Command(
            name = "cashup",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND",
            description = "Reads invoices into data: over HTTP, in a web page, on the command line.",
            footer = {"", "Every setting is listed in cashup-default.yaml; 'cashup COMMAND --help' says more."})
    static final class Root implements Runnable {

        @CommandLine.Spec
        CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "Say which command");
        }
    }
}
