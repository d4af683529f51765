package com.cashupagent.extract.pattern;

import com.cashupagent.model.LineItem;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Items of a letter or a slip without a table: a text and an amount a line, above the sums. Only what adds up to one of
 * the sums under it is believed.
 */
final class PricedList {

    private static final double SAME_EDGE = 0.02;
    private static final int MAX_TEXT_LINES = 5;
    private static final int MAX_SUMS = 8;
    private static final int LEAST_UNNAMED = 3;
    private static final int MAX_LINES = 200;

    /** Lines looked at in all: a page of nothing but sums must not take long. */
    private static final int MOST_LOOKS = 50_000;

    private final Sheet sheet;
    private final List<LineItem> items = new ArrayList<>();
    private final Set<Integer> rows = new HashSet<>();
    private int budget = MOST_LOOKS;

    PricedList(Sheet sheet) {
        this(sheet, false);
    }

    /**
     * Looks for the items.
     *
     * @param alone whether no table has any
     */
    PricedList(Sheet sheet, boolean alone) {
        this.sheet = sheet;
        List<Row> best = aboveSums(List.of(), false);
        if (worth(best) < 2) {
            for (Row row : sheet.rows()) {
                List<Row> below = isSum(row) ? below(row) : List.of();
                best = worth(below) > Math.max(1, worth(best)) ? below : best;
            }
        }
        if (worth(best) < 2) {
            best = aboveSums(best, true);
        }
        if (worth(best) < 2) {
            best = unnamed(best);
        }
        if (worth(best) < 2 && alone) {
            List<Row> untaxed = beforeTaxes();
            best = worth(untaxed) > worth(best) ? untaxed : best;
        }
        for (Row row : best) {
            add(row, best);
        }
    }

    private List<Row> aboveSums(List<Row> otherwise, boolean grouped) {
        List<Row> best = otherwise;
        for (Row row : sheet.rows()) {
            if (announces(row)) {
                List<Row> above = above(row, sumsFrom(row), grouped);
                best = worth(above) > worth(best) ? above : best;
            }
        }
        return best;
    }

    /** Top to bottom; empty when nothing adds up. */
    List<LineItem> items() {
        return items;
    }

    /** The lines on which they stand. */
    Set<Integer> rows() {
        return rows;
    }

    private boolean isSum(Row row) {
        return lastAmount(row) != null && namesSum(row);
    }

    private boolean namesSum(Row row) {
        return sheet.labels(row).stream()
                .anyMatch(label -> label.role().isSum()
                        && !label.role().isSideSum()
                        && (label.leads() || label.isAfterColon())
                        && label.weight() >= 0.5
                        && !OtherRows.goesOnAboutMore(sheet, label));
    }

    /** A sum, or the headings of several whose amounts stand on the next line. */
    private boolean announces(Row row) {
        return isSum(row) || namesSum(row) && !amountsUnder(row).isEmpty();
    }

    private List<BigDecimal> amountsUnder(Row headings) {
        int next = headings.index() + 1;
        boolean rates =
                sheet.amounts(headings).stream().allMatch(found -> found.value().percent());
        if (next >= sheet.rows().size() || !rates) {
            return List.of();
        }
        List<BigDecimal> amounts = sheet.amounts(sheet.rows().get(next)).stream()
                .filter(found -> found.value().looksLikeMoney())
                .map(found -> found.value().value())
                .toList();
        return amounts.size() < 2 ? List.of() : amounts;
    }

    private @Nullable Found<Amount> lastAmount(Row row) {
        List<Found<Amount>> amounts = sheet.amounts(row).stream()
                .filter(found -> found.value().looksLikeMoney())
                .toList();
        return amounts.isEmpty() ? null : amounts.get(amounts.size() - 1);
    }

    private List<Row> above(Row sum, List<BigDecimal> sums) {
        return above(sum, sums, false);
    }

