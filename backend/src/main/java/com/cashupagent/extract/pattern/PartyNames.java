package com.cashupagent.extract.pattern;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What names and addresses look like. */
final class PartyNames {

    private static final Pattern LEGAL_FORM = Pattern.compile("(?:^|[\\s,])(?:"
            + "gmbh(?: ?& ?co\\.? ?kg)?|ag|kg|ohg|gbr|partg(?: ?mbb)?|mbb|ug|e\\.?k\\.?|se|kgaa|e\\.?v\\.?|m\\.?b\\.?h"
            + "|ltd|limited|llc|l\\.l\\.c|inc|incorporated|corp|corporation|plc|llp|lp|pvt|pty|co|company|(?:pvt|pte|pty|co)\\.,?(?:ltd|limited)"
            + "|s\\.?a\\.?r\\.?l|s\\.?a\\.?s\\.?u?|s\\.?a\\.?u|s\\.?a|e\\.?u\\.?r\\.?l|s\\.?c\\.?i|snc"
            + "|b\\.?v\\.?(?:b\\.?a\\.?)?|n\\.?v|v\\.?o\\.?f|s\\.?l\\.?u?|s\\.?r\\.?l\\.?s?|s\\.?p\\.?a|lda|ltda|limitada"
            + "|ab|as|a/s|aps|oy|oyj|kft|zrt|s\\.?r\\.?o|sp\\. ?z ?o\\.?o|sdn\\.? ?bhd|bhd|s/b|og|enterprises?|unipessoal|me|eireli|cic|pte|fzco?|fze|dmcc|saccos?|stg|eg|e\\.?u|s\\.?c\\.?s|s\\.?n\\.?c|cvba|bvba|vzw|asbl|s\\.?a\\.?(?:b\\.?|p\\.?i\\.?)? de c\\.?v|s\\.? ?de ?r\\.?l\\.?(?: de c\\.?v)?|d\\.?o\\.?o|s\\.?c|s\\.?coop|gmbh ?& ?co|holdings?|ab ?\\(publ\\)|pbc|dac|clg|ulc|pllc|selarl|scop|s\\.?l\\.?p|s\\.?c\\.?a|s\\.à ?r\\.l|sàrl|lt[ée]e|o[üu]|uab|comm\\.?v|gie"
            + "|spol\\. ?s ?r\\. ?o|a\\.s|v\\.o\\.s|k\\.s|s\\. ?r\\. ?o|nyrt|bt|kkt|pfa|j\\.d\\.o\\.o|d\\. ?o\\. ?o|d\\.d|d\\.n\\.o|s\\.p|obrt|tmi|mtü|fie|mb|vši|iį|sia"
            + "|еоод|оод|ад|еад|ет|сд|ltd\\. ?şti|a\\. ?ş|aş|α\\.?ε|α\\.?ε\\.?β\\.?ε|α\\.?β\\.?ε\\.?ε|ε\\.?π\\.?ε|(?:μον\\. ?)?ι\\.?κ\\.?ε|ο\\.?ε|ε\\.?ε)\\.?(?=$|[\\s,)])"
            + "|^(?:pt|cv)\\.? \\p{L}");
    /** The legal forms that are nothing else: no state, no county, no word of an address. */
    private static final Pattern COMPANY = Pattern.compile(
            "(?:^|[\\s,])(?:gmbh|m\\.b\\.h\\.?|ohg|partg(?: ?mbb)?|ug|e\\.k\\.?|e\\.u\\.?|ltd|limited|llc|inc|corp|corporation|plc|llp|pty|pvt|pte|dac|clg|ulc|pllc|selarl|a/s|aps|i/s|s\\.a\\.?u?"
                    + "|s\\.?a\\.?(?:b\\.?|p\\.?i\\.?)? de c\\.?v|s\\.? ?de ?r\\.?l\\.?(?: de c\\.?v)?|s\\.?a\\.?r\\.?l|s\\.a\\.s|sasu?|eurl|b\\.?v\\.|bvba|s\\.l\\.?u?|s\\.?r\\.?l|s\\.?p\\.?a|lda|ltda|limitada|sdn\\.? ?bhd|sp\\. ?z ?o\\.?o"
                    + "|(?:spol\\. ?)?s\\. ?r\\. ?o|d\\. ?o\\. ?o|oyj?|oü|uab|kft|zrt|nyrt|еоод|оод|еад|ltd\\. ?şti|a\\. ?ş|ε\\.?π\\.?ε|ι\\.?κ\\.?ε|a\\.s)\\.?(?=$|[\\s,)])");

