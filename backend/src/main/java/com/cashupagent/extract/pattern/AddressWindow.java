package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Section.Entry;
import com.cashupagent.model.TextBlock;
import com.cashupagent.model.TextSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The buyer where nothing announces him: a name over an address in the upper part of the first page, as it shows through
 * the window of an envelope, while the seller's own address stands elsewhere.
 */
final class AddressWindow {

    private static final double TOP = 0.07;
    private static final double BOTTOM = 0.42;
    private static final int MIN_LINES = 3;
    private static final int MAX_LINES = 7;
    /** Of what nothing announces. */
    static final double WEIGHT = 0.5;

    private static final int SAME_ADDRESS = 10;

    private final Sheet sheet;

    AddressWindow(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Empty when there is no such block, or when it may be the seller's only address. */
    Optional<Section> find() {
        List<NamePart> senders = NamePart.all(sheet, Set.of()).stream()
                .filter(part -> part.addressFollowsInLine() && PartyNames.mayBeName(part.text()))
                .toList();
        List<TextBlock> blocks = sheet.layout().blocks().stream()
                .filter(block -> block.page() == 1)
                .toList();
        for (TextBlock block : blocks) {
            if (isAddress(block) && sellerStandsElsewhere(block, blocks, senders)) {
                return Optional.of(new Section(Role.BUYER, WEIGHT, entries(block)));
            }
        }
        return Optional.empty();
    }

    private static boolean isAddress(TextBlock block) {
        List<TextSegment> lines = block.segments();
        boolean placed = block.box().y0() > TOP && block.box().y0() < BOTTOM;
        return placed
                && lines.size() >= MIN_LINES
                && lines.size() <= MAX_LINES
                && PartyNames.mayBeName(lines.get(0).text())
                && lines.stream().skip(2).anyMatch(line -> PartyNames.isPostCode(line.text()))
                && lines.stream().noneMatch(line -> PartyNames.isContact(line.text()))
                && lines.stream().skip(1).noneMatch(line -> line.text().contains(":"));
    }

    private boolean sellerStandsElsewhere(TextBlock block, List<TextBlock> blocks, List<NamePart> senders) {
        String text = Letters.squash(block.segments().get(0).text());
        boolean isSender = senders.stream().anyMatch(sender -> same(Letters.squash(sender.text()), text));
        boolean letterhead = blocks.stream().anyMatch(other -> other != block && isLetterhead(other));
        return !isSender && (!senders.isEmpty() || letterhead);
    }

    private static boolean same(String a, String b) {
        return a.equals(b)
                || a.length() >= SAME_ADDRESS && b.contains(a)
                || b.length() >= SAME_ADDRESS && a.contains(b);
    }

    /** A block with an address and a way to reach its owner or a number of his. */
    private static boolean isLetterhead(TextBlock block) {
        return block.segments().stream().anyMatch(line -> PartyNames.isPostCode(line.text()))
                && block.segments().stream().anyMatch(line -> PartyNames.isContact(line.text()));
    }

    private List<Entry> entries(TextBlock block) {
        List<Entry> entries = new ArrayList<>();
        for (Row row : sheet.rows()) {
            boolean level = row.page() == block.page()
                    && row.box().midY() >= block.box().y0()
                    && row.box().midY() <= block.box().y1();
            for (int word = 0; level && word < row.size(); word = row.segmentEnd(word) + 1) {
                double middle = row.box(word, row.segmentEnd(word)).midX();
                if (middle >= block.box().x0() && middle <= block.box().x1()) {
                    entries.add(new Entry(row, word, row.segmentEnd(word)));
                }
            }
        }
        return entries;
    }
}
