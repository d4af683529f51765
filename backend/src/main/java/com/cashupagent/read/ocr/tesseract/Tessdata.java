package com.cashupagent.read.ocr.tesseract;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds language models ({@code LANGUAGE.traineddata}) in folders. */
public final class Tessdata {

    /** Comes with the program. */
    public static final String ENGLISH = "eng";

    /** What is used when nobody says otherwise, as far as it is found; English always comes first. */
    public static final List<String> USUAL = List.of(ENGLISH, "deu", "fra", "spa", "ita", "nld", "por");

    private static final Path DEBIAN = Path.of("/usr/share/tesseract-ocr");
    private static final String ENDING = ".traineddata";

    private Tessdata() {}

    /**
     * Every model by its language, such as {@code deu}; the first folder that has it wins. Debian's
     * {@code /usr/share/tesseract-ocr/VERSION/tessdata} come last. Folders that are not there hold nothing.
     */
    public static Map<String, Path> find(List<Path> folders) {
        Map<String, Path> found = new TreeMap<>();
        folders.forEach(folder -> collect(folder, found));
        for (Path version : list(DEBIAN, "*")) {
            collect(version.resolve("tessdata"), found);
        }
        return found;
    }

    private static void collect(Path folder, Map<String, Path> found) {
        for (Path model : list(folder, "*" + ENDING)) {
            String name = String.valueOf(model.getFileName());
            found.putIfAbsent(name.substring(0, name.length() - ENDING.length()), model);
        }
    }

    private static List<Path> list(Path folder, String pattern) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
            List<Path> list = new ArrayList<>();
            entries.forEach(list::add);
            list.sort(null);
            return list;
        } catch (IOException e) {
            return List.of();
        }
    }
}
