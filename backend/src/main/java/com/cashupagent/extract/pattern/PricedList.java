package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import com.cashupagent.model.LineItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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
        for (Row row : sheet.rows()) {
            if (items.isEmpty() && isSum(row)) {
                above(row);
            }
        }
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
        return lastAmount(row) != null
                && sheet.labels(row).stream()
                        .anyMatch(label -> label.role().isSum()
                                && !label.role().isSideSum()
                                && label.leads()
                                && label.weight() >= 0.5);
    }

    private @Nullable Found<Amount> lastAmount(Row row) {
        List<Found<Amount>> amounts = sheet.amounts(row).stream()
                .filter(found -> found.value().looksLikeMoney())
                .toList();
        return amounts.isEmpty() ? null : amounts.get(amounts.size() - 1);
    }

    private void above(Row sum) {
        List<Row> lines = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        int texts = 0;
        double edge = -1;
        List<BigDecimal> sums = sumsFrom(sum);
        for (int i = sum.index() - 1; i >= 0 && texts <= MAX_TEXT_LINES; i--) {
            Row row = sheet.rows().get(i);
            Found<Amount> amount = lastAmount(row);
            if (isSum(row)) {
                return;
            }
            boolean item = row.page() == sum.page()
                    && amount != null
                    && amount.first() > 0
                    && hasText(row, amount.first())
                    && (edge < 0 || Math.abs(amount.box().x1() - edge) < SAME_EDGE);
            if (!item || amount == null) {
                texts++;
                continue;
            }
            texts = 0;
            edge = amount.box().x1();
            lines.add(row);
            total = total.add(amount.value().value());
            BigDecimal now = total;
            if (sums.stream().anyMatch(each -> each.subtract(now).abs().compareTo(CENT) < 0)) {
                Collections.reverse(lines);
                lines.forEach(this::add);
                return;
            }
        }
    }

    /** The amounts of the sums from this line on. */
    private List<BigDecimal> sumsFrom(Row first) {
        List<BigDecimal> sums = new ArrayList<>();
        for (int i = first.index(); i < sheet.rows().size() && sums.size() < MAX_SUMS; i++) {
            Row row = sheet.rows().get(i);
            Found<Amount> amount = isSum(row) ? lastAmount(row) : null;
            if (amount != null && amount.value().value().signum() != 0) {
                sums.add(amount.value().value());
            }
        }
        return sums;
    }

    private static boolean hasText(Row row, int before) {
        return row.text(0, before - 1).chars().filter(Character::isLetter).count() >= 3;
    }

    private void add(Row row) {
        Found<Amount> amount = lastAmount(row);
        if (amount == null) {
            return;
        }
        int last = amount.first() - 1;
        Box box = row.box(0, last);
        rows.add(row.index());
        items.add(new LineItem(
                Field.of(row.text(0, last).strip(), PROVEN, sheet.evidence(row.page(), box)),
                Field.absent(0.5),
                Field.absent(0.5),
                Field.of(amount.value().value(), PROVEN, sheet.evidence(amount))));
    }
}
