package com.cashupagent.extract.pattern;

import com.cashupagent.model.Field;
import com.cashupagent.model.Source;
import com.cashupagent.scoring.LinearModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses total, tax and net together: those that announce themselves best and agree with one another. */
final class DocumentSums {

    private static final BigDecimal CENTS = new BigDecimal("0.02");

    /** In log-odds, like the candidates' own scores. */
    private static final double AGREES = 4;

    private static final double AGREES_WITH_TAX = 2;
    private static final double AGREES_WITH_OTHERS = 2;
    private static final double CONTRADICTS = 2;
    private static final double LINES_AGREE = 2;
    private static final double BY_LAW = 3;
    private static final double ROUNDED = 4;

    /** A summary by rate tells all three, whatever a subtotal before discount and freight, its tax included, is called. */
    private static final double BY_RATES = 8;

    /**
     * Of a tax that nothing near it speaks of: costs or freight beside a subtotal add up as well. Of the total, too, as the net
     * amount of a page that speaks of neither.
     */
    private static final double UNSPOKEN = 14;

    /** In a picture the word for it may have been misread. */
    private static final double MISREAD = 5;

    private static final double MOST_TAX = 0.4;
    private static final BigDecimal NOUGHT = new BigDecimal("0.00");
    private static final double SAID_UNTAXED = 0.85;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Rates of taxes that prices include by law, for a page that prints none: value added and goods and services taxes. */
    private static final Set<BigDecimal> STATUTORY = IntStream.of(
                    5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27)
            .mapToObj(BigDecimal::valueOf)
            .collect(Collectors.toUnmodifiableSet());

    /** A candidate must be about as likely as this, or the arithmetic speak for it, to be better than none. */
    private static final double RATHER_THAN_NONE = 0.8;

    private final Sheet sheet;
    private final BigDecimal lines;
    private final SumCandidates candidates;
    private final Set<BigDecimal> others;
    private final Set<BigDecimal> rates;
    private final Set<BigDecimal> rounded;
    private final List<Candidate<BigDecimal>> taxes;
    private final List<Found<Amount>> calledTax;
    private final List<Found<Amount>> sides;
    private final CalledNets calledNets;
    private final Set<BigDecimal> calledTotals;
    private final List<Label> exemption;
    private final PreviousBalance previous;
    private final SumLadder ladder;
    private final BigDecimal includedTaxes;
    private final Map<BigDecimal, Optional<BigDecimal>> included = new HashMap<>();

    /**
     * The sums of one document.
     *
     * @param itemRows lines of the table of items, its header included
     * @param lines what the line items add up to, 0 when there are none
     */
    DocumentSums(Sheet sheet, Set<Integer> itemRows, BigDecimal lines) {
        this.sheet = sheet;
        this.lines = lines;
        this.candidates = new SumCandidates(sheet, itemRows, lines);
        this.others = candidates.sideSums();
        this.previous = new PreviousBalance(sheet);
        this.includedTaxes = candidates.included();
        this.calledTax = candidates.announced(Role.TAX);
        this.sides = candidates.announced(Role.SHIPPING);
        this.exemption = Exemption.of(sheet);
        this.taxes = candidates.taxes().stream()
                .filter(tax -> !previous.is(tax.value()))
                .filter(tax -> exemption.isEmpty() || isCalledTax(tax) || candidates.isInTaxColumn(tax.place()))
                .toList();
        this.ladder = new SumLadder(sheet, calledTax);
        this.calledNets = new CalledNets(candidates.announced(Role.NET));
        this.calledTotals = candidates.announced(Role.TOTAL).stream()
                .map(found -> found.value().value().stripTrailingZeros())
                .collect(Collectors.toSet());
        this.rounded = RoundedTotals.of(candidates.announced(Role.ROUNDING), candidates.totals());
        this.rates = sheet.rows().stream()
                .flatMap(row -> sheet.amounts(row).stream())
                .filter(found -> found.value().percent())
                .map(found -> found.value().value())
                .collect(Collectors.toSet());
    }

    /** All amounts of the document that may be sums. */
    SumCandidates candidates() {
        return candidates;
    }

