package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is owed from before this bill, as accounts that run on print it. */
final class PreviousBalance {

    private static final Pattern A_WORD = Pattern.compile("\\p{L}{3}");
    private static final Pattern CREDIT = Pattern.compile("(?i)\\(?cr\\.?\\)?|credit");

    private final Sheet sheet;
    private final Set<Found<Amount>> owed;
    private final Set<Found<Amount>> paid;
    private final Set<BigDecimal> values;

    PreviousBalance(Sheet sheet) {
        this.sheet = sheet;
        this.owed = announcedBeside(sheet, Role.PREVIOUS);
        this.paid = owed.isEmpty() ? Set.of() : announcedBeside(sheet, Role.PAID);
        this.values = values(owed, paid);
    }

    /** Whether that much was owed before. */
    boolean is(BigDecimal value) {
        return values.contains(value);
    }

    /**
     * What is owed from before is no part of this bill: with it goes the sum of both, for what the bill itself calls its total, or
     * what is due of it.
     */
    List<Candidate<BigDecimal>> without(List<Candidate<BigDecimal>> totals, SumCandidates candidates) {
        if (owed.isEmpty()) {
            return totals;
        }
        List<Found<Amount>> due = candidates.announced(Role.AMOUNT_DUE);
        List<Found<Amount>> called = candidates.announced(Role.TOTAL).stream()
                .filter(own -> due.stream()
                        .noneMatch(
                                sum -> sum.value().value().compareTo(own.value().value()) == 0))
                .toList();
        List<Candidate<BigDecimal>> own = totals.stream()
                .filter(total -> !isOnlyFromBefore(total.value()))
                .map(total -> ofThisBill(total, called)
                        .or(() -> ofThisBill(total, due))
                        .map(found -> new Candidate<>(found.value().value(), total.score(), found))
                        .orElse(total))
                .toList();
        return own.isEmpty() ? totals : Candidate.ranked(own);
    }

    private Optional<Found<Amount>> ofThisBill(Candidate<BigDecimal> total, List<Found<Amount>> called) {
        return called.stream()
                .filter(own -> own.value().value().signum() != 0)
                .filter(own ->
                        values.contains(total.value().subtract(own.value().value())))
                .findFirst();
    }

    /** Printed nowhere but as what was owed before and as its payment. */
    private boolean isOnlyFromBefore(BigDecimal value) {
        return value.signum() != 0
                && sheet.rows().stream()
                        .flatMap(row -> sheet.amounts(row).stream())
                        .filter(found -> found.value().value().abs().compareTo(value.abs()) == 0)
                        .allMatch(found -> owed.contains(found) || paid.contains(found));
    }

    /** What was owed before, and what is left of it after what was paid since. */
    private static Set<BigDecimal> values(Set<Found<Amount>> owed, Set<Found<Amount>> paid) {
        Set<BigDecimal> all = new HashSet<>();
        for (Found<Amount> each : owed) {
            BigDecimal value = isInCredit(each)
                    ? each.value().value().abs().negate()
                    : each.value().value();
            all.add(value);
            paid.forEach(
                    payment -> all.add(value.subtract(payment.value().value().abs())));
        }
        all.removeIf(value -> value.signum() == 0);
        return all;
    }

    /** {@code Previous balance €46.10 CR} is owed to the customer. */
    private static boolean isInCredit(Found<Amount> owed) {
        int next = owed.last() + 1;
        return next < owed.row().size()
                && CREDIT.matcher(owed.row().words().get(next).text()).matches();
    }

    private static Set<Found<Amount>> announcedBeside(Sheet sheet, Role role) {
        return sheet.labels(role).stream()
                .filter(Label::leads)
                .flatMap(label -> sheet.amounts(label.row()).stream()
                        .filter(found -> found.first() > label.last()
                                && found.value().looksLikeMoney()
                                && !isOfOther(label, found)))
                .collect(Collectors.toSet());
    }

    /** {@code Balance brought forward 0.00 | VAT 104.85}: this bill's sums may stand beside the account's. */
    private static boolean isOfOther(Label label, Found<Amount> found) {
        Row row = label.row();
        return IntStream.range(row.segmentEnd(label.last()) + 1, found.first())
                .filter(word -> row.segmentStart(word) == word)
                .mapToObj(word -> row.words().get(word).text())
                .anyMatch(text -> A_WORD.matcher(text).find() && !Currencies.isWritten(text));
    }
}