    /**
     * The lines over a sum that make it up; the sums of groups among them are no items.
     *
     * @param grouped whether lines may head those that are set in under them
     */
    private List<Row> above(Row sum, List<BigDecimal> sums, boolean grouped) {
        Deque<Row> lines = new ArrayDeque<>();
        List<Row> found = List.of();
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal open = null;
        Group group = new Group();
        int texts = 0;
        double edge = -1;
        for (int i = sum.index() - 1; i >= Math.max(0, sum.index() - MAX_LINES) && texts <= MAX_TEXT_LINES; i--) {
            if (--budget < 0) {
                return found;
            }
            Row row = sheet.rows().get(i);
            Found<Amount> amount = lastAmount(row);
            if (amount != null && isSum(row)) {
                if (open != null) {
                    return found;
                }
                open = amount.value().value();
                continue;
            }
            if (amount != null && (tellsNeighbour(row) || isNoItem(row))) {
                continue;
            }
            if (grouped && amount != null && group.isHeadedBy(row, amount, sheet.em(row))) {
                group = new Group();
                texts = 0;
                continue;
            }
            if (amount == null || row.page() != sum.page() || !isLine(row, amount, edge)) {
                texts++;
                continue;
            }
            texts = 0;
            edge = amount.box().x1();
            group.add(row, amount);
            if (!isTax(row)) {
                lines.addFirst(row);
            }
            total = total.add(amount.value().value());
            open = open == null || Cents.near(open, amount.value().value())
                    ? null
                    : open.subtract(amount.value().value());
            BigDecimal now = total;
            if (open == null && sums.stream().anyMatch(each -> Cents.near(each, now))) {
                found = List.copyOf(lines);
            }
        }
        return found;
    }

    /** Lines under one that begins farther left and tells what they cost together. */
    private static final class Group {

        private BigDecimal sum = BigDecimal.ZERO;
        private double left = 1;

        void add(Row row, Found<Amount> amount) {
            sum = sum.add(amount.value().value());
            left = Math.min(left, row.box().x0());
        }

        boolean isHeadedBy(Row row, Found<Amount> amount, double em) {
            return sum.signum() != 0
                    && sum.compareTo(amount.value().value()) == 0
                    && row.box().x0() < left - em / 2;
        }
    }

    /**
     * The lines under a sum that explain it, as bills do that begin with their total, under a heading where other sums come
     * between: those that begin farthest left, the ones set in under them say what they are made of.
     */
    private List<Row> below(Row sum) {
        List<Row> lines = new ArrayList<>();
        BigDecimal rest = Objects.requireNonNull(lastAmount(sum)).value().value();
        int texts = 0;
        boolean others = false;
        for (int i = sum.index() + 1; i < sheet.rows().size() && texts <= MAX_TEXT_LINES; i++) {
            Row row = sheet.rows().get(i);
            Found<Amount> amount = lastAmount(row);
            double edge = lines.isEmpty() ? -1 : edge(lines.get(0));
            double left = lines.isEmpty() ? row.box().x0() : lines.get(0).box().x0();
            if (isSum(row) && lines.isEmpty()) {
                others = true;
                continue;
            }
            if (isSum(row) && row.box().x0() <= left + sheet.em(row) / 2) {
                return List.of();
            }
            boolean line = amount != null
                    && isLine(row, amount, edge)
                    && Math.abs(row.box().x0() - left) < sheet.em(row) / 2;
            if (!line || amount == null) {
                texts += amount == null ? 1 : 0;
                continue;
            }
            if (others && texts == 0) {
                return List.of();
            }
            others = false;
            texts = 0;
            lines.add(row);
            rest = rest.subtract(amount.value().value());
            if (rest.signum() == 0) {
                return lines;
            }
        }
        return List.of();
    }

    /** The sum of a group of items, or what is owed from before. */
    private boolean isNoItem(Row row) {
        return sheet.labels(row).stream()
                .anyMatch(label -> label.leads()
                        && label.first() == 0
                        && (label.role() == Role.OTHER_AMOUNT
                                || label.role() == Role.WITHHELD
                                || label.role() == Role.PREVIOUS));
    }

    /** A rate and the word for the tax: counted in, but no item. */
    private boolean isTax(Row row) {
        return isTax(row, false)
                && sheet.amounts(row).stream().anyMatch(found -> found.value().percent());
    }

