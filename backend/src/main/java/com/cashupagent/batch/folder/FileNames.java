package com.cashupagent.batch.folder;

import com.cashupagent.model.MediaType;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names from outside, made fit for any folder. */
final class FileNames {

    private static final int LONGEST_BYTES = 200;
    private static final int LONGEST_EXTENSION = 10;

    private FileNames() {}

    /** Whether it is named like a document; hidden files are not, nor what programs write into before they rename. */
    static boolean document(String name) {
        return !name.startsWith(".") && MediaType.isUsualEnding(extension(name));
    }

    /** The name without separators, control characters and excess length; its extension stays. */
    static String harmless(String name) {
        String clean = name.replaceAll("[\\p{C}/\\\\:*?\"<>|\uFFFD]", "_").strip();
        if (clean.startsWith(".")) {
            clean = "_" + clean.substring(1);
        }
        try {
            var unused = Path.of(clean);
        } catch (InvalidPathException e) {
            // The locale has no such letters.
            clean = clean.replaceAll("[^\\x20-\\x7E]", "_");
        }
        String extension = extension(clean);
        String stem = extension.isEmpty() ? clean : clean.substring(0, clean.length() - extension.length() - 1);
        while (stem.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return join(stem.isBlank() ? "document" : stem, extension);
    }

    /** The same name with a number that tells it from others of that name; 1 leaves it as it is. */
    static String numbered(String name, int number) {
        if (number == 1) {
            return name;
        }
        String extension = extension(name);
        String stem = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
        return join(stem + "-" + number, extension);
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot <= 0 ? "" : name.substring(dot + 1);
        return extension.length() > LONGEST_EXTENSION ? "" : extension;
    }

    private static String join(String stem, String extension) {
        return extension.isEmpty() ? stem : stem + "." + extension;
    }
}
