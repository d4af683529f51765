package com.cashupagent.extract.pattern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The phrases of all languages, loaded once from the label files beside this class. Immutable after that. */
final class Lexicon {

    /** That documents are read in; of a phrase in two of them the first one's weight counts. */
    static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "nl", "es", "it", "pt", "sw", "sv", "da", "nb", "pl", "cs", "sk", "fi", "bg", "hu", "ro",
            "hr", "sl", "et", "lt", "lv", "el", "tr", "id");

    static final Lexicon SHARED = new Lexicon(LANGUAGES);

    private static final int BEGINNING = 4;

    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    /** Letters of the longest phrase that begins so. */
    private final Map<String, Integer> longest = new HashMap<>();

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Map<String, Integer>> monthsByLanguage = new HashMap<>();
    private final Map<String, Set<String>> stopwords = new HashMap<>();

    private Lexicon(List<String> languages) {
        languages.forEach(this::load);
    }

    /** What a phrase says, in one language. */
    record Phrase(Role role, double weight, String language) {}

    /** Empty when the squashed text is no phrase. */
    List<Phrase> phrases(String squashed) {
        return phrases.getOrDefault(squashed, List.of());
    }

    /** Whether any phrase as long begins as this squashed text does, or may when more follows; says no to most words. */
    boolean mayBegin(CharSequence squashed) {
        return squashed.length() < BEGINNING
                || longest.getOrDefault(squashed.subSequence(0, BEGINNING).toString(), 0) >= squashed.length();
    }

    /** Names of months in all languages, squashed, with their numbers. */
    Map<String, Integer> months() {
        return months;
    }

    /** Those of one language: a {@code listopad} is October in Croatia and November in Poland. */
    Map<String, Integer> months(String language) {
        return monthsByLanguage.getOrDefault(language, Map.of());
    }

    /** Common words of each language, squashed. */
    Map<String, Set<String>> stopwords() {
        return stopwords;
    }

    private void load(String language) {
        String section = "";
        int month = 0;
        for (String raw : lines("labels_" + language + ".txt")) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("# ") && !line.startsWith("# @")) {
                continue;
            }
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
                month = 0;
            } else if (section.equals("months")) {
                month++;
                for (String name : line.split(",")) {
                    months.putIfAbsent(Letters.squash(name), month);
                    monthsByLanguage
                            .computeIfAbsent(language, key -> new HashMap<>())
                            .putIfAbsent(Letters.squash(name), month);
                }
            } else if (section.equals("stopwords")) {
                Set<String> words = stopwords.computeIfAbsent(language, key -> new HashSet<>());
                Arrays.stream(line.split(",")).map(Letters::squash).forEach(words::add);
            } else {
                add(Role.ofSection(section), line, language);
            }
        }
    }

    private void add(Role role, String line, String language) {
        int at = line.lastIndexOf('@');
        double weight = at < 0 ? 1 : Double.parseDouble(line.substring(at + 1));
        for (String way : ways(at < 0 ? line : line.substring(0, at))) {
            String phrase = Letters.squash(way);
            longest.merge(phrase.substring(0, Math.min(BEGINNING, phrase.length())), phrase.length(), Math::max);
            List<Phrase> known = phrases.computeIfAbsent(phrase, key -> new ArrayList<>());
            if (!phrase.isEmpty() && known.stream().noneMatch(other -> other.role() == role)) {
                known.add(new Phrase(role, weight, language));
            }
        }
    }

    /** Every way to say a line such as {@code {invoice|bill} {no|number}}. */
    private static List<String> ways(String line) {
        int open = line.indexOf('{');
        if (open < 0) {
            return List.of(line);
        }
        int close = line.indexOf('}', open);
        List<String> all = new ArrayList<>();
        for (String choice : line.substring(open + 1, close).split("\\|", -1)) {
            all.addAll(ways(line.substring(0, open) + choice + line.substring(close + 1)));
        }
        return all;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The label file " + resource + " is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
