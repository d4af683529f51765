package com.cashupagent.extract.pattern;

import com.cashupagent.model.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and prices that are one word with something else and therefore no amounts for themselves. */
final class GluedCells {

    private static final Pattern UNIT = Pattern.compile("(-?\\d{1,6}(?:[.,]\\d{1,3})?)(?:\\p{L}{1,10}[²³23]?\\.?|×)");

    /** {@code 6¼} hours, which readers of PDF write {@code 61⁄4}. */
    private static final Pattern FRACTION = Pattern.compile("(\\d{0,3})([1-7])\u2044([248])");

    /** {@code $.85}: nothing before the point. */
    private static final Pattern BELOW_ONE = Pattern.compile("\\p{Sc}?(\\.\\d{1,4})");

    private static final Pattern PER_UNIT = Pattern.compile("\\p{Sc}?(\\d{1,7}(?:[.,]\\d{2})?)/\\p{L}{1,8}\\.?");
    private static final Pattern STAMPED = Pattern.compile("\\p{Lu}{1,8}(\\d{1,7}(?:[.,]\\d{1,3})?)");

    /** What was ordered and what came of it. */
    private static final Pattern DELIVERED = Pattern.compile("\\d{1,5}/(\\d{1,5})");

    private static final Pattern HOURS = Pattern.compile("(\\d{1,4}):([0-5]\\d)h?");
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final int SCALE_OF_HOURS = 4;

    private final Sheet sheet;
    private final TableHeader header;
    private final Row row;
    private final boolean[] taken;

    /** @param taken the words that are in a cell already; those that are found join them */
    GluedCells(Sheet sheet, TableHeader header, Row row, boolean[] taken) {
        this.sheet = sheet;
        this.header = header;
        this.row = row;
        this.taken = taken;
    }

    /** Fills cells of quantities and prices in which nothing else is. */
    void addTo(Map<Role, List<Found<Amount>>> cells) {
        List<Found<Amount>> amounts = cells.getOrDefault(Role.COL_AMOUNT, List.of());
        boolean bare = !cells.containsKey(Role.COL_QUANTITY) && !cells.containsKey(Role.COL_UNIT_PRICE);
        add(cells, find(cells, Role.COL_QUANTITY, List.of(UNIT, HOURS, FRACTION, BELOW_ONE)));
        add(cells, find(cells, Role.COL_UNIT_PRICE, List.of(PER_UNIT, BELOW_ONE)));
        add(cells, apart(cells));
        add(cells, delivered(cells));
        Cell quantity = bare ? find(cells, Role.COL_QUANTITY, List.of(STAMPED)) : null;
        Cell price = bare ? find(cells, Role.COL_UNIT_PRICE, List.of(STAMPED)) : null;
        // A stamp across the table leaves its letters in the cells: only what multiplies is believed.
        if (quantity != null
                && price != null
                && amounts.stream()
                        .anyMatch(amount -> quantity.value()
                                        .multiply(price.value())
                                        .compareTo(amount.value().value())
                                == 0)) {
            add(cells, quantity);
            add(cells, price);
        }
    }

    /** {@code 3/2}, of several such columns the one that makes up the amount; alone it may be a size or a share. */
    private @Nullable Cell delivered(Map<Role, List<Found<Amount>>> cells) {
        for (int i = 0; i < row.size() && !holdsNumber(cells.getOrDefault(Role.COL_QUANTITY, List.of())); i++) {
            Matcher written = DELIVERED.matcher(row.words().get(i).text());
            if (written.matches() && isHeadedQuantity(row.words().get(i))) {
                BigDecimal number = new BigDecimal(written.group(1));
                boolean proven = number.signum() > 0
                        && cells.getOrDefault(Role.COL_UNIT_PRICE, List.of()).stream()
                                .map(price -> price.value().value().multiply(number))
                                .anyMatch(product -> cells.getOrDefault(Role.COL_AMOUNT, List.of()).stream()
                                        .anyMatch(amount ->
                                                product.compareTo(amount.value().value()) == 0));
                if (proven) {
                    return new Cell(Role.COL_QUANTITY, i, number);
                }
            }
        }
        return null;
    }

    private boolean isHeadedQuantity(Word word) {
        return header.columns().stream()
                .anyMatch(column -> column.role() == Role.COL_QUANTITY
                        && column.distance(word.box()) < ItemRow.TEXT_EMS * sheet.em(row));
    }

    private record Cell(Role role, int word, BigDecimal value) {}

    private void add(Map<Role, List<Found<Amount>>> cells, @Nullable Cell cell) {
        if (cell != null) {
            taken[cell.word()] = true;
            Amount amount = new Amount(cell.value(), null, false);
            cells.put(cell.role(), List.of(new Found<>(amount, row, cell.word(), cell.word())));
        }
    }

    private @Nullable Cell find(Map<Role, List<Found<Amount>>> cells, Role role, List<Pattern> forms) {
        Column column = header.column(role).orElse(null);
        if (column == null || holdsNumber(cells.getOrDefault(role, List.of()))) {
            return null;
        }
        for (int i = 0; i < row.size(); i++) {
            Word word = row.words().get(i);
            boolean under = !taken[i] && column.distance(word.box()) < ItemRow.TEXT_EMS * sheet.em(row);
            for (Pattern form : under ? forms : List.<Pattern>of()) {
                Matcher written = form.matcher(word.text());
                if (written.matches()) {
                    return new Cell(role, i, value(written));
                }
            }
        }
        return null;
    }

    private static boolean holdsNumber(List<Found<Amount>> cell) {
        return cell.stream().anyMatch(found -> !found.value().percent());
    }

    /** A number that stands far from its heading, alone between the text and the price with which it makes up the amount. */
    private @Nullable Cell apart(Map<Role, List<Found<Amount>>> cells) {
        List<Found<Amount>> prices = cells.getOrDefault(Role.COL_UNIT_PRICE, List.of());
        List<Found<Amount>> amounts = cells.getOrDefault(Role.COL_AMOUNT, List.of());
        if (header.column(Role.COL_QUANTITY).isEmpty()
                || cells.containsKey(Role.COL_QUANTITY)
                || prices.size() != 1
                || amounts.size() != 1) {
            return null;
        }
        int before = row.segmentStart(prices.get(0).first()) - 1;
        return sheet.amounts(row).stream()
                .filter(number -> number.last() == before
                        && !taken[before]
                        && row.segmentStart(before) == number.first()
                        && number.first() > 0)
                .filter(number -> number.value()
                                .value()
                                .multiply(prices.get(0).value().value())
                                .compareTo(amounts.get(0).value().value())
                        == 0)
                .map(number ->
                        new Cell(Role.COL_QUANTITY, before, number.value().value()))
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal value(Matcher written) {
        if (written.pattern() == FRACTION) {
            BigDecimal whole = written.group(1).isEmpty() ? BigDecimal.ZERO : new BigDecimal(written.group(1));
            return whole.add(new BigDecimal(written.group(2)).divide(new BigDecimal(written.group(3))));
        }
        BigDecimal whole = new BigDecimal(written.group(1).replace(',', '.'));
        return written.pattern() != HOURS
                ? whole
                : whole.add(new BigDecimal(written.group(2)).divide(MINUTES, SCALE_OF_HOURS, RoundingMode.HALF_UP))
                        .stripTrailingZeros();
    }
}
