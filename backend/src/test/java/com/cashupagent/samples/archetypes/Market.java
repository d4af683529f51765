package com.cashupagent.samples.archetypes;

import java.util.List;
import java.util.Locale;

/** A country's habits, from its data file. */
record Market(String code, Data data) {

    static Market of(String code) {
        return new Market(code, Data.of("market_" + code));
    }

    String language() {
        return one("language");
    }

    Locale locale() {
        return Locale.forLanguageTag(one("locale"));
    }

    String currency() {
        return one("currency");
    }

    /** What a price of one euro is here, so that amounts have the length they have there. */
    double scale() {
        return Double.parseDouble(one("scale"));
    }

    boolean letterPaper() {
        return one("paper").equals("letter");
    }

    String one(String key) {
        return data.all(key).get(0);
    }

    List<String> all(String key) {
        return data.all(key);
    }

    List<String> signs() {
        return data.has("signs") ? data.all("signs") : data.all("sign");
    }
}
