package com.cashupagent.check;

import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of an invoice as cells, and what the arithmetic asks of them: net plus tax is the total, the lines add up
 * to net or total, number times price is a line's amount. Immutable.
 */
final class SumSheet {

    static final int TOTAL = 0;
    static final int TAX = 1;
    static final int NET = 2;
    private static final int HEADLINE = 3;
    private static final int CELLS = 3;

    private final Invoice invoice;
    private final List<Field<BigDecimal>> cells = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();

    /**
     * One thing that must hold.
     *
     * @param cells that it is about
     * @param nearly whether it holds with some rounding
     * @param exactly whether it holds to the cent
     */
    record Equation(List<Integer> cells, Predicate<List<BigDecimal>> nearly, Predicate<List<BigDecimal>> exactly) {

        /** Whether it is about the cells of one line of items alone. */
        boolean isRow() {
            return cells.stream().allMatch(cell -> cell >= HEADLINE);
        }
    }

    SumSheet(Invoice invoice) {
        this.invoice = invoice;
        cells.add(invoice.total());
        cells.add(invoice.tax());
        cells.add(invoice.net());
        for (LineItem item : invoice.lineItems()) {
            cells.add(item.quantity());
            cells.add(item.unitPrice());
            cells.add(item.amount());
        }
        if (present(TOTAL) && present(TAX) && present(NET)) {
            add(List.of(TOTAL, TAX, NET), v -> v.get(TOTAL).subtract(v.get(TAX)).subtract(v.get(NET)));
        }
        for (int line = 0; line < invoice.lineItems().size(); line++) {
            int first = HEADLINE + CELLS * line;
            if (present(first) && present(first + 1) && present(first + 2)) {
                add(
                        List.of(first, first + 1, first + 2),
                        v -> v.get(first)
                                .multiply(v.get(first + 1))
                                .setScale(2, RoundingMode.HALF_UP)
                                .subtract(v.get(first + 2)));
            }
        }
        addLines();
    }

    /** Shops print their lines with tax included, so the gross total counts as well. */
    private void addLines() {
        List<Integer> amounts = new ArrayList<>();
        for (int line = 0; line < invoice.lineItems().size(); line++) {
            if (invoice.lineItems().get(line).counted()) {
                amounts.add(HEADLINE + CELLS * line + 2);
            }
        }
        if (amounts.isEmpty() || !amounts.stream().allMatch(this::present) || !present(TOTAL) && !present(NET)) {
            return;
        }
        BigDecimal adjustments =
                Objects.requireNonNullElse(invoice.adjustments().value(), BigDecimal.ZERO);
        List<Integer> all = new ArrayList<>(amounts);
        List<Integer> sums = new ArrayList<>(List.of(TOTAL, NET));
        sums.removeIf(sum -> !present(sum));
        all.addAll(sums);
        equations.add(new Equation(
                all,
                values -> sums.stream()
                        .anyMatch(sum -> InvoiceChecks.near(sum(values, amounts, adjustments), values.get(sum))),
                values -> sums.stream()
                        .anyMatch(sum -> sum(values, amounts, adjustments).compareTo(values.get(sum)) == 0)));
    }

    private static BigDecimal sum(List<BigDecimal> values, List<Integer> cells, BigDecimal start) {
        BigDecimal sum = start;
        for (int cell : cells) {
            sum = sum.add(values.get(cell));
        }
        return sum;
    }

    private void add(List<Integer> cells, Function<List<BigDecimal>, BigDecimal> rest) {
        equations.add(new Equation(
                cells,
                values -> InvoiceChecks.near(rest.apply(values), BigDecimal.ZERO),
                values -> rest.apply(values).signum() == 0));
    }

    private boolean present(int cell) {
        return cells.get(cell).present();
    }

    List<Equation> equations() {
        return equations;
    }

    Field<BigDecimal> cell(int index) {
        return cells.get(index);
    }

    /** The values, 0 where there is none; no equation asks for those. */
    List<BigDecimal> values() {
        List<BigDecimal> values = new ArrayList<>();
        cells.forEach(cell -> {
            @Nullable BigDecimal value = cell.value();
            values.add(value == null ? BigDecimal.ZERO : value);
        });
        return values;
    }

    /** The invoice with another field in one cell. */
    Invoice with(int cell, Field<BigDecimal> field) {
        List<LineItem> items = new ArrayList<>(invoice.lineItems());
        if (cell >= HEADLINE) {
            int line = (cell - HEADLINE) / CELLS;
            int column = (cell - HEADLINE) % CELLS;
            LineItem item = items.get(line);
            items.set(
                    line,
                    new LineItem(
                            item.description(),
                            column == 0 ? field : item.quantity(),
                            column == 1 ? field : item.unitPrice(),
                            column == 2 ? field : item.amount(),
                            item.counted()));
        }
        return new Invoice(
                invoice.type(),
                invoice.language(),
                invoice.invoiceIds(),
                invoice.purchaseOrderIds(),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.paymentTerms(),
                invoice.discountTerms(),
                invoice.vendor(),
                invoice.buyer(),
                cell == TOTAL ? field : invoice.total(),
                cell == TAX ? field : invoice.tax(),
                cell == NET ? field : invoice.net(),
                invoice.currency(),
                invoice.bankAccounts(),
                items,
                invoice.adjustments(),
                invoice.settlement());
    }
}
