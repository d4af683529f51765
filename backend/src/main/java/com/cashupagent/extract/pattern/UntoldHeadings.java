package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Headings of which the one over the amounts is known or tells its currency, and the one over the text is a word of the
 * trade: {@code Date | Time | Route | Class | Amount}. What stands under them must be proven by a sum.
 */
final class UntoldHeadings {

    private static final int LEAST_HEADINGS = 3;
    private static final int NEAR = 4;
    private static final int MOST_LINES = 6;
    private static final Set<Role> TEXTS = Set.of(Role.COL_DESCRIPTION, Role.COL_AMOUNT);

    private UntoldHeadings() {}

    /** @param told how the heading over the amounts is known: by its name, or by the {@link Role#CURRENCY} at its end */
    static List<TableHeader> all(Sheet sheet, Role told) {
        List<TableHeader> headers = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (row.size() >= LEAST_HEADINGS
                    && row.segments().get(row.size() - 1) >= LEAST_HEADINGS - 1
                    && sheet.amounts(row).stream()
                            .noneMatch(amount -> amount.value().looksLikeMoney())) {
                columns(sheet, row, told).ifPresent(columns -> headers.add(new TableHeader(row, columns)));
            }
        }
        return headers;
    }

    /** Whether each line tells a rate and what it makes of another amount of the line, as a summary of taxes does. */
    static boolean isOfTaxes(Sheet sheet, Reading reading) {
        return reading.rows().stream()
                .map(index -> sheet.amounts(sheet.rows().get(index)))
                .filter(amounts -> !amounts.isEmpty())
                .allMatch(amounts -> amounts.stream()
                        .filter(rate -> rate.value().percent())
                        .anyMatch(rate -> amounts.stream()
                                .anyMatch(base -> amounts.stream()
                                        .anyMatch(tax -> tax != base && RateLines.makes(rate, base, tax)))));
    }

    private static Optional<List<Column>> columns(Sheet sheet, Row row, Role told) {
        int amounts = amounts(sheet, row, told);
        if (amounts < 0) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        List<Column> texts = new ArrayList<>();
        // What stands right of the amounts and heads nothing known is a margin beside the table.
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            Optional<Role> known = known(sheet, row, word);
            Role role = word == amounts ? Role.COL_AMOUNT : known.orElse(Role.COL_OTHER);
            boolean second = role == Role.COL_AMOUNT && word != amounts;
            Column column = new Column(second ? Role.COL_OTHER : role, row.box(word, row.segmentEnd(word)));
            if (word <= amounts || known.isPresent()) {
                columns.add(column);
            }
            // "Charges" may head what is charged as well.
            if (word < amounts && known.map(TEXTS::contains).orElse(true)) {
                texts.add(column);
            }
        }
        int end = firstSum(sheet, row);
        Optional<Column> text = texts.stream()
                .max(Comparator.comparingLong(column -> UnknownHeadings.letters(sheet, row, column, columns, end)))
                .filter(column -> UnknownHeadings.letters(sheet, row, column, columns, end) > 0);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        columns.replaceAll(column -> column == text.get()
                ? new Column(Role.COL_DESCRIPTION, column.box())
                : column.role() == Role.COL_DESCRIPTION ? new Column(Role.COL_OTHER, column.box()) : column);
        TableHeader.addFromOtherLines(sheet, row, columns);
        columns.sort(Comparator.comparingDouble(column -> column.box().x0()));
        return Optional.of(columns);
    }

    private static int firstSum(Sheet sheet, Row row) {
        int end = Math.min(sheet.rows().size(), row.index() + 1 + MOST_LINES);
        return IntStream.range(row.index() + 1, end)
                .filter(i -> sheet.labels(sheet.rows().get(i)).stream()
                        .anyMatch(label -> label.role().isSum() && !label.role().isSideSum() && label.leads()))
                .findFirst()
                .orElse(end);
    }

    private static Optional<Role> known(Sheet sheet, Row row, int first) {
        return sheet.labels(row).stream()
                .filter(label -> label.role().kind() == Role.Kind.COLUMN && label.alone() && label.first() == first)
                .map(Label::role)
                .min(Comparator.naturalOrder());
    }

    /** The first word of the last such heading with amounts under it; -1 where there is none. */
    private static int amounts(Sheet sheet, Row row, Role told) {
        int found = -1;
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            int last = row.segmentEnd(word);
            boolean heads =
                    told == Role.CURRENCY ? last > word && isCurrency(row, last) : isNamed(sheet, row, word, last);
            found = heads && standsOverMoney(sheet, row, row.box(word, last)) ? word : found;
        }
        return found;
    }

    private static boolean isNamed(Sheet sheet, Row row, int first, int last) {
        return sheet.labels(row).stream()
                .anyMatch(label -> label.role() == Role.COL_AMOUNT
                        && label.first() == first
                        && IntStream.rangeClosed(label.last() + 1, last).allMatch(word -> isCurrency(row, word)));
    }

    private static boolean isCurrency(Row row, int word) {
        return Currencies.isWritten(row.words().get(word).text().replaceAll("[()\\[\\]]", ""));
    }

    private static boolean standsOverMoney(Sheet sheet, Row row, Box heading) {
        int end = Math.min(sheet.rows().size(), row.index() + 1 + NEAR);
        return sheet.rows().subList(row.index() + 1, end).stream()
                .filter(below -> below.page() == row.page())
                .flatMap(below -> sheet.amounts(below).stream())
                .anyMatch(amount -> amount.value().looksLikeMoney()
                        && amount.box().x0() < heading.x1()
                        && amount.box().x1() > heading.x0());
    }
}