    private boolean isTax(Row row, boolean only) {
        return sheet.labels(row).stream().anyMatch(label -> label.role() == Role.TAX)
                && (!only
                        || sheet.labels(row).stream()
                                .noneMatch(label -> label.role() == Role.NET || label.role() == Role.TOTAL));
    }

    /** Lines that cost something: only these make one reading better than another. */
    private int worth(List<Row> lines) {
        return (int) lines.stream()
                .map(this::lastAmount)
                .filter(amount -> amount != null && amount.value().value().signum() > 0)
                .count();
    }

    private double edge(Row row) {
        return Objects.requireNonNull(lastAmount(row)).box().x1();
    }

    private boolean isLine(Row row, Found<Amount> amount, double edge) {
        return new PricedLine(sheet, row, amount).isItem()
                && (edge < 0 || Math.abs(amount.box().x1() - edge) < SAME_EDGE);
    }

    /** {@code 3 pcs x 10.50} over or under the line with the amount that this makes. */
    private boolean tellsNeighbour(Row row) {
        for (int i : List.of(row.index() - 1, row.index() + 1)) {
            Row other = i < 0 || i >= sheet.rows().size() ? row : sheet.rows().get(i);
            Found<Amount> amount = other == row ? null : lastAmount(other);
            if (amount != null
                    && new PricedLine(sheet, other, amount).isItem()
                    && !new PricedLine(sheet, other, amount).factors(row).isEmpty()
                    && new PricedLine(sheet, row, Objects.requireNonNull(lastAmount(row)))
                            .factors(row)
                            .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Three lines or more that make up the amount under them need no word for it. */
    private List<Row> unnamed(List<Row> otherwise) {
        List<Row> best = otherwise;
        for (Row row : sheet.rows()) {
            Found<Amount> sum = lastAmount(row);
            if (sum != null && sum.value().value().signum() > 0) {
                List<Row> above = above(row, List.of(sum.value().value()));
                best = worth(above) >= Math.max(LEAST_UNNAMED, worth(best) + 1) ? above : best;
            }
        }
        return best;
    }

    /** The amounts of the sums from this line on. */
    private List<BigDecimal> sumsFrom(Row first) {
        List<BigDecimal> sums = new ArrayList<>(amountsUnder(first));
        for (int i = first.index(); i < sheet.rows().size() && sums.size() < MAX_SUMS; i++) {
            Row row = sheet.rows().get(i);
            Found<Amount> amount = isSum(row) ? lastAmount(row) : null;
            if (amount != null && amount.value().value().signum() != 0) {
                sums.add(amount.value().value());
            }
        }
        return sums;
    }

    /** Not everyone prints the net amount: what makes up the sum under the taxes without them. */
    private List<Row> beforeTaxes() {
        for (Row row : sheet.rows()) {
            BigDecimal net = isTax(row, true) ? withoutTaxes(row) : null;
            List<Row> above = net == null ? List.of() : above(row, List.of(net));
            if (worth(above) > 0 && above.stream().noneMatch(this::isRepeated)) {
                return above;
            }
        }
        return List.of();
    }

    private @Nullable BigDecimal withoutTaxes(Row first) {
        BigDecimal taxes = BigDecimal.ZERO;
        for (int i = first.index();
                i < Math.min(first.index() + MAX_SUMS, sheet.rows().size());
                i++) {
            Row row = sheet.rows().get(i);
            Found<Amount> amount = isSum(row) ? lastAmount(row) : null;
            if (amount != null && isTax(row, true)) {
                taxes = taxes.add(amount.value().value());
            } else if (amount != null) {
                return amount.value().value().subtract(taxes);
            }
        }
        return null;
    }

    /** An amount that stands above already is a sum of items, whatever it is called. */
    private boolean isRepeated(Row row) {
        BigDecimal value = Objects.requireNonNull(lastAmount(row)).value().value();
        return sheet.rows().subList(0, row.index()).stream()
                .flatMap(above -> sheet.amounts(above).stream())
                .anyMatch(above -> Cents.near(above.value().value(), value));
    }

    private void add(Row row, List<Row> lines) {
        Found<Amount> amount = lastAmount(row);
        if (amount != null) {
            rows.add(row.index());
            items.add(new PricedLine(sheet, row, amount).item(lines));
        }
    }
}