    /** Over forms of tax offices. */
    private static final Pattern STATE = Pattern.compile(
            "(?iu)^(?:the )?(?:united |federal )?(?:republic|kingdom) of \\p{L}+|^rep[uú]blica (?:de |del |da |federativa )|^repubblica italiana|^r[ée]publique ");

    private static final Pattern ADDRESSED = Pattern.compile(
            "(?iu)^(?:herrn?|frau|mr|mrs|ms|mdm|miss|mme|mlle|monsieur|madame|messrs|dhr|mevr|m/s|sig|sig\\.ra|sra|exmo|attn|fao|dear|lieber?|chère?|estimad[oa]s?|geachte|spett\\.?le|egr|gent\\.?mo|z\\. ?hd|zu h(?:ä|ae)nden|t\\.a\\.v|[àa] l[’']attention)(?:\\.|:|\\s)+\\p{L}");

    private static final Pattern POST_CODE = Pattern.compile("(?u)^\\d{4}-\\d{3},? +\\p{Lu}|^\\d{5}-\\d{3},? +\\p{Lu}"
            + "|^\\d{2}-\\d{3} +\\p{Lu}|^\\d{3} \\d{2} +\\p{Lu}"
            + "|^(?:[A-Z]{1,2}[- ])?\\d{4,6}(?: ?[A-Z]{2})?,? +\\p{Lu}|\\b(?:NSW|VIC|QLD|TAS|ACT|WA|SA|NT) \\d{4}$"
            + "|\\b[A-Z]{2},? \\d{5}(?:-\\d{4})?\\b|\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b|\\b\\d{6}$"
            + "|\\b[A-Z]\\d[A-Z] ?\\d[A-Z]\\d$");
    /** Of text in small letters. */
    private static final Pattern CALL = Pattern.compile(
            "\\be-?mail\\b|\\b(?:tele)?fax\\b"
                    + "|\\b(?:tel|(?:tele)?phone|t[eé]l[eé](?:phone|fono)|telefoon|telefone?|telefono|mobile?)\\b(?=.*\\d|\\W*$)");

    private static final Pattern SITE = Pattern.compile("\\S+\\.(?:com|net|org|eu|io|co|info|biz|app|[a-z]{2})");
    private static final Pattern TELEPHONE = Pattern.compile("[+(\\d][\\d ()/+.-]{6,}");
    private static final Pattern BARE_DOMAIN =
            Pattern.compile("(?!www\\.)[\\p{L}\\d-]{2,}\\.(?:com|io|net|org|eu|app|dev|ai|shop)");
    private static final Pattern BANK =
            Pattern.compile("bank\\b|sparkasse|volksbank|postbank|banque|banco|\\bbic\\b|\\biban\\b|swift");
    private static final Pattern BRANCH = Pattern.compile("(?iu)(?:#|\\bno\\.? ?:?|\\bstore ?) ?\\d[\\d-]*$");
    /** {@code Original for recipient}, {@code ORYGINAŁ / KOPIA}: which of several copies this is. */
    private static final Pattern COPY =
            Pattern.compile("(?iu)^(?:original|or[yi]?ginał|duplicate|triplicate)(?: ?/ ?| for | of )");

    /** {@code AG Hamburg HRB 14882}: the court where a firm is registered, which begins as a legal form does. */
    private static final Pattern COURT = Pattern.compile(
            "^(?:AG|LG|HG|RG|Amtsgericht|Landesgericht|Handelsgericht|Registergericht):? \\p{Lu}[\\p{L}. /()-]+?,? (?:HR ?[AB]|PR|VR|GnR|GsR|FN)\\b");

