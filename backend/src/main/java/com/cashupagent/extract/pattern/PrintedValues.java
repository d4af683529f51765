package com.cashupagent.extract.pattern;

import com.cashupagent.model.Evidence;
import com.cashupagent.model.Layout;
import com.cashupagent.model.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything on the pages that is a number, a date or a currency, with its place, whatever it may mean. Immutable. */
public final class PrintedValues {

    private final Sheet sheet;
    private final List<Line> lines = new ArrayList<>();
    private final List<Printed<BigDecimal>> amounts = new ArrayList<>();
    private final List<Printed<Set<LocalDate>>> dates = new ArrayList<>();
    private final List<Printed<String>> currencies = new ArrayList<>();

    /** Looks through the whole document. */
    public PrintedValues(Layout layout) {
        this.sheet = new Sheet(layout);
        for (Row row : sheet.rows()) {
            lines.add(new Line(row.index(), row.page(), text(row), row.words()));
            sheet.amounts(row)
                    .forEach(found -> amounts.add(printed(found, found.value().value())));
            sheet.dates(row).forEach(found -> dates.add(printed(found, days(found.value()))));
            addCurrencies(row);
        }
    }

    /**
     * A value at its place.
     *
     * @param line index of its line
     */
    public record Printed<T>(T value, int line, Evidence evidence) {}

    /**
     * A line of text.
     *
     * @param index from 0, in reading order over all pages
     * @param page from 1
     * @param text with two blanks where a wide gap is
     * @param words at least one; a label and a value without a blank between them are two
     */
    public record Line(int index, int page, String text, List<Word> words) {

        public Line {
            words = List.copyOf(words);
        }
    }

    /** In reading order. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Numbers with their sign and the decimals printed, shares of a hundred included. */
    public List<Printed<BigDecimal>> amounts() {
        return List.copyOf(amounts);
    }

    /** Dates; two days where the order of day and month is open. */
    public List<Printed<Set<LocalDate>>> dates() {
        return List.copyOf(dates);
    }

    /** ISO 4217 of every code and sign. */
    public List<Printed<String>> currencies() {
        return List.copyOf(currencies);
    }

    /** Where words of one line stand, and by what they were read. */
    public Evidence place(int page, List<Word> words) {
        return sheet.evidence(
                page, words.stream().map(Word::box).reduce((a, b) -> a.union(b)).orElseThrow());
    }

    private <T> Printed<T> printed(Found<?> found, T value) {
        return new Printed<>(value, found.row().index(), sheet.evidence(found));
    }

    private static Set<LocalDate> days(WrittenDate date) {
        Set<LocalDate> days = new LinkedHashSet<>();
        Stream.of(DateOrder.values()).forEach(order -> date.in(order).ifPresent(days::add));
        return days;
    }

    private void addCurrencies(Row row) {
        for (Word word : row.words()) {
            String bare = word.text().replaceAll("^[\\d.,:;()'-]+|[\\d.,:;()'-]+$", "");
            Currencies.iso(word.text())
                    .or(() -> Currencies.iso(bare))
                    .ifPresent(iso ->
                            currencies.add(new Printed<>(iso, row.index(), sheet.evidence(row.page(), word.box()))));
        }
        sheet.amounts(row).forEach(found -> {
            String written = found.value().currency();
            if (written != null) {
                Currencies.iso(written).ifPresent(iso -> currencies.add(printed(found, iso)));
            }
        });
    }

    private static String text(Row row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                text.append(row.segments().get(i).equals(row.segments().get(i - 1)) ? " " : "  ");
                text.append(row.joints().get(i).isEmpty() ? "" : row.joints().get(i) + " ");
            }
            text.append(row.words().get(i).text());
        }
        return text.toString();
    }
}
