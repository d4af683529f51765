package com.cashupagent.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What each setting means: the first sentence above it in {@code cashup-default.yaml}, so that it is written once. */
final class KeySentences {

    private static final Map<Key, String> ALL = read();

    private KeySentences() {}

    /** Empty where the file has none. */
    static String of(Key key) {
        return ALL.getOrDefault(key, "");
    }

    private static Map<Key, String> read() {
        Map<Key, String> sentences = new EnumMap<>(Key.class);
        try (InputStream in = Objects.requireNonNull(KeySentences.class.getResourceAsStream("/cashup-default.yaml"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            StringBuilder comment = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    comment.append(line.substring(1).strip()).append(' ');
                    continue;
                }
                Key.ofFileName(line.replaceFirst(":.*", ""))
                        .ifPresent(key -> sentences.put(key, first(comment.toString())));
                comment.setLength(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    private static String first(String comment) {
        int end = comment.indexOf(". ");
        return end < 0 ? comment.strip() : comment.substring(0, end);
    }
}
