package com.cashupagent.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void theFirstStartMakesAKeyThatOnlyTheOwnerCanOpen() throws IOException {
        keys();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
        List<Path> files = files();
        assertThat(files).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.get(0))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderThatWasOpenToOthersIsClosed() throws IOException {
        Path open = Files.createDirectory(folder.resolve("keys"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

        keys();

        assertThat(PrivateFiles.isPrivate(open)).isTrue();
    }

    @Test
    void theSecondStartKeepsTheKey() {
        ECKey first = keys().current();

        assertThat(keys().current().getKeyID()).isEqualTo(first.getKeyID());
        assertThat(keys().find(first.getKeyID())).isPresent();
    }

    @Test
    void onlyPublicHalvesArePublished() {
        SigningKeys keys = keys();

        assertThat(keys.published().toString(false)).doesNotContain("\"d\"").contains("\"ES256\"");
        assertThat(keys.find(keys.current().getKeyID()))
                .hasValueSatisfying(key -> assertThat(key.isPrivate()).isFalse());
        assertThat(keys.find("other")).isEmpty();
    }

    @Test
    void anOldKeyHandsOverAndStaysUntilItsTokensHaveExpired() throws IOException {
        SigningKeys keys = keys();
        String first = keys.current().getKeyID();

        now = now.plus(Duration.ofDays(30));
        String second = keys.current().getKeyID();
        assertThat(second).isNotEqualTo(first);
        assertThat(keys.published().getKeys()).hasSize(2);

        now = now.plus(Duration.ofDays(30)).plus(Duration.ofHours(2));
        keys.current();
        assertThat(keys.find(first)).isEmpty();
        assertThat(keys.find(second)).isPresent();
        assertThat(files()).hasSize(2);
    }

    @Test
    void aFileThatIsNotAKeyStopsTheStartWithTheFolderNamed() throws IOException {
        keys();
        Files.writeString(folder.resolve("keys").resolve("x.jwk.json"), "{}");

        assertThatThrownBy(this::keys)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.resolve("keys").toString());
    }

    private SigningKeys keys() {
        return new SigningKeys(folder.resolve("keys"), clock, Duration.ofDays(30), Duration.ofHours(1));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            return files.toList();
        }
    }
}
