package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Section.Entry;
import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a party's address stands: behind its name on the same line, or in the lines that are flush with the name above them. */
final class Addresses {

    private static final double SAME_EDGE = 0.012;
    private static final double LOOSE = 1.8;
    /** Below a name in large type more room is left. */
    private static final double LOOSE_AT_FIRST = 2.6;

    private static final double BESIDE = 5;
    private static final int MOST_LINES = 9;

    /** Shorter words of a name are in many names. */
    private static final int TELLING = 4;

    private static final double HEAD = 0.25;
    private static final double FOOT = 0.85;

    private final Sheet sheet;
    private final List<Section> sections;

    Addresses(Sheet sheet, List<Section> sections) {
        this.sheet = sheet;
        this.sections = sections;
    }

    /** Of the seller with this name: where the name was read, else wherever else it is printed; the fullest, the first of equals. */
    Field<String> ofSeller(Field<String> name) {
        if (name.evidence() == null || name.value() == null) {
            return Field.absent(0.3);
        }
        Optional<AddressLines> best = at(name.evidence().page(), name.evidence().box());
        if (best.isEmpty() || !best.get().isFull()) {
            for (Entry mention : mentions(name.value())) {
                best = fuller(best, at(mention.row().page(), mention.box()));
            }
        }
        if (best.isEmpty()) {
            best = kindred(name.value()).stream()
                    .map(mention -> at(mention.row().page(), mention.box()))
                    .flatMap(Optional::stream)
                    .filter(AddressLines::isFull)
                    .findFirst()
                    .or(this::letterhead);
        }
        return field(best);
    }

    /** The address of whoever is named in that box of the page; empty where none is. */
    Optional<AddressLines> at(int page, Box name) {
        List<Entry> level = beside(page, name);
        Optional<AddressLines> beside = AddressLines.of(sheet, level);
        if (beside.isPresent() && !beside.get().isFull()) {
            // Its town stands under its street, in a column of its own.
            List<Entry> column = new ArrayList<>(level);
            column.addAll(below(page, level.get(level.size() - 1).box()));
            beside = AddressLines.of(sheet, column);
        }
        return beside.isPresent() && beside.get().isFull()
                ? beside
                : fuller(AddressLines.of(sheet, below(page, name)), beside);
    }

    private static Optional<AddressLines> fuller(Optional<AddressLines> first, Optional<AddressLines> second) {
        boolean better = second.isPresent()
                && (first.isEmpty() || second.get().isFull() && !first.get().isFull());
        return better ? second : first;
    }

    private Field<String> field(Optional<AddressLines> address) {
        return address.map(lines -> lines.field(sheet)).orElse(Field.absent(0.4));
    }

