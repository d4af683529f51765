package com.cashupagent.extract.pattern;

import com.cashupagent.scoring.LinearModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The amounts that may be total, tax or net, each with the log-odds that it is. */
final class SumCandidates {

    private static final LinearModel TOTAL = LinearModel.load(SumCandidates.class, "total");
    private static final LinearModel TAX = LinearModel.load(SumCandidates.class, "tax");
    private static final LinearModel NET = LinearModel.load(SumCandidates.class, "net");
    private static final int MAX = 8;
    private static final double HOPELESS = -5;

    /**
     * Of a sum of taxes that nobody printed; the arithmetic must speak for it. What the model says of its parts is that
     * none of them is the tax.
     */
    private static final double NOT_PRINTED = -1;

    private static final double BY_RATE = -1;

    /** Called a total or a tax, and of no other sign of one: the arithmetic must speak for it. */
    private static final double ONLY_CALLED = -2.5;

    private final SumClues clues;
    private final List<BigDecimal> discounts;
    private final TaxColumns columns;
    private final TotalColumn column;
    private final BigDecimal included;
    private final BigDecimal untaxed;

    /**
     * Candidates of one document.
     *
     * @param itemRows lines of the table of items, its header included
     * @param lines what the items add up to, 0 when there are none
     */
    SumCandidates(Sheet sheet, Set<Integer> itemRows, BigDecimal lines) {
        this.clues = new SumClues(sheet, new SumLabels(sheet, itemRows), itemRows, lines);
        BigDecimal byRate = clues.byRate().included();
        this.included = byRate.signum() != 0 ? byRate : IncludedTaxes.sum(sheet, announced(Role.TAX));
        this.columns = new TaxColumns(sheet, itemRows, lines, announced(Role.TAX));
        this.column = new TotalColumn(sheet, announced(Role.TAX), announced(Role.NET), lines);
        this.untaxed = UntaxedLines.sum(sheet, itemRows);
        this.discounts = clues.announced(Role.DISCOUNT).stream()
                .map(found -> found.value().value().abs())
                .filter(discount -> discount.signum() > 0)
                .toList();
    }

    List<Candidate<BigDecimal>> totals() {
        List<Candidate<BigDecimal>> totals = new ArrayList<>(best(TOTAL));
        if (totals.stream().noneMatch(total -> total.score() > 0)) {
            addCalled(clues.announced(Role.TOTAL), totals);
        }
        return totals;
    }

    List<Candidate<BigDecimal>> nets() {
        List<Candidate<BigDecimal>> nets = new ArrayList<>(best(NET));
        nets.addAll(sum(clues.byRate().bases()));
        nets.addAll(columns.nets());
        return nets;
    }

    /** Also the sum of several rates' taxes when it is not printed. */
    List<Candidate<BigDecimal>> taxes() {
        List<Candidate<BigDecimal>> taxes = new ArrayList<>(best(TAX));
        List<Found<Amount>> called = clues.announced(Role.TAX);
        addCalled(called, taxes);
        taxes.addAll(summed(called));
        taxes.addAll(summed(lastOfLines(called)));
        taxes.addAll(sum(clues.byRate().taxes()));
        taxes.addAll(summed(clues.byRate().unnamed()));
        taxes.addAll(columns.taxes());
        taxes.removeIf(columns::leaveOut);
        return taxes;
    }

    private static void addCalled(List<Found<Amount>> called, List<Candidate<BigDecimal>> candidates) {
        called.stream()
                .filter(found ->
                        found.value().looksLikeMoney() && found.value().value().signum() != 0)
                .filter(found -> candidates.stream()
                        .noneMatch(
                                known -> known.value().compareTo(found.value().value()) == 0))
                .limit(MAX)
                .forEach(found -> candidates.add(new Candidate<>(found.value().value(), ONLY_CALLED, found)));
    }

    private List<Candidate<BigDecimal>> best(LinearModel model) {
        List<Candidate<BigDecimal>> all = new ArrayList<>();
        for (Found<Amount> found : clues.amounts()) {
            // A bare integer or a nought is a sum only where something says so.
            boolean sum =
                    found.value().looksLikeMoney() && found.value().value().signum() != 0 || clues.isAnnounced(found);
            double logOdds = sum ? model.logOdds(sink -> clues.describe(found, sink)) : HOPELESS;
            if (logOdds > HOPELESS) {
                all.add(new Candidate<>(found.value().value(), logOdds, found));
            }
        }
        List<Candidate<BigDecimal>> ranked = Candidate.ranked(all);
        return ranked.subList(0, Math.min(MAX, ranked.size()));
    }

