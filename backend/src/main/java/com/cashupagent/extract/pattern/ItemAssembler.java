package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import com.cashupagent.model.LineItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a table together to items: an anchor line with numbers, and the lines of text around it. */
final class ItemAssembler {

    /** In heights of a line, between middles; farther away a line of text belongs to no item. */
    private static final double REACH = 2.4;

    private static final double NEARLY = 1.35;

    private static final int LEAST_FOR_GROUPS = 2;
    private static final int FEW = 2;

    /** How sure an item is whose number times price is its amount. */
    static final double CONSISTENT = 0.93;

    private static final double PLAIN = 0.75;
    private static final BigDecimal CENT = new BigDecimal("0.011");

    private final Sheet sheet;
    private final TableHeader header;
    private final Role value;

    ItemAssembler(Sheet sheet, TableHeader header) {
        this.sheet = sheet;
        this.header = header;
        this.value = header.column(Role.COL_AMOUNT).isPresent() ? Role.COL_AMOUNT : Role.COL_UNIT_PRICE;
    }

    List<LineItem> assemble(List<ItemRow> rows) {
        List<ItemRow> anchors = rows.stream().filter(this::isAnchor).toList();
        List<List<ItemRow>> texts = new ArrayList<>();
        anchors.forEach(anchor -> texts.add(new ArrayList<>(List.of(anchor))));
        Set<ItemRow> headings = headings(rows, anchors);
        for (ItemRow row : rows) {
            if (!anchors.contains(row)
                    && !headings.contains(row)
                    && row.hasText()
                    && !row.isRemark()
                    && row.cellsAreEmpty()) {
                attach(row, anchors, texts);
            }
        }
        List<LineItem> items = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            items.add(item(anchors.get(i), texts.get(i)));
        }
        return items;
    }

    /**
     * Lines of text over items that have their text beside their numbers: where most items have none, those few name a
     * group of items, and are no part of the one that comes first in it.
     */
    private static Set<ItemRow> headings(List<ItemRow> rows, List<ItemRow> anchors) {
        Set<ItemRow> over = new HashSet<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            ItemRow row = rows.get(i);
            ItemRow next = rows.get(i + 1);
            // Something that is no row of an item, such as the sum of the group before, lies between.
            boolean begins = i == 0 || rows.get(i - 1).row().index() < row.row().index() - 1;
            if (begins && !anchors.contains(row) && anchors.contains(next) && next.hasText()) {
                over.add(row);
            }
        }
        long described = anchors.stream().filter(ItemRow::hasText).count();
        boolean few = described >= LEAST_FOR_GROUPS && described == anchors.size() && FEW * over.size() <= described;
        boolean followed = rows.stream().noneMatch(row -> !anchors.contains(row) && !over.contains(row));
        return few && followed ? over : Set.of();
    }

    /** Whether an item stands on this line. */
    boolean isAnchor(ItemRow row) {
        boolean described = row.hasText() || header.column(Role.COL_DESCRIPTION).isEmpty();
        boolean counted = row.has(Role.COL_QUANTITY) || row.has(Role.COL_UNIT_PRICE) && value == Role.COL_AMOUNT;
        return row.has(value) && (described || counted);
    }

    /** Whether number times price is the amount. */
    boolean isProven(ItemRow row) {
        Found<Amount> quantity = first(row.cells(Role.COL_QUANTITY));
        Found<Amount> price = first(row.cells(Role.COL_UNIT_PRICE));
        Found<Amount> amount = amount(row, quantity, price);
        return amount != null && multiplies(quantity, price, amount);
    }

    private static void attach(ItemRow row, List<ItemRow> anchors, List<List<ItemRow>> texts) {
        int best = -1;
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < anchors.size(); i++) {
            double distance = distance(row, texts.get(i));
            if (distance < nearest) {
                nearest = distance;
                best = i;
            }
        }
        double height = row.row().words().get(0).box().height();
        best = best < 0 ? best : orBefore(best, row, anchors, texts);
        nearest = best < 0 ? nearest : distance(row, texts.get(best));
        if (best >= 0 && nearest <= REACH * height && texts.get(best).size() < 4) {
            texts.get(best).add(row);
        }
    }

    /** A description goes on under the line it began on; only a line clearly nearer to the next one is its beginning. */
    private static int orBefore(int best, ItemRow row, List<ItemRow> anchors, List<List<ItemRow>> texts) {
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

    private LineItem item(ItemRow anchor, List<ItemRow> lines) {
        lines.sort(Comparator.comparingInt(line -> line.row().index()));
        Found<Amount> quantity = first(anchor.cells(Role.COL_QUANTITY));
        Found<Amount> price = first(anchor.cells(Role.COL_UNIT_PRICE));
        Found<Amount> amount = amount(anchor, quantity, price);
        boolean proven =
                amount != null && (multiplies(quantity, price, amount) || isReduced(anchor, quantity, price, amount));
        double certain = proven ? CONSISTENT : PLAIN;
        return new LineItem(
                description(lines, certain), field(quantity, certain), field(price, certain), field(amount, certain));
    }

    /** Of several columns of amounts, the one that is quantity times price, else the last. */
    private static @Nullable Found<Amount> amount(
            ItemRow anchor, @Nullable Found<Amount> quantity, @Nullable Found<Amount> price) {
        List<Found<Amount>> cells = anchor.cells(Role.COL_AMOUNT);
        return cells.stream()
                .filter(cell -> multiplies(quantity, price, cell))
                .findFirst()
                .orElse(cells.isEmpty() ? null : cells.get(cells.size() - 1));
    }

    private static boolean multiplies(
            @Nullable Found<Amount> quantity, @Nullable Found<Amount> price, Found<Amount> amount) {
        if (quantity == null || price == null) {
            return false;
        }
        BigDecimal product = quantity.value().value().multiply(price.value().value());
        BigDecimal rounded = product.setScale(2, RoundingMode.HALF_UP);
        return rounded.subtract(amount.value().value()).abs().compareTo(CENT) < 0;
    }

    /** A discount stands in the line as a share. */
    private boolean isReduced(
            ItemRow anchor, @Nullable Found<Amount> quantity, @Nullable Found<Amount> price, Found<Amount> amount) {
        if (quantity == null || price == null) {
            return false;
        }
        BigDecimal product = quantity.value().value().multiply(price.value().value());
        return sheet.amounts(anchor.row()).stream()
                .filter(share -> share.value().percent())
                .map(share ->
                        BigDecimal.ONE.subtract(share.value().value().abs().movePointLeft(2)))
                .map(left -> product.multiply(left).setScale(2, RoundingMode.HALF_UP))
                .anyMatch(rest -> rest.subtract(amount.value().value()).abs().compareTo(CENT) < 0);
    }

    private Field<String> description(List<ItemRow> lines, double certain) {
        StringBuilder text = new StringBuilder();
        Box box = null;
        for (ItemRow line : lines) {
            if (line.hasText() && line.row().page() == lines.get(0).row().page()) {
                text.append(text.length() == 0 ? "" : " ").append(line.textOf());
                int first = line.text().get(0);
                int last = line.text().get(line.text().size() - 1);
                Box own = line.row().box(first, last);
                box = box == null ? own : box.union(own);
            }
        }
        return box == null
                ? Field.absent(0.5)
                : Field.of(
                        text.toString(),
                        certain,
                        sheet.evidence(lines.get(0).row().page(), box));
    }

    private Field<BigDecimal> field(@Nullable Found<Amount> found, double certain) {
        return found == null
                ? Field.absent(0.5)
                : Field.of(Objects.requireNonNull(found).value().value(), certain, sheet.evidence(found));
    }

    private static @Nullable Found<Amount> first(List<Found<Amount>> cells) {
        return cells.isEmpty() ? null : cells.get(0);
    }
}
