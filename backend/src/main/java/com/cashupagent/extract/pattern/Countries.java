package com.cashupagent.extract.pattern;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of all countries (CLDR, as the platform carries it) in the languages that documents are read in. */
final class Countries {

    private static final Set<String> NAMES = names();

    private Countries() {}

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (String country : Locale.getISOCountries()) {
            Locale place = new Locale("", country);
            Lexicon.LANGUAGES.forEach(
                    language -> names.add(Letters.squash(place.getDisplayCountry(new Locale(language)))));
        }
        return names;
    }

    /** Whether the text is a country's name and nothing else. */
    static boolean isName(String text) {
        return NAMES.contains(Letters.squash(text));
    }
}