    Sums find() {
        List<Candidate<BigDecimal>> totals = previous.without(candidates.totals(), candidates);
        List<Candidate<BigDecimal>> nets = candidates.nets();
        SumChoice best = new SumChoice(null, null, null, 0, false);
        SumChoice summary = best;
        for (Candidate<BigDecimal> total : orNone(totals)) {
            for (Candidate<BigDecimal> net : orNone(nets)) {
                for (Candidate<BigDecimal> tax : orNone(taxes)) {
                    SumChoice choice = choice(total, tax, net);
                    best = choice.score() > best.score() ? choice : best;
                    summary = choice.isOneLine() && !isSide(choice.tax()) && choice.exceeds(summary) ? choice : summary;
                }
            }
        }
        // With several rates each line of the summary agrees with itself; the largest one sums up the others.
        best = best.isOneLine() && summary.exceeds(best) || summary.hasTotalOf(best) ? summary : best;
        best = best.total() == null ? withCalledTotal(best, totals) : new Levies(sheet, calledTax).of(best);
        best = withCalledTax(best);
        double rival = rival(totals, best.total());
        Sums sums = new Sums(
                field(best.total(), best.agrees(), rival),
                best.tax() == null ? untaxed() : field(best.tax(), best.agrees() || isSaid(best.tax()), 0),
                field(best.net(), best.agrees(), 0));
        return isCredit(best) ? sums.negated() : sums;
    }

    /** Freight beside the goods adds up as well. */
    private boolean isSide(@Nullable Candidate<BigDecimal> tax) {
        return tax != null && sides.stream().anyMatch(found -> found.beginsWith(tax.place()));
    }

    private boolean isSaid(Candidate<BigDecimal> tax) {
        return tax.value().signum() != 0 && tax.value().compareTo(includedTaxes) == 0;
    }

    /** {@code Exempt from VAT}: the page itself says that the tax is nought, unless it prints one all the same. */
    private Field<BigDecimal> untaxed() {
        boolean printed =
                calledTax.stream().anyMatch(found -> found.value().value().signum() != 0);
        return exemption.stream()
                .filter(label -> !printed)
                .findFirst()
                .map(label -> Field.of(
                        NOUGHT, SAID_UNTAXED, sheet.evidence(label.row().page(), label.box())))
                .orElseGet(() -> field(null, false, 0));
    }

    /** Sums that contradict one another leave none that is likely; what the page calls its total is shown all the same. */
    private SumChoice withCalledTotal(SumChoice best, List<Candidate<BigDecimal>> totals) {
        List<Found<Amount>> called = candidates.announced(Role.TOTAL);
        return totals.stream()
                .filter(total -> !isLess(total, best.net()))
                .filter(total ->
                        called.stream().anyMatch(found -> found.value().value().compareTo(total.value()) == 0))
                .findFirst()
                .map(total -> new SumChoice(total, best.tax(), best.net(), best.score(), false))
                .orElse(best);
    }

