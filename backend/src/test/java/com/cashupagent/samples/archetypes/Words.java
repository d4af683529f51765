package com.cashupagent.samples.archetypes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of one document: each label is chosen once and then stays. */
final class Words {

    private static final Pattern ASKS_PAYMENT = Pattern.compile("(?i)due|pay|zahl|pagar|pagare|betalen|zapłat|betala");

    private final Data data;
    private final Dice dice;
    private final Map<String, String> chosen = new HashMap<>();

    Words(String language, Dice dice) {
        this.data = Data.of("words_" + language);
        this.dice = dice;
    }

    String of(String key) {
        return chosen.computeIfAbsent(key, k -> dice.pick(data.all(k)));
    }

    /** A new choice at each call. */
    String any(String key) {
        return dice.pick(data.all(key));
    }

    /** The label of the total where what is to be paid stands apart from it. */
    String totalApart() {
        List<String> ways = data.all("total").stream()
                .filter(way -> !ASKS_PAYMENT.matcher(way).find())
                .toList();
        return chosen.computeIfAbsent("total", k -> dice.pick(ways));
    }

    void use(String key, String word) {
        chosen.put(key, word);
    }

    void capitals() {
        data.keys().stream()
                .filter(key -> !key.startsWith("terms") && !key.startsWith("unit") && !key.equals("legal"))
                .forEach(key -> chosen.put(key, keepingMarks(dice.pick(data.all(key)))));
    }

    /** Capitals, but the marks in braces stay as they are. */
    private static String keepingMarks(String text) {
        StringBuilder capital = new StringBuilder();
        boolean mark = false;
        for (char c : text.toCharArray()) {
            mark = c == '{' || mark && c != '}';
            capital.append(mark ? String.valueOf(c) : String.valueOf(c).toUpperCase(Locale.ROOT));
        }
        return capital.toString();
    }
}
