package com.cashupagent.samples.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes documents whose tables are of one kind, with the truth of their items. The same seeds give the same ones. */
public final class TableDocuments {

    private TableDocuments() {}

    /**
     * One document for each seed in two of the languages, others for other seeds and kinds.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static void write(Path folder, TableDrawing kind, long firstSeed, int seeds) {
        for (TableWords words : TableWords.values()) {
            for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
                if ((words.ordinal() + seed + kind.name().length()) % 4 != 0) {
                    continue;
                }
                int count = kind.least() + (int) (seed * 7 + kind.name().length()) % 5;
                TablePage page = new TablePage(words, seed * 31 + kind.name().length(), count);
                kind.draw(page);
                String name = kind.name() + "-" + words + "-" + seed;
                page.save(folder.resolve(name + ".pdf"));
                try {
                    Files.writeString(folder.resolve(name + ".truth.json"), page.truth());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
