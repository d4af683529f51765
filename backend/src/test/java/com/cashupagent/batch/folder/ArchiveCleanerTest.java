package com.cashupagent.batch.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveCleanerTest {

    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final Duration KEEP = Duration.ofDays(90);

    @TempDir
    private Path archive;

    @Test
    void ageIsThatOfTheStayAndOnlyOursGo() throws IOException {
        put("old.pdf", Duration.ofDays(500));
        put("old.pdf.result.json", Duration.ofDays(91));
        put("recent.pdf", Duration.ofDays(500));
        put("recent.pdf.result.json", Duration.ofDays(89));
        put("foreign.pdf", Duration.ofDays(500));
        put("alone.pdf.result.json", Duration.ofDays(91));
        Path elsewhere = Files.createTempFile("elsewhere", ".pdf");
        Files.createSymbolicLink(archive.resolve("link.pdf"), elsewhere);
        put("link.pdf.result.json", Duration.ofDays(91));
        Files.createDirectory(archive.resolve("folder.pdf.result.json"));

        int removed = ArchiveCleaner.clean(archive, NOW, KEEP);

        assertThat(removed).isEqualTo(3);
        assertThat(archive.resolve("old.pdf")).doesNotExist();
        assertThat(archive.resolve("old.pdf.result.json")).doesNotExist();
        assertThat(archive.resolve("recent.pdf")).exists();
        assertThat(archive.resolve("recent.pdf.result.json")).exists();
        assertThat(archive.resolve("foreign.pdf")).exists();
        assertThat(elsewhere).exists();
        assertThat(archive.resolve("folder.pdf.result.json")).isDirectory();
        Files.delete(elsewhere);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10T00:59:59Z, Europe/Berlin, 2026-01-10T01:00:00Z",
        "2026-01-10T01:00:00Z, Europe/Berlin, 2026-01-11T01:00:00Z",
        "2026-01-10T12:00:00Z, Africa/Nairobi, 2026-01-10T23:00:00Z",
        // The night without a 02:00.
        "2026-03-29T00:30:00Z, Europe/Berlin, 2026-03-29T01:00:00Z",
    })
    void nextNight(String now, String zone, String next) {
        assertThat(ArchiveCleaner.next(Instant.parse(now), ZoneId.of(zone))).isEqualTo(next);
    }

    private void put(String name, Duration age) throws IOException {
        Path file = Files.writeString(archive.resolve(name), "x");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
