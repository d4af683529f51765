package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Section.Entry;
import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import com.cashupagent.model.TextBlock;
import com.cashupagent.model.TextSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The seller's address: from his section, else from the block in which his name stands, from the lines under a name in larger
 * type, or from behind his name in a sender's line.
 */
final class VendorAddress {

    private static final int MOST_LINES = 4;
    private static final double SAME_EDGE = 0.012;
    private static final double LOOSE = 1.3;

    private VendorAddress() {}

    static Field<String> find(Sheet sheet, List<Section> sections, Field<String> name) {
        if (name.evidence() == null) {
            return Field.absent(0.3);
        }
        Box box = name.evidence().box();
        int page = name.evidence().page();
        for (Section section : sections) {
            for (Entry entry : section.entries()) {
                if (section.role() == Role.VENDOR && entry.row().page() == page && meets(entry.box(), box)) {
                    Field<String> address = PartySections.address(sheet, section, entry);
                    if (address.present()) {
                        return address;
                    }
                }
            }
        }
        return sheet.layout().blocks().stream()
                .filter(block -> block.page() == page && meets(block.box(), box))
                .map(block -> inBlock(sheet, block, box))
                .filter(Field::present)
                .findFirst()
                .or(() -> under(sheet, page, box))
                .or(() -> inLine(sheet, Letters.squash(String.valueOf(name.value()))))
                .orElse(Field.absent(0.4));
    }

    /** Lines that begin, end or are centred where the name above them does, down to the one with the post code. */
    private static Optional<Field<String>> under(Sheet sheet, int page, Box name) {
        List<String> lines = new ArrayList<>();
        Box last = name;
        Box all = null;
        for (Row row : sheet.rows()) {
            for (int word = 0; row.page() == page && word < row.size(); word = row.segmentEnd(word) + 1) {
                Box box = row.box(word, row.segmentEnd(word));
                String text = row.text(word, row.segmentEnd(word));
                boolean next = box.midY() > last.y1() && box.y0() - last.y1() < LOOSE * last.height();
                if (!next || !isAligned(box, name)) {
                    continue;
                }
                if (lines.size() == MOST_LINES || PartyNames.isContact(text) || text.endsWith(":")) {
                    return Optional.empty();
                }
                lines.add(text.replaceAll("[,\\s]+$", ""));
                all = all == null ? box : all.union(box);
                last = box;
                if (PartyNames.isPostCode(text)) {
                    return Optional.of(Field.of(String.join(", ", lines), 0.6, sheet.evidence(page, all)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAligned(Box line, Box name) {
        return Math.abs(line.x0() - name.x0()) < SAME_EDGE
                || Math.abs(line.x1() - name.x1()) < SAME_EDGE
                || Math.abs(line.midX() - name.midX()) < SAME_EDGE;
    }

    /** {@code Larkfield GmbH · Isarstraße 40 · 80469 München}. */
    private static Optional<Field<String>> inLine(Sheet sheet, String name) {
        for (Row row : sheet.rows()) {
            for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
                int first = behind(row, word, name);
                if (first > word) {
                    Optional<Field<String>> address = upToPostCode(sheet, row, first);
                    if (address.isPresent()) {
                        return address;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The word behind the name with which a piece of a line begins; the piece's first word where it does not. */
    private static int behind(Row row, int from, String name) {
        int end = row.segmentEnd(from);
        // Most lines begin otherwise, and squashing takes its time.
        if (from == end || !Letters.squash(row.text(from, end)).startsWith(name)) {
            return from;
        }
        for (int last = from; last < end; last++) {
            if (Letters.squash(row.text(from, last)).equals(name)) {
                return last + 1;
            }
        }
        return from;
    }

    private static Optional<Field<String>> upToPostCode(Sheet sheet, Row row, int first) {
        List<String> parts = new ArrayList<>();
        int begin = first;
        int end = row.segmentEnd(first);
        for (int word = first; word <= end; word++) {
            boolean cut = word == end
                    || row.isSeparated(word + 1)
                    || row.words().get(word).text().endsWith(",");
            if (!cut) {
                continue;
            }
            String part = row.text(begin, word).replaceAll("[,;]+$", "");
            if (PartyNames.isContact(part) || parts.size() == MOST_LINES) {
                return Optional.empty();
            }
            parts.add(part);
            if (PartyNames.isPostCode(part)) {
                return Optional.of(
                        Field.of(String.join(", ", parts), 0.6, sheet.evidence(row.page(), row.box(first, word))));
            }
            begin = word + 1;
        }
        return Optional.empty();
    }

    private static Field<String> inBlock(Sheet sheet, TextBlock block, Box name) {
        List<String> lines = new ArrayList<>();
        Box box = name;
        for (TextSegment segment : block.segments()) {
            boolean below = segment.box().midY() > name.y1();
            if (below && !PartyNames.isContact(segment.text())) {
                lines.add(segment.text().replaceAll("[,\\s]+$", ""));
                box = box == name ? segment.box() : box.union(segment.box());
                if (PartyNames.isPostCode(segment.text())) {
                    return Field.of(String.join(", ", lines), 0.7, sheet.evidence(block.page(), box));
                }
            }
        }
        return Field.absent(0.4);
    }

    private static boolean meets(Box a, Box b) {
        return a.x0() < b.x1() && a.x1() > b.x0() && a.y0() < b.y1() && a.y1() > b.y0();
    }
}
