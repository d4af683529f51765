package com.cashupagent.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {

    private static final String PURPOSE = "webhook-secret:whk_1";
    private static final String FIRST = key(1);
    private static final String SECOND = key(2);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("master.key");
    }

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerMayRead() throws Exception {
        String sealed = sealer(null).seal("a secret", PURPOSE);

        assertThat(PrivateFiles.isPrivate(file)).isTrue();
        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
        assertThat(sealer(null).open(sealed, PURPOSE)).isEqualTo("a secret");
        assertThat(sealer(null).outdated(sealed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "your_webhook_secret_key", "ü €\n\0 \uD83D\uDE00"})
    void whatWasSealedOpens(String secret) {
        Sealer sealer = sealer(FIRST);

        String sealed = sealer.seal(secret, PURPOSE);

        assertThat(sealer.open(sealed, PURPOSE)).isEqualTo(secret);
        assertThat(sealed).startsWith("v1.").doesNotContain("secret").matches("[A-Za-z0-9._-]+");
        assertThat(sealer.seal(secret, PURPOSE)).isNotEqualTo(sealed);
    }

    @Test
    void aGivenKeyNeedsNoFile() {
        sealer(FIRST);

        assertThat(file).doesNotExist();
    }

    @Test
    void aNewKeySealsAndTheOldOneStillOpens() {
        String old = sealer(FIRST).seal("a secret", PURPOSE);
        Sealer both = sealer(SECOND + "," + FIRST);

        assertThat(both.open(old, PURPOSE)).isEqualTo("a secret");
        assertThat(both.outdated(old)).isTrue();
        String renewed = both.seal("a secret", PURPOSE);
        assertThat(both.outdated(renewed)).isFalse();
        assertThat(sealer(SECOND).open(renewed, PURPOSE)).isEqualTo("a secret");
        assertThatThrownBy(() -> sealer(FIRST).open(renewed, PURPOSE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CASHUP_MASTER_KEY");
    }

    @Test
    void theFilesKeyStillOpensWhenAnotherIsGiven() {
        String old = sealer(null).seal("a secret", PURPOSE);

        Sealer both = sealer(FIRST);

        assertThat(both.open(old, PURPOSE)).isEqualTo("a secret");
        assertThat(both.outdated(old)).isTrue();
    }

    @Test
    void aSealedSecretDoesNotOpenElsewhere() {
        Sealer sealer = sealer(FIRST);
        String sealed = sealer.seal("a secret", PURPOSE);

        assertThatThrownBy(() -> sealer.open(sealed, "webhook-secret:whk_2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        Sealer sealer = sealer(FIRST);
        String sealed = sealer.seal("a secret", PURPOSE);

        for (int i = 0; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            // The last character of a Base64 part may carry bits that mean nothing.
            boolean spare = i == sealed.length() - 1 || sealed.charAt(i + 1) == '.';
            if (!spare) {
                assertThatThrownBy(() -> sealer.open(changed, PURPOSE))
                        .as(changed)
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "v1.x", "v2.a.b.c", "v1.0000.AAAA.AAAA", "v1....", "...", "plain text"})
    void whatIsNotSealedDoesNotOpen(String text) {
        assertThatThrownBy(() -> sealer(FIRST).open(text, PURPOSE)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "AAAA", "not base64 at all!", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo="})
    void aKeyOfAnotherFormIsRefusedWithoutRepeatingIt(String key) {
        assertThatThrownBy(() -> sealer(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining(key);
    }

    @Test
    void anEmptyKeyFileIsRefused() throws Exception {
        Files.writeString(file, "\n");

        assertThatThrownBy(() -> sealer(null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyDoesNotShowItself() {
        MasterKeys keys = MasterKeys.open(Optional.of(FIRST), file);

        assertThat(keys.current().toString())
                .doesNotContain(FIRST)
                .contains(keys.current().id());
    }

    private Sealer sealer(@org.jspecify.annotations.Nullable String given) {
        return new Sealer(MasterKeys.open(Optional.ofNullable(given), file));
    }

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
