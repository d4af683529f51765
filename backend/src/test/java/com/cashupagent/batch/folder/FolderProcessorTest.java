package com.cashupagent.batch.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.batch.folder.TargetException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder's round, with trouble at every step. */
@Timeout(60)
class FolderProcessorTest {

    @TempDir
    private Path root;

    private final Reader reader = new Reader();
    private Folders folders;

    @BeforeEach
    void open() throws IOException {
        folders =
                Folders.open(root.resolve("in"), root.resolve("archive"), root.resolve("error"), Duration.ofMillis(20));
    }

    @Test
    void tensAreSentAndPutAwayWithTheirResults() throws Exception {
        for (int i = 0; i < 23; i++) {
            write("doc" + i + ".pdf", "content " + i);
        }
        write("bad.pdf", "bad");

        round();

        assertThat(reader.batches).extracting(List::size).containsExactly(10, 10, 4);
        assertThat(names(folders.archive())).hasSize(46).contains("doc7.pdf", "doc7.pdf.result.json");
        assertThat(read("archive/doc7.pdf")).isEqualTo("content 7");
        assertThat(read("archive/doc7.pdf.result.json")).contains("content 7");
        assertThat(names(folders.error())).containsExactly("bad.pdf", "bad.pdf.error.json");
        assertNothingIsLeft();
    }

    @Test
    void onlyDocumentsAreTaken() throws Exception {
        write("a.PDF", "a");
        write("notes.txt", "x");
        write(".hidden.pdf", "x");
        write("upload.pdf.part", "x");
        write("noextension", "x");
        Files.createDirectory(folders.input().resolve("folder.pdf"));
        Files.createSymbolicLink(folders.input().resolve("link.pdf"), Path.of("/etc/hostname"));
        Files.createSymbolicLink(folders.input().resolve("gone.pdf"), Path.of("nowhere"));

        round();

        assertThat(names(folders.archive())).containsExactly("a.PDF", "a.PDF.result.json");
        assertThat(names(folders.input()))
                .containsExactlyInAnyOrder(
                        ".cashup-batch",
                        "notes.txt",
                        ".hidden.pdf",
                        "upload.pdf.part",
                        "noextension",
                        "folder.pdf",
                        "link.pdf",
                        "gone.pdf");
    }

