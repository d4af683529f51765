package com.cashupagent.extract.pattern;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How the parts of an address are written in many countries. Pure text, no page. */
final class AddressWords {

    private static final Pattern POST_CODE = Pattern.compile(
            "(?u)\\b\\d{4,6}(?:-\\d{3,4})?,? +\\p{L}{2}"
                    + "|\\p{L}[,.]?(?: | ?[-–] ?)\\d{4,6}(?:-\\d{3,4})?\\.?$|^\\d{5,6}(?:-\\d{3,4})?$|\\(\\d{4,5}\\)$"
                    + "|\\b\\d{3} \\d{2} \\p{L}{3}|\\b\\d{2}-\\d{3} \\p{L}|\\b\\d{5}-\\d{3}\\b|〒 ?\\d{3}-\\d{4}"
                    + "|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b|\\b[A-Z]\\d{2} ?[A-Z\\d]{4}$|\\b[A-Z]\\d[A-Z] ?\\d[A-Z]\\d\\b");

    private static final Pattern BOX = Pattern.compile(
            "(?iu)^(?:g?p\\.? ?o\\.? ?(?:box|bag)|private bag|postfach|bp|b\\.p\\.|cs|postbus|post ?boks|boks|box|apartado|casella postale|caixa postal|s\\.l\\.p\\.?)\\b.*\\d.*");

    /** {@code 12 Harbour Rise}, {@code No. 7}, {@code Unit 3}. */
    private static final Pattern HOUSE =
            Pattern.compile("(?iu)^\\d{1,5}[a-z]?(?:[-/–]\\d+[a-z]?)?,? (?:\\p{L}{3}|\\p{L}{1,2}\\.? \\p{L}{3}).*"
                    + "|^#?(?:no|nos|lot|unit|suite|flat|plot|s\\.? ?no|block|blk|shop|office|level|floor|stand|km|apt|house|door|stall|bldg|gala|gat|sy|survey|c/o)\\.?(?: no\\.?)? ?#?[a-z]?-?\\d.*"
                    + "|^c/o \\p{L}.*|^\\d+(?:st|nd|rd|th) floor\\b.*");

    /** {@code Ecke 12}, which a town behind its post code must follow. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?iu)^\\p{L}[\\p{L} .'’-]{2,} (?:n[o.º°]\\.? ?)?\\d{1,4} ?[a-z]?(?:[-/–] ?\\d+ ?[a-z]?)?$");

    /** {@code Branch 250655}: a town before its code as well as any other number, while no street is before it. */
    private static final Pattern TRAILING = Pattern.compile("\\p{L}\\W+\\d{4,6}\\.?$|^\\d+$|^\\p{L}\\d+/");

    private static final Pattern BARE_NUMBER = Pattern.compile("(?iu)#?\\d{1,5}[a-z]?(?:[-/]\\d+)?");

    /** No house is numbered so. */
    private static final Pattern CERTAIN = Pattern.compile(
            "\\b\\d{2}-\\d{3} \\p{L}|\\b\\d{3} \\d{2} \\p{L}{3}|\\b[A-Z]{2},? \\d{5}\\b|\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b|\\b[A-Z]\\d[A-Z] ?\\d[A-Z]\\d\\b");

    /** Behind these words stands how to reach somebody. */
    private static final Pattern REACHED = Pattern.compile(
            "(?iu)(?:tel|t|ph|phone|telephone|telefon|tél|fax|f|e-?mail|mob|mobile)[.:]?|\\S+@\\S+|www\\.\\S+|\\+\\d{1,3}");

    /** {@code Office 1806}: up to the number. */
    private static final Pattern NUMBER = Pattern.compile("^\\D*\\d+\\S*");

    private static final Pattern COUNTY = Pattern.compile("(?iu)^co\\.? \\p{L}+$");

    private static final Pattern BUILDING = Pattern.compile(
            "(?iu)\\b(?:tower|towers|building|house|centre|center|estate|plaza|mall|park|arcade|complex|phase|sector|zone|industrial|business|floor|level|wing|chambers|gebäude|haus|hof|etage|bâtiment|immeuble|résidence|zi|za|zac|pol[íi]gono|edif[íi]cio|colonia|col|barrio|fracc|localit[àa]|fraz|z\\.i)\\b");

    /** What says that an address follows. */
    private static final Set<String> ANNOUNCED = Set.of(
            "address",
            "addr",
            "anschrift",
            "adresse",
            "adres",
            "dirección",
            "direccion",
            "domicilio",
            "indirizzo",
            "sede",
            "endereço",
            "endereco",
            "morada",
            "anwani",
            "street",
            "straße",
            "strasse",
            "rue",
            "registered office",
            "head office",
            "office",
            "billing address",
            "postal address",
            "adresa",
            "cím",
            "sitz",
            "siège",
            "siège social",
            "sede legale",
            "domicilio fiscal",
            "dir",
            "alamat",
            "city",
            "town",
            "ort",
            "location",
            "hq");

    private AddressWords() {}

    /** {@code Address:}. */
    static boolean announces(String text) {
        return ANNOUNCED.contains(text.toLowerCase(Locale.ROOT).replaceAll("[:\\s]+$", ""));
    }

    /** {@code 4 Castle Gate}, {@code PO Box 12}, which are no names. */
    static boolean beginsWithHouse(String text) {
        return Character.isDigit(text.charAt(0)) && isHouse(text) || isBox(text);
    }

    static boolean isPostCode(String text) {
        return PartyNames.isPostCode(text) || POST_CODE.matcher(text).find();
    }

    /** A post code that no number of a house can be taken for. */
    static boolean isCertain(String text) {
        return CERTAIN.matcher(text).find();
    }

    /** Ends with a number that may be a post code behind its town or anything else. */
    static boolean isTrailing(String text) {
        return TRAILING.matcher(text).find();
    }

    /** A line that begins with its post code: what stands above it is the street, however it is called. */
    static boolean isTown(String text) {
        return PartyNames.isPostCode(text) && Character.isDigit(text.charAt(0)) && !isHouse(text);
    }

    static boolean isBox(String text) {
        return BOX.matcher(text).matches();
    }

    static boolean isHouse(String text) {
        return HOUSE.matcher(text).matches();
    }

    /** What stands behind the number in {@code Office 1806}; the text itself where it begins with a number or has no house. */
    static String behindHouse(String text) {
        return Character.isDigit(text.charAt(0)) || !isHouse(text)
                ? text
                : NUMBER.matcher(text).replaceFirst("");
    }

    static boolean isNumbered(String text) {
        return NUMBERED.matcher(text).matches();
    }

    static boolean isBareNumber(String text) {
        return BARE_NUMBER.matcher(text).matches();
    }

    static boolean isBuilding(String text) {
        return BUILDING.matcher(text).find();
    }

    /** {@code Co. Clare}, which is no company. */
    static boolean isCounty(String text) {
        return COUNTY.matcher(text).matches();
    }

    /** Whatever label may be read into it. */
    static boolean isAddressOnItsFace(String text) {
        return isBox(text) || isHouse(text) || isTown(text);
    }

    /** {@code Tel.}, {@code E-Mail}: how to reach somebody begins with this word. */
    static boolean announcesContact(String word) {
        return REACHED.matcher(word).matches();
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
