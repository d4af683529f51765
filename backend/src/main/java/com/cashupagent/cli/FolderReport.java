package com.cashupagent.cli;

import com.cashupagent.batch.folder.FolderListener;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How a folder's round goes: a bar on a terminal and then what failed, a line for each file elsewhere. A round that came
 * to nothing, as when the server is away, adds nothing to what is said about that. Not thread-safe.
 */
final class FolderReport implements FolderListener {

    private final PrintWriter out;
    private final boolean terminal;
    private final List<String> failures = new ArrayList<>();
    private @Nullable ProgressBar bar;
    private int read;
    private int failed;
    private int announced;

    FolderReport(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Whether somebody looks on; a console that is there although the output goes elsewhere is none. */
    static boolean onTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since JDK 22 there is a console always, and this says whether it is one.
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    @Override
    public void began(int files) {
        read = 0;
        failed = 0;
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Reading")
                    .setInitialMax(files)
                    .setUpdateIntervalMillis(200)
                    .build();
        } else if (files != announced) {
            line(files + (files == 1 ? " document to read" : " documents to read"));
            announced = files;
        }
    }

    @Override
    public void put(String name, Path target, boolean isRead) {
        read += isRead ? 1 : 0;
        failed += isRead ? 0 : 1;
        String text = (isRead ? "read    " : "failed  ") + name + " -> " + target;
        ProgressBar shown = bar;
        if (shown == null) {
            line(text);
            return;
        }
        shown.step().setExtraMessage(failed == 0 ? "" : failed + " failed");
        if (!isRead) {
            failures.add(text);
        }
    }

    @Override
    public void ended() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
            bar = null;
        }
        failures.forEach(this::line);
        failures.clear();
        if (read + failed > 0) {
            line(read + " read, " + failed + " failed");
            announced = 0;
        }
    }

    void line(String text) {
        // A name may hold what a terminal takes for a command.
        out.println(text.replaceAll("\\p{Cntrl}", "?"));
        out.flush();
    }
}
