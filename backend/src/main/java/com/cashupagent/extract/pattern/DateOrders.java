package com.cashupagent.extract.pattern;

import com.cashupagent.model.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides between day first and month first by all that the document shows. */
final class DateOrders {

    private static final int MONTHS = 12;
    private static final int MOST_WORDS = 6;

    /** A state with its zip code, or a telephone number written as in North America. */
    private static final Pattern AMERICAN = Pattern.compile(
            "\\b[A-Z]{2},? \\d{5}(?:-\\d{4})?\\b|[A-Z]{2}\\d{5}\\b|(?<!\\d)(?:\\(\\d{3}\\) ?|\\d{3}[-.])\\d{3}[-.]\\d{4}\\b");

    /** {@code 03/24/25-04/04/25}, which is no date. */
    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./]\\d{2,4}[-–](\\d{1,2})[./](\\d{1,2})[./]\\d{2,4}");

    private DateOrders() {}

    static DateOrder of(Sheet sheet, String currency) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (Row row : sheet.rows()) {
            // Running text may speak of anybody's dates; what is filled in is short, or has amounts beside it.
            boolean filledIn = row.size() <= MOST_WORDS || !sheet.amounts(row).isEmpty();
            for (Found<WrittenDate> found : sheet.dates(row)) {
                WrittenDate date = found.value();
                if (!date.certain() && (filledIn || isAnnounced(row, found))) {
                    dayFirst += date.a() > MONTHS ? 1 : 0;
                    monthFirst += date.b() > MONTHS ? 1 : 0;
                }
            }
            for (Word word : filledIn ? row.words() : List.<Word>of()) {
                Matcher range = RANGE.matcher(word.text());
                if (range.matches()) {
                    dayFirst += exceeds(range, 1) + exceeds(range, 3);
                    monthFirst += exceeds(range, 2) + exceeds(range, 4);
                }
            }
        }
        if (dayFirst != monthFirst) {
            return dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        }
        Optional<DateOrder> told = byDueDate(sheet);
        if (told.isPresent()) {
            return told.get();
        }
        boolean english = sheet.language().equals("en") || sheet.language().isEmpty();
        boolean american = english
                && (currency.equals("USD") || currency.isEmpty())
                && sheet.rows().stream()
                        .anyMatch(row -> AMERICAN.matcher(row.text()).find());
        // The Philippines write the month first, too.
        return american || english && currency.equals("PHP") ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }

    /** Nothing falls due before it is issued: the order in which the one date is not before the other, if it is but one. */
    private static Optional<DateOrder> byDueDate(Sheet sheet) {
        Optional<WrittenDate> issued = announced(sheet, Role.ISSUE_DATE);
        Optional<WrittenDate> due = announced(sheet, Role.DUE_DATE);
        if (issued.isEmpty() || due.isEmpty()) {
            return Optional.empty();
        }
        List<DateOrder> possible = Stream.of(DateOrder.values())
                .filter(order -> issued.get().in(order).isPresent()
                        && due.get().in(order).isPresent())
                .filter(order -> !due.get()
                        .in(order)
                        .get()
                        .isBefore(issued.get().in(order).get()))
                .toList();
        return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    }

    private static Optional<WrittenDate> announced(Sheet sheet, Role role) {
        return sheet.labels(role).stream()
                .filter(Label::leads)
                .flatMap(label -> sheet.dates(label.row()).stream()
                        .filter(date -> date.first() == label.last() + 1)
                        .map(Found::value))
                .filter(date -> !date.unambiguous())
                .findFirst();
    }

    /** {@code Date of accreditation: 01-18-2023}, whatever else stands in the line. */
    private static boolean isAnnounced(Row row, Found<WrittenDate> date) {
        return date.first() > 0 && row.words().get(date.first() - 1).text().endsWith(":");
    }

    private static int exceeds(Matcher range, int group) {
        return Integer.parseInt(range.group(group)) > MONTHS ? 1 : 0;
    }
}
