package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cashupagent.cli.Operations.Finding;
import com.cashupagent.cli.Operations.Finding.Level;
import com.cashupagent.config.Key;
import com.cashupagent.config.Settings;
import com.cashupagent.config.SettingsLoader;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.secret.Sealer;
import com.cashupagent.vault.KeySource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start without its master key ends with a code and a sentence, and leaves no key behind. */
class MasterKeyReaderTest {

    private static final String OLD = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String NEW = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

    private static KeySource holding(String text) {
        return new KeySource() {
            @Override
            public String read() {
                return text;
            }

            @Override
            public String place() {
                return "the vault";
            }
        };
    }

    @Test
    void severalKeysInAVaultOpenWhatTheOlderLocked() {
        String sealed = new Sealer(MasterKeyReader.of(holding(OLD))).seal("secret", "test");
        assertThat(new Sealer(MasterKeyReader.of(holding(NEW + ", " + OLD + "\n"))).open(sealed, "test"))
                .isEqualTo("secret");
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutRepeatingIt() {
        for (String text : new String[] {"", " \n", "hunter2", OLD.substring(4), OLD + ",hunter2", "<html>hunter2"}) {
            ProblemException refused =
                    catchThrowableOfType(ProblemException.class, () -> MasterKeyReader.of(holding(text)));
            assertThat(refused.code()).as(text).isEqualTo(ErrorCode.MASTER_KEY_INVALID);
            assertThat(refused.getMessage()).contains("the vault").doesNotContain("hunter2");
            assertThat(refused.code().remedy()).contains("master_key_invalid");
        }
    }

    @Test
    void aVaultThatIsNotThereKeepsTheServerFromStartingAndIsInTheDoctorsReport(@TempDir Path folder)
            throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Settings settings = new SettingsLoader(Map.of(), 2)
                .load(
                        Map.of(
                                Key.DATA_DIR,
                                folder.toString(),
                                Key.MASTER_KEY_FROM,
                                "vault",
                                Key.VAULT_URL,
                                "http://127.0.0.1:" + free,
                                Key.VAULT_TOKEN,
                                "hvs.secret"),
                        null);
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> Application.start(settings));
        assertThat(refused.code()).isEqualTo(ErrorCode.MASTER_KEY_UNAVAILABLE);
        assertThat(refused.getMessage()).contains("127.0.0.1:" + free).doesNotContain("hvs.secret");
        Finding finding = Doctor.masterKey(settings, DataFolder.open(folder));
        assertThat(finding.level()).isEqualTo(Level.WRONG);
        assertThat(finding.toString()).contains("cannot be reached").doesNotContain("hvs.secret");
        assertThat(folder.resolve("master.key")).doesNotExist();
    }
}