    private static final Pattern NUMBERED =
            Pattern.compile("(?i)^(?:load|invoice|order|job|ref|receipt|ticket|quote|po|table|check) ?# ?\\d+$");
    private static final Pattern BRACKETED = Pattern.compile("^\\(.*\\)?$");
    private static final Set<String> NOT_NAMES = Set.of(
            "original",
            "copy",
            "kopie",
            "kopiefactuur",
            "duplicate",
            "page",
            "seite",
            "summary",
            "detail",
            "details",
            "greetings",
            "thankyou",
            "notes",
            "note",
            "deutschland",
            "germany",
            "france",
            "usa",
            "india",
            "nederland",
            "unitedstates",
            "unitedkingdom",
            "notapplicable",
            "inhalt",
            "sale",
            "receipt",
            "cashreceipt",
            "guestcheck",
            "customercopy",
            "merchantcopy",
            "customerreceipt",
            "reprint",
            "takeout",
            "dinein",
            "store",
            "cashier",
            "tax",
            "cash",
            "table",
            "positionsdaten",
            "belegsummen",
            "branch",
            "department",
            "paid",
            "unpaid",
            "pending",
            "overdue",
            "payments",
            "charges");
    private static final int MAX_LENGTH = 70;
    private static final int MAX_WORDS = 9;
    private static final int MOST_WORDS_OF_COMPANY = 13;

    /** Of a name such as "Design 360"; more are a number, unless it is a company's. */
    private static final int MOST_DIGITS = 3;

    private PartyNames() {}

    static boolean hasLegalForm(String text) {
        return LEGAL_FORM.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** By a legal form that is nothing else. */
    static boolean isCompany(String text) {
        return COMPANY.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** {@code PTE. LTD.} on a line of its own. */
    static boolean isLegalFormAlone(String text) {
        String rest = text.toLowerCase(Locale.ROOT);
        return Stream.of(rest.split(" "))
                .allMatch(word -> LEGAL_FORM.matcher(word).matches());
    }

    /** {@code Herrn Ullrich}, {@code M/s Gupta Ltd}: to whom the letter goes. */
    static boolean isAddressed(String text) {
        return ADDRESSED.matcher(text).find() && (!hasLegalForm(text) || text.startsWith("M/s"));
    }

    static boolean isAddress(String text) {
        return holdsDigit(text)
                && (StreetNames.isIn(text) || POST_CODE.matcher(text).find());
    }

    /** Named like a street, with or without a number. */
    static boolean isStreet(String text) {
        return StreetNames.isIn(text);
    }

    static boolean isPostCode(String text) {
        return holdsDigit(text) && POST_CODE.matcher(text).find();
    }

    private static boolean holdsDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    static boolean isContact(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return small.indexOf('@') >= 0
                || small.contains("www.")
                || small.contains("http:")
                || small.contains("https:")
                || CALL.matcher(small).find()
                || small.indexOf('.') > 0 && SITE.matcher(small).matches()
                || TELEPHONE.matcher(small).matches();
    }

    /** Some firms are called like their site. */
    static boolean isBareDomain(String text) {
        return text.indexOf('.') > 0
                && BARE_DOMAIN.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isBank(String text) {
        return BANK.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether it may be a name at all. */
    static boolean mayBeName(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        // A branch's number, as in "Corner Shop #1407", is no part of a street or a code.
        String name = BRANCH.matcher(text).replaceFirst("");
        long digits = name.chars().filter(Character::isDigit).count();
        boolean company = isCompany(text);
        return letters >= 3
                && (digits * 3 <= letters
                        || digits <= MOST_DIGITS && digits * 2 <= letters
                        || company && digits <= letters)
                && text.length() <= MAX_LENGTH
                && text.split(" ").length <= (company ? MOST_WORDS_OF_COMPANY : MAX_WORDS)
                && !BRACKETED.matcher(text).matches()
                && !text.endsWith(":")
                && !NUMBERED.matcher(text).find()
                && !COURT.matcher(text).find()
                && !COPY.matcher(text).find()
                && !NOT_NAMES.contains(Letters.squash(text))
                && !Countries.isName(text)
                && !STATE.matcher(text).find()
                && (!isContact(text) || isBareDomain(text))
                && (company || !isAddress(name));
    }
}
