package com.cashupagent.samples.generated;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** How documents of one language word their labels: some ways for development, others held out. */
final class Wording {

    private static final Map<String, Wording> LOADED = new HashMap<>();

    private final Map<String, List<List<String>>> parts = new HashMap<>();

    private Wording(String language) {
        String name = "wording_" + language + ".txt";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.contains(" = ")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized Wording of(String language) {
        return LOADED.computeIfAbsent(language, Wording::new);
    }

    private void add(String line) {
        int at = line.indexOf(" = ");
        String[] halves = line.substring(at + 3).split("\\|\\|");
        parts.put(
                line.substring(0, at),
                Arrays.stream(halves)
                        .map(half -> Arrays.stream(half.split("\\|"))
                                .map(String::strip)
                                .toList())
                        .toList());
    }

    /** One way to say it; of the held-out ways half the time when they are allowed. */
    String pick(String part, Random random, boolean heldOut) {
        List<List<String>> ways = Objects.requireNonNull(parts.get(part), part);
        List<String> from = heldOut && ways.size() > 1 && random.nextBoolean() ? ways.get(1) : ways.get(0);
        return from.get(random.nextInt(from.size()));
    }
}
