package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code 1 000} cards: one number only where so written it makes up the amount of its line. */
final class SpacedThousands {

    private static final int LEAST_NUMBERS = 4;
    private static final int MOST_NUMBERS = 24;
    private static final Pattern HUNDREDS = Pattern.compile("-?[1-9]\\d{0,2}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{3}");

    private SpacedThousands() {}

    /** The numbers of a line, left to right, with those two that are one put together. */
    static List<Found<Amount>> join(Row row, List<Found<Amount>> numbers) {
        boolean item = numbers.size() >= LEAST_NUMBERS && numbers.size() <= MOST_NUMBERS;
        for (int i = 0; item && i + 1 < numbers.size(); i++) {
            int first = numbers.get(i).first();
            if (numbers.get(i + 1).last() != first + 1 || !isGrouped(row, first)) {
                continue;
            }
            BigDecimal number = new BigDecimal(
                    row.words().get(first).text() + row.words().get(first + 1).text());
            List<Found<Amount>> others = new ArrayList<>(numbers);
            others.subList(i, i + 2).clear();
            if (multiplies(number, others)) {
                others.add(i, new Found<>(new Amount(number, null, false), row, first, first + 1));
                return others;
            }
        }
        return numbers;
    }

    private static boolean isGrouped(Row row, int first) {
        return row.segments().get(first).equals(row.segments().get(first + 1))
                && HUNDREDS.matcher(row.words().get(first).text()).matches()
                && THOUSANDS.matcher(row.words().get(first + 1).text()).matches();
    }

    private static boolean multiplies(BigDecimal number, List<Found<Amount>> others) {
        return others.stream()
                .anyMatch(price -> others.stream()
                        .filter(amount -> amount != price
                                && amount.value().looksLikeMoney()
                                && amount.value().value().signum() != 0)
                        .anyMatch(amount -> Cents.near(
                                number.multiply(price.value().value()).setScale(2, RoundingMode.HALF_UP),
                                amount.value().value())));
    }
}
