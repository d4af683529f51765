package com.cashupagent.extract.pattern;

import com.cashupagent.model.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses total, tax and net together: those that announce themselves best and agree with one another. */
final class DocumentSums {

    private static final BigDecimal CENTS = new BigDecimal("0.02");
    private static final double TOTAL_COUNTS = 1.2;
    private static final double AMOUNT_DUE = 0.8;
    private static final double AGREES = 0.9;
    private static final double AGREES_WITH_TAX = 0.4;
    private static final double CONTRADICTS = 0.9;
    private static final double LINES_AGREE = 0.5;

    private final Sheet sheet;
    private final BigDecimal lines;
    private final SumCandidates candidates;

    /**
     * The sums of one document.
     *
     * @param lines what the line items add up to, 0 when there are none
     */
    DocumentSums(Sheet sheet, Set<Integer> tableHeaders, BigDecimal lines) {
        this.sheet = sheet;
        this.lines = lines;
        this.candidates = new SumCandidates(sheet, tableHeaders);
    }

    private record Choice(
            @Nullable Candidate<BigDecimal> total,
            @Nullable Candidate<BigDecimal> tax,
            @Nullable Candidate<BigDecimal> net,
            double score,
            boolean agrees) {

        /** Net, tax and total agree and stand side by side. */
        boolean isOneLine() {
            return agrees
                    && total != null
                    && tax != null
                    && net != null
                    && tax.value().signum() != 0
                    && total.place().row() == tax.place().row()
                    && total.place().row() == net.place().row();
        }

        /** Three sums side by side tell more about one total than sums from here and there. */
        boolean hasTotalOf(Choice other) {
            return total != null
                    && other.total() != null
                    && total.value().compareTo(other.total().value()) == 0;
        }

        boolean exceeds(Choice other) {
            return total != null
                    && (other.total() == null
                            || total.value()
                                            .abs()
                                            .compareTo(other.total().value().abs())
                                    > 0);
        }
    }

    Sums find() {
        List<Candidate<BigDecimal>> totals = new ArrayList<>(candidates.of(Role.TOTAL, 1));
        totals.addAll(candidates.of(Role.AMOUNT_DUE, AMOUNT_DUE));
        List<Candidate<BigDecimal>> taxes = new ArrayList<>(candidates.of(Role.TAX, 1));
        taxes.addAll(candidates.summedTaxes());
        List<Candidate<BigDecimal>> nets = candidates.of(Role.NET, 1);
        Choice best = new Choice(null, null, null, 0, false);
        Choice summary = best;
        for (Candidate<BigDecimal> total : orNone(totals)) {
            for (Candidate<BigDecimal> net : orNone(nets)) {
                for (Candidate<BigDecimal> tax : orNone(taxes)) {
                    Choice choice = choice(total, tax, net);
                    best = choice.score() > best.score() ? choice : best;
                    summary = choice.isOneLine() && choice.exceeds(summary) ? choice : summary;
                }
            }
        }
        // With several rates each line of the summary agrees with itself; the largest one sums up the others.
        best = best.isOneLine() && summary.exceeds(best) || summary.hasTotalOf(best) ? summary : best;
        double rival = rival(totals, best.total());
        return new Sums(
                field(best.total(), best.agrees(), rival),
                field(best.tax(), best.agrees(), 0),
                field(best.net(), best.agrees(), 0));
    }

    private Choice choice(
            @Nullable Candidate<BigDecimal> total,
            @Nullable Candidate<BigDecimal> tax,
            @Nullable Candidate<BigDecimal> net) {
        double score = TOTAL_COUNTS * score(total) + score(tax) + score(net);
        boolean agrees = false;
        if (total != null && tax != null && net != null) {
            agrees = near(net.value().add(tax.value()), total.value())
                    && tax.value().abs().compareTo(net.value().abs()) <= 0;
            score += agrees ? AGREES : -CONTRADICTS;
            score += agrees && tax.value().signum() != 0 ? AGREES_WITH_TAX : 0;
        }
        if (total != null
                && net != null
                && total.value().abs().compareTo(net.value().abs()) < 0) {
            score -= CONTRADICTS;
        }
        if (total != null
                && tax != null
                && total.value().abs().compareTo(tax.value().abs()) < 0) {
            score -= CONTRADICTS;
        }
        // Shops print their lines with tax included; then it is the total that they add up to.
        if (lines.signum() != 0 && (matches(net) || (agrees || net == null) && matches(total))) {
            score += LINES_AGREE;
        }
        return new Choice(total, tax, net, score, agrees);
    }

    private boolean matches(@Nullable Candidate<BigDecimal> candidate) {
        return candidate != null && near(candidate.value(), lines);
    }

    private Field<BigDecimal> field(@Nullable Candidate<BigDecimal> candidate, boolean agrees, double rival) {
        if (candidate == null) {
            return Field.absent(0.6);
        }
        double alone = Math.min(0.9, 0.3 + 0.6 * candidate.score()) * (rival > 0.9 * candidate.score() ? 0.8 : 1);
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
        return candidate == null ? 0 : candidate.score();
    }

    private static boolean near(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(CENTS) <= 0;
    }
}
