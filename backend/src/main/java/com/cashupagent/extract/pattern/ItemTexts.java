package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of text belong to which item. The numbers of an item stand beside the first line of its text, the last or
 * the middle one, the same way in the whole table; rulings and gaps between lines part the items where there are any.
 */
final class ItemTexts {

    /** In heights of a line, between middles; farther away a line of text belongs to no item. */
    private static final double REACH = 2.4;

    private static final double NEARLY = 1.35;
    private static final double WIDER = 1.15;
    private static final double LEAN = 0.15;
    private static final int MAX_LINES = 4;
    private static final int LEAST_FOR_GROUPS = 2;
    private static final int FEW = 2;

    private final Sheet sheet;
    private final List<ItemRow> anchors;
    private final boolean storeyed;
    private final List<List<ItemRow>> texts = new ArrayList<>();

    /** Lines of text before each item, and at the end those behind the last. */
    private final List<List<ItemRow>> gaps = new ArrayList<>();

    private ItemTexts(Sheet sheet, TableHeader header, List<ItemRow> rows, List<ItemRow> anchors) {
        this.sheet = sheet;
        this.anchors = anchors;
        this.storeyed = header.upper() != null;
        anchors.forEach(anchor -> texts.add(new ArrayList<>(List.of(anchor))));
        Set<ItemRow> headings = header.isBare() ? endedEarly(header, rows) : headings(rows);
        rows.stream()
                .takeWhile(row -> !anchors.contains(row))
                .filter(row ->
                        row.row().words().get(row.row().size() - 1).text().endsWith(":"))
                .filter(row -> !anchors.isEmpty() && anchors.get(0).hasText())
                .forEach(headings::add);
        gaps.add(new ArrayList<>());
        for (ItemRow row : rows) {
            if (anchors.contains(row)) {
                gaps.add(new ArrayList<>());
            } else if (!headings.contains(row) && row.hasText() && !row.isRemark() && row.countsNothing()) {
                gaps.get(gaps.size() - 1).add(row);
            }
        }
    }

    /** For each anchor its lines with itself first, in no order otherwise. */
    static List<List<ItemRow>> of(Sheet sheet, TableHeader header, List<ItemRow> rows, List<ItemRow> anchors) {
        ItemTexts texts = new ItemTexts(sheet, header, rows, anchors);
        if (!anchors.isEmpty()) {
            texts.attach();
        }
        return texts.texts;
    }

    private void attach() {
        boolean above = standAbove();
        int[] over = above ? null : centred();
        for (int i = 0; i < gaps.size(); i++) {
            List<ItemRow> gap = gaps.get(i);
            int cut = i == 0 ? 0 : i == anchors.size() ? gap.size() : ruledOrSpaced(i);
            if (cut < 0 && above) {
                cut = 0;
            } else if (cut < 0 && over != null) {
                cut = gap.size() - over[i];
            }
            if (storeyed && cut == 0) {
                // From the numbers upwards, so that each line is near to one that is attached already.
                Collections.reverse(gap);
            }
            for (int k = 0; k < gap.size(); k++) {
                if (cut >= 0) {
                    attach(gap.get(k), k < cut ? i - 1 : i);
                } else {
                    attach(gap.get(k), nearest(gap.get(k)));
                }
            }
        }
    }

    private void attach(ItemRow row, int item) {
        double height = row.row().words().get(0).box().height();
        if (distance(row, texts.get(item)) <= REACH * height && texts.get(item).size() < MAX_LINES) {
            texts.get(item).add(row);
        }
    }

