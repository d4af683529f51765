package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
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

    private static final BigDecimal CENT = new BigDecimal("0.011");
    private static final double SAME_EDGE = 0.02;
    private static final int MAX_TEXT_LINES = 3;
    private static final int MAX_SUMS = 8;
    private static final double PROVEN = 0.85;

    private final Sheet sheet;
    private final List<LineItem> items = new ArrayList<>();
    private final Set<Integer> rows = new HashSet<>();

    PricedList(Sheet sheet) {
        this.sheet = sheet;
        List<Row> best = List.of();
        for (Row row : sheet.rows()) {
            if (announces(row)) {
                List<Row> above = above(row);
                best = above.size() > best.size() ? above : best;
            }
        }
        if (best.size() < 2) {
            for (Row row : sheet.rows()) {
                List<Row> below = isSum(row) ? below(row) : List.of();
                best = below.size() > Math.max(1, best.size()) ? below : best;
            }
        }
        best.forEach(this::add);
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
                        && label.leads()
                        && label.weight() >= 0.5);
    }

    /** A sum, or the headings of several whose amounts stand on the next line. */
    private boolean announces(Row row) {
        return isSum(row) || namesSum(row) && !amountsUnder(row).isEmpty();
    }

    private List<BigDecimal> amountsUnder(Row headings) {
        int next = headings.index() + 1;
        if (next >= sheet.rows().size() || !sheet.amounts(headings).isEmpty()) {
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

    /** The lines over a sum that make it up; the sums of groups among them are no items. */
    private List<Row> above(Row sum) {
        Deque<Row> lines = new ArrayDeque<>();
        List<Row> found = List.of();
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal open = null;
        int texts = 0;
        double edge = -1;
        List<BigDecimal> sums = sumsFrom(sum);
        for (int i = sum.index() - 1; i >= 0 && texts <= MAX_TEXT_LINES; i--) {
            Row row = sheet.rows().get(i);
            Found<Amount> amount = lastAmount(row);
            if (amount != null && isSum(row)) {
                if (open != null && open.signum() != 0) {
                    return found;
                }
                open = amount.value().value();
                continue;
            }
            if (amount == null || row.page() != sum.page() || !isLine(row, amount, edge)) {
                texts++;
                continue;
            }
            texts = 0;
            edge = amount.box().x1();
            lines.addFirst(row);
            total = total.add(amount.value().value());
            open = open == null ? null : open.subtract(amount.value().value());
            BigDecimal now = total;
            boolean whole = open == null || open.signum() == 0;
            if (whole && sums.stream().anyMatch(each -> near(each, now))) {
                found = List.copyOf(lines);
            }
        }
        return found;
    }

    /**
     * The lines under a sum that explain it, as bills do that begin with their total: those that begin farthest left,
     * the ones set in under them say what they are made of.
     */
    private List<Row> below(Row sum) {
        List<Row> lines = new ArrayList<>();
        BigDecimal rest = Objects.requireNonNull(lastAmount(sum)).value().value();
        int texts = 0;
        for (int i = sum.index() + 1; i < sheet.rows().size() && texts <= MAX_TEXT_LINES; i++) {
            Row row = sheet.rows().get(i);
            Found<Amount> amount = lastAmount(row);
            double edge = lines.isEmpty() ? -1 : edge(lines.get(0));
            double left = lines.isEmpty() ? row.box().x0() : lines.get(0).box().x0();
            if (isSum(row) && row.box().x0() <= left + sheet.em(row) / 2) {
                return List.of();
            }
            boolean line = amount != null && isLine(row, amount, edge) && Math.abs(row.box().x0() - left) < sheet.em(row) / 2;
            if (!line || amount == null) {
                texts += amount == null ? 1 : 0;
                continue;
            }
            texts = 0;
            lines.add(row);
            rest = rest.subtract(amount.value().value());
            if (rest.abs().compareTo(CENT) < 0) {
                return lines;
            }
        }
        return List.of();
    }

    private double edge(Row row) {
        return Objects.requireNonNull(lastAmount(row)).box().x1();
    }

    private static boolean isLine(Row row, Found<Amount> amount, double edge) {
        return amount.first() > 0
                && hasText(row, 0, amount.first() - 1)
                && (edge < 0 || Math.abs(amount.box().x1() - edge) < SAME_EDGE);
    }

    private static boolean near(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(CENT) < 0;
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

    private static boolean hasText(Row row, int first, int last) {
        return first <= last && row.text(first, last).chars().filter(Character::isLetter).count() >= 3;
    }

    private void add(Row row) {
        Found<Amount> amount = lastAmount(row);
        if (amount == null) {
            return;
        }
        int last = amount.first() - 1;
        int first = textBegins(row, last);
        Box box = row.box(first, last);
        rows.add(row.index());
        items.add(new LineItem(
                Field.of(row.text(first, last).strip(), PROVEN, sheet.evidence(row.page(), box)),
                Field.absent(0.5),
                Field.absent(0.5),
                Field.of(amount.value().value(), PROVEN, sheet.evidence(amount))));
    }

    /** Behind the columns of dates, positions and codes. */
    private int textBegins(Row row, int last) {
        int word = 0;
        while (word <= last) {
            int at = word;
            int end = Math.min(last, row.segmentEnd(word));
            boolean date = sheet.dates(row).stream().anyMatch(day -> day.overlaps(at, at));
            boolean code = end == word && end < last && row.words().get(word).text().chars().anyMatch(Character::isDigit);
            if (!date && !code || !hasText(row, word + 1, last)) {
                return word;
            }
            word++;
        }
        return 0;
    }
}
