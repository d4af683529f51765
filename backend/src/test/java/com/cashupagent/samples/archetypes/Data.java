package com.cashupagent.samples.archetypes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Lines of {@code key = way | other way} beside this class. Alternatives are kept apart by a bar outside of braces. */
final class Data {

    private static final Map<String, Data> LOADED = new ConcurrentHashMap<>();

    private final String name;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Data(String name) {
        this.name = name;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Data.class.getResourceAsStream(name + ".txt"), name), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.contains(" = ")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Data of(String name) {
        return LOADED.computeIfAbsent(name, Data::new);
    }

    private void add(String line) {
        int at = line.indexOf(" = ");
        List<String> ways = Arrays.stream(line.substring(at + 3).split("\\|(?![^{]*})"))
                .map(String::strip)
                .toList();
        values.merge(line.substring(0, at).strip(), ways, (a, b) -> {
            List<String> both = new java.util.ArrayList<>(a);
            both.addAll(b);
            return both;
        });
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    List<String> all(String key) {
        return Objects.requireNonNull(values.get(key), () -> name + " has no " + key);
    }

    java.util.Set<String> keys() {
        return values.keySet();
    }
}