    /** How many lines of the gap belong to the item before it by what is drawn; -1 when nothing says so. */
    private int ruledOrSpaced(int gap) {
        List<ItemRow> lines = new ArrayList<>(gaps.get(gap));
        lines.add(0, anchors.get(gap - 1));
        lines.add(anchors.get(gap));
        int page = lines.get(0).row().page();
        if (lines.size() < 3 || lines.stream().anyMatch(line -> line.row().page() != page)) {
            return -1;
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isRuled(page, lines.get(i).row().box(), lines.get(i + 1).row().box())) {
                return i;
            }
        }
        int leaning = leaning(lines);
        if (leaning >= 0) {
            return leaning;
        }
        int widest = 0;
        double most = 0;
        double second = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Box upper = lines.get(i).row().box();
            Box lower = lines.get(i + 1).row().box();
            double step = lower.midY() - upper.midY();
            second = step > most ? most : Math.max(second, step);
            widest = step > most ? i : widest;
            most = Math.max(most, step);
        }
        return most > WIDER * second ? widest : -1;
    }

    /**
     * An item's numbers stand in the middle of its lines: where they are lower than the text beside them, the text goes
     * on below, where they are higher, it began above.
     */
    private static int leaning(List<ItemRow> lines) {
        int between = lines.size() - 2;
        double before = lean(lines.get(0));
        double after = lean(lines.get(lines.size() - 1));
        if (before < -LEAN && (between == 1 || after > LEAN)) {
            return between == 1 ? 1 : between / 2;
        }
        return after > LEAN && between == 1 ? 0 : -1;
    }

    /** How much lower the text stands than the numbers, in heights of a line. */
    private static double lean(ItemRow anchor) {
        Row row = anchor.row();
        double text = anchor.text().stream()
                .mapToDouble(i -> row.words().get(i).box().midY())
                .average()
                .orElse(0);
        double numbers = Stream.of(Role.COL_AMOUNT, Role.COL_UNIT_PRICE, Role.COL_QUANTITY)
                .flatMap(role -> anchor.cells(role).stream())
                .mapToDouble(cell -> cell.box().midY())
                .average()
                .orElse(text);
        return anchor.hasText() ? (text - numbers) / row.words().get(0).box().height() : 0;
    }

    private boolean isRuled(int page, Box upper, Box lower) {
        return sheet.layout().document().pages().get(page - 1).rulings().stream()
                .anyMatch(ruling -> ruling.width() > ruling.height()
                        && ruling.midY() > upper.midY()
                        && ruling.midY() < lower.midY()
                        && ruling.x0() < Math.max(upper.x0(), lower.x0())
                        && ruling.x1() > Math.min(upper.x1(), lower.x1()));
    }

    /** Whether text stands over the first item and over most others, and none under the last one. */
    private boolean standAbove() {
        long over = gaps.subList(0, anchors.size()).stream()
                .filter(gap -> !gap.isEmpty())
                .count();
        return anchors.size() >= 2
                && !gaps.get(0).isEmpty()
                && isNear(gaps.get(0).get(gaps.get(0).size() - 1), anchors.get(0))
                && (gaps.get(anchors.size()).isEmpty()
                        || !isNear(gaps.get(anchors.size()).get(0), anchors.get(anchors.size() - 1)))
                && 2 * over > anchors.size();
    }

    private static boolean isNear(ItemRow a, ItemRow b) {
        return a.row().page() == b.row().page()
                && Math.abs(a.row().box().midY() - b.row().box().midY())
                        <= REACH * a.row().words().get(0).box().height();
    }

    /** How many lines stand over each item when as many stand under it; null when that does not come out even. */
    private int @Nullable [] centred() {
        int[] over = new int[gaps.size()];
        over[0] = gaps.get(0).size();
        int set = 0;
        for (int i = 1; i < gaps.size(); i++) {
            over[i] = gaps.get(i).size() - over[i - 1];
            if (over[i] < 0) {
                return null;
            }
            // As many over as under: an item whose text does not stand beside its numbers has some over them.
            if (over[i - 1] == 0 && !anchors.get(i - 1).hasText()) {
                return null;
            }
            set += over[i - 1] > 0 ? 1 : 0;
        }
        return over[anchors.size()] == 0 && 3 * set >= 2 * anchors.size() ? over : null;
    }

    /**
     * Lines that name a group of items and are no part of the one that comes first in it: those in bold where items are
     * not, those that the item says again, or the few lines over items where all have their text beside their numbers.
     */
    private Set<ItemRow> headings(List<ItemRow> rows) {
        Set<ItemRow> over = new HashSet<>();
        Set<ItemRow> strong = new HashSet<>();
        Set<ItemRow> repeated = new HashSet<>();
        boolean plain = anchors.stream().noneMatch(ItemTexts::isBold);
        for (int i = 0; i + 1 < rows.size(); i++) {
            ItemRow row = rows.get(i);
            ItemRow next = rows.get(i + 1);
            if (anchors.contains(row) || !anchors.contains(next) || !next.hasText()) {
                continue;
            }
            // Something that is no row of an item, such as the sum of the group before, lies between.
            if (i == 0 || rows.get(i - 1).row().index() < row.row().index() - 1) {
                over.add(row);
            }
            if (plain && row.hasText() && isBold(row)) {
                strong.add(row);
            }
            if (row.text().size() > 1 && next.textOf().startsWith(row.textOf())) {
                repeated.add(row);
            }
        }
        long described = anchors.stream().filter(ItemRow::hasText).count();
        if (!strong.isEmpty() && strong.size() < anchors.size()) {
            return strong;
        }
        boolean few = described >= LEAST_FOR_GROUPS && described == anchors.size() && FEW * over.size() <= described;
        boolean followed = rows.stream().noneMatch(row -> !anchors.contains(row) && !over.contains(row));
        return few && followed ? over : repeated;
    }

    /**
     * Under headings that stand over the amounts alone, lines that break though the next one's first word had room in them name
     * a group, where there are more items than such lines.
     */
    private Set<ItemRow> endedEarly(TableHeader header, List<ItemRow> rows) {
        double end = header.column(Role.COL_DESCRIPTION)
                .map(column -> column.box().x1())
                .orElse(1.0);
        Set<ItemRow> over = new HashSet<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            Row row = rows.get(i).row();
            Row next = rows.get(i + 1).row();
            boolean heads = !anchors.contains(rows.get(i)) && anchors.contains(rows.get(i + 1));
            double room = end - row.box().x1() - sheet.em(row);
            if (heads && row.page() == next.page() && next.box(0, 0).width() < room) {
                over.add(rows.get(i));
            }
        }
        return over.size() < anchors.size() ? over : headings(rows);
    }

    private static boolean isBold(ItemRow row) {
        return row.hasText() && row.text().stream().map(row.row().words()::get).allMatch(Word::bold);
    }

    /** Where nothing else tells: the nearest item, rather the one before. */
    private int nearest(ItemRow row) {
        int best = 0;
        for (int i = 1; i < anchors.size(); i++) {
            best = distance(row, texts.get(i)) < distance(row, texts.get(best)) ? i : best;
        }
        return orBefore(best, row);
    }

    /** A description goes on under the line it began on; only a line clearly nearer to the next one is its beginning. */
    private int orBefore(int best, ItemRow row) {
        boolean above = anchors.get(best).row().index() > row.row().index();
        if (!above
                || best == 0
                || !anchors.get(best - 1).hasText()
                || !anchors.get(best).hasText()) {
            return best;
        }
        double before = distance(row, texts.get(best - 1));
        return before <= NEARLY * distance(row, texts.get(best)) ? best - 1 : best;
    }

    private static double distance(ItemRow row, List<ItemRow> lines) {
        return lines.stream()
                .filter(own -> own.row().page() == row.row().page())
                .mapToDouble(
                        own -> Math.abs(own.row().box().midY() - row.row().box().midY()))
                .min()
                .orElse(Double.MAX_VALUE);
    }
}
