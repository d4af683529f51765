package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is owed from before this bill, as accounts that run on print it. */
final class PreviousBalance {

    private final Set<BigDecimal> values;

    PreviousBalance(Sheet sheet) {
        this.values = previous(sheet);
    }

    /** Whether that much was owed before. */
    boolean is(BigDecimal value) {
        return values.contains(value);
    }

    /** What is owed from before is no part of this bill: with it goes the sum of both, for what the bill itself calls its total. */
    List<Candidate<BigDecimal>> without(List<Candidate<BigDecimal>> totals, SumCandidates candidates) {
        if (values.isEmpty()) {
            return totals;
        }
        List<Found<Amount>> due = candidates.announced(Role.AMOUNT_DUE);
        List<Found<Amount>> called = candidates.announced(Role.TOTAL).stream()
                .filter(own -> due.stream()
                        .noneMatch(
                                sum -> sum.value().value().compareTo(own.value().value()) == 0))
                .toList();
        return Candidate.ranked(totals.stream()
                .map(total -> called.stream()
                        .filter(own -> own.value().value().signum() != 0)
                        .filter(own -> values.contains(
                                total.value().subtract(own.value().value())))
                        .findFirst()
                        .map(own -> new Candidate<>(own.value().value(), total.score(), own))
                        .orElse(total))
                .toList());
    }

    /** What was owed before, and what is left of it after what was paid since. */
    private static Set<BigDecimal> previous(Sheet sheet) {
        Set<BigDecimal> previous = announcedBeside(sheet, Role.PREVIOUS);
        Set<BigDecimal> all = new HashSet<>(previous);
        for (BigDecimal paid : previous.isEmpty() ? Set.<BigDecimal>of() : announcedBeside(sheet, Role.PAID)) {
            previous.forEach(owed -> all.add(owed.subtract(paid.abs())));
        }
        all.removeIf(value -> value.signum() == 0);
        return all;
    }

    private static Set<BigDecimal> announcedBeside(Sheet sheet, Role role) {
        return sheet.labels(role).stream()
                .filter(Label::leads)
                .flatMap(label -> sheet.amounts(label.row()).stream()
                        .filter(found ->
                                found.first() > label.last() && found.value().looksLikeMoney()))
                .map(found -> found.value().value())
                .collect(Collectors.toSet());
    }
}
