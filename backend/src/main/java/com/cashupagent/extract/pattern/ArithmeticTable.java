package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a table of items by what its rows compute, whatever its headings say and also where it has none: quantity times
 * price is the amount, in the same columns line after line.
 */
final class ArithmeticTable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double ROUGHLY = 0.012;
    private static final int MAX_NUMBERS = 9;
    private static final int ROWS_OF_HEADING = 4;
    private static final int LINES_OF_ITEM = 3;
    private static final double SAME_EDGE_EMS = 0.6;

    private final Sheet sheet;
    private final List<Product> plain = new ArrayList<>();
    private final List<Product> taxed = new ArrayList<>();

    private ArithmeticTable(Sheet sheet) {
        this.sheet = sheet;
    }

    private record Product(Row row, Found<Amount> quantity, Found<Amount> price, Found<Amount> amount) {

        /** Under one another, ending or beginning alike. */
        boolean standsUnder(Product other, boolean ending, double tolerance) {
            double away = ending
                    ? amount.box().x1() - other.amount.box().x1()
                    : amount.box().x0() - other.amount.box().x0();
            return Math.abs(away) < tolerance;
        }

        boolean pricedFirst() {
            return price.first() < quantity.first();
        }

        /** Whether only one of the two can be the price, since prices have cents. */
        boolean isClear() {
            return quantity.value().value().scale() < 2;
        }

        Product turned() {
            return new Product(row, price, quantity, amount);
        }
    }

    /** The columns as if a heading stood over each, with the first row that multiplies; empty when none does. */
    static Optional<TableHeader> find(Sheet sheet) {
        ArithmeticTable table = new ArithmeticTable(sheet);
        sheet.rows().forEach(table::collect);
        return table.header();
    }

    private void collect(Row row) {
        List<Found<Amount>> all = sheet.amounts(row);
        List<Found<Amount>> numbers =
                all.stream().filter(found -> !found.value().percent()).toList();
        boolean sum = sheet.labels(row).stream()
                .anyMatch(label -> label.role().isSum()
                        && label.first() == 0
                        && !label.role().isSideSum());
        if (sum || numbers.size() < 3 || numbers.size() > MAX_NUMBERS) {
            return;
        }
        for (int amount = numbers.size() - 1; amount >= 0; amount--) {
            Product found = product(row, numbers, amount, false);
            if (found != null) {
                plain.add(found);
            }
            Product gross = product(row, numbers, amount, true);
            if (gross != null) {
                taxed.add(gross);
            }
        }
    }

    /** The two numbers that make up the amount, which is the last or the first of them; null when none do. */
    private @Nullable Product product(Row row, List<Found<Amount>> numbers, int amount, boolean withTax) {
        int last = amount == 0 ? numbers.size() - 1 : amount - 1;
        int least = amount == 0 ? 1 : 0;
        for (int price = last; price >= least; price--) {
            for (int quantity = last; quantity >= least; quantity--) {
                if (quantity == price
                        || isPosition(row, numbers.get(quantity))
                        || !mayMultiply(row, numbers.get(quantity), numbers.get(price), numbers.get(amount), withTax)) {
                    continue;
                }
                Product product = new Product(row, numbers.get(quantity), numbers.get(price), numbers.get(amount));
                if (isProduct(product, withTax)) {
                    return product;
                }
            }
        }
        return null;
    }

    /** One times anything is that: at the beginning of a line, {@code 1.} or what another heading stands over counts lines. */
    private boolean isPosition(Row row, Found<Amount> number) {
        String word = row.words().get(number.first()).text();
        boolean first = number.first() == 0
                && number.last() == 0
                && number.value().value().equals(BigDecimal.ONE);
        return first && (word.endsWith(".") || isHeadedOtherwise(row, number.box()));
    }

    private boolean isHeadedOtherwise(Row row, Box box) {
        List<Label> over = sheet.rows().subList(Math.max(0, row.index() - ROWS_OF_HEADING), row.index()).stream()
                .filter(above -> above.segmentEnd(0) < above.size() - 1)
                .flatMap(above -> sheet.labels(above).stream())
                .filter(label -> label.alone()
                        && label.first() == 0
                        && label.box().x0() < box.x1()
                        && label.box().x1() > box.x0())
                .toList();
        return over.stream().anyMatch(label -> label.role() == Role.COL_OTHER)
                && over.stream().noneMatch(label -> label.role() == Role.COL_QUANTITY);
    }

    /** A quick look that leaves few to be computed exactly: the product itself, or what a number of the line takes off it. */
    private boolean mayMultiply(
            Row row, Found<Amount> quantity, Found<Amount> price, Found<Amount> amount, boolean withTax) {
        double whole =
                quantity.value().value().doubleValue() * price.value().value().doubleValue();
        double sum = amount.value().value().doubleValue();
        double cent = ROUGHLY * (1 + Math.abs(sum));
        if (!withTax && (Math.abs(whole - sum) < cent || isSettled(row, quantity, price, amount))) {
            return true;
        }
        for (Found<Amount> share : sheet.amounts(row)) {
            double part = Math.abs(share.value().value().doubleValue()) / 100;
            double left = withTax ? 1 + part : 1 - part;
            if (Math.abs(whole * left - sum) < cent) {
                return true;
            }
        }
        return false;
    }

    /** Zeros multiply as well, and say nothing. */
    private boolean isProduct(Product product, boolean withTax) {
        Amount price = product.price().value();
        Amount amount = product.amount().value();
        if (price.value().scale() < 2
                || amount.value().scale() != 2
                || amount.value().signum() == 0
                || hasCurrency(product)) {
            return false;
        }
        BigDecimal whole = product.quantity().value().value().multiply(price.value());
        if (withTax) {
            return isTaxed(whole, sheet.amounts(product.row()), amount.value());
        }
        return near(whole, amount.value())
                || isSettled(product.row(), product.quantity(), product.price(), product.amount())
                || sheet.amounts(product.row()).stream()
                        .filter(share -> share != product.quantity()
                                && (share.value().percent()
                                        || ItemAssembler.isBetween(share, product.price(), product.amount())))
                        .anyMatch(share -> near(whole.multiply(left(share)), amount.value()));
    }

    /** The currency between number and price is that of the price. */
    private static boolean hasCurrency(Product product) {
        boolean shared = product.quantity().value().value().scale() <= 0
                && product.price().first() == product.quantity().last() + 2;
        return product.quantity().value().currency() != null && !shared;
    }

    /** Whether the tax, or a discount and the tax, stand as amounts on the way from the price to the amount. */
    private boolean isSettled(Row row, Found<Amount> quantity, Found<Amount> price, Found<Amount> amount) {
        List<BigDecimal> between = sheet.amounts(row).stream()
                .filter(number -> number.first() > price.last() && number.last() < amount.first())
                .filter(number -> number.value().looksLikeMoney())
                .map(number -> number.value().value().abs())
                .toList();
        if (between.isEmpty()
                || between.size() > 2
                || quantity.first() > price.first()
                || quantity.value().value().compareTo(BigDecimal.ONE) == 0) {
            return false;
        }
        BigDecimal discount = between.size() == 2 ? between.get(0) : BigDecimal.ZERO;
        BigDecimal whole = quantity.value().value().multiply(price.value().value());
        // Where the product itself is told, it is the amount, and what follows are its taxes.
        return between.stream().noneMatch(number -> near(whole, number))
                && discount.compareTo(between.get(between.size() - 1)) != 0
                && near(
                        whole.subtract(discount).add(between.get(between.size() - 1)),
                        amount.value().value());
    }

    /** Whether the price is without the tax whose rate stands in the line, and the amount with it. */
    static boolean isTaxed(BigDecimal whole, List<Found<Amount>> line, BigDecimal amount) {
        return line.stream()
                .filter(rate -> rate.value().percent() && rate.value().value().signum() >= 0)
                .map(rate -> BigDecimal.ONE.add(rate.value().value().movePointLeft(2)))
                .anyMatch(more -> near(whole.multiply(more), amount));
    }

    private static BigDecimal left(Found<Amount> share) {
        return BigDecimal.ONE.subtract(share.value().value().abs().divide(HUNDRED, 6, RoundingMode.HALF_UP));
    }

    private static boolean near(BigDecimal a, BigDecimal b) {
        return Cents.near(a.setScale(2, RoundingMode.HALF_UP), b);
    }

    private Optional<TableHeader> header() {
        List<Product> products = taxed.size() > plain.size() ? taxed : plain;
        List<Product> ending = alike(products, true);
        List<Product> beginning = alike(products, false);
        List<Product> best = beginning.size() > ending.size() ? beginning : ending;
        if (best.isEmpty()) {
            return Optional.empty();
        }
        TableHeader table = new TableHeader(best.get(0).row(), columns(readAlike(best)));
        return Optional.of(new TableHeader(first(table), table.columns()));
    }

    /** Over the first line that multiplies may stand others that nearly do: their price is an average that was rounded. */
    private Row first(TableHeader table) {
        Row first = table.row();
        for (int i = first.index() - 1; i >= Math.max(0, first.index() - LINES_OF_ITEM); i--) {
            ItemRow above = ItemRow.of(sheet, table, sheet.rows().get(i));
            boolean item = above.hasText()
                    && above.row().page() == first.page()
                    && above.cells(Role.COL_AMOUNT).stream()
                            .allMatch(cell -> cell.value().looksLikeMoney())
                    && nearlyMultiplies(above)
                    && sheet.labels(above.row()).stream()
                            .noneMatch(label -> label.role().isSum() && label.leads());
            first = item ? above.row() : first;
        }
        return first;
    }

    private static boolean nearlyMultiplies(ItemRow row) {
        if (!TableHeader.COUNTED.stream().allMatch(row::has)) {
            return false;
        }
        double amount = first(row, Role.COL_AMOUNT);
        double product = first(row, Role.COL_QUANTITY) * first(row, Role.COL_UNIT_PRICE);
        return amount != 0 && Math.abs(product - amount) < ROUGHLY * Math.abs(amount);
    }

    private static double first(ItemRow row, Role role) {
        return row.cells(role).get(0).value().value().doubleValue();
    }

    /** Most of those whose amounts stand in one column. */
    private List<Product> alike(List<Product> products, boolean ending) {
        List<Product> best = List.of();
        for (Product product : products) {
            double tolerance = SAME_EDGE_EMS * sheet.em(product.row());
            List<Product> same = products.stream()
                    .filter(other -> other.standsUnder(product, ending, tolerance))
                    .toList();
            best = same.size() > best.size() ? same : best;
            if (2 * best.size() > products.size()) {
                break;
            }
        }
        return best;
    }

    /** Lines that would multiply either way are read like those that are clear. */
    private static List<Product> readAlike(List<Product> rows) {
        List<Product> clear = rows.stream().filter(Product::isClear).toList();
        if (clear.isEmpty() || !clear.stream().allMatch(Product::pricedFirst)) {
            return rows;
        }
        return rows.stream()
                .map(row -> row.isClear() || row.pricedFirst() ? row : row.turned())
                .toList();
    }

    /** A printed heading tells number from price where both are written alike. */
    private boolean priceComesFirst(Row first, Column quantity, Column price) {
        List<Label> labels = sheet.rows().subList(Math.max(0, first.index() - ROWS_OF_HEADING), first.index()).stream()
                .flatMap(row -> sheet.labels(row).stream())
                .toList();
        return distance(labels, Role.COL_UNIT_PRICE, quantity) < distance(labels, Role.COL_QUANTITY, quantity)
                && distance(labels, Role.COL_QUANTITY, price) < distance(labels, Role.COL_UNIT_PRICE, price);
    }

    /** How far the nearest heading of that kind stands from the column. */
    private static double distance(List<Label> labels, Role role, Column column) {
        return labels.stream()
                .filter(label -> label.role() == role)
                .mapToDouble(label -> column.distance(label.box()))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private List<Column> columns(List<Product> rows) {
        List<Column> columns = new ArrayList<>();
        Column quantity = new Column(
                Role.COL_QUANTITY,
                around(rows.stream().map(row -> row.quantity().box()).toList()));
        Column price = new Column(
                Role.COL_UNIT_PRICE,
                around(rows.stream().map(row -> row.price().box()).toList()));
        boolean turned = rows.stream().noneMatch(Product::isClear)
                && priceComesFirst(rows.get(0).row(), quantity, price);
        columns.add(turned ? new Column(Role.COL_QUANTITY, price.box()) : quantity);
        columns.add(turned ? new Column(Role.COL_UNIT_PRICE, quantity.box()) : price);
        columns.add(new Column(
                Role.COL_AMOUNT,
                around(rows.stream().map(row -> row.amount().box()).toList())));
        List<Box> texts =
                rows.stream().map(this::text).flatMap(Optional::stream).toList();
        if (!texts.isEmpty()) {
            columns.add(new Column(Role.COL_DESCRIPTION, around(texts)));
        }
        others(rows, columns);
        columns.sort(Comparator.comparingDouble(column -> column.box().x0()));
        return columns;
    }

    /** Numbers in every other row that are none of the three, such as positions and rates. */
    private void others(List<Product> rows, List<Column> columns) {
        List<Box> boxes = new ArrayList<>();
        for (Product row : rows) {
            for (Found<Amount> number : sheet.amounts(row.row())) {
                boolean own = number == row.quantity() || number == row.price() || number == row.amount();
                boolean insideText = columns.stream()
                        .anyMatch(column -> column.role() == Role.COL_DESCRIPTION
                                && number.box().x0() > column.box().x0()
                                && number.box().x1() <= column.box().x1());
                if (!own && !insideText) {
                    boxes.add(number.box());
                }
            }
        }
        boxes.sort(Comparator.comparingDouble(Box::x0));
        List<Box> merged = new ArrayList<>();
        for (Box box : boxes) {
            int last = merged.size() - 1;
            if (last >= 0 && box.x0() < merged.get(last).x1()) {
                merged.set(last, merged.get(last).union(box));
            } else {
                merged.add(box);
            }
        }
        merged.forEach(box -> columns.add(new Column(Role.COL_OTHER, box)));
    }

    /** The longest run of words that is not a number; where there is another, none that holds a date, a factor or the amount. */
    private Optional<Box> text(Product product) {
        Row row = product.row();
        Box longest = null;
        boolean free = false;
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            int first = word;
            int end = row.segmentEnd(word);
            boolean letters =
                    row.text(word, end).chars().filter(Character::isLetter).count() > 2;
            boolean apart = Stream.of(product.quantity(), product.price(), product.amount())
                            .noneMatch(number -> number.overlaps(first, end))
                    && sheet.dates(row).stream().noneMatch(day -> day.overlaps(first, end));
            Box box = row.box(word, end);
            if (letters && (longest == null || apart && !free || apart == free && box.width() > longest.width())) {
                longest = box;
                free = apart;
            }
        }
        return Optional.ofNullable(longest);
    }

    private static Box around(List<Box> boxes) {
        return boxes.stream().reduce(Box::union).orElseThrow();
    }
}
