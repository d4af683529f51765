package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Section.Entry;
import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of some lines that is an address: from its street, house or box to its post code and country. What stands before
 * it (a second line of the name, a person, a number of the firm's) is passed over, and the first thing behind it that is no
 * address ends it.
 */
final class AddressLines {

    private static final int MOST_PASSED = 4;
    private static final int MOST_LINES = 6;
    private static final int MOST_WORDS = 6;
    private static final int MOST_PENDING = 4;
    private static final int NEAR = 2;

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

    private static final Pattern DIGIT = Pattern.compile("\\d");

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

    /** Numbers are printed behind these, which may look like a post code. */
    private static final Set<Role> NUMBERS = EnumSet.of(
            Role.TAX_ID,
            Role.BUYER_TAX_ID,
            Role.REGISTRATION,
            Role.OTHER_NUMBER,
            Role.BANK_ACCOUNT,
            Role.CUSTOMER_ID,
            Role.VENDOR_ID);

    private final List<Entry> pieces;
    private final boolean full;

    private AddressLines(List<Entry> pieces, boolean full) {
        this.pieces = pieces;
        this.full = full;
    }

    /** Empty when there is neither a post code nor a house among them. */
    static Optional<AddressLines> of(Sheet sheet, List<Entry> lines) {
        return new Reading(sheet, lines).address();
    }

    /** {@code Address:}. */
    static boolean isAddressWord(String announcement) {
        return ANNOUNCED.contains(announcement.toLowerCase(Locale.ROOT).replaceAll("[:\\s]+$", ""));
    }

    /** {@code 4 Castle Gate}, which is no name. */
    static boolean beginsWithHouse(String text) {
        return Character.isDigit(text.charAt(0)) && HOUSE.matcher(text).matches()
                || BOX.matcher(text).matches();
    }

    /** Whether it has its post code, or else its country or a box. */
    boolean isFull() {
        return full;
    }

    List<Entry> pieces() {
        return pieces;
    }

    Field<String> field(Sheet sheet) {
        String text = pieces.stream()
                .map(piece -> piece.text().replaceAll("^[,;\\s]+|[,;\\s]+$", ""))
                .collect(Collectors.joining(", "));
        int page = pieces.get(0).row().page();
        Box box = pieces.stream().map(Entry::box).reduce(Box::union).orElseThrow();
        return Field.of(text, full ? 0.8 : 0.5, sheet.evidence(page, box));
    }

    /** One pass over the lines, piece by piece. */
    private static final class Reading {

        private final Sheet sheet;
        private final List<Entry> lines;
        private final List<Entry> taken = new ArrayList<>();
        /** Lines without a figure, which are the address where nothing but a post code follows. */
        private final List<Entry> pending = new ArrayList<>();

        private int passed;
        private boolean coded;
        private boolean housed;
        /** The post code stood alone, so that its town may follow. */
        private boolean townless;

        private boolean settled;

        Reading(Sheet sheet, List<Entry> lines) {
            this.sheet = sheet;
            this.lines = lines;
        }

        Optional<AddressLines> address() {
            for (int i = 0; i < lines.size(); i++) {
                Entry line = lines.get(i);
                String announcement = announcement(line);
                boolean announced = announcement != null && isAddressWord(announcement);
                boolean goesOn = announcement == null || announced ? line(i, line, announced) : pass();
                if (!goesOn || taken.size() > 0 && i - lineOf(taken.get(0)) >= MOST_LINES) {
                    break;
                }
            }
            return coded || housed
                    ? Optional.of(new AddressLines(List.copyOf(taken), coded || settled))
                    : Optional.empty();
        }

        private int lineOf(Entry piece) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).row() == piece.row()) {
                    return i;
                }
            }
            return 0;
        }

        /** Whether there may be more behind something that is no part of the address. */
        private boolean pass() {
            passed++;
            return taken.isEmpty() && passed <= MOST_PASSED;
        }

        private boolean line(int number, Entry line, boolean announced) {
            List<Entry> parts = parts(line);
            for (int i = 0; i < parts.size(); i++) {
                Entry part = withoutAnnouncement(parts.get(i));
                boolean first = i == 0;
                if (part == null) {
                    continue;
                }
                if (isForeign(part)) {
                    return !PartyNames.isContact(part.text()) && pass();
                }
                if (taken.isEmpty() && isPlain(part)) {
                    pending.add(part);
                }
                Entry next = i == parts.size() - 1 ? next(number) : parts.get(i + 1);
                boolean numbered = parts.subList(i + 1, parts.size()).stream()
                        .anyMatch(each -> DIGIT.matcher(each.text()).find());
                if (!take(part, announced && first, first, next, isCodedLater(number, parts, i), numbered)) {
                    if (!taken.isEmpty()) {
                        return false;
                    }
                    if (first && !pass()) {
                        return false;
                    }
                }
            }
            return true;
        }

        private static boolean boxed(List<Entry> pieces) {
            return pieces.stream().anyMatch(piece -> BOX.matcher(piece.text()).matches());
        }

        private static boolean isPlain(Entry part) {
            String text = part.text();
            return text.chars().noneMatch(Character::isDigit)
                    && text.split(" ").length <= MOST_PENDING
                    && (!PartyNames.hasLegalForm(text) || COUNTY.matcher(text).matches())
                    && !PartyNames.isAddressed(text);
        }

        private @Nullable Entry next(int number) {
            return number + 1 < lines.size() ? lines.get(number + 1) : null;
        }

        /** Whether another post code follows closely: then this number is a house's. */
        private boolean isCodedLater(int number, List<Entry> parts, int part) {
            for (int i = part + 1; i < parts.size(); i++) {
                if (isPostCode(parts.get(i).text()) && !isForeign(parts.get(i))) {
                    return true;
                }
            }
            for (int i = number + 1; i < Math.min(lines.size(), number + 1 + NEAR); i++) {
                if (announcement(lines.get(i)) != null || isForeign(lines.get(i))) {
                    return false;
                }
                if (parts(lines.get(i)).stream().anyMatch(each -> isPostCode(each.text()))) {
                    return true;
                }
            }
            return false;
        }

        private boolean take(
                Entry part,
                boolean announced,
                boolean beginsLine,
                @Nullable Entry next,
                boolean coding,
                boolean numberedLater) {
            String text = part.text().replaceAll("[,;.]+$", "");
            boolean box = BOX.matcher(text).matches();
            boolean street = StreetNames.isIn(text);
            // "8120 Dorsey Road" and "14 Castle Chambers" begin as a town behind its post code does.
            boolean code = isPostCode(
                            Character.isDigit(text.charAt(0))
                                            || !HOUSE.matcher(text).matches()
                                    ? text
                                    : NUMBER.matcher(text).replaceFirst(""))
                    && !box
                    && (!coding || CERTAIN.matcher(text).find())
                    && !(Character.isDigit(text.charAt(0)) && street);
            boolean numbered = text.chars().anyMatch(Character::isDigit);
            boolean house = box || HOUSE.matcher(text).matches() || street && numbered;
            boolean plain = !numbered && text.split(" ").length <= MOST_WORDS;
            boolean country = Countries.isName(text);
            boolean fits;
            if (coded) {
                fits = country || plain && (!beginsLine || townless);
                townless = false;
            } else if (!taken.isEmpty()) {
                fits = text.split(" ").length <= MOST_WORDS && !text.contains(":");
            } else {
                fits = announced
                        || code && !TRAILING.matcher(text).find()
                        || house
                        || BARE_NUMBER.matcher(text).matches() && next != null && StreetNames.isIn(next.text())
                        || coding && (street || NUMBERED.matcher(text).matches())
                        || street
                                && (numberedLater
                                        || next != null
                                                && DIGIT.matcher(next.text()).find())
                        || plain && BUILDING.matcher(text).find() && !PartyNames.hasLegalForm(text)
                        || plain && !country && next != null && isTown(next.text());
            }
            if (fits) {
                if (taken.isEmpty() && code && !house) {
                    taken.addAll(pending);
                }
                taken.add(part);
                townless |= code && text.chars().noneMatch(Character::isLetter);
                coded |= code;
                settled |= !coded && taken.size() > 1 && (country || box || boxed(taken));
                housed |= announced || house;
            }
            return fits;
        }

        /** A line that begins with its post code: what stands above it is the street, however it is called. */
        private static boolean isTown(String text) {
            return PartyNames.isPostCode(text)
                    && Character.isDigit(text.charAt(0))
                    && !HOUSE.matcher(text).matches();
        }

        /** What is printed near addresses and is none: how to reach somebody, numbers and dates, headings. */
        private boolean isForeign(Entry part) {
            String text = part.text();
            if (PartyNames.isContact(text) || text.startsWith("(") && !isPostCode(text)) {
                return true;
            }
            Row row = part.row();
            boolean dated = sheet.dates(row).stream().anyMatch(date -> date.overlaps(part.first(), part.last()));
            return dated
                    || !isAddressOnItsFace(text)
                            && sheet.labels(row).stream()
                                    .filter(label -> label.first() >= part.first() && label.last() <= part.last())
                                    .anyMatch(label -> NUMBERS.contains(label.role())
                                            || label.first() == part.first() && isHeading(label, part));
        }

        private static boolean isAddressOnItsFace(String text) {
            return BOX.matcher(text).matches() || HOUSE.matcher(text).matches() || isTown(text);
        }

        private static boolean isHeading(Label label, Entry part) {
            return label.role().kind() == Role.Kind.VALUE
                    && label.role() != Role.NUMBER
                    && !PartyNames.isAddress(part.text())
                    && (label.last() >= part.last()
                            || label.row().words().get(label.last()).text().endsWith(":"));
        }

        /** The label before the line or with which the line begins, if it has one with a colon. */
        private @Nullable String announcement(Entry line) {
            Row row = line.row();
            if (line.first() > 0 && row.words().get(line.first() - 1).text().endsWith(":")) {
                return row.text(row.segmentStart(line.first() - 1), line.first() - 1);
            }
            Entry first = parts(line).get(0);
            for (int word = first.first(); word <= first.last(); word++) {
                if (row.words().get(word).text().endsWith(":")) {
                    return row.text(first.first(), word);
                }
            }
            return null;
        }

        private static @Nullable Entry withoutAnnouncement(Entry part) {
            for (int word = part.first(); word <= part.last(); word++) {
                if (part.row().words().get(word).text().endsWith(":")) {
                    return word < part.last() ? new Entry(part.row(), word + 1, part.last()) : null;
                }
            }
            return part;
        }

        /** What bars, dots and commas divide the line into. */
        private static List<Entry> parts(Entry line) {
            List<Entry> parts = new ArrayList<>();
            int begin = line.first();
            for (int word = line.first(); word <= line.last(); word++) {
                boolean cut = word == line.last()
                        || line.row().isSeparated(word + 1)
                        || line.row().words().get(word).text().endsWith(",")
                        || REACHED.matcher(line.row().words().get(word + 1).text())
                                .matches();
                if (cut) {
                    parts.add(new Entry(line.row(), begin, word));
                    begin = word + 1;
                }
            }
            return parts;
        }

        private static boolean isPostCode(String text) {
            return PartyNames.isPostCode(text) || POST_CODE.matcher(text).find();
        }
    }
}
