package com.cashupagent.cli;

import com.cashupagent.config.SettingsException;
import com.cashupagent.config.SettingsLoader;
import com.cashupagent.problem.ProblemException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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
        commandLine.setParameterExceptionHandler((e, arguments) -> misused(e));
        commandLine.setUsageHelpAutoWidth(true);
    }

    /** Runs one command line; the exit code comes back. */
    public int run(String... arguments) {
        return commandLine.execute(arguments);
    }

    /** For a look at its help. */
    CommandLine commandLine() {
        return commandLine;
    }

    private void add(ConfiguredCommand command, SettingsLoader loader) {
        commandLine.addSubcommand(with(command, loader));
    }

    private static CommandLine with(ConfiguredCommand command, SettingsLoader loader) {
        CommandLine made = new CommandLine(command);
        command.configure(loader, made.getCommandSpec());
        return made;
    }

    /** The error and where to read on; the whole usage would push the error off the screen. */
    private static int misused(ParameterException e) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        if (!command.getSubcommands().isEmpty()) {
            command.usage(err);
            err.println();
        }
        err.println(e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' says more.");
        err.flush();
        return WRONG_USE;
    }

    private static int explain(Exception failure, PrintWriter err) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        if (failure instanceof ProblemException problem) {
            err.println(message + " " + problem.code().remedyAtCommandLine());
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
            footer = {"", "'cashup COMMAND --help' says more; 'cashup doctor --help' has every setting there is."})
    static final class Root implements Runnable {

        @CommandLine.Spec
        CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Say which command");
        }
    }
}
