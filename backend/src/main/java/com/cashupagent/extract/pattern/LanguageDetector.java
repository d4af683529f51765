package com.cashupagent.extract.pattern;

import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the language by its common words and by the labels used. */
final class LanguageDetector {

    private static final double LABEL = 0.7;
    private static final double ENOUGH = 3;

    private static final Map<String, List<String>> LANGUAGES = languages();

    private LanguageDetector() {}

    /** By word, which languages use it. */
    private static Map<String, List<String>> languages() {
        Map<String, List<String>> languages = new HashMap<>();
        Lexicon.SHARED
                .stopwords()
                .forEach((language, words) -> words.forEach(word -> languages
                        .computeIfAbsent(word, key -> new ArrayList<>())
                        .add(language)));
        return languages;
    }

    static String detect(Sheet sheet) {
        Map<String, Double> votes = new HashMap<>();
        for (Row row : sheet.rows()) {
            for (Word word : row.words()) {
                LANGUAGES
                        .getOrDefault(Letters.squash(word.text()), List.of())
                        .forEach(language -> votes.merge(language, 1.0, Double::sum));
            }
        }
        for (Label label : sheet.labels()) {
            votes.merge(label.language(), LABEL * label.weight(), Double::sum);
        }
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= ENOUGH)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
