package com.cashupagent.extract.pattern;

import com.cashupagent.scoring.Clues;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a piece of text looks like, wherever it stands: its words, letters and figures speak for or against a name. */
final class NameShape {

    private static final Pattern HOUSE_NUMBER = Pattern.compile(".*\\p{L} \\d{1,4} ?\\p{Ll}?");
    private static final Pattern GREETING =
            Pattern.compile("thank|welcome|visit|please|\\bmerci\\b|danke|gracias|grazie|bienvenue|enjoy|\\byour");

    /** What slips say of the visit, often without spaces; never a shop's name. */
    private static final Pattern SLIP_TALK =
            Pattern.compile("tell ?us|survey|experience|feedback|your ?(?:guest|visit|order|purchase)"
                    + "|customer|^(?:our ?)?store\\W*\\d*|guest ?(?:number|check|receipt)"
                    + "|^(?:eat|dine|dining) ?i(?:n)?|^take ?(?:out|away)|purchase|closed ?to");

    /** Names have small letters in what joins their words, no more. */
    private static final Pattern SMALL_WORDS = Pattern.compile(
            "(?u)(?<!\\S)(?!(?:and|of|the|for|und|für|der|die|des|du|de|la|le|les|et|en|y|e|el|los|del|di|da|do|dos|das|della|van|den|het)(?!\\S))\\p{Ll}{2,}(?!\\S)");

    private static final int SENTENCE = 2;

    private NameShape() {}

    static boolean isGreeting(String text) {
        return GREETING.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** By words in small letters that join no names. */
    static boolean isSentence(String text) {
        return SMALL_WORDS.matcher(text).results().count() >= SENTENCE;
    }

    /** Says of one piece of text how it looks. */
    static void describe(String text, Clues clues) {
        long letters = text.chars().filter(Character::isLetter).count();
        long digits = text.chars().filter(Character::isDigit).count();
        int words = text.split(" ").length;
        clues.flag("one word", words == 1);
        clues.flag("five words or more", words >= 5);
        clues.flag("few letters", letters < 5);
        clues.flag("small words, as of a sentence", isSentence(text));
        clues.flag("digits", digits > 0);
        clues.flag("three digits or more", digits >= 3);
        clues.flag("capitals", text.equals(text.toUpperCase(Locale.ROOT)));
        clues.flag("small first letter", Character.isLowerCase(text.codePointAt(0)));
        clues.flag("house number", HOUSE_NUMBER.matcher(text).matches());
        clues.flag("sentence", text.endsWith(".") && !PartyNames.hasLegalForm(text));
        clues.flag("colon", text.contains(":"));
        clues.flag("bank", PartyNames.isBank(text));
        clues.flag("greeting", isGreeting(text));
        clues.flag("slip talk", SLIP_TALK.matcher(text.toLowerCase(Locale.ROOT)).find());
        clues.flag("street", PartyNames.isStreet(text));
    }
}
