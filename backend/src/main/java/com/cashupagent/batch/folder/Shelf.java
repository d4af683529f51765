package com.cashupagent.batch.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Puts files away with their results beside them, and never over another file. */
final class Shelf {

    static final String RESULT = ".result.json";
    static final String ERROR = ".error.json";

    private Shelf() {}

    /** The file's name there; a number in it when the name was taken. */
    static Path put(Claim claim, Journal.Entry entry, Path folder, Outcome outcome) throws IOException {
        String beside = outcome.read() ? RESULT : ERROR;
        Path target = place(claim, entry, folder, beside);
        DurableFiles.write(target.resolveSibling(target.getFileName() + beside), outcome.json() + "\n");
        DurableFiles.move(claim.file(entry), target);
        return target;
    }

    /** Without a result: for a file that was changed while it was being read. */
    static void giveBack(Claim claim, Journal.Entry entry, Path folder) throws IOException {
        DurableFiles.move(claim.file(entry), place(claim, entry, folder, RESULT));
    }

    private static Path place(Claim claim, Journal.Entry entry, Path folder, String beside) throws IOException {
        String decided = entry.target();
        if (decided != null && folder.equals(Path.of(decided).getParent())) {
            // Decided before a crash: what lies there is what was held for it then.
            return Path.of(decided);
        }
        for (int number = 1; ; number++) {
            Path target = folder.resolve(FileNames.numbered(entry.name(), number));
            if (taken(target) || taken(target.resolveSibling(target.getFileName() + beside))) {
                continue;
            }
            claim.decide(entry, target);
            try {
                return Files.createFile(target);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
    }

    private static boolean taken(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
