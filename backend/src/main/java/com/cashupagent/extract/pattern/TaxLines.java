package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import com.cashupagent.model.TaxLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tax by rate: lines that hold a rate and what it makes of an amount, in the same line or in another one of that rate.
 * They are believed only when together they make the document's tax.
 */
final class TaxLines {

    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(30);
    private static final double CERTAIN = 0.93;
    private static final double SURE = 0.6;
    private static final int MOST_LINES = 12;
    private static final int MOST_IN_LINE = 12;

    private final Sheet sheet;
    private final Set<Integer> itemRows;
    private final @Nullable BigDecimal tax;
    private final Field<BigDecimal> net;

    /**
     * The tax lines of one document.
     *
     * @param itemRows lines of the table of items, its header included
     */
    TaxLines(Sheet sheet, Set<Integer> itemRows, Sums sums) {
        this.sheet = sheet;
        this.itemRows = itemRows;
        this.tax = sums.tax().value();
        this.net = sums.net();
    }

    /** @param base null where it is not in the line */
    private record Line(Found<Amount> rate, @Nullable Found<Amount> base, Found<Amount> tax) {

        boolean sameAs(Line other) {
            return percent(rate).compareTo(percent(other.rate)) == 0
                    && tax.value().value().compareTo(other.tax.value().value()) == 0;
        }
    }

    List<TaxLine> find() {
        if (tax == null || tax.signum() == 0) {
            return List.of();
        }
        List<Line> all = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (!itemRows.contains(row.index()) && all.size() < MOST_LINES) {
                of(row).ifPresentOrElse(all::add, () -> all.addAll(under(row)));
            }
        }
        List<Line> distinct = new ArrayList<>();
        for (Line line : all) {
            Optional<Line> known = distinct.stream().filter(line::sameAs).findFirst();
            if (known.isEmpty()) {
                distinct.add(line);
            } else if (known.get().base() == null && line.base() != null) {
                distinct.set(distinct.indexOf(known.get()), line);
            }
        }
        // Two halves of one tax, such as CGST and SGST, look like one line printed twice.
        List<Line> chosen = makesTax(distinct) ? distinct : makesTax(all) ? all : List.of();
        return chosen.stream().map(this::taxLine).toList();
    }

    private boolean makesTax(List<Line> lines) {
        BigDecimal sum =
                lines.stream().map(line -> line.tax().value().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return !lines.isEmpty() && Cents.near(sum, tax);
    }

    /** A summary's line has all three; the line of a sum has the rate and its tax. */
    private Optional<Line> of(Row row) {
        List<Found<Amount>> here = sheet.amounts(row);
        List<Found<Amount>> money = here.stream()
                .filter(found ->
                        found.value().value().scale() >= 2 && !found.value().percent())
                .toList();
        if (here.size() > MOST_IN_LINE || money.isEmpty()) {
            return Optional.empty();
        }
        boolean announced = sheet.labels(row).stream().anyMatch(label -> label.role() == Role.TAX);
        for (Found<Amount> rate : here) {
            // A rate in brackets looks like a negative amount.
            BigDecimal percent = percent(rate);
            boolean mayBeRate = percent.signum() > 0
                    && percent.compareTo(MOST_RATE) <= 0
                    && (rate.value().percent()
                            || percent.scale() <= 2 && rate.value().currency() == null);
            if (!mayBeRate) {
                continue;
            }
            Optional<Line> whole = whole(rate, money);
            if (whole.isPresent()) {
                return whole;
            }
            Found<Amount> last = money.get(money.size() - 1);
            if (announced && rate.value().percent() && last.first() > rate.last() && last != rate) {
                return Optional.of(new Line(rate, baseElsewhere(rate, last), last));
            }
        }
        return Optional.empty();
    }

    /** Headings side by side, such as "VAT 20 %", with the sums in the next line. */
    private List<Line> under(Row row) {
        int next = row.index() + 1;
        if (next >= sheet.rows().size()
                || sheet.amounts(row).stream().anyMatch(amount -> amount.value().looksLikeMoney())) {
            return List.of();
        }
        List<Found<Amount>> sums = sheet.amounts(sheet.rows().get(next)).stream()
                .filter(found ->
                        found.value().value().scale() >= 2 && !found.value().percent())
                .toList();
        List<Line> lines = new ArrayList<>();
        for (Label label : sheet.labels(row)) {
            int end = row.segmentEnd(label.last());
            Optional<Found<Amount>> rate = label.role() == Role.TAX && label.weight() >= SURE
                    ? sheet.amounts(row).stream()
                            .filter(found ->
                                    found.value().percent() && found.overlaps(row.segmentStart(label.first()), end))
                            .findFirst()
                    : Optional.empty();
            if (rate.isPresent() && percent(rate.get()).compareTo(MOST_RATE) <= 0) {
                Box heading = label.box().union(rate.get().box());
                sums.stream()
                        .min(Comparator.comparingDouble(sum -> away(heading, sum.box())))
                        .ifPresent(sum -> lines.add(new Line(rate.get(), baseElsewhere(rate.get(), sum), sum)));
            }
        }
        return lines;
    }

    private static double away(Box heading, Box sum) {
        return Math.min(
                Math.abs(heading.midX() - sum.midX()),
                Math.min(Math.abs(heading.x0() - sum.x0()), Math.abs(heading.x1() - sum.x1())));
    }

    private static BigDecimal percent(Found<Amount> rate) {
        return rate.value().value().abs();
    }

    private static Optional<Line> whole(Found<Amount> rate, List<Found<Amount>> money) {
        for (Found<Amount> base : money) {
            for (Found<Amount> part : money) {
                boolean distinct = base != rate && part != rate && part != base;
                if (distinct && base.value().value().signum() != 0 && makes(rate, base, part)) {
                    return Optional.of(new Line(rate, base, part));
                }
            }
        }
        return Optional.empty();
    }

    /** In a line of its own that names the same rate, such as "Net 19 %". */
    private @Nullable Found<Amount> baseElsewhere(Found<Amount> rate, Found<Amount> part) {
        for (Row row : sheet.rows()) {
            boolean sameRate = row != rate.row()
                    && !itemRows.contains(row.index())
                    && sheet.amounts(row).stream()
                            .anyMatch(other ->
                                    other.value().percent() && percent(other).compareTo(percent(rate)) == 0);
            for (Found<Amount> base : sameRate ? sheet.amounts(row) : List.<Found<Amount>>of()) {
                if (!base.value().percent() && base.value().value().scale() >= 2 && makes(rate, base, part)) {
                    return base;
                }
            }
        }
        return null;
    }

    private TaxLine taxLine(Line line) {
        Found<Amount> base = line.base();
        BigDecimal whole = net.value();
        boolean ofNet = base == null
                && whole != null
                && Cents.near(
                        whole.multiply(percent(line.rate())).movePointLeft(2),
                        line.tax().value().value());
        Field<BigDecimal> taxed = base != null ? field(base) : ofNet ? net : Field.absent(0.5);
        Field<BigDecimal> rate = Field.of(percent(line.rate()), CERTAIN, sheet.evidence(line.rate()));
        return new TaxLine(rate, taxed, field(line.tax()));
    }

    private Field<BigDecimal> field(Found<Amount> found) {
        return Field.of(found.value().value(), CERTAIN, sheet.evidence(found));
    }

    private static boolean makes(Found<Amount> rate, Found<Amount> base, Found<Amount> part) {
        return Cents.near(
                base.value().value().multiply(percent(rate)).movePointLeft(2),
                part.value().value());
    }
}
