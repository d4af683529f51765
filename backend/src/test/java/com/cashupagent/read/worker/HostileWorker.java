package com.cashupagent.read.worker;

import com.cashupagent.model.Box;
import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Stage;
import com.cashupagent.model.Word;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.DocumentReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A worker whose reader does what the file's name says: what a malicious document would love to make it do. */
final class HostileWorker implements DocumentReader {

    private static final Page EMPTY = new Page(1, 1, 1, List.of(), List.of());

    private HostileWorker() {}

    public static void main(String[] args) throws Exception {
        WorkerMain.serve(new HostileWorker());
    }

    @Override
    public Probe probe(Path file, MediaType mediaType) {
        return new Probe(String.valueOf(file.getFileName()).equals("no-pages") ? 0 : 1);
    }

    @Override
    public Document read(Path file, MediaType mediaType, ProgressListener progress) {
        return switch (String.valueOf(file.getFileName())) {
            case "hang" -> hang();
            case "memory" -> memory();
            case "nest" -> nest(1);
            case "exit" -> exit();
            case "huge" -> huge();
            case "throw" -> throw new IllegalStateException("secret detail of the parser");
            case "chatter" -> chatter(progress);
            case "long" -> throw new ProblemException(ErrorCode.BROKEN_DOCUMENT, "x".repeat(100_000));
            case "environment" -> throw new ProblemException(ErrorCode.BROKEN_DOCUMENT, surroundings());
            default -> new Document(mediaType, List.of(EMPTY));
        };
    }

    private static Document hang() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static Document memory() {
        List<byte[]> hoard = new ArrayList<>();
        while (true) {
            hoard.add(new byte[1024 * 1024]);
        }
    }

    private static Document nest(int depth) {
        return depth < 0 ? chatter(ProgressListener.NONE) : nest(depth + 1);
    }

    private static Document exit() {
        Runtime.getRuntime().halt(7);
        return hang();
    }

    private static Document huge() {
        Word word = new Word("w".repeat(1_000), new Box(0, 0, 1, 1), 1, false, 1);
        Page page = new Page(1, 1, 1, Collections.nCopies(70_000, word), List.of());
        return new Document(MediaType.PDF, List.of(page));
    }

    /** Prints what is no protocol, and reports far more steps than anybody wants to see. */
    private static Document chatter(ProgressListener progress) {
        java.io.PrintStream loud = System.out;
        for (int i = 1; i <= 5_000; i++) {
            loud.println("noise " + i);
            progress.on(Stage.READING, 10, i, 5_000, "Read page " + i + ".");
        }
        return new Document(MediaType.PDF, List.of(EMPTY));
    }

    private static String surroundings() {
        return String.join(",", System.getenv().keySet()) + " " + Path.of("").toAbsolutePath() + " "
                + System.getProperty("java.io.tmpdir") + " "
                + Files.isWritable(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Says it is ready, then answers with a length and bytes that are no answer. */
    static final class Garbage {
        public static void main(String[] args) throws Exception {
            java.io.DataOutputStream out = new java.io.DataOutputStream(System.out);
            Frames.write(out, "{\"kind\":\"READY\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            System.in.read();
            Frames.write(out, new byte[] {1, 2, 3});
            Thread.sleep(60_000);
        }
    }

    /** Answers a probe with somebody else's document, in perfect protocol. */
    static final class Liar {
        public static void main(String[] args) throws Exception {
            java.io.DataOutputStream out = new java.io.DataOutputStream(System.out);
            Frames.write(out, "{\"kind\":\"READY\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            System.in.read();
            Frames.write(out, "{\"kind\":\"READ\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            Thread.sleep(60_000);
        }
    }

    /** Announces two gigabytes. */
    static final class Boaster {
        public static void main(String[] args) throws Exception {
            java.io.DataOutputStream out = new java.io.DataOutputStream(System.out);
            Frames.write(out, "{\"kind\":\"READY\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            System.in.read();
            out.writeInt(Integer.MAX_VALUE);
            out.flush();
            Thread.sleep(60_000);
        }
    }

    /** Stands in for a server that is killed while its worker is busy: prints the worker's process id and waits. */
    static final class Server {
        public static void main(String[] args) throws Exception {
            Path temp = Path.of(args[0]);
            WorkerPool pool = new WorkerPool(
                    new WorkerSettings(1, java.time.Duration.ofMinutes(1), 64, temp), HostileWorker.class.getName());
            pool.probe(temp.resolve("any"), MediaType.PDF);
            System.out.println(
                    ProcessHandle.current().children().findFirst().orElseThrow().pid());
            System.out.flush();
            pool.read(temp.resolve("hang"), MediaType.PDF, ProgressListener.NONE);
        }
    }
}
