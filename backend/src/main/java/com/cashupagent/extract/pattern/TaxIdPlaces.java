package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.TextBlock;
import com.cashupagent.model.TextSegment;
import java.util.List;
import java.util.Optional;

/**
 * Whose a tax number is by the block of lines in which it stands: the seller's stands beside ways to reach and to pay
 * him or in the foot of the page, the buyer's under a bare address in the upper part of the first page.
 */
final class TaxIdPlaces {

    private static final double FOOT = 0.88;
    private static final double UPPER = 0.45;
    private static final double SELLERS = 1.08;
    private static final double BUYERS = 0.8;
    private static final int LEAST_LINES = 3;
    private static final int COLUMN_ROWS = 12;

    private final Sheet sheet;
    private final boolean buyerHeaded;
    private final SellerMentions mentions;

    TaxIdPlaces(Sheet sheet, List<Section> sections, SellerMentions mentions) {
        this.sheet = sheet;
        this.mentions = mentions;
        this.buyerHeaded = sections.stream().anyMatch(section -> section.role() == Role.BUYER);
    }

    /** Where nobody prints the buyer's. */
    boolean isInFoot(Box box) {
        return box.midY() > FOOT;
    }

    /** What a candidate's score is multiplied by when the seller's number is looked for. */
    double sellers(Found<?> place) {
        Box box = place.box();
        boolean reachable = block(place).stream().anyMatch(TaxIdPlaces::isReachable)
                || PartyNames.isContact(place.row().text());
        double named = isUnderSeller(place) ? SELLERS : 1;
        return named * (isInFoot(box) || reachable ? SELLERS : isBuyers(place) ? BUYERS : 1);
    }

    /** In the column under the name of the one who signs, or who is paid. */
    private boolean isUnderSeller(Found<?> place) {
        Row row = place.row();
        double left = row.words().get(row.segmentStart(place.first())).box().x0();
        for (int i = row.index() - 1; i >= Math.max(0, row.index() - COLUMN_ROWS); i--) {
            Row above = sheet.rows().get(i);
            for (int word = 0; above.page() == row.page() && word < above.size(); word = above.segmentEnd(word) + 1) {
                boolean aligned = Math.abs(above.words().get(word).box().x0() - left) < sheet.em(row);
                if (aligned && mentions.name(above, Letters.squash(above.text(word, above.segmentEnd(word))))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether it stands under an address with nothing but an address, while no heading says where the buyer is and
     * another block tells how to reach someone.
     */
    boolean isBuyers(Found<?> place) {
        Optional<TextBlock> block = block(place);
        return !buyerHeaded
                && block.isPresent()
                && block.get().page() == 1
                && block.get().box().y0() < UPPER
                && block.get().segments().size() >= LEAST_LINES
                && !isReachable(block.get())
                && block.get().segments().stream().anyMatch(line -> PartyNames.isPostCode(line.text()))
                && sheet.layout().blocks().stream().anyMatch(other -> other != block.get() && isReachable(other));
    }

    private Optional<TextBlock> block(Found<?> place) {
        Box box = place.box();
        return sheet.layout().blocks().stream()
                .filter(block ->
                        block.page() == place.row().page() && block.box().holds(box.midX(), box.midY()))
                .findFirst();
    }

    private static boolean isReachable(TextBlock block) {
        List<TextSegment> lines = block.segments();
        return lines.stream().anyMatch(line -> PartyNames.isContact(line.text()));
    }
}