    /** What else stands on the name's line, as far as no wide gap is before it. */
    private List<Entry> beside(int page, Box name) {
        List<Entry> pieces = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (row.page() != page || row.box().midY() < name.y0() || row.box().midY() > name.y1()) {
                continue;
            }
            double end = name.x1();
            for (int word = 0; word < row.size() && pieces.size() < MOST_LINES; word++) {
                Box box = row.words().get(word).box();
                if (box.midX() > name.x1() && box.x0() - end < BESIDE * sheet.em(row)) {
                    int last = row.segmentEnd(word);
                    pieces.add(new Entry(row, word, last));
                    end = row.words().get(last).box().x1();
                    word = last;
                }
            }
        }
        return pieces;
    }

    private List<Entry> below(int page, Box name) {
        List<Entry> lines = new ArrayList<>();
        Box last = name;
        for (Row row : sheet.rows()) {
            if (row.page() != page || row.box().midY() < name.y1() || lines.size() == MOST_LINES) {
                continue;
            }
            if (row.box().y0() - last.y1()
                    > (lines.size() < 2 ? LOOSE_AT_FIRST : LOOSE)
                            * Math.max(row.box().height(), last.height())) {
                break;
            }
            if (row.segmentEnd(0) < row.size() - 1 && Math.abs(row.box().midX() - name.midX()) < SAME_EDGE) {
                Entry first = new Entry(row, 0, row.segmentEnd(0));
                lines.add(first);
                last = first.box();
                continue;
            }
            for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
                Box box = row.box(word, row.segmentEnd(word));
                if (isFlush(box, name) || !lines.isEmpty() && isFlush(box, last)) {
                    lines.add(new Entry(row, word, row.segmentEnd(word)));
                    last = box;
                    break;
                }
            }
        }
        return lines;
    }

    /** Whether two lines begin, end or are centred alike. */
    static boolean isFlush(Box line, Box name) {
        return Math.abs(line.x0() - name.x0()) < SAME_EDGE
                || Math.abs(line.x1() - name.x1()) < SAME_EDGE
                || Math.abs(line.midX() - name.midX()) < SAME_EDGE;
    }

    /** Where pieces of lines begin with the name. */
    private List<Entry> mentions(String name) {
        String squashed = Letters.squash(withoutLegalForm(name));
        List<Entry> found = new ArrayList<>();
        for (Row row : sheet.rows()) {
            for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
                int last = endOf(row, word, squashed);
                if (last >= word) {
                    found.add(new Entry(row, word, last));
                }
            }
        }
        return found;
    }

    /** Lines outside others' sections that begin with a word of the name, as a firm's brand or its short form does. */
    private List<Entry> kindred(String name) {
        Set<String> words = Stream.of(withoutLegalForm(name).split(" "))
                .map(Letters::squash)
                .filter(word -> word.length() >= TELLING)
                .collect(Collectors.toSet());
        List<Entry> found = new ArrayList<>();
        for (Row row : sheet.rows()) {
            for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
                int end = row.segmentEnd(word);
                int last = word - 1;
                for (int i = word; i <= Math.min(end, word + 2); i++) {
                    last = words.contains(Letters.squash(row.words().get(i).text())) ? i : last;
                }
                if (last >= word && !isOthers(row, word)) {
                    found.add(new Entry(row, word, last));
                }
            }
        }
        return found;
    }

    private boolean isOthers(Row row, int word) {
        return sections.stream().anyMatch(section -> section.role() != Role.VENDOR && section.holds(row, word));
    }

    /** An address in the head or the foot of the first page with how to reach who lives there: the seller writes his own. */
    private Optional<AddressLines> letterhead() {
        for (Row row : sheet.rows()) {
            boolean outside = row.box().y1() < HEAD || row.box().y0() > FOOT;
            for (int word = 0; row.page() == 1 && outside && word < row.size(); word = row.segmentEnd(word) + 1) {
                Entry line = new Entry(row, word, row.segmentEnd(word));
                if (line.text().chars().noneMatch(Character::isDigit) || isOthers(row, word)) {
                    continue;
                }
                List<Entry> lines = new ArrayList<>(List.of(line));
                List<Entry> below = below(1, line.box());
                lines.addAll(below);
                Optional<AddressLines> address = AddressLines.of(sheet, lines);
                if (address.isPresent()
                        && address.get().isFull()
                        && Stream.concat(
                                        Stream.of(line),
                                        below.stream()
                                                .limit(address.get().pieces().size()))
                                .anyMatch(each -> PartyNames.isContact(each.text()))) {
                    return address;
                }
            }
        }
        return Optional.empty();
    }

    private static String withoutLegalForm(String name) {
        int end = name.length();
        while (end > 0
                && name.lastIndexOf(' ', end - 1) > 0
                && PartyNames.isLegalFormAlone(name.substring(name.lastIndexOf(' ', end - 1) + 1, end))) {
            end = name.lastIndexOf(' ', end - 1);
        }
        return name.substring(0, end);
    }

    /** The last word of the name with which a piece of a line begins; before the piece where it begins otherwise. */
    private static int endOf(Row row, int first, String name) {
        int end = row.segmentEnd(first);
        // Most lines begin otherwise, and squashing takes its time.
        String begin = Letters.squash(row.text(first, first));
        if (name.isEmpty() || begin.isEmpty() || !name.startsWith(begin)) {
            return first - 1;
        }
        for (int last = first; last <= end; last++) {
            if (Letters.squash(row.text(first, last)).equals(name)) {
                while (last < end && PartyNames.isLegalFormAlone(row.text(last + 1, last + 1))) {
                    last++;
                }
                return last;
            }
        }
        return first - 1;
    }
}
