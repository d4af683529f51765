package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import com.cashupagent.model.LineItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a table together to items: an anchor line with numbers, and the lines of text around it. */
final class ItemAssembler {

    /** How sure an item is whose number times price is its amount. */
    static final double CONSISTENT = 0.93;

    private static final double PLAIN = 0.75;
    private static final int LONGEST_SIGN = 3;

    /** {@code Ein- und Ausbau}: the hyphen stands for the rest of the second word. */
    private static final Set<String> JOINING =
            Set.of("und", "oder", "bzw.", "and", "or", "en", "of", "och", "eller", "og", "et", "ou");

    private static final BigDecimal MOST_DISCOUNT = BigDecimal.valueOf(100);

    private final Sheet sheet;
    private final TableHeader header;
    private final Role value;
    private final WrappedCells wrapped;
    private final boolean withoutTotals;

    /**
     * Puts together what stands under one heading.
     *
     * @param withoutTotals whether number and price make an item where no amount stands
     */
    ItemAssembler(Sheet sheet, TableHeader header, boolean withoutTotals) {
        this.withoutTotals = withoutTotals;
        this.sheet = sheet;
        this.header = header;
        this.wrapped = new WrappedCells(sheet);
        this.value = header.value();
    }

    List<LineItem> assemble(List<ItemRow> rows) {
        List<ItemRow> all = rows.stream().filter(this::isAnchor).toList();
        boolean cents = 2 * all.stream().filter(this::hasCents).count() > all.size();
        List<ItemRow> anchors = withoutGroups(all.stream()
                .filter(row -> !cents || hasCents(row) || isCounted(row) && !isOfNumbers(row))
                .toList());
        List<ItemRow> besideOthers =
                rows.stream().filter(row -> !anchors.contains(row)).toList();
        List<List<ItemRow>> texts = ItemTexts.of(sheet, header, rows, anchors);
        List<LineItem> items = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            items.add(item(anchors.get(i), texts.get(i), besideOthers));
        }
        return items;
    }

    /** Whether an item stands on this line. */
    boolean isAnchor(ItemRow row) {
        boolean described = row.hasText() || header.column(Role.COL_DESCRIPTION).isEmpty();
        boolean counted = row.has(Role.COL_QUANTITY) || row.has(Role.COL_UNIT_PRICE) && value == Role.COL_AMOUNT;
        if (withoutTotals && !row.has(value) && row.hasText()) {
            return row.has(Role.COL_QUANTITY) && row.has(Role.COL_UNIT_PRICE);
        }
        if (value == Role.COL_QUANTITY) {
            return row.has(value) && row.hasText();
        }
        return row.has(value)
                && (described || counted && !isPart(row) || !header.isCounted() && wrapped.isNamedAbove(row, header));
    }

    /** {@code Meals: 400.00 | Meals: 9600.00} under an item says what its price and its amount are made of. */
    private boolean isPart(ItemRow row) {
        return row.cells(value).stream()
                .allMatch(cell -> cell.first() > row.row().segmentStart(cell.first())
                        && row.row().words().get(cell.first() - 1).text().endsWith(":"));
    }

    /** Lines that name a group and what its items, each with its number, cost together are none themselves. */
    private List<ItemRow> withoutGroups(List<ItemRow> rows) {
        List<ItemRow> groups = rows.stream().filter(this::isUncounted).toList();
        boolean begins = !groups.isEmpty() && groups.size() < rows.size() && groups.get(0) == rows.get(0);
        BigDecimal left = BigDecimal.ZERO;
        for (ItemRow row : begins ? rows : List.<ItemRow>of()) {
            boolean group = isUncounted(row);
            if (group && left.signum() != 0) {
                return rows;
            }
            left = group ? value(row) : left.subtract(value(row));
        }
        return begins && left.signum() == 0
                ? rows.stream().filter(row -> !isUncounted(row)).toList()
                : rows;
    }

    /** {@code 12 months warranty} under amounts with cents costs no twelve. */
    private boolean hasCents(ItemRow row) {
        return row.cells(value).stream().anyMatch(cell -> cell.value().looksLikeMoney());
    }

    /** A telephone or document number at the top of the next page costs nothing: no cents, and nothing that is counted. */
    private static boolean isOfNumbers(ItemRow row) {
        return !row.has(Role.COL_QUANTITY)
                && row.cells(Role.COL_UNIT_PRICE).stream()
                        .noneMatch(cell -> cell.value().looksLikeMoney());
    }

    private static boolean isCounted(ItemRow row) {
        return row.has(Role.COL_QUANTITY) || row.has(Role.COL_UNIT_PRICE);
    }

    /** An amount alone, as sums are: it may be what all items before it make together, whatever it is called. */
    boolean isUncounted(ItemRow row) {
        return row.has(value) && (value == Role.COL_UNIT_PRICE || !isCounted(row));
    }

    /** What the line costs; it must be an anchor or uncounted. */
    BigDecimal value(ItemRow row) {
        List<Found<Amount>> cells = row.cells(value);
        return cells.isEmpty()
                ? row.cells(Role.COL_QUANTITY)
                        .get(0)
                        .value()
                        .value()
                        .multiply(row.cells(Role.COL_UNIT_PRICE).get(0).value().value())
                : cells.get(cells.size() - 1).value().value();
    }

    /** Whether number times price is the amount. */
    boolean isProven(ItemRow row) {
        Found<Amount> price = price(row);
        Found<Amount> quantity = quantity(row, price);
        Found<Amount> amount = amount(row, quantity, price);
        return amount != null && multiplies(quantity, price, amount);
    }

    private LineItem item(ItemRow anchor, List<ItemRow> lines, List<ItemRow> others) {
        lines.sort(Comparator.comparingInt(line -> line.row().index()));
        Found<Amount> price = price(anchor);
        if (price == null) {
            price = wrapped.beside(anchor, others, Role.COL_UNIT_PRICE).orElse(null);
        }
        Found<Amount> quantity = quantity(anchor, price);
        if (quantity == null) {
            quantity = wrapped.beside(anchor, others, Role.COL_QUANTITY).orElse(null);
        }
        Found<Amount> amount = amount(anchor, quantity, price);
        // Of prices without and with tax, the one that is the amount says that all amounts are with it.
        boolean gross = anchor.cells(Role.COL_UNIT_PRICE).size() > 1
                && price != null
                && amount != null
                && price.value().value().compareTo(amount.value().value()) == 0;
        Found<Amount> net = quantity == null && amount != null && !gross
                ? NetOfTax.before(sheet.amounts(anchor.row()), amount).orElse(null)
                : null;
        boolean priced = net != null && net == price && amount != null && !isSettled(anchor, net, amount);
        if (net != null && !priced && !anchor.text().contains(net.first())) {
            price = price == net ? null : price;
            amount = net;
        }
        if (quantity == null && price == null && amount != null) {
            List<Found<Amount>> factors = factors(lines, amount);
            if (!factors.isEmpty()) {
                quantity = factors.get(0);
                price = factors.get(1);
                Row told = price.row();
                lines.removeIf(line -> line != anchor && line.row() == told);
            }
        }
        boolean back = amount != null
                && (quantity != null && price != null
                        ? isTakenBack(quantity, price, amount)
                        : quantity == null && price == null && isMarkedMinus(amount));
        if (amount != null && back) {
            Amount value = amount.value();
            Amount negative = new Amount(value.value().negate(), value.currency(), value.percent());
            amount = new Found<>(negative, amount.row(), amount.first(), amount.last());
        }
        boolean proven = amount != null
                && (multiplies(quantity, price, amount)
                        || isReduced(anchor, quantity, price, amount)
                        || isTaxed(anchor, quantity, price, amount));
        double certain = proven ? CONSISTENT : PLAIN;
        return new LineItem(
                description(lines, certain), field(quantity, certain), field(price, certain), field(amount, certain));
    }

    /**
     * Where nothing is counted, and a line settles its rate and its tax on the way to the gross amount, what is called price is its
     * net amount; else a price is one.
     */
    private boolean isSettled(ItemRow row, Found<Amount> net, Found<Amount> gross) {
        BigDecimal tax = gross.value().value().subtract(net.value().value());
        List<BigDecimal> between = sheet.amounts(row.row()).stream()
                .filter(number -> number.first() > net.last() && number.last() < gross.first())
                .map(number -> number.value().value())
                .toList();
        return header.column(Role.COL_QUANTITY).isEmpty()
                && between.size() > 1
                && between.stream().anyMatch(number -> Cents.near(tax, number))
                && between.stream()
                        .map(rate -> net.value().value().multiply(rate).movePointLeft(2))
                        .anyMatch(part -> Cents.near(tax, part.setScale(2, RoundingMode.HALF_UP)));
    }

    /** Number and price on a line of their own under the text: {@code 3 pcs x 10.50} or {@code 10.50 x 3}. */
    private List<Found<Amount>> factors(List<ItemRow> lines, Found<Amount> amount) {
        if (amount.value().value().signum() == 0) {
            return List.of();
        }
        for (ItemRow line : lines) {
            List<Found<Amount>> numbers = sheet.amounts(line.row()).stream()
                    .filter(number -> !number.value().percent())
                    .toList();
            for (int i = 0; i + 1 < numbers.size(); i++) {
                Found<Amount> one = numbers.get(i);
                Found<Amount> other = numbers.get(i + 1);
                if (one == amount || other == amount || !multiplies(one, other, amount)) {
                    continue;
                }
                if (other.value().looksLikeMoney()) {
                    return List.of(one, other);
                }
                if (one.value().looksLikeMoney()) {
                    return List.of(other, one);
                }
            }
        }
        return List.of();
    }

    /** Of a list price and the one that is left after a discount, the one that makes up the amount, or is it. */
    private static @Nullable Found<Amount> price(ItemRow row) {
        List<Found<Amount>> cells = row.cells(Role.COL_UNIT_PRICE);
        return cells.stream()
                .filter(cell -> row.cells(Role.COL_QUANTITY).stream()
                        .anyMatch(number -> row.cells(Role.COL_AMOUNT).stream()
                                .anyMatch(amount -> multiplies(number, cell, amount))))
                .findFirst()
                .or(() -> cells.stream()
                        .filter(cell -> row.cells(Role.COL_AMOUNT).stream()
                                .anyMatch(amount -> amount.value()
                                                .value()
                                                .compareTo(cell.value().value())
                                        == 0))
                        .findFirst())
                .orElseGet(() -> first(cells));
    }

    /** Of what was ordered, shipped and is still to come, the number that is paid for. */
    private static @Nullable Found<Amount> quantity(ItemRow row, @Nullable Found<Amount> price) {
        List<Found<Amount>> cells = row.cells(Role.COL_QUANTITY);
        return cells.stream()
                .filter(cell -> row.cells(Role.COL_AMOUNT).stream().anyMatch(amount -> multiplies(cell, price, amount)))
                .findFirst()
                .orElseGet(() -> first(cells));
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
        return Cents.near(rounded, amount.value().value());
    }

    /** Goods that came back: the minus stands apart from the amount. */
    private static boolean isTakenBack(Found<Amount> quantity, Found<Amount> price, Found<Amount> amount) {
        BigDecimal product = quantity.value().value().multiply(price.value().value());
        return amount.row().hasMinusBefore(amount.first())
                && product.signum() < 0
                && amount.value().value().signum() > 0
                && Cents.near(
                        product.setScale(2, RoundingMode.HALF_UP),
                        amount.value().value().negate());
    }

    /** What is taken off: a minus stands apart from the amount and its currency, and with them apart from the text. */
    private static boolean isMarkedMinus(Found<Amount> amount) {
        Row row = amount.row();
        int start = row.segmentStart(amount.first());
        boolean alone = start > 0
                && row.words().subList(start, amount.first()).stream()
                        .allMatch(word -> word.text().length() <= LONGEST_SIGN);
        return alone && amount.value().value().signum() > 0 && row.hasMinusBefore(start);
    }

    /** A discount stands in the line as a share. */
    private boolean isReduced(
            ItemRow anchor, @Nullable Found<Amount> quantity, @Nullable Found<Amount> price, Found<Amount> amount) {
        if (quantity == null || price == null) {
            return false;
        }
        BigDecimal product = quantity.value().value().multiply(price.value().value());
        return sheet.amounts(anchor.row()).stream()
                .filter(share -> share.value().percent() || isBetween(share, price, amount))
                .map(share ->
                        BigDecimal.ONE.subtract(share.value().value().abs().movePointLeft(2)))
                .map(left -> product.multiply(left).setScale(2, RoundingMode.HALF_UP))
                .anyMatch(rest -> Cents.near(rest, amount.value().value()));
    }

    /** The price is without tax, the amount with the one whose rate stands between them. */
    private boolean isTaxed(
            ItemRow anchor, @Nullable Found<Amount> quantity, @Nullable Found<Amount> price, Found<Amount> amount) {
        return quantity != null
                && price != null
                && ArithmeticTable.isTaxed(
                        quantity.value().value().multiply(price.value().value()),
                        sheet.amounts(anchor.row()),
                        amount.value().value());
    }

    /** A column of discounts has its per cent sign in the heading. */
    static boolean isBetween(Found<Amount> share, Found<Amount> price, Found<Amount> amount) {
        BigDecimal value = share.value().value();
        return share.first() > price.last()
                && share.last() < amount.first()
                && value.signum() > 0
                && value.compareTo(MOST_DISCOUNT) < 0
                && share.value().currency() == null;
    }

    private Field<String> description(List<ItemRow> lines, double certain) {
        StringBuilder text = new StringBuilder();
        Box box = null;
        for (ItemRow line : withoutCode(lines)) {
            if (line.hasText() && line.row().page() == lines.get(0).row().page()) {
                append(text, line.textOf());
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

    /** Under the heading of codes the text stands on the line below its code. */
    private List<ItemRow> withoutCode(List<ItemRow> lines) {
        List<Label> over = sheet.labels(header.row()).stream()
                .filter(label -> label.role().kind() == Role.Kind.COLUMN)
                .filter(label -> header.columns().contains(new Column(Role.COL_DESCRIPTION, label.box())))
                .toList();
        boolean coded = lines.get(0).isCode()
                && !over.isEmpty()
                && over.stream().allMatch(label -> label.role() == Role.COL_OTHER)
                && lines.stream().skip(1).anyMatch(ItemRow::hasText);
        return coded ? lines.subList(1, lines.size()) : lines;
    }

    /** A hyphen at the end of a line parts a word that goes on in small letters on the next. */
    private static void append(StringBuilder text, String more) {
        int last = text.length() - 1;
        boolean parted = last > 0
                && (text.charAt(last) == '-' || text.charAt(last) == '\u2010' || text.charAt(last) == '\u00ad')
                && Character.isLetter(text.charAt(last - 1))
                && more.codePoints().limit(1).allMatch(Character::isLowerCase)
                && !JOINING.contains(more.split(" ", 2)[0]);
        if (parted) {
            text.setLength(last);
        } else if (last >= 0) {
            text.append(' ');
        }
        text.append(more);
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
