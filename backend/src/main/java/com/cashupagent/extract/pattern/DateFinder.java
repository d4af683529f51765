package com.cashupagent.extract.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates in a line: 2024-03-31, 31.3.2024, 3/31/24, 31. März 2024, March 31st, 2024, 31-Mar-24, 2024 Mar 31. */
final class DateFinder {

    /** Not the beginning of an amount such as 18.37. */
    private static final String YEAR = "((?:19|20)\\d\\d(?!\\d)|\\d\\d(?!\\d|[.,]\\d))";

    /** As in 12 Mar '18. */
    private static final String APOSTROPHE = "['’´`]?";

    /** With blanks as in Hungary: 2024. 03. 31. */
    private static final Pattern ISO = Pattern.compile(
            "(?<![\\d/.-])((?:19|20)\\d\\d)(?:[-/.]|\\.\\s)(\\d{1,2})(?:[-/.]|\\.\\s)(\\d{1,2})(?![\\d])");

    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d/.,-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?" + YEAR + "(?![/.-]\\d)");
    private static final int PIVOT = 70;
    private static final int CENTURY = 2000;

    private static final String WORD = "(\\p{L}{3,12})";
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.,]?[\\s/-]?\\s*(?:of\\s|de\\s|d['’])?"
                    + WORD + "[.,]?[\\s/-]?\\s*(?:de\\s|del\\s)?" + APOSTROPHE + YEAR);
    private static final Pattern MONTH_DAY = Pattern.compile("(?<!\\p{L})" + WORD
            + "\\.?[\\s-]?(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?\\s?[,.]?[\\s-]?\\s*" + APOSTROPHE + YEAR);
    private static final Pattern MONTH_DAY_COMMA =
            Pattern.compile("(?<!\\p{L})" + WORD + "\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,\\s?((?:19|20)\\d\\d)(?!\\d)");

    /** With the dot of Hungary and Lithuania's word for the year: 2024. március 31., 2024 m. kovo 31 d. */
    private static final Pattern YEAR_MONTH =
            Pattern.compile("(?<![\\d/.,-])((?:19|20)\\d\\d)(?:\\.?\\s(?:m\\.\\s)?|[./-])" + WORD
                    + "[\\s./-](\\d{1,2})(?![\\d/.,]*\\d)");

    /** Latvia's 2024. gada 31. marts. */
    private static final Pattern YEAR_DAY_MONTH =
            Pattern.compile("(?<![\\d/.,-])((?:19|20)\\d\\d)\\.?\\s?(?:gada|g\\.)\\s(\\d{1,2})\\.?\\s?" + WORD);

    private final Map<String, Integer> months;
    private final Map<String, Integer> own;

    /** @param language whose names of months come before those of others; may be empty */
    DateFinder(Lexicon lexicon, String language) {
        this.months = lexicon.months();
        this.own = lexicon.months(language);
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
            // In a table "06.05." may stand in one column and the number of the goods in the next.
            if (m.group(4).length() == 2 && row.segmentEnd(wordAt(text, m.start())) < wordAt(text, m.end() - 1)) {
                continue;
            }
            add(row, text, m, new WrittenDate(year(m.group(4)), number(m, 1), number(m, 3), dotted), found);
        }
        yearFirst(row, text, YEAR_MONTH.matcher(text), 2, 3, found);
        yearFirst(row, text, YEAR_DAY_MONTH.matcher(text), 3, 2, found);
        // "Net 14 Jul 31, 2026" holds "14 Jul 31", too.
        named(row, text, MONTH_DAY_COMMA.matcher(text), 1, 2, found);
        named(row, text, DAY_MONTH.matcher(text), 2, 1, found);
        named(row, text, MONTH_DAY.matcher(text), 1, 2, found);
        return found;
    }

    private void yearFirst(Row row, String text, Matcher m, int word, int day, List<Found<WrittenDate>> found) {
        while (m.find()) {
            int month = month(m.group(word));
            if (month != 0 && isOnePiece(row, text, m)) {
                add(row, text, m, new WrittenDate(number(m, 1), number(m, day), month, true), found);
            }
        }
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
        String name = Letters.squash(word);
        return own.getOrDefault(name, months.getOrDefault(name, 0));
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
