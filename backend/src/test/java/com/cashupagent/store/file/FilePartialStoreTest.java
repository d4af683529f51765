package com.cashupagent.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that arrive piece by piece, on disk. */
class FilePartialStoreTest {

    private static final String ID = "upl_0123456789abcdef0123456789abcdef";

    @TempDir
    private Path dir;

    @Test
    void bytesAreAddedAtTheEndOnly() throws Exception {
        FilePartialStore store = new FilePartialStore(dir.resolve("uploads"));
        assertThat(store.length(ID)).isZero();
        assertThat(store.append(ID, 1, bytes("x"))).isFalse();
        assertThat(store.ids()).isEmpty();
        assertThat(store.append(ID, 0, bytes("one"))).isTrue();
        assertThat(store.append(ID, 0, bytes("ONE"))).isFalse();
        assertThat(store.append(ID, 3, bytes(" two"))).isTrue();
        assertThat(store.append(ID, 99, bytes("x"))).isFalse();
        store.sync(ID);

        FilePartialStore afterRestart = new FilePartialStore(dir.resolve("uploads"));
        assertThat(afterRestart.length(ID)).isEqualTo(7);
        assertThat(afterRestart.ids()).containsExactly(ID);
        try (InputStream in = afterRestart.open(ID)) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("one two");
        }
    }

    @Test
    void onlyTheOwnerMayLook() throws Exception {
        assumeTrue(dir.getFileSystem().supportedFileAttributeViews().contains("posix"));
        new FilePartialStore(dir.resolve("uploads")).append(ID, 0, bytes("abc"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("uploads"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(dir.resolve("uploads").resolve(ID))))
                .isEqualTo("rw-------");
    }

    @Test
    void aWriterDoesNotBringBackWhatWasRemoved() {
        FilePartialStore store = new FilePartialStore(dir);
        store.append(ID, 0, bytes("one"));
        store.delete(ID);
        store.delete(ID);
        assertThat(store.append(ID, 3, bytes("two"))).isFalse();
        store.sync(ID);
        assertThat(store.length(ID)).isZero();
        assertThat(store.ids()).isEmpty();
        assertThatThrownBy(() -> store.open(ID)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aDiskThatTakesNoMoreIsSaidSo() throws Exception {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "needs /dev/full");
        FilePartialStore store = new FilePartialStore(dir);
        Files.createSymbolicLink(dir.resolve(ID), Path.of("/dev/full"));
        assertThat(catchThrowableOfType(ProblemException.class, () -> store.append(ID, 0, bytes("x")))
                        .code())
                .isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../x",
                "upl_",
                "upl_0123456789ABCDEF0123456789ABCDEF",
                "upl_../../../../../../etc/passwd"
            })
    void whatIsNoIdIsNoPath(String id) {
        FilePartialStore store = new FilePartialStore(dir);
        assertThatIllegalArgumentException().isThrownBy(() -> store.length(id));
        assertThatIllegalArgumentException().isThrownBy(() -> store.append(id, 0, bytes("x")));
        assertThatIllegalArgumentException().isThrownBy(() -> store.delete(id));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
