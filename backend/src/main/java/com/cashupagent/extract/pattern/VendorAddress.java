package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Section.Entry;
import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import com.cashupagent.model.TextBlock;
import com.cashupagent.model.TextSegment;
import java.util.ArrayList;
import java.util.List;

/** The seller's address: from his section, else from the block in which his name stands. */
final class VendorAddress {

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
                .orElse(Field.absent(0.4));
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
