package com.cashupagent.cli;

import com.cashupagent.batch.folder.ArchiveCleaner;
import com.cashupagent.batch.folder.BatchTarget;
import com.cashupagent.batch.folder.FolderProcessor;
import com.cashupagent.batch.folder.Folders;
import com.cashupagent.batch.folder.TargetException;
import com.cashupagent.config.Key;
import com.cashupagent.config.Settings;
import com.cashupagent.config.TimeText;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The integration guide's folder processor as a command. */
@Command(
        name = "batch",
        // One text: the list of commands shows the first of several alone.
        description =
                "Reads the documents that arrive in a folder, ten at a time, and moves each to the archive or error"
                        + " folder with its result beside it. Exit code 1 when --once and one failed.")
final class BatchCommand extends ConfiguredCommand {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int ATTEMPTS_ONCE = 5;

    private final Operations operations;

    @Option(names = "--once", description = "Reads what is there and ends, instead of looking again every so often")
    boolean once;

    BatchCommand(Operations operations) {
        super(keys());
        this.operations = operations;
    }

    private static Set<Key> keys() {
        Set<Key> keys = EnumSet.copyOf(Key.ofFolders());
        keys.addAll(READING_KEYS);
        return keys;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = settings();
        Settings.Folder folder = settings.folder();
        Folders folders = Folders.open(
                named(folder.input(), Key.BATCH_INPUT),
                named(folder.archive(), Key.BATCH_ARCHIVE),
                named(folder.error(), Key.BATCH_ERROR),
                folder.settle());
        FolderReport report = new FolderReport(out(), FolderReport.onTerminal());
        try (BatchTarget target = operations.batchTarget(settings);
                FolderProcessor processor = new FolderProcessor(folders, target, report)) {
            return once ? once(processor, report, folders) : watch(processor, report, folders, folder);
        }
    }

    private static Path named(Optional<Path> folder, Key key) {
        return folder.orElseThrow(() -> new IllegalArgumentException("Say where: " + key.flag() + " DIR is missing"));
    }

    private int once(FolderProcessor processor, FolderReport report, Folders folders)
            throws IOException, InterruptedException {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                if (processor.round() == 0) {
                    report.line("Nothing to read in " + folders.input());
                }
                return processor.failed() == 0 ? 0 : 1;
            } catch (TargetException e) {
                report.line(e.getMessage() + "; what was taken is taken up again by the next run");
                if (attempt == ATTEMPTS_ONCE || e.reason() == TargetException.Reason.MISCONFIGURED) {
                    return 1;
                }
                Thread.sleep(pause(e, pause).toMillis());
                pause = pause.multipliedBy(2);
            }
        }
    }

    private int watch(FolderProcessor processor, FolderReport report, Folders folders, Settings.Folder folder)
            throws IOException, InterruptedException {
        StopSignal stop = StopSignal.listen();
        Thread watching = Thread.currentThread();
        Thread stopper = new Thread(() -> stopped(stop, watching), "stop-watching");
        stopper.setDaemon(true);
        stopper.start();
        Clock clock = operations.clock();
        Instant cleaning = ArchiveCleaner.next(clock.instant(), clock.getZone());
        Duration trouble = FIRST_PAUSE;
        report.line("Watching " + folders.input() + " every " + TimeText.spoken(folder.every()));
        try {
            while (true) {
                Duration pause = folder.every();
                try {
                    processor.round();
                    trouble = FIRST_PAUSE;
                } catch (TargetException e) {
                    pause = pause(e, trouble);
                    trouble = shorter(trouble.multipliedBy(2), LONGEST_PAUSE);
                    report.line(e.getMessage() + "; trying again in " + TimeText.spoken(pause));
                } catch (ClosedByInterruptException e) {
                    throw new InterruptedException();
                } catch (IOException e) {
                    pause = trouble;
                    trouble = shorter(trouble.multipliedBy(2), LONGEST_PAUSE);
                    report.line("A folder cannot be used (" + e + "); trying again in " + TimeText.spoken(pause));
                }
                if (!clock.instant().isBefore(cleaning)) {
                    int removed = ArchiveCleaner.clean(folders.archive(), clock.instant(), folder.keep());
                    report.line("Removed " + removed + " old documents from the archive");
                    cleaning = ArchiveCleaner.next(clock.instant(), clock.getZone());
                }
                Duration night = Duration.between(clock.instant(), cleaning);
                Thread.sleep(Math.max(1, shorter(pause, night).toMillis()));
            }
        } catch (InterruptedException e) {
            report.line("Stopping; what was taken is taken up again by the next run");
            return 0;
        }
    }

    private static void stopped(StopSignal stop, Thread watching) {
        try {
            stop.await();
            watching.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration pause(TargetException e, Duration own) {
        Duration asked = e.pause();
        return asked == null ? own : shorter(asked.compareTo(own) > 0 ? asked : own, LONGEST_PAUSE);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
