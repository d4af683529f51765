package com.cashupagent.extract.pattern;

import com.cashupagent.model.Word;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells the language by its common words and by the labels used. */
final class LanguageDetector {

    private static final double LABEL = 0.7;
    private static final double ENOUGH = 3;

    private LanguageDetector() {}

    static String detect(Sheet sheet) {
        Map<String, Double> votes = new HashMap<>();
        Map<String, Set<String>> stopwords = Lexicon.SHARED.stopwords();
        for (Row row : sheet.rows()) {
            for (Word word : row.words()) {
                String text = Letters.squash(word.text());
                stopwords.forEach((language, words) -> {
                    if (words.contains(text)) {
                        votes.merge(language, 1.0, Double::sum);
                    }
                });
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
