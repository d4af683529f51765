package com.cashupagent.batch.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes old archived documents. Only what was put there with a result beside it is touched, and its age is that of
 * the result: a document may be much older than its stay.
 */
public final class ArchiveCleaner {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveCleaner.class);
    private static final LocalTime AT = LocalTime.of(2, 0);

    private ArchiveCleaner() {}

    /** The first 02:00 after that moment. A night that has no 02:00 has the next time there is. */
    public static Instant next(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime at = here.toLocalDate().atTime(AT).atZone(zone);
        return (at.isAfter(here)
                        ? at
                        : here.toLocalDate().plusDays(1).atTime(AT).atZone(zone))
                .toInstant();
    }

    /** Removes what was archived before then; how many documents. One that cannot be removed keeps no other. */
    public static int clean(Path archive, Instant now, Duration keep) throws IOException {
        Instant before = now.minus(keep);
        int removed = 0;
        try (DirectoryStream<Path> results = Files.newDirectoryStream(archive, "*" + Shelf.RESULT)) {
            for (Path result : results) {
                try {
                    if (Files.isRegularFile(result, LinkOption.NOFOLLOW_LINKS)
                            && Files.getLastModifiedTime(result).toInstant().isBefore(before)) {
                        remove(result);
                        removed++;
                    }
                } catch (NoSuchFileException e) {
                    continue;
                } catch (IOException e) {
                    LOG.warn("cannot remove {}", result, e);
                }
            }
        }
        return removed;
    }

    /** The result last: without it nobody would know the document for an archived one. */
    private static void remove(Path result) throws IOException {
        String name = String.valueOf(result.getFileName());
        Path document = result.resolveSibling(name.substring(0, name.length() - Shelf.RESULT.length()));
        if (Files.isRegularFile(document, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(document);
        }
        Files.delete(result);
    }
}
