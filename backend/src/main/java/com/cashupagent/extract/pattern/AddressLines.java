package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Section.Entry;
import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final int MOST_PARTS = 12;

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
                boolean announced = announcement != null && AddressWords.announces(announcement);
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
                        .anyMatch(each -> AddressWords.hasDigit(each.text()));
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
            return pieces.stream().anyMatch(piece -> AddressWords.isBox(piece.text()));
        }

        private static boolean isPlain(Entry part) {
            String text = part.text();
            return !AddressWords.hasDigit(text)
                    && text.split(" ").length <= MOST_PENDING
                    && (!PartyNames.hasLegalForm(text) || AddressWords.isCounty(text))
                    && !PartyNames.isAddressed(text);
        }

        private @Nullable Entry next(int number) {
            return number + 1 < lines.size() ? lines.get(number + 1) : null;
        }

        /** Whether another post code follows closely: then this number is a house's. */
        private boolean isCodedLater(int number, List<Entry> parts, int part) {
            for (int i = part + 1; i < parts.size(); i++) {
                if (AddressWords.isPostCode(parts.get(i).text()) && !isForeign(parts.get(i))) {
                    return true;
                }
            }
            for (int i = number + 1; i < Math.min(lines.size(), number + 1 + NEAR); i++) {
                if (announcement(lines.get(i)) != null || isForeign(lines.get(i))) {
                    return false;
                }
                if (parts(lines.get(i)).stream().anyMatch(each -> AddressWords.isPostCode(each.text()))) {
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
            boolean box = AddressWords.isBox(text);
            boolean street = StreetNames.isIn(text);
            // "8120 Dorsey Road" and "14 Castle Chambers" begin as a town behind its post code does.
            boolean code = AddressWords.isPostCode(AddressWords.behindHouse(text))
                    && !box
                    && (!coding || AddressWords.isCertain(text))
                    && !(Character.isDigit(text.charAt(0)) && street);
            boolean numbered = AddressWords.hasDigit(text);
            boolean house = box || AddressWords.isHouse(text) || street && numbered;
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
                        || code && !AddressWords.isTrailing(text)
                        || house
                        || AddressWords.isBareNumber(text) && next != null && StreetNames.isIn(next.text())
                        || coding && (street || AddressWords.isNumbered(text))
                        || street && (numberedLater || next != null && AddressWords.hasDigit(next.text()))
                        || plain && AddressWords.isBuilding(text) && !PartyNames.hasLegalForm(text)
                        || plain && !country && next != null && AddressWords.isTown(next.text());
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

        /** What is printed near addresses and is none: how to reach somebody, numbers and dates, headings. */
        private boolean isForeign(Entry part) {
            String text = part.text();
            if (PartyNames.isContact(text) || text.startsWith("(") && !AddressWords.isPostCode(text)) {
                return true;
            }
            Row row = part.row();
            boolean dated = sheet.dates(row).stream().anyMatch(date -> date.overlaps(part.first(), part.last()));
            return dated
                    || !AddressWords.isAddressOnItsFace(text)
                            && sheet.labels(row).stream()
                                    .filter(label -> label.first() >= part.first() && label.last() <= part.last())
                                    .anyMatch(label -> NUMBERS.contains(label.role())
                                            || label.first() == part.first() && isHeading(label, part));
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
            for (int word = line.first(); word <= line.last() && parts.size() < MOST_PARTS; word++) {
                boolean cut = word == line.last()
                        || line.row().isSeparated(word + 1)
                        || line.row().words().get(word).text().endsWith(",")
                        || AddressWords.announcesContact(
                                line.row().words().get(word + 1).text());
                if (cut) {
                    parts.add(new Entry(line.row(), begin, word));
                    begin = word + 1;
                }
            }
            return parts;
        }
    }
}