    /** Amounts that a role announces better than any other does. */
    List<Found<Amount>> announced(Role role) {
        return clues.announced(role);
    }

    /** Taxes of several rates in lines, or under a heading, that say that the total includes them; 0 when there are none. */
    BigDecimal included() {
        return included;
    }

    /** Whether the page says in words that the amount before it includes this tax. */
    boolean isSaidToBeIncluded(Found<Amount> tax) {
        return clues.isSaidToBeIncluded(tax);
    }

    /** Whether anything about the place speaks of a tax. */
    boolean speaksOfTax(Found<?> place) {
        return isInTaxColumn(place) || clues.speaksOfTax(place);
    }

    /** Whether it stands under a tax in the last line of a table, between net amount and total. */
    boolean isInTaxColumn(Found<?> place) {
        return columns.contain(place);
    }

    /** Whether charges one under the other make that total, and those of them that are taxes that tax. */
    boolean isInColumn(BigDecimal tax, BigDecimal total) {
        return column.tax(total).filter(all -> all.compareTo(tax) == 0).isPresent();
    }

    /** Whether the lines of a summary by rate make these two together. */
    boolean areByRate(BigDecimal tax, BigDecimal net) {
        return clues.byRate().make(tax, net);
    }

    /** Whether an amount of that size is printed. */
    boolean isPrinted(BigDecimal value) {
        return clues.isPrinted(value);
    }

    /** Whether one discount makes the second sum of the first. */
    boolean isDiscounted(BigDecimal from, BigDecimal to) {
        return discounts.stream().anyMatch(discount -> from.subtract(discount).compareTo(to) == 0);
    }

    /** What may lie between net plus tax and the total. */
    Set<BigDecimal> sideSums() {
        Set<BigDecimal> sums = SideSums.of(clues);
        if (untaxed.signum() != 0) {
            sums.add(untaxed.stripTrailingZeros());
        }
        return sums;
    }

    /** What may lie between the lines and the net amount. */
    Set<BigDecimal> netSideSums() {
        return SideSums.ofNet(clues);
    }

    /** {@code GST on 1,551.25 | 77.56}: what a tax is reckoned on stands before it. */
    private static List<Found<Amount>> lastOfLines(List<Found<Amount>> called) {
        return called.stream()
                .filter(tax ->
                        called.stream().noneMatch(other -> other.row() == tax.row() && other.first() > tax.first()))
                .toList();
    }

    /** {@code VAT 541,166.36 x 0.16 | 86,586.62}: what a tax is multiplied of is none. */
    private static boolean isFactor(Found<Amount> tax, List<Found<Amount>> called) {
        List<Found<Amount>> line = called.stream()
                .filter(other -> other != tax && other.row() == tax.row())
                .toList();
        return line.stream()
                .anyMatch(other -> line.stream()
                        .anyMatch(product -> product != other
                                && product.first() > tax.first()
                                && Cents.near(
                                        tax.value()
                                                .value()
                                                .multiply(other.value().value()),
                                        product.value().value())));
    }

    /** Every run of two or more of the taxes that are announced one after the other. */
    private static List<Candidate<BigDecimal>> summed(List<Found<Amount>> called) {
        List<Found<Amount>> rows = called.stream()
                .filter(tax ->
                        tax.value().looksLikeMoney() && tax.value().value().signum() != 0)
                .filter(tax -> !isFactor(tax, called))
                .limit(MAX)
                .toList();
        List<Candidate<BigDecimal>> sums = new ArrayList<>();
        for (int from = 0; from < rows.size(); from++) {
            BigDecimal sum = rows.get(from).value().value();
            for (int to = from + 1; to < rows.size(); to++) {
                sum = sum.add(rows.get(to).value().value());
                sums.add(new Candidate<>(sum, NOT_PRINTED, rows.get(to)));
            }
        }
        return sums;
    }

    /** Of a summary by rate whose last line is missing. */
    private static List<Candidate<BigDecimal>> sum(Collection<Found<Amount>> lines) {
        if (lines.size() < 2) {
            return List.of();
        }
        BigDecimal sum = lines.stream().map(line -> line.value().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(new Candidate<>(sum, BY_RATE, lines.iterator().next()));
    }
}
