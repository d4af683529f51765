package com.cashupagent.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server in one folder. */
class ServerLockTest {

    @TempDir
    private Path dir;

    @Test
    void aSecondServerIsRefusedUntilTheFirstEnds() {
        try (ServerLock ignored = ServerLock.claim(dir)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> ServerLock.claim(dir))
                    .withMessageContaining("Another server");
        }
        assertThatCode(() -> ServerLock.claim(dir).close()).doesNotThrowAnyException();
    }

    @Test
    void aKilledServerHoldsNothing() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        dir.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("held");
            assertThatIllegalStateException().isThrownBy(() -> ServerLock.claim(dir));
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThatCode(() -> ServerLock.claim(dir).close()).doesNotThrowAnyException();
    }

    /** Holds the folder until it is killed. */
    static final class Holder {
        public static void main(String[] args) throws Exception {
            ServerLock held = ServerLock.claim(Path.of(args[0]));
            System.out.println("held");
            System.out.flush();
            Thread.sleep(60_000);
            held.close();
        }
    }
}
