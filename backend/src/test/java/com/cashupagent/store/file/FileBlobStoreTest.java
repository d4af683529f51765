package com.cashupagent.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.Blob;
import com.cashupagent.store.StagedBlob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Originals on disk. */
class FileBlobStoreTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path dir;

    @Test
    void keepsTheSameBytesOnceUnderTheirDigest() throws Exception {
        FileBlobStore store = new FileBlobStore(dir);
        assertThat(store.put(bytes("abc"), 3)).isEqualTo(new Blob(ABC, 3));
        assertThat(store.put(bytes("abc"), 3)).isEqualTo(new Blob(ABC, 3));
        assertThat(files()).hasSize(1);
        try (InputStream in = store.open(ABC)) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
        }
        store.delete(ABC);
        store.delete(ABC);
        assertThat(store.contains(ABC)).isFalse();
    }

    @Test
    void onlyTheOwnerMayLook() throws Exception {
        assumeTrue(dir.getFileSystem().supportedFileAttributeViews().contains("posix"));
        FileBlobStore store = new FileBlobStore(dir.resolve("blobs"));
        store.put(bytes("abc"), 3);
        Path file = store.localFile(ABC);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("blobs"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatIsNotKeptIsGone() throws Exception {
        FileBlobStore store = new FileBlobStore(dir);
        try (StagedBlob staged = store.stage(bytes("abc"), 3)) {
            assertThat(staged.file()).hasContent("abc");
            assertThat(store.contains(ABC)).isFalse();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void stopsReadingAtTheLimitAndLeavesNothing() throws Exception {
        FileBlobStore store = new FileBlobStore(dir);
        Endless endless = new Endless();
        assertThat(catchThrowableOfType(ProblemException.class, () -> store.put(endless, 1_000_000))
                        .code())
                .isEqualTo(ErrorCode.FILE_TOO_LARGE);
        assertThat(endless.given).isLessThan(1_200_000);
        assertThat(files()).isEmpty();
    }

    @Test
    void aStreamThatBreaksLeavesNothing() throws Exception {
        FileBlobStore store = new FileBlobStore(dir);
        InputStream broken = new java.io.SequenceInputStream(bytes("begin"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        });
        assertThat(catchThrowableOfType(IOException.class, () -> store.put(broken, 100)))
                .hasMessage("reset");
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../../etc/passwd", "BA7816BF", "/etc/passwd", "ab", ABC + "/x", ABC + "\n"})
    void aKeyIsADigestAndNothingElse(String key) {
        FileBlobStore store = new FileBlobStore(dir);
        assertThatIllegalArgumentException().isThrownBy(() -> store.localFile(key));
        assertThatIllegalArgumentException().isThrownBy(() -> store.open(key));
        assertThatIllegalArgumentException().isThrownBy(() -> store.contains(key));
        assertThatIllegalArgumentException().isThrownBy(() -> store.delete(key));
    }

    @Test
    void whatAKilledServerWasReceivingIsSweptAtTheStart() throws Exception {
        new FileBlobStore(dir);
        Files.writeString(dir.resolve("incoming").resolve("up123.tmp"), "half a file");
        new FileBlobStore(dir);
        assertThat(files()).isEmpty();
    }

    @Test
    void aFullDiskIsUnavailableAndLeavesNothing() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // The kernel refuses to let any file of this process grow over 64 KiB, as a full disk would.
        Process process = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -f 128; exec \"$0\" -XX:-UsePerfData -cp \"$1\" \"$2\" \"$3\"",
                        java,
                        System.getProperty("java.class.path"),
                        FullDisk.class.getName(),
                        dir.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(said).endsWith("UNAVAILABLE\n");
        assertThat(files()).isEmpty();
    }

    @Test
    void theDiskSaysHowMuchRoomThereIs() {
        assertThat(new DiskHealth(dir, 1).check().status()).isEqualTo("healthy");
        assertThat(new DiskHealth(dir, Long.MAX_VALUE).check().status()).isEqualTo("degraded");
        assertThat(new DiskHealth(dir.resolve("gone"), 1).check().status()).isEqualTo("unhealthy");
        assertThat(new DiskHealth(dir, 1).check().details()).containsKey("free_bytes");
    }

    /** Writes more than it may. */
    static final class FullDisk {
        public static void main(String[] args) throws IOException {
            try {
                new FileBlobStore(Path.of(args[0])).put(new ByteArrayInputStream(new byte[1_000_000]), 2_000_000);
            } catch (ProblemException e) {
                System.out.println(e.code());
            }
        }
    }

    /** Gives zeros for ever and counts them. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 0;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            given += length;
            return length;
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(dir)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
