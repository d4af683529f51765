package com.cashupagent.extract.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates in a line: 2024-03-31, 31.3.2024, 3/31/24, 31. März 2024, March 31st, 2024, 31-Mar-24, 2024 Mar 31. */
final class DateFinder {

    /** Not the beginning of an amount such as 18.37. */
    private static final String YEAR = "((?:19|20)\\d\\d(?!\\d)|\\d\\d(?!\\d|[.,]\\d))";

    /** As in 12 Mar '18. */
    private static final String APOSTROPHE = "['’´`]?";

    private static final Pattern ISO =
            Pattern.compile("(?<![\\d/.-])((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d])");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d/.,-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?" + YEAR + "(?![/.-]\\d)");
    private static final int PIVOT = 70;
    private static final int CENTURY = 2000;

    private final Pattern dayMonth;
    private final Pattern monthDay;
    private final Pattern monthDayComma;
    private final Pattern yearMonth;
    private final Map<String, Integer> months;

    DateFinder(Lexicon lexicon) {
        this.months = lexicon.months();
        String word = "(\\p{L}{3,10})";
        dayMonth =
                Pattern.compile("(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.,]?[\\s/-]?\\s*(?:of\\s|de\\s|d['’])?"
                        + word + "[.,]?[\\s/-]?\\s*(?:de\\s|del\\s)?" + APOSTROPHE + YEAR);
        monthDay = Pattern.compile("(?<!\\p{L})" + word
                + "\\.?[\\s-]?(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?\\s?[,.]?[\\s-]?\\s*" + APOSTROPHE + YEAR);
        monthDayComma = Pattern.compile(
                "(?<!\\p{L})" + word + "\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,\\s?((?:19|20)\\d\\d)(?!\\d)");
        yearMonth = Pattern.compile(
                "(?<![\\d/.,-])((?:19|20)\\d\\d)[\\s./-]" + word + "[\\s./-](\\d{1,2})(?![\\d/.,]*\\d)");
    }

    List<Found<WrittenDate>> find(Row row) {
        List<Found<WrittenDate>> found = new ArrayList<>();
        String text = row.plainText();
        if (text.chars().noneMatch(Character::isDigit)) {
            return found;
        }
        for (Matcher m = ISO.matcher(text); m.find(); ) {
            add(row, text, m, new WrittenDate(number(m, 1), number(m, 3), number(m, 2), true), found);
        }
        for (Matcher m = NUMERIC.matcher(text); m.find(); ) {
            boolean dotted = m.group(2).equals(".");
            add(row, text, m, new WrittenDate(year(m.group(4)), number(m, 1), number(m, 3), dotted), found);
        }
        for (Matcher m = yearMonth.matcher(text); m.find(); ) {
            if (month(m.group(2)) != 0 && isOnePiece(row, text, m)) {
                add(row, text, m, new WrittenDate(number(m, 1), number(m, 3), month(m.group(2)), true), found);
            }
        }
        // "Net 14 Jul 31, 2026" holds "14 Jul 31", too.
        named(row, text, monthDayComma.matcher(text), 1, 2, found);
        named(row, text, dayMonth.matcher(text), 2, 1, found);
        named(row, text, monthDay.matcher(text), 1, 2, found);
        return found;
    }

    /**
     * In "60 days 26 December 2023" the first word that may be a month is none, and what follows it is not its year; nor is
     * it in "11 Aug – 10 Sep".
     */
    private void named(Row row, String text, Matcher m, int word, int day, List<Found<WrittenDate>> found) {
        for (boolean more = m.find(); more; ) {
            int month = month(m.group(word));
            if (month == 0 || m.group(3).length() == 2 && !isOnePiece(row, text, m)) {
                more = m.find(m.end(word));
            } else {
                add(row, text, m, new WrittenDate(year(m.group(3)), number(m, day), month, true), found);
                more = m.find();
            }
        }
    }

    private static boolean isOnePiece(Row row, String text, Matcher m) {
        int first = wordAt(text, m.start());
        int last = wordAt(text, m.end() - 1);
        return row.segmentEnd(first) >= last
                && row.joints().subList(first + 1, last + 1).stream().allMatch(String::isEmpty);
    }

    private static void add(Row row, String text, Matcher m, WrittenDate date, List<Found<WrittenDate>> found) {
        boolean possible = date.a() >= 1 && date.a() <= 31 && date.b() >= 1 && date.b() <= 31;
        if (!possible
                || date.in(DateOrder.DAY_FIRST).isEmpty()
                        && date.in(DateOrder.MONTH_FIRST).isEmpty()) {
            return;
        }
        int first = wordAt(text, m.start());
        int last = wordAt(text, m.end() - 1);
        if (found.stream().noneMatch(other -> other.overlaps(first, last))) {
            found.add(new Found<>(date, row, first, last));
        }
    }

    private static int wordAt(String text, int index) {
        return (int) text.chars().limit(index).filter(c -> c == ' ').count();
    }

    private int month(String word) {
        return months.getOrDefault(Letters.squash(word.toLowerCase(Locale.ROOT)), 0);
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        if (text.length() > 2) {
            return year;
        }
        return year < PIVOT ? CENTURY + year : CENTURY - 100 + year;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
