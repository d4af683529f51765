package com.cashupagent.read.ocr.paddle;

import java.util.regex.Pattern;

/** Undoes what the recogniser takes for one another within words: it knows shapes, and no language. */
final class LookAlikes {

    /** So many letters make a word; a number with a letter or two is none. */
    private static final int WORD = 3;

    private static final Pattern OTHER_DIGIT = Pattern.compile("[2-9]");

    /** After a letter and before a small one, or between a small one and any; at an end only where words end like that. */
    private static final Pattern SMALL_L = Pattern.compile(
            "(?<=\\p{L})1+(?=\\p{Ll})|(?<=\\p{Ll})1+(?=\\p{L})|(?<=[ai])1(?![\\p{L}\\d])|(?<=\\p{Ll})11(?![\\p{L}\\d])");

    /** No word begins with an l and such a letter, and none has a small l among capitals. */
    private static final Pattern CAPITAL_I = Pattern.compile(
            "(?<![\\p{L}\\d'’])l(?=n\\p{Ll}|t[ea]\\p{Ll}|[mdsvrcg]\\p{Ll}{2}|\\p{Lu}{2})|(?<=\\p{Lu})l(?=\\p{Lu})");

    /** {@code BilI}: no word ends like that. */
    private static final Pattern LAST_L = Pattern.compile("(?<=\\p{Ll}{2})I(?![\\p{L}\\d])");

    private static final Pattern CAPITAL_O = Pattern.compile("(?<=\\p{Lu})0(?=\\p{Lu})");
    private static final Pattern SMALL_O = Pattern.compile("(?<=\\p{Ll})0(?=\\p{Ll})");

    /** Small letters among digits are none; at the end one may be a unit. */
    private static final Pattern NUMBER = Pattern.compile("\\d[\\dol.,:/-]*\\d");

    private LookAlikes() {}

    /** The word with ones that are an l and noughts that are an o, or the other way round in a number; codes stay. */
    static String mended(String word) {
        if (NUMBER.matcher(word).matches()) {
            return word.replace('o', '0').replace('l', '1');
        }
        if (word.chars().filter(Character::isLetter).count() < WORD
                || OTHER_DIGIT.matcher(word).find()) {
            return word;
        }
        String mended =
                SMALL_L.matcher(word).replaceAll(ones -> "l".repeat(ones.group().length()));
        mended = CAPITAL_I.matcher(mended).replaceAll("I");
        mended = LAST_L.matcher(mended).replaceAll("l");
        mended = CAPITAL_O.matcher(mended).replaceAll("O");
        mended = SMALL_O.matcher(mended).replaceAll("o");
        // What still has a digit is a code, all of it.
        return mended.chars().anyMatch(Character::isDigit) ? word : mended;
    }
}
