package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import com.cashupagent.model.LineItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * One line of a list without columns: a text and an amount. Number and price may stand in it or on a line of their own
 * over or under it ({@code 2 x 6.00}), and where they stand beside the amount, the text is the line above.
 */
final class PricedLine {

    private static final double PROVEN = 0.85;
    private static final int LETTERS = 3;
    private static final int LONGEST_SIGN = 3;

    private final Sheet sheet;
    private final Row row;
    private final Found<Amount> amount;

    PricedLine(Sheet sheet, Row row, Found<Amount> amount) {
        this.sheet = sheet;
        this.row = row;
        this.amount = amount;
    }

    /** Whether there is something that costs the amount. */
    boolean isItem() {
        return amount.first() > 0
                && (hasText(row, 0, amount.first() - 1) || !factors(row).isEmpty());
    }

    LineItem item(List<Row> lines) {
        List<Found<Amount>> own = factors(row);
        Found<Amount> told = own.isEmpty()
                ? NetOfTax.before(sheet.amounts(row), amount)
                        .filter(net -> hasText(row, 0, net.first() - 1))
                        .orElse(amount)
                : amount;
        int last = own.isEmpty() ? beforeSign(told) : own.get(0).first() - 1;
        boolean named = hasText(row, 0, last);
        List<Found<Amount>> factors = own;
        for (int i : List.of(row.index() + 1, row.index() - 1)) {
            Row other = i < 0 || i >= sheet.rows().size() ? row : sheet.rows().get(i);
            if (factors.isEmpty() && other.page() == row.page() && !lines.contains(other)) {
                factors = factors(other);
            }
        }
        Row above = row.index() == 0 ? row : sheet.rows().get(row.index() - 1);
        boolean nameAbove = !named && !lines.contains(above) && hasText(above, 0, above.size() - 1);
        return new LineItem(
                nameAbove ? text(above, above.size() - 1) : text(row, named ? last : told.first() - 1),
                factors.isEmpty() ? Field.absent(0.5) : number(factors.get(0)),
                factors.isEmpty() ? Field.absent(0.5) : number(factors.get(1)),
                number(told));
    }

    /** A currency that stands with the amount, apart from the text, is no part of the text. */
    private int beforeSign(Found<Amount> told) {
        int start = row.segmentStart(told.first());
        boolean sign = start < told.first()
                && row.text(start, told.first() - 1).length() <= LONGEST_SIGN
                && hasText(row, 0, start - 1);
        return sign ? start - 1 : told.first() - 1;
    }

    private Field<BigDecimal> number(Found<Amount> found) {
        return Field.of(found.value().value(), PROVEN, sheet.evidence(found));
    }

    private Field<String> text(Row from, int last) {
        int first = textBegins(from, last);
        Box box = from.box(first, last);
        return Field.of(from.text(first, last).strip(), PROVEN, sheet.evidence(from.page(), box));
    }

    /** Two neighbouring numbers of the line that make up the amount; empty when there are none. */
    List<Found<Amount>> factors(Row other) {
        List<Found<Amount>> numbers = sheet.amounts(other).stream()
                .filter(number -> number != amount && !number.value().percent())
                .toList();
        for (int i = 0; i + 1 < numbers.size(); i++) {
            Found<Amount> price = numbers.get(i + 1);
            BigDecimal product =
                    numbers.get(i).value().value().multiply(price.value().value());
            BigDecimal rounded = product.setScale(2, RoundingMode.HALF_UP);
            if (price.value().looksLikeMoney()
                    && Cents.near(rounded, amount.value().value())) {
                return List.of(numbers.get(i), price);
            }
        }
        return List.of();
    }

    /** Behind the columns of dates, positions and codes. */
    private int textBegins(Row from, int last) {
        int word = 0;
        while (word <= last) {
            int at = word;
            int end = Math.min(last, from.segmentEnd(word));
            boolean date = sheet.dates(from).stream().anyMatch(day -> day.overlaps(at, at));
            boolean code = end == word
                    && end < last
                    && from.words().get(word).text().chars().anyMatch(Character::isDigit);
            if (!date && !code || !hasText(from, word + 1, last)) {
                return word;
            }
            word++;
        }
        return 0;
    }

    static boolean hasText(Row row, int first, int last) {
        return first <= last
                && row.text(first, last).chars().filter(Character::isLetter).count() >= LETTERS;
    }
}
