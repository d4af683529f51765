package com.cashupagent.extract.pattern;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names without what is printed in one go with them: a register's number, a seat, a capital. Every piece of text of a page
 * is asked, so a pattern is tried only where its words are.
 */
final class BareNames {

    /** A company's number behind its name, in brackets or bare, is no part of it. */
    private static final Pattern COMPANY_NUMBER = Pattern.compile(
            "(?iu)(?:\\s+|(?<=\\p{L})(?=[(<\\[]))(?:[(<\\[]?\\s*(?:co\\.? ?(?:reg|no)\\.? ?(?:no\\.?)? ?:? ?)?(?:(?:\\d{5,}|(?<=[(<\\[])\\d{4,})[ -]?\\p{L}?|\\p{L}{2}\\d{5,}[ -]?\\p{L}?)\\s*[)>\\]]?)$");

    /** {@code SARL au capital de 10 000 €}. */
    private static final Pattern CAPITAL = Pattern.compile(
            "(?iu)(?:, \\p{L}[\\p{L}.]{1,8})?,? (?:au|à|com|con|con un) capital(?: social)?\\b.*$|(?:, \\p{L}[\\p{L}.]{1,8})?,? capital(?: social)? (?:de )?[\\d ]+.*$");

    /** {@code Officine Lario SRL Sede Legale: Via Dante 4}, and lines to write on that are left behind a name. */
    private static final Pattern SEAT = Pattern.compile(
            "(?iu)(?<=\\S),? (?:sede (?:legale|operativa|amministrativa|social)|registered (?:office|address)|si[eè]ge social|domicilio (?:social|fiscal)|(?:also )?trading as)\\b.*$|_{2,}$");

    /** {@code For M/s. Larkfield}: of sellers who call themselves so. */
    private static final Pattern MESSRS = Pattern.compile("^(?:(?i:for) )?M/[sS]\\.? ?(?=\\p{L}{2})");

    /** {@code S.p.A. a socio unico}. */
    private static final Pattern SOLE_OWNER = Pattern.compile(
            "(?iu),? \\(?(?:with sole shareholder|(?:a|con) socio unico|(?:società |soc\\. |sociedad )?unip(?:ersonale|ersonal|\\.))\\)?$");

    /** A form that is written out has no full stop of its own. */
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?iu)(?<=\\b(?:limited|corporation|company|incorporated|gmbh|llc|plc))\\.$");

    /** What announces such a number that stands too far away to be of the same piece. */
    private static final Pattern ANNOUNCEMENT = Pattern.compile(
            "(?i),? (?:company|co\\.?) ?(?:reg(?:istration|\\.)? ?)?(?:no|number|nr)\\.?:?$|(?-i)\\s+\\([A-Z]{2,6}:?$");

    private BareNames() {}

    /** The name in a piece of text. */
    static String of(String whole) {
        String text = withoutTail(MESSRS.matcher(whole).replaceFirst(""));
        if (text.chars().noneMatch(Character::isDigit)) {
            return text.indexOf('(') > 0 || text.toLowerCase(Locale.ROOT).contains(" co")
                    ? ANNOUNCEMENT.matcher(text).replaceFirst("")
                    : text;
        }
        String name = COMPANY_NUMBER.matcher(text).replaceFirst("");
        // "Account 972604418" is no firm.
        boolean word = name.indexOf(' ') < 0
                && text.startsWith(name + " ")
                && Character.isDigit(text.charAt(name.length() + 1));
        return name.chars().filter(Character::isLetter).count() >= 3 && !word ? name : text;
    }

    private static String withoutTail(String named) {
        String text = without(SEAT, named, "sede ", "registered ", "ge social", "domicilio ", "trading as", "__");
        text = without(CAPITAL, text, "capital");
        text = without(SOLE_OWNER, text, "sole share", "socio unico", "unip");
        text = withoutForm(text);
        return text.endsWith(".") ? SENTENCE_END.matcher(text).replaceFirst("") : text;
    }

    /** @param needed one of them is in all that the pattern finds */
    private static String without(Pattern pattern, String text, String... needed) {
        String small = text.toLowerCase(Locale.ROOT);
        for (String word : needed) {
            if (small.contains(word)) {
                return pattern.matcher(text).replaceFirst("");
            }
        }
        return text;
    }

    /** {@code Larkfield - S.A.S.}: the form is told beside the name. */
    private static String withoutForm(String text) {
        int dash = Math.max(text.lastIndexOf(" - "), text.lastIndexOf(" – "));
        return dash > 0 && PartyNames.isLegalFormAlone(text.substring(dash + 3)) ? text.substring(0, dash) : text;
    }
}
