package com.cashupagent.extract.pattern;

import com.cashupagent.model.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decimal signs that recognition lost: {@code $8042} on a page on which {@code 80.42} stands, too. Only a number beside a
 * currency's sign is mended, and no text layer.
 */
final class LostPoints {

    private static final int CENTS = 2;
    private static final int LEAST_DIGITS = 3;

    private LostPoints() {}

    /** Puts the points back. */
    static void mend(Map<Integer, List<Found<Amount>>> amounts) {
        if (amounts.values().stream().flatMap(List::stream).noneMatch(LostPoints::isRecognised)) {
            return;
        }
        Set<BigDecimal> withCents = amounts.values().stream()
                .flatMap(List::stream)
                .map(found -> found.value().value())
                .filter(value -> value.scale() == CENTS)
                .map(BigDecimal::abs)
                .collect(Collectors.toSet());
        amounts.replaceAll((row, all) ->
                all.stream().map(found -> mended(found, withCents)).toList());
    }

    private static Found<Amount> mended(Found<Amount> found, Set<BigDecimal> withCents) {
        Amount amount = found.value();
        BigDecimal value = amount.value();
        boolean lost = value.scale() == 0
                && value.precision() >= LEAST_DIGITS
                && amount.currency() != null
                && isRecognised(found)
                && found.row().words().subList(found.first(), found.last() + 1).stream()
                        .allMatch(word -> word.text().chars().noneMatch(c -> c == '.' || c == ','))
                && withCents.contains(value.abs().movePointLeft(CENTS));
        return lost
                ? new Found<>(
                        new Amount(value.movePointLeft(CENTS), amount.currency(), amount.percent()),
                        found.row(),
                        found.first(),
                        found.last())
                : found;
    }

    private static boolean isRecognised(Found<Amount> found) {
        return found.row().words().subList(found.first(), found.last() + 1).stream()
                .allMatch(word -> word.source() == Source.OCR);
    }
}