    /** Where the page's own net amount and total leave another rest than the one sum of its taxes that it names, all three are shown. */
    private SumChoice withCalledTax(SumChoice best) {
        Candidate<BigDecimal> total = best.total();
        Candidate<BigDecimal> net = best.net();
        if (total == null || net == null || best.tax() != null || !isLess(net, total)) {
            return best;
        }
        List<Candidate<BigDecimal>> called = taxes.stream()
                .filter(tax -> tax.value().signum() > 0 && isCalledTax(tax) && isPlausible(tax.value(), net.value()))
                .filter(tax -> SumLabels.isTotal(tax.place()))
                .toList();
        boolean one = called.stream()
                        .map(tax -> tax.value().stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
        boolean explained = others.contains(total.value().subtract(net.value()).stripTrailingZeros());
        return one && !explained ? new SumChoice(total, called.get(0), net, best.score(), false) : best;
    }

    private static boolean isPlausible(BigDecimal tax, BigDecimal net) {
        return tax.abs().compareTo(net.abs().multiply(BigDecimal.valueOf(MOST_TAX))) <= 0
                && tax.signum() * net.signum() >= 0;
    }

    /** Every sum has its minus standing apart; that before a single one may be an empty cell. */
    private static boolean isCredit(SumChoice choice) {
        List<Candidate<BigDecimal>> all = Stream.of(choice.total(), choice.tax(), choice.net())
                .flatMap(Stream::ofNullable)
                .toList();
        return all.size() > 1 && all.stream().allMatch(sum -> sum.value().signum() > 0 && hasMinusBefore(sum.place()));
    }

    private static boolean hasMinusBefore(Found<?> place) {
        Row row = place.row();
        int first = row.segmentStart(place.first());
        return row.hasMinusBefore(first) && place.first() - first <= 1;
    }

    private SumChoice choice(
            @Nullable Candidate<BigDecimal> total,
            @Nullable Candidate<BigDecimal> tax,
            @Nullable Candidate<BigDecimal> net) {
        double score = score(total) + score(tax) + score(net);
        boolean agrees = false;
        Optional<BigDecimal> includes = total == null ? Optional.empty() : included(total.value());
        boolean said = tax != null && includes.isPresent() && includes.get().compareTo(tax.value()) == 0;
        boolean otherTax = tax != null && includes.isPresent() && !said;
        // What the lines add up to with the tax in their prices is no net amount.
        boolean gross = total != null
                && net != null
                && tax == null
                && includes.isPresent()
                && !near(total.value().subtract(includes.get()), net.value());
        score += total != null && rounded.contains(total.value()) ? ROUNDED : 0;
        boolean netCalled =
                said && net == null && total != null && tax != null && calledNets.make(total.value(), tax.value());
        score += said && net == null ? AGREES + (netCalled ? 0 : AGREES_WITH_TAX) : otherTax || gross ? -AGREES : 0;
        score += net == null && isByLaw(tax, total) ? BY_LAW : 0;
        if (net == null && total != null && tax != null && candidates.isInColumn(tax.value(), total.value())) {
            score += said ? 0 : AGREES + AGREES_WITH_TAX;
            agrees = true;
        }
        if (tax != null && tax.value().signum() != 0 && !candidates.speaksOfTax(tax.place())) {
            score -= isPrinted(tax) ? UNSPOKEN : MISREAD;
        }
        if (total != null && tax != null && net != null) {
            BigDecimal rest = total.value().subtract(net.value()).subtract(tax.value());
            // A tax that is taken off is one that the buyer keeps back, and no part of the total.
            boolean plausible = isPlausible(tax.value(), net.value());
            // What is paid is often nothing; only a nought that is called a tax proves that there is none.
            boolean untaxed = tax.value().signum() == 0 && !isCalledTax(tax);
            agrees = plausible && !untaxed && !otherTax && near(rest, BigDecimal.ZERO);
            boolean open = plausible && !agrees && !calledNets.make(total.value(), tax.value());
            boolean explained = open && (others.contains(rest.stripTrailingZeros()) || isWhole(total.value(), rest));
            boolean descends = open && !explained && tax.value().signum() != 0 && ladder.leads(net, tax, total);
            // A printed rate that makes the tax of the net speaks for both; then it is the total that was misread.
            boolean rated = !agrees && isAtPrintedRate(net.value(), tax.value());
            agrees &= tax.value().signum() != 0 || !isBeforeDiscount(total.value());
            score += agrees ? AGREES : explained || descends ? AGREES_WITH_OTHERS : rated ? 0 : -CONTRADICTS;
            score += agrees && tax.value().signum() != 0 ? AGREES_WITH_TAX : 0;
            score += (agrees || explained) && candidates.areByRate(tax.value(), net.value()) ? BY_RATES : 0;
            score += explained && isCalledTax(tax) && isAtPrintedRate(net.value(), tax.value()) ? AGREES_WITH_TAX : 0;
        }
        if (total != null && net != null && near(total.value(), net.value()) && !calledNets.contain(net)) {
            boolean other = tax != null && tax.value().signum() == 0 && calledNets.areMostOf(total.value());
            score -= tax == null || other ? UNSPOKEN : 0;
        }
        boolean untold = tax == null || tax.value().signum() == 0 && isCalledTax(tax);
        boolean reduced = total != null && net != null && untold && isChanged(net, total);
        score += reduced ? AGREES : 0;
        if (total != null && isLess(total, net) && !reduced && !isReduced(total, net)) {
            score -= CONTRADICTS;
        }
        if (total != null && isLess(total, tax)) {
            score -= CONTRADICTS;
        }
        // Shops print their lines with tax included; then it is the total that they add up to.
        if (lines.signum() != 0 && (matches(net) || (agrees || net == null) && matches(total))) {
            score += LINES_AGREE;
        }
        return new SumChoice(total, tax, net, score, agrees);
    }

    /** What is taken off between them, by name or by its place, makes the total of the net amount. */
    private boolean isChanged(Candidate<BigDecimal> net, Candidate<BigDecimal> total) {
        return !near(total.value(), net.value())
                && (candidates.isDiscounted(net.value(), total.value())
                        || !calledTotals.contains(net.value().stripTrailingZeros()) && ladder.leads(net, null, total));
    }

    /** A tax of nought proves nothing of an amount that nothing calls total, where a side sum makes the one that is called so of it. */
    private boolean isBeforeDiscount(BigDecimal total) {
        return !calledTotals.contains(total.stripTrailingZeros())
                && calledTotals.stream()
                        .anyMatch(
                                called -> others.contains(called.subtract(total).stripTrailingZeros()));
    }

    /** Rounded to whole units, as India's papers are. */
    private static boolean isWhole(BigDecimal total, BigDecimal rest) {
        return rest.signum() != 0
                && total.stripTrailingZeros().scale() <= 0
                && rest.abs().compareTo(HALF) <= 0;
    }

    private boolean isPrinted(Candidate<BigDecimal> candidate) {
        return sheet.evidence(candidate.place()).source() == Source.TEXT_LAYER;
    }

    private boolean isAtPrintedRate(BigDecimal net, BigDecimal tax) {
        return tax.signum() != 0
                && rates.stream().anyMatch(rate -> near(net.multiply(rate).movePointLeft(2), tax));
    }

    /**
     * The tax that the total includes by a printed rate or in words: {@code Total 402.74 (includes VAT 20 %: 67.12)}. Shops print no
     * net amount beside it, and their subtotal and postage add up to the total as a net amount and its tax would.
     */
    private Optional<BigDecimal> included(BigDecimal total) {
        if (includedTaxes.signum() != 0 && includedTaxes.abs().compareTo(total.abs()) < 0) {
            return Optional.of(includedTaxes);
        }
        return included.computeIfAbsent(
                total,
                sum -> calledTax.stream()
                        .filter(found -> isIncluded(found.value().value(), sum) || candidates.isSaidToBeIncluded(found))
                        .map(found -> found.value().value())
                        .filter(tax -> tax.signum() != 0)
                        .filter(tax -> taxes.stream()
                                .anyMatch(candidate -> candidate.value().compareTo(tax) == 0))
                        .findFirst());
    }

    private boolean isIncluded(BigDecimal tax, BigDecimal total) {
        return isIncluded(tax, total, rates);
    }

    private static boolean isIncluded(BigDecimal tax, BigDecimal total, Set<BigDecimal> rates) {
        return rates.stream()
                .filter(rate -> rate.signum() > 0)
                .anyMatch(rate -> near(total.multiply(rate).divide(rate.add(HUNDRED), 2, RoundingMode.HALF_UP), tax));
    }

    /** A page without any rate, whose prices include a tax at one that some country has. */
    private boolean isByLaw(@Nullable Candidate<BigDecimal> tax, @Nullable Candidate<BigDecimal> total) {
        return rates.isEmpty()
                && tax != null
                && total != null
                && isCalledTax(tax)
                && isIncluded(tax.value(), total.value(), STATUTORY);
    }

    private boolean isCalledTax(Candidate<BigDecimal> tax) {
        return calledTax.stream().anyMatch(found -> found.beginsWith(tax.place()));
    }

    /** A discount as large as the difference is printed. */
    private boolean isReduced(Candidate<BigDecimal> total, @Nullable Candidate<BigDecimal> net) {
        return net != null
                && others.contains(total.value().subtract(net.value()).stripTrailingZeros());
    }

    private static boolean isLess(Candidate<BigDecimal> total, @Nullable Candidate<BigDecimal> part) {
        return part != null && total.value().abs().compareTo(part.value().abs()) < 0;
    }

    private boolean matches(@Nullable Candidate<BigDecimal> candidate) {
        return candidate != null && near(candidate.value(), lines);
    }

    private Field<BigDecimal> field(@Nullable Candidate<BigDecimal> candidate, boolean agrees, double rival) {
        if (candidate == null) {
            return Field.absent(0.6);
        }
        double alone = Math.min(0.93, LinearModel.probability(candidate.score() - Math.max(0, rival)));
        double confidence = agrees ? 0.96 : matches(candidate) ? Math.max(0.9, alone) : alone;
        return Field.of(candidate.value(), confidence, sheet.evidence(candidate.place()));
    }

    private static double rival(List<Candidate<BigDecimal>> all, @Nullable Candidate<BigDecimal> chosen) {
        return all.stream()
                .filter(other -> chosen != null && other.value().compareTo(chosen.value()) != 0)
                .mapToDouble(Candidate::score)
                .max()
                .orElse(0);
    }

    private static List<@Nullable Candidate<BigDecimal>> orNone(List<Candidate<BigDecimal>> candidates) {
        List<@Nullable Candidate<BigDecimal>> list = new ArrayList<>(candidates);
        list.add(null);
        return list;
    }

    private static double score(@Nullable Candidate<BigDecimal> candidate) {
        return candidate == null ? 0 : candidate.score() + RATHER_THAN_NONE;
    }

    private static boolean near(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(CENTS) <= 0;
    }
}
