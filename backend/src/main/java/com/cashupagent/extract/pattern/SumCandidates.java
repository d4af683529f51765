package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Pairing.Pair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Every amount that a label of a sum may mean. */
final class SumCandidates {

    private static final double BARE_INTEGER = 0.55;
    private static final double INSIDE_SENTENCE = 0.6;
    private static final double LATER = 0.08;
    private static final double BESIDE_EMS = 6;
    private static final double BESIDE = 0.45;
    private static final int SUMMARY_ROWS = 5;
    private static final int MAX = 14;

    private final Sheet sheet;
    private final Pairing pairing;
    private final Set<Integer> tableHeaders;

    /**
     * Candidates of one document.
     *
     * @param tableHeaders lines whose labels head columns of items: their Total is a line's, not the document's
     */
    SumCandidates(Sheet sheet, Set<Integer> tableHeaders) {
        this.sheet = sheet;
        this.pairing = new Pairing(sheet);
        this.tableHeaders = tableHeaders;
    }

    /** Best first; at most {@value #MAX}. */
    List<Candidate<BigDecimal>> of(Role role, double factor) {
        List<Candidate<BigDecimal>> candidates = new ArrayList<>();
        for (Label label : sheet.labels(role)) {
            if (!tableHeaders.contains(label.row().index())) {
                candidates.addAll(of(label, factor));
            }
        }
        List<Candidate<BigDecimal>> ranked = Candidate.ranked(candidates);
        return ranked.subList(0, Math.min(MAX, ranked.size()));
    }

    /** Begins its segment, save for a rate, a sign such as "%", or the heading of another sum before it. */
    private boolean isHeading(Label label) {
        List<Label> others = sheet.labels(label.row());
        return IntStream.range(label.row().segmentStart(label.first()), label.first())
                .allMatch(i -> label.row().words().get(i).text().matches("[^\\p{L}]*|\\p{L}")
                        || others.stream().anyMatch(other -> other.role().isSum() && other.covers(i)));
    }

    List<Candidate<BigDecimal>> of(Label label, double factor) {
        List<Candidate<BigDecimal>> candidates = new ArrayList<>();
        List<Pair<Amount>> right = pairing.right(label, sheet::amounts);
        boolean any = right.stream().anyMatch(pair -> !pair.found().value().percent());
        List<Pair<Amount>> pairs = any ? right : isHeading(label) ? below(label) : List.of();
        double place = factor * label.weight() * (isHeading(label) ? 1 : INSIDE_SENTENCE);
        for (Pair<Amount> pair : pairs) {
            Amount amount = pair.found().value();
            if (amount.percent()) {
                continue;
            }
            boolean bare = !amount.looksLikeMoney();
            boolean last = pair.found().last() == pair.found().row().size() - 1;
            if (bare && (!last || amount.value().scale() > 0)) {
                continue;
            }
            double score = place * pair.closeness() * (bare ? BARE_INTEGER : 1);
            double down = (double) pair.found().row().index() / sheet.rows().size();
            candidates.add(new Candidate<>(amount.value(), score + LATER * down, pair.found()));
        }
        return candidates;
    }

    /**
     * Under a heading of a summary table the last row is as good as the first: it is the sum of those above. What
     * stands only near the heading counts less; whether it is the right column, the arithmetic tells.
     */
    private List<Pair<Amount>> below(Label label) {
        long headings = sheet.labels(label.row()).stream()
                .filter(other -> other.role().isSum() && isHeading(other))
                .count();
        double reach = headings > 1 ? BESIDE_EMS : 0;
        List<Found<Amount>> under = pairing.below(label, sheet::amounts, SUMMARY_ROWS).stream()
                .map(Pair::found)
                .toList();
        return pairing.below(label, sheet::amounts, SUMMARY_ROWS, reach).stream()
                .map(pair -> new Pair<>(
                        pair.found(), under.contains(pair.found()) ? Math.max(0.6, pair.closeness()) : BESIDE))
                .toList();
    }

    /** Taxes of several rates that are not added up on the page; empty when there are fewer than two. */
    List<Candidate<BigDecimal>> summedTaxes() {
        List<Candidate<BigDecimal>> rows = new ArrayList<>();
        for (Label label : sheet.labels(Role.TAX)) {
            boolean again = rows.stream().anyMatch(row -> row.place().row() == label.row());
            if (!again && isHeading(label) && !tableHeaders.contains(label.row().index())) {
                of(label, 1).stream()
                        .filter(c -> c.value().scale() == 2)
                        .reduce((a, b) -> b)
                        .ifPresent(rows::add);
            }
        }
        if (rows.size() < 2) {
            return List.of();
        }
        BigDecimal sum = rows.stream().map(Candidate::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(new Candidate<>(sum, 0.6, rows.get(rows.size() - 1).place()));
    }
}
