package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Taxes side by side in the last line of a table, each in a column of its own: {@code Net | CGST | SGST | Cess | Total}. They are
 * believed where each has a heading that speaks of a tax and all of them together make the total of the net amount.
 */
final class TaxColumns {

    private static final int NEAR_HEADER = 2;
    private static final int MOST_IN_LINE = 16;
    private static final double SCORE = 1;
    private static final double PROVEN = 4;

    /** As a share of the net amount; halves of a tax add up as well. */
    private static final BigDecimal MOST_TAX = new BigDecimal("0.4");

    private final Sheet sheet;
    private final BigDecimal lines;
    private final BigDecimal called;
    private final List<Label> headings;
    private final List<Candidate<BigDecimal>> taxes = new ArrayList<>();
    private final List<Candidate<BigDecimal>> nets = new ArrayList<>();
    private final List<Found<Amount>> parts = new ArrayList<>();

    /**
     * The columns of one document.
     *
     * @param itemRows lines of the table of items, its header included
     * @param lines what the items add up to, 0 when there are none
     * @param called amounts that are called taxes
     */
    TaxColumns(Sheet sheet, Set<Integer> itemRows, BigDecimal lines, List<Found<Amount>> called) {
        this.sheet = sheet;
        this.lines = lines;
        // Where "CGST" stands before the amount, what follows it in its line is called so as well.
        this.called = called.stream()
                .filter(found -> found.value().looksLikeMoney())
                .filter(found -> called.stream()
                        .noneMatch(other -> other.row() == found.row()
                                && other.first() < found.first()
                                && other.value().looksLikeMoney()))
                .map(found -> found.value().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        this.headings = sheet.labels(Role.TAX).stream()
                .filter(label -> itemRows.stream()
                        .anyMatch(item -> Math.abs(item - label.row().index()) <= NEAR_HEADER))
                .toList();
        if (!headings.isEmpty()) {
            sheet.rows().stream().filter(row -> !itemRows.contains(row.index())).forEach(this::read);
        }
    }

    private void read(Row row) {
        List<Found<Amount>> money = sheet.amounts(row).stream()
                .filter(found -> found.value().looksLikeMoney())
                .toList();
        if (money.size() == 2) {
            readWithoutTotal(row, money);
            readWithoutNet(money.get(0), money.get(1));
        }
        if (money.size() < 3 || money.size() > MOST_IN_LINE) {
            return;
        }
        Found<Amount> total = money.get(money.size() - 1);
        List<Found<Amount>> between = new ArrayList<>();
        BigDecimal net = total.value().value();
        for (int i = money.size() - 2; i >= 0; i--) {
            Found<Amount> here = money.get(i);
            if (!between.isEmpty()
                    && Cents.near(here.value().value(), net)
                    && isMuch(net, total.value().value())
                    && areTaxed(between, money)) {
                add(between);
                return;
            }
            if (here.value().value().signum() != 0) {
                between.add(0, here);
                net = net.subtract(here.value().value());
            }
        }
    }

    /** {@code Totals | 2,460.30 | 455.46} over the line that tells both together. */
    private void readWithoutTotal(Row row, List<Found<Amount>> netAndTax) {
        BigDecimal net = netAndTax.get(0).value().value();
        BigDecimal total = net.add(netAndTax.get(1).value().value());
        int next = row.index() + 1;
        boolean told = next < sheet.rows().size()
                && sheet.amounts(sheet.rows().get(next)).stream()
                        .anyMatch(sum -> sum.value().looksLikeMoney()
                                && sum.value().value().compareTo(total) == 0);
        List<Found<Amount>> tax = netAndTax.subList(1, 2);
        if (told && isMuch(net, total) && areTaxed(tax, netAndTax)) {
            add(tax);
            nets.add(new Candidate<>(net, SCORE, netAndTax.get(0)));
        }
    }

    /** {@code TOTAL: | 93.98 | 1,973.99} under items that make the total with that tax, or whose taxes make it. */
    private void readWithoutNet(Found<Amount> tax, Found<Amount> total) {
        BigDecimal part = tax.value().value();
        BigDecimal sum = total.value().value();
        boolean proven = Cents.near(called, part) || lines.signum() != 0 && Cents.near(lines.add(part), sum);
        boolean taxed = proven
                && part.signum() != 0
                && isMuch(sum.subtract(part), sum)
                && headings.stream()
                        .anyMatch(label -> label.row().page() == tax.row().page()
                                && label.row().index() < tax.row().index()
                                && label.box().x0() < tax.box().x1()
                                && label.box().x1() > tax.box().x0());
        if (taxed) {
            parts.add(tax);
            taxes.add(new Candidate<>(part, PROVEN, tax));
        }
    }

    private static boolean isMuch(BigDecimal net, BigDecimal total) {
        return net.signum() * total.signum() > 0
                && total.subtract(net).abs().compareTo(net.abs().multiply(MOST_TAX)) <= 0;
    }

    /** Each by a heading of its own: freight, discounts and what the buyer keeps back stand between them as well. */
    private boolean areTaxed(List<Found<Amount>> columns, List<Found<Amount>> line) {
        List<Label> left = new ArrayList<>(headings);
        for (Found<Amount> column : columns) {
            double from = line.get(line.indexOf(column) - 1).box().x1();
            double to = column.box().x1() + sheet.em(column.row());
            boolean taxed =
                    left.removeIf(label -> label.row().page() == column.row().page()
                            && label.row().index() < column.row().index()
                            && label.box().midX() > from
                            && label.box().midX() < to);
            if (!taxed) {
                return false;
            }
        }
        return true;
    }

    private void add(List<Found<Amount>> columns) {
        parts.addAll(columns);
        BigDecimal sum = columns.stream().map(each -> each.value().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        taxes.add(new Candidate<>(sum, SCORE, columns.get(columns.size() - 1)));
    }

    /** What the columns of each such line make together. */
    List<Candidate<BigDecimal>> taxes() {
        return taxes;
    }

    /** What stands before the tax where only the next line tells the total. */
    List<Candidate<BigDecimal>> nets() {
        return nets;
    }

    /** A column without a tax, beside others that have one. */
    boolean leaveOut(Candidate<BigDecimal> tax) {
        return tax.value().signum() == 0
                && parts.stream().anyMatch(part -> part.row() == tax.place().row());
    }

    /** Whether it is in such a column. */
    boolean contain(Found<?> place) {
        return parts.stream().anyMatch(part -> part.beginsWith(place));
    }
}
