package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The lines of a summary by tax rate: each holds a rate, a base and the tax that the rate makes of it. */
final class RateLines {

    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(30);
    private static final int NEAR_LINES = 3;
    private static final double SAME_EDGE = 0.7;

    /** Rate, base, tax and gross, perhaps in two currencies; a line with more is no summary, and costs its cube. */
    static final int MOST_IN_LINE = 12;

    private final Sheet sheet;
    private final Map<Integer, Found<Amount>> taxes = new LinkedHashMap<>();
    private final Map<Integer, Found<Amount>> bases = new LinkedHashMap<>();
    private final List<Found<Amount>> unnamed = new ArrayList<>();

    /** @param itemRows lines of the table of items, its header included */
    RateLines(Sheet sheet, Set<Integer> itemRows) {
        this.sheet = sheet;
        List<Row> rows = sheet.rows().stream()
                .filter(row -> !itemRows.contains(row.index()))
                .toList();
        rows.forEach(this::read);
        if (!taxes.isEmpty()) {
            List<Integer> rated = List.copyOf(taxes.keySet());
            rows.forEach(row -> readUntaxed(row, rated));
        }
    }

    /** {@code N3.5 exempt | 1,524.38 | 0.00} next to a line with a rate, its amounts in the same columns. */
    private void readUntaxed(Row row, List<Integer> rated) {
        List<Found<Amount>> amounts = sheet.amounts(row);
        for (int line : taxes.containsKey(row.index()) ? List.<Integer>of() : rated) {
            boolean near = Math.abs(line - row.index()) <= NEAR_LINES
                    && sheet.rows().get(line).page() == row.page();
            Found<Amount> base = near ? under(bases.get(line), amounts) : null;
            Found<Amount> tax = near ? under(taxes.get(line), amounts) : null;
            if (base != null
                    && tax != null
                    && base.value().value().signum() != 0
                    && tax.value().value().signum() == 0) {
                bases.put(row.index(), base);
                taxes.put(row.index(), tax);
                return;
            }
        }
    }

    private @Nullable Found<Amount> under(@Nullable Found<Amount> column, List<Found<Amount>> amounts) {
        return column == null
                ? null
                : amounts.stream()
                        .filter(found -> found.value().value().scale() == 2
                                && !found.value().percent()
                                && Math.abs(found.box().x1() - column.box().x1()) < SAME_EDGE * sheet.em(found.row()))
                        .findFirst()
                        .orElse(null);
    }

    private void read(Row row) {
        List<Found<Amount>> money = sheet.amounts(row).stream()
                .filter(found ->
                        found.value().value().scale() == 2 && !found.value().percent())
                .toList();
        if (money.size() > MOST_IN_LINE) {
            return;
        }
        if (money.size() == 1 && isAlone(money.get(0))) {
            sheet.amounts(row).stream()
                    .filter(rate -> rate.value().percent()
                            && rate.first() < money.get(0).first()
                            && isAlone(rate))
                    .forEach(rate -> unnamed.add(money.get(0)));
        }
        for (Found<Amount> rate : sheet.amounts(row)) {
            boolean mayBeRate =
                    rate.value().percent() || rate.value().value().abs().compareTo(MOST_RATE) <= 0;
            for (Found<Amount> base : mayBeRate ? money : List.<Found<Amount>>of()) {
                for (Found<Amount> tax : money) {
                    boolean distinct = base != rate && tax != rate && tax != base;
                    if (distinct && base.value().value().signum() != 0 && makes(rate, base, tax)) {
                        bases.putIfAbsent(row.index(), base);
                        taxes.putIfAbsent(row.index(), tax);
                    }
                }
            }
        }
    }

    /** Nothing else stands in its piece of the line, but a sign of per cent or of the currency. */
    private static boolean isAlone(Found<Amount> found) {
        Row row = found.row();
        return IntStream.rangeClosed(row.segmentStart(found.first()), row.segmentEnd(found.last()))
                .filter(word -> word < found.first() || word > found.last())
                .mapToObj(word -> row.words().get(word).text())
                .allMatch(text -> text.equals("%") || Currencies.isWritten(text));
    }

    static boolean makes(Found<Amount> rate, Found<Amount> base, Found<Amount> tax) {
        BigDecimal made = base.value().value().multiply(rate.value().value()).movePointLeft(2);
        return Cents.near(made, tax.value().value());
    }

    /** A line each. */
    Collection<Found<Amount>> taxes() {
        return taxes.values();
    }

    /** {@code 21 %  178.83}: of lines that hold a rate and an amount and no word. */
    List<Found<Amount>> unnamed() {
        return unnamed;
    }

    /** A line each. */
    Collection<Found<Amount>> bases() {
        return bases.values();
    }

    @Nullable Found<Amount> tax(Row row) {
        return taxes.get(row.index());
    }

    @Nullable Found<Amount> base(Row row) {
        return bases.get(row.index());
    }

    /**
     * What the amount is in a line that begins with the word for the tax: in {@code 7 % VAT of net 1,086.45: 76.05} the
     * last word before the tax is that of its base. Null where the line does not tell.
     */
    @Nullable Role role(Found<Amount> found) {
        Found<Amount> tax = tax(found.row());
        Found<Amount> base = base(found.row());
        if (tax == null || base == null || !(found.equals(tax) || found.equals(base))) {
            return null;
        }
        boolean taxed = sheet.labels(found.row()).stream()
                .anyMatch(label -> label.role() == Role.TAX
                        && label.leads()
                        && label.last() < Math.min(tax.first(), base.first()));
        return !taxed ? null : found.equals(tax) ? Role.TAX : Role.NET;
    }

    /** Whether several lines' bases and taxes together are this net amount and this tax. */
    boolean make(BigDecimal tax, BigDecimal net) {
        return taxes.size() > 1 && Cents.near(sum(taxes), tax) && Cents.near(sum(bases), net);
    }

    private static BigDecimal sum(Map<Integer, Found<Amount>> lines) {
        return lines.values().stream().map(line -> line.value().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isBaseLessTax() {
        return taxes.values().stream()
                .filter(tax -> tax.value().value().signum() != 0)
                .anyMatch(this::leavesABase);
    }

    private boolean leavesABase(Found<Amount> tax) {
        Found<Amount> base = base(tax.row());
        return base != null
                && bases.values().stream()
                        .anyMatch(other -> base.value()
                                        .value()
                                        .subtract(tax.value().value())
                                        .compareTo(other.value().value())
                                == 0);
    }

    /**
     * What the taxes of several lines make together where each line says that the total includes it, or one is reckoned on what
     * another leaves of its base, as Brazil's are: 0 elsewhere.
     */
    BigDecimal included() {
        boolean included =
                taxes.size() > 1 && taxes.values().stream().allMatch(tax -> SumLabels.saysIncluded(tax.row()));
        return included || isBaseLessTax() ? sum(taxes) : BigDecimal.ZERO;
    }
}
