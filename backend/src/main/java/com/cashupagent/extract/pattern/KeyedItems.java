package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import com.cashupagent.model.LineItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Items told one by one as keys with values, as programs do that show an electronic invoice to people: {@code Name: Lamp},
 * {@code Quantity: 3}, {@code Price: 2.50}, {@code Line total: 7.50}. Only those that multiply are believed.
 */
final class KeyedItems {

    private static final int MOST_LINES = 4;
    private static final Set<Role> KEYS =
            Set.of(Role.COL_DESCRIPTION, Role.COL_QUANTITY, Role.COL_UNIT_PRICE, Role.COL_AMOUNT);

    private final Sheet sheet;
    private final List<LineItem> items = new ArrayList<>();
    private final Set<Integer> rows = new HashSet<>();
    private final List<Integer> open = new ArrayList<>();
    private @Nullable Found<Amount> quantity;
    private @Nullable Found<Amount> price;
    private @Nullable Box place;
    private String name = "";

    private KeyedItems(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Top to bottom; without items where none are told so. */
    static Reading find(Sheet sheet) {
        KeyedItems keyed = new KeyedItems(sheet);
        if (!sheet.labels(Role.COL_QUANTITY).isEmpty()
                && !sheet.labels(Role.COL_UNIT_PRICE).isEmpty()) {
            sheet.rows().forEach(keyed::read);
        }
        return new Reading(keyed.items, keyed.rows);
    }

    private void read(Row row) {
        for (Label label : sheet.labels(row)) {
            int value = label.last() + 1;
            if (KEYS.contains(label.role())
                    && label.alone()
                    && value < row.size()
                    && (label.role() == Role.COL_UNIT_PRICE
                            || row.words().get(label.last()).text().endsWith(":"))) {
                take(label, value);
            }
        }
    }

    private void take(Label label, int value) {
        Row row = label.row();
        open.add(row.index());
        if (label.role() == Role.COL_DESCRIPTION) {
            if (quantity != null && price != null) {
                forget();
            }
            describe(label, value);
            return;
        }
        Optional<Found<Amount>> number = sheet.amounts(row).stream()
                .filter(found -> found.first() == value && !found.value().percent())
                .findFirst();
        if (number.isEmpty()) {
            return;
        }
        if (label.role() == Role.COL_QUANTITY) {
            quantity = number.get();
        } else if (label.role() == Role.COL_UNIT_PRICE) {
            price = number.get();
        } else {
            close(number.get());
        }
    }

    private void close(Found<Amount> amount) {
        Found<Amount> count = quantity;
        Found<Amount> each = price;
        if (count != null && each != null) {
            BigDecimal product =
                    count.value().value().multiply(each.value().value()).setScale(2, RoundingMode.HALF_UP);
            if (Cents.near(product, amount.value().value())) {
                Box box = place;
                items.add(new LineItem(
                        box == null
                                ? Field.absent(0.5)
                                : Field.of(
                                        name,
                                        ItemAssembler.CONSISTENT,
                                        sheet.evidence(amount.row().page(), box)),
                        number(count),
                        number(each),
                        number(amount)));
                rows.addAll(open);
            }
        }
        forget();
    }

    private void forget() {
        quantity = null;
        price = null;
        place = null;
        name = "";
        open.clear();
    }

    private Field<BigDecimal> number(Found<Amount> found) {
        return Field.of(found.value().value(), ItemAssembler.CONSISTENT, sheet.evidence(found));
    }

    /** The value and what goes on under it, down to the next key. */
    private void describe(Label label, int value) {
        Row row = label.row();
        Box first = row.words().get(value).box();
        add(row, value);
        for (int i = row.index() + 1; i < Math.min(sheet.rows().size(), row.index() + MOST_LINES); i++) {
            Row below = sheet.rows().get(i);
            boolean goesOn = below.page() == row.page()
                    && below.size() > 0
                    && Math.abs(below.box().x0() - first.x0()) < sheet.em(row) / 2;
            if (!goesOn) {
                return;
            }
            add(below, 0);
        }
    }

    private void add(Row row, int first) {
        int last = row.segmentEnd(first);
        name = (name + " " + row.text(first, last)).strip();
        Box box = row.box(first, last);
        Box before = place;
        place = before == null ? box : before.union(box);
    }
}
