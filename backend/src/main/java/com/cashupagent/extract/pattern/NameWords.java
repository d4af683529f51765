package com.cashupagent.extract.pattern;

import com.cashupagent.scoring.Clues;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words that make a piece of text a town, a district, a register, an authority or somebody who sells for others. */
final class NameWords {

    private static final Pattern TOWN = Pattern.compile("\\p{Lu}[\\p{L} .'-]+,? \\p{Lu}{2,3}");
    private static final Pattern DISTRICT = Pattern.compile("(?:\\bestate|\\bpark|\\btowers?|\\barea|\\bindustrial"
            + "|industrie(?:gebiet|park)|\\bzone|\\bphase|\\bunit|\\bcent(?:er|re)|gewerbe\\w+|zone d'activit\\p{L}+|\\bza|\\bzi|polígono"
            + "|\\bhwy|\\bwing|\\bnagar|\\bchambers|\\bcomplex|\\bmarg)(?: \\w{1,2})?$");
    private static final Pattern REGISTER = Pattern.compile("amtsgericht|handelsregister|registergericht|\\bhr[ab]\\b"
            + "|\\breg(?:istration|istered|\\.)? ?(?:no|number|nr|office|in)\\b|\\brcs\\b|\\bsiret\\b|\\bsiren\\b|\\bcapital de"
            + "|geschäftsführer|\\bkvk\\b|registro mercantil|firmenbuch");

    /** What stands over a form that an authority prescribes; squashed. */
    private static final List<String> AUTHORITIES = List.of(
            "prefeitura",
            "secretaria",
            "municipio",
            "municipality",
            "ministry",
            "ministerio",
            "ministere",
            "finanzamt",
            "agenziadelle",
            "autoridadetributaria",
            "agenciatributaria",
            "republicof",
            "republica",
            "republique",
            "revenueauthority",
            "kenyarevenue",
            "governmentof");

    /** Said of whoever runs the place in which another sells; squashed. */
    private static final List<String> MEDIATORS = List.of(
            "actsasthe",
            "actingas",
            "asmarketplace",
            "asagent",
            "onbehalfof",
            "marketplaceonly",
            "imnamenund",
            "imauftragvon",
            "alsvermittler",
            "pourlecompte",
            "aunomde",
            "ennombrede",
            "percontodi",
            "namens",
            "emnomede");

    private static final int SENTENCE = 24;

    private NameWords() {}

    /**
     * Says of one piece of text what its words are of.
     *
     * @param rest what follows it in its line
     */
    static void describe(String text, String rest, Clues clues) {
        String small = text.toLowerCase(Locale.ROOT);
        clues.flag("town and state", TOWN.matcher(text).matches() && !PartyNames.hasLegalForm(text));
        clues.flag("district", DISTRICT.matcher(small).find());
        clues.flag("register", REGISTER.matcher(small).find());
        clues.flag("country", Countries.isName(text));
        clues.flag("authority", startsWithAny(Letters.squash(text), AUTHORITIES));
        clues.flag("sells for others", text.length() + rest.length() > SENTENCE && isMediator(text + rest));
    }

    private static boolean startsWithAny(String squashed, List<String> beginnings) {
        return beginnings.stream().anyMatch(squashed::startsWith);
    }

    private static boolean isMediator(String sentence) {
        String squashed = Letters.squash(sentence);
        return MEDIATORS.stream().anyMatch(squashed::contains);
    }
}
