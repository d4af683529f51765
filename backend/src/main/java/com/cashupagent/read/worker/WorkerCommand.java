package com.cashupagent.read.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a worker is started: from this program's own class path, with nothing of this program's environment. */
final class WorkerCommand {

    /** What a JVM needs to name files as the server does; anything else might be a secret. */
    private static final Set<String> INHERITED = Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

    private final String mainClass;
    private final int heapMegabytes;
    private final List<String> arguments;

    WorkerCommand(String mainClass, int heapMegabytes, List<String> arguments) {
        this.mainClass = mainClass;
        this.heapMegabytes = heapMegabytes;
        this.arguments = List.copyOf(arguments);
    }

    Process start(Path temp) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line(temp));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(INHERITED);
        return builder.directory(temp.toFile()).start();
    }

    private List<String> line(Path temp) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx" + heapMegabytes + "m");
        line.add("-Xms" + Math.min(64, heapMegabytes) + "m");
        // Small, quick to start, and dead at once when the heap is full: exit code 3.
        line.add("-XX:+UseSerialGC");
        line.add("-XX:TieredStopAtLevel=1");
        line.add("-Xshare:auto");
        line.add("-XX:-UsePerfData");
        line.add("-XX:+ExitOnOutOfMemoryError");
        line.add("-XX:-CreateCoredumpOnCrash");
        line.add("-XX:ErrorFile=" + temp.resolve("hs_err.log"));
        line.add("-Djava.awt.headless=true");
        line.add("-Dfile.encoding=UTF-8");
        line.add("-Djava.io.tmpdir=" + temp);
        line.add("-cp");
        line.add(classPath());
        line.add(mainClass);
        line.addAll(arguments);
        return line;
    }

    /** Absolute, because a worker's working directory is its own. */
    private static String classPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                entries.add(Path.of(entry).toAbsolutePath().toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