    @Test
    void whatIsBeingWrittenWaits() throws Exception {
        Path file = folders.input().resolve("slow.pdf");
        Thread writer = new Thread(() -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int i = 0; i < 30; i++) {
                    out.write("more".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    Thread.sleep(10);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
        Folders patient = new Folders(folders.input(), folders.archive(), folders.error(), Duration.ofMillis(150));
        round(patient);
        writer.join();
        while (names(folders.archive()).isEmpty()) {
            round(patient);
        }

        assertThat(read("archive/slow.pdf")).hasSize(120);
        assertThat(reader.read).containsExactly("more".repeat(30));
    }

    @Test
    void aNameThatIsTakenGetsANumber() throws Exception {
        for (String content : List.of("one", "two", "three")) {
            write("same.pdf", content);
            round();
        }
        Files.writeString(folders.archive().resolve("other.pdf.result.json"), "not ours");
        write("other.pdf", "other");
        round();

        assertThat(read("archive/same.pdf")).isEqualTo("one");
        assertThat(read("archive/same-2.pdf")).isEqualTo("two");
        assertThat(read("archive/same-3.pdf.result.json")).contains("three");
        assertThat(read("archive/other.pdf.result.json")).isEqualTo("not ours");
        assertThat(read("archive/other-2.pdf")).isEqualTo("other");
    }

    @Test
    void afterTroubleTheSameBatchComesAgain() throws Exception {
        write("a.pdf", "a");
        write("b.pdf", "b");
        reader.fail(new TargetException(Reason.UNAVAILABLE, "nobody there", null, null));

        assertThatThrownBy(this::round).isInstanceOf(TargetException.class);
        assertThat(names(folders.input())).containsExactly(".cashup-batch");
        write("a.pdf", "another a");
        round();

        assertThat(reader.ids.get(0)).isEqualTo(reader.ids.get(1)).isNotEqualTo(reader.ids.get(2));
        assertThat(reader.again).containsExactly(false, true, false);
        assertThat(read("archive/a.pdf")).isEqualTo("a");
        assertThat(read("archive/a-2.pdf")).isEqualTo("another a");
        assertNothingIsLeft();
    }

    /** Killed between putting away the first and the second: nothing is sent anew, nothing put away twice. */
    @Test
    void aBatchHalfPutAwayIsFinished() throws Exception {
        write("a.pdf", "a");
        write("b.pdf", "b");
        assertThatThrownBy(() -> {
                    try (FolderProcessor processor = new FolderProcessor(folders, reader, new Killed())) {
                        processor.round();
                    }
                })
                .hasMessage("killed");
        assertThat(names(folders.archive())).hasSize(2);

        round();

        assertThat(Set.copyOf(reader.ids)).hasSize(1);
        assertThat(reader.again).containsExactly(false, true);
        assertThat(names(folders.archive()))
                .containsExactly("a.pdf", "a.pdf.result.json", "b.pdf", "b.pdf.result.json");
        assertNothingIsLeft();
    }

    @Test
    void aServerThatForgotTheRestGetsItAsANewBatch() throws Exception {
        write("a.pdf", "a");
        write("b.pdf", "b");
        assertThatThrownBy(() -> {
                    try (FolderProcessor processor = new FolderProcessor(folders, reader, new Killed())) {
                        processor.round();
                    }
                })
                .hasMessage("killed");
        reader.fail(new TargetException(Reason.ID_TAKEN, "not whole", null, null));

        round();

        assertThat(reader.batches).extracting(List::size).containsExactly(2, 2, 1);
        assertThat(Set.copyOf(reader.ids)).hasSize(2);
        assertThat(names(folders.archive())).hasSize(4);
        assertNothingIsLeft();
    }

    @Test
    void tooMuchTogetherIsSentOneByOneAndTooMuchAloneHasFailed() throws Exception {
        write("a.pdf", "a");
        write("b.pdf", "b");
        for (int i = 0; i < 2; i++) {
            reader.fail(new TargetException(Reason.TOO_LARGE, "too much", null, null));
        }

        round();

        assertThat(reader.batches).extracting(List::size).containsExactly(2, 1, 1);
        assertThat(names(folders.archive())).hasSize(2);
        assertThat(names(folders.error())).hasSize(2);
        String error = names(folders.error()).stream()
                .filter(name -> name.endsWith(".error.json"))
                .findFirst()
                .orElseThrow();
        assertThat(read("error/" + error)).contains("file_too_large").contains("too much");
        assertNothingIsLeft();
    }

    @Test
    void aFileChangedWhileItWasReadIsReadAgain() throws Exception {
        write("a.pdf", "a");
        reader.meanwhile = file -> Files.writeString(file, " and more", StandardOpenOption.APPEND);
        round();
        assertThat(names(folders.archive())).isEmpty();
        assertThat(names(folders.input())).contains("a.pdf");
        reader.meanwhile = file -> {};

        round();

        assertThat(read("archive/a.pdf")).isEqualTo("a and more");
        assertThat(read("archive/a.pdf.result.json")).contains("a and more");
    }

    @Test
    void killedWhileItWasTakingFiles() throws Exception {
        Path claim = Files.createDirectories(folders.work().resolve("folder_x"));
        Files.writeString(claim.resolve("0001"), "taken");
        Files.writeString(
                claim.resolve(Journal.NAME),
                "{\"batch_id\":\"folder_x\",\"ready\":false,\"sent\":false,\"files\":["
                        + "{\"stored\":\"0001\",\"name\":\"t.pdf\",\"size\":5,\"modified\":"
                        + Files.getLastModifiedTime(claim.resolve("0001")).toMillis() + ",\"target\":null},"
                        + "{\"stored\":\"0002\",\"name\":\"u.pdf\",\"size\":5,\"modified\":1,\"target\":null}]}");
        Files.createDirectories(folders.work().resolve("folder_empty"));
        Path broken = Files.createDirectories(folders.work().resolve("folder_broken"));
        Files.writeString(broken.resolve(Journal.NAME), "{");
        Files.writeString(broken.resolve("0001"), "kept for a person");

        round();

        assertThat(read("archive/t.pdf")).isEqualTo("taken");
        assertThat(names(folders.work())).containsExactlyInAnyOrder("lock", "folder_broken");
        assertThat(broken.resolve("0001")).hasContent("kept for a person");
    }

    @Test
    void oneFolderHasOneWatcherAndThreeFolders() throws Exception {
        try (FolderProcessor first = new FolderProcessor(folders, reader, new Silent())) {
            assertThat(first.failed()).isZero();
            assertThatThrownBy(this::round).isInstanceOf(IllegalStateException.class);
        }
        round();
        Path link = Files.createSymbolicLink(root.resolve("link"), folders.archive());
        assertThatThrownBy(() -> Folders.open(folders.input(), folders.archive(), link, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void round() throws Exception {
        round(folders);
    }

    private void round(Folders in) throws Exception {
        try (FolderProcessor processor = new FolderProcessor(in, reader, new Silent())) {
            processor.round();
        }
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folders.input().resolve(name), content);
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(names(folders.input())).containsExactly(".cashup-batch");
        assertThat(names(folders.work())).containsExactly("lock");
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Reads what the files say; one that says "bad" cannot be read. */
    private static final class Reader implements BatchTarget {

        private final List<String> ids = new ArrayList<>();
        private final List<Boolean> again = new ArrayList<>();
        private final List<List<Item>> batches = new ArrayList<>();
        private final List<String> read = new ArrayList<>();
        private final List<TargetException> trouble = new ArrayList<>();
        private Meanwhile meanwhile = file -> {};

        void fail(TargetException e) {
            trouble.add(e);
        }

        @Override
        public List<Outcome> process(String batchId, List<Item> files, boolean repeated) throws TargetException {
            ids.add(batchId);
            again.add(repeated);
            batches.add(files);
            if (!trouble.isEmpty()) {
                throw trouble.remove(0);
            }
            return files.stream().map(this::read).toList();
        }

        private Outcome read(Item item) {
            try {
                String content = Files.exists(item.file()) ? Files.readString(item.file()) : "";
                read.add(content);
                meanwhile.happens(item.file());
                return new Outcome(!content.equals("bad"), "{\"read\":\"" + content + "\"}");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() {}
    }

    /** What others do to a file while it is read. */
    private interface Meanwhile {
        void happens(Path file) throws IOException;
    }

    private static class Silent implements FolderListener {

        @Override
        public void began(int files) {}

        @Override
        public void put(String name, Path target, boolean isRead) {}

        @Override
        public void ended() {}
    }

    /** Dies after the first file. */
    private static final class Killed extends Silent {

        @Override
        public void put(String name, Path target, boolean isRead) {
            throw new IllegalStateException("killed");
        }
    }
}
