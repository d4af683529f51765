package com.cashupagent.extract.pattern;

import java.util.Locale;
import java.util.Set;

/** The words by which streets, buildings and boxes are told, in the languages of the lexicon. */
final class StreetNames {

    /** Streets are called so, and words that end like these are not. */
    private static final Set<String> WORDS = Set.of(
            "street",
            "st",
            "road",
            "rd",
            "avenue",
            "av",
            "ave",
            "lane",
            "drive",
            "blvd",
            "way",
            "court",
            "terrace",
            "parkway",
            "square",
            "close",
            "crescent",
            "plot",
            "rue",
            "chemin",
            "place",
            "allée",
            "impasse",
            "quai",
            "cours",
            "via",
            "viale",
            "corso",
            "piazza",
            "calle",
            "avenida",
            "avda",
            "paseo",
            "polígono",
            "poligono",
            "plaza",
            "carrer",
            "rua",
            "travessa",
            "praça",
            "largo",
            "estrada",
            "barabara",
            "ulica",
            "ul",
            "ulice",
            "náměstí",
            "námestie",
            "třída",
            "utca",
            "útja",
            "tér",
            "iela",
            "gatvė",
            "prospekts",
            "strada",
            "bulevardul",
            "șoseaua",
            "calea",
            "cesta",
            "trg",
            "ул",
            "бул",
            "οδός",
            "λεωφόρος",
            "λεωφ",
            "mah",
            "mahallesi",
            "caddesi",
            "sokak",
            "sokağı",
            "bulvarı",
            "jl",
            "jalan");

    /** Glued to a name as often as not: Hauptstraße, Kerkstraat. */
    private static final String[] ENDINGS = {
        "str",
        "straße",
        "strasse",
        "allee",
        "weg",
        "platz",
        "gasse",
        "ufer",
        "damm",
        "boulevard",
        "straat",
        "laan",
        "plein",
        "gracht",
        "kade",
        "singel",
        "dijk",
        "postfach",
        "postbus",
        "apartado",
        "highway",
        "suite",
        "floor",
        "box",
        "building",
        "house",
        "katu",
        "tänav"
    };

    private static final String RING = "ring";

    private StreetNames() {}

    /** Whether one of its words is a street's, with or without a number. */
    static boolean isIn(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < small.length()) {
            int begin = end;
            while (end < small.length() && isOfWord(small.charAt(end))) {
                end++;
            }
            if (end > begin && isStreet(small.substring(begin, end))) {
                return true;
            }
            end += end == begin ? 1 : 0;
        }
        return small.contains("s.l.p")
                || small.contains("pol. ind")
                || small.contains("p.i. ")
                || small.startsWith("c/")
                || small.contains(" c/");
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isStreet(String word) {
        if (WORDS.contains(word)) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return word.endsWith(RING) && isRingRoad(word.substring(0, word.length() - RING.length()));
    }

    /** Hansaring and Am Ring, not Catering, Spring, Engineering or String. */
    private static boolean isRingRoad(String before) {
        if (before.isEmpty()) {
            return true;
        }
        boolean vowel = "eiou".indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean verb = before.endsWith("ea") || before.endsWith("ca") || before.endsWith("ha");
        return !vowel && !verb && !before.endsWith("sp") && !before.equals("st");
    }
}
