package com.cashupagent.extract.llm;

import com.cashupagent.extract.llm.PageWords.Match;
import com.cashupagent.extract.pattern.PrintedValues;
import com.cashupagent.extract.pattern.PrintedValues.Line;
import com.cashupagent.extract.pattern.PrintedValues.Printed;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Lets a value pass only where it stands on the page: amounts as amounts, dates as dates, texts by their letters and
 * digits. What passes is the page's own writing of it, with its box. One for each document; not thread-safe.
 */
final class Grounding {

    /** Where the model said it stands, or anywhere else. Chosen, not learned. */
    private static final double AS_NAMED = 0.9;

    private static final double ELSEWHERE = 0.7;
    private static final int LONGEST = 500;
    private static final int SHORT = 3;
    private static final int MOST_LINES = 8;
    private static final int CELL_LINES = 4;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:#]+|[\\s,;:]+$");

    private final PrintedValues printed;
    private final List<Line> lines;
    private final Map<Integer, PageWords> pages;
    private int named;
    private int grounded;

    Grounding(PrintedValues printed) {
        this.printed = printed;
        this.lines = printed.lines();
        this.pages = PageWords.of(printed);
    }

    /** How many values were looked for. */
    int named() {
        return named;
    }

    /** How many were found. */
    int grounded() {
        return grounded;
    }

    /** The sign is the page's: some models drop a credit note's. */
    Field<BigDecimal> amount(JsonNode node) {
        String text = value(node);
        if (!NUMBER.matcher(text).matches()) {
            return Field.absent(0);
        }
        BigDecimal wanted = new BigDecimal(text);
        int line = line(node);
        Field<BigDecimal> exact = among(printed.amounts(), line, value -> value.compareTo(wanted) == 0);
        return counted(
                exact.present()
                        ? exact
                        : among(printed.amounts(), line, value -> value.abs().compareTo(wanted.abs()) == 0));
    }

    Field<LocalDate> date(JsonNode node) {
        LocalDate wanted;
        try {
            wanted = LocalDate.parse(value(node));
        } catch (DateTimeException e) {
            return Field.absent(0);
        }
        Field<?> found = among(printed.dates(), line(node), days -> days.contains(wanted));
        return counted(new Field<>(found.present() ? wanted : null, found.confidence(), found.evidence()));
    }

    Field<String> currency(JsonNode node) {
        String wanted = value(node);
        return wanted.isEmpty()
                ? Field.absent(0)
                : counted(among(printed.currencies(), line(node), value -> value.equals(wanted)));
    }

    /** A number or code, which stands on one line. */
    Field<String> id(JsonNode node) {
        String wanted = value(node);
        return wanted.isEmpty() ? Field.absent(0) : counted(text(wanted, line(node), 1, " "));
    }

    /** The same without blanks, as tax numbers and accounts are given. */
    Field<String> code(JsonNode node) {
        Field<String> found = id(node);
        String value = found.value();
        return value == null ? found : new Field<>(value.replaceAll("\\s", ""), found.confidence(), found.evidence());
    }

    /** A name, description or terms; may go on over lines. */
    Field<String> text(JsonNode node) {
        return text(node, " ");
    }

    Field<String> text(JsonNode node, String betweenLines) {
        String wanted = value(node);
        return wanted.isEmpty() ? Field.absent(0) : counted(text(wanted, line(node), MOST_LINES, betweenLines));
    }

    private Field<String> text(String wanted, int line, int mostLines, String betweenLines) {
        Match best = null;
        for (PageWords page : pages.values()) {
            for (Match match : page.find(wanted, mostLines)) {
                if (best == null || best.firstLine() != line && match.firstLine() == line) {
                    best = match;
                }
            }
        }
        boolean asNamed = best != null && best.firstLine() == line;
        // A letter or two stand somewhere on every page.
        if (best != null && !asNamed && PageWords.letters(wanted).length() < SHORT) {
            best = null;
        }
        if (best == null && mostLines > 1 && line >= 0) {
            best = Objects.requireNonNull(pages.get(lines.get(line).page()))
                    .scattered(wanted, line, CELL_LINES)
                    .orElse(null);
        }
        if (best == null) {
            return Field.absent(0);
        }
        Line first = lines.get(best.firstLine());
        Evidence place = printed.place(first.page(), best.words());
        String shown = best.text(betweenLines);
        String value = shown.contains(wanted)
                ? wanted
                : EDGES.matcher(shown.replaceAll(",(?=, )", "")).replaceAll("");
        return Field.of(
                value,
                (asNamed ? AS_NAMED : ELSEWHERE) * legibility(best.words()),
                new Evidence(place.page(), place.box(), Source.LLM));
    }

    private <T> Field<T> among(List<Printed<T>> all, int line, Predicate<T> wanted) {
        Optional<Printed<T>> there = all.stream()
                .filter(p -> p.line() == line && wanted.test(p.value()))
                .findFirst();
        return there.or(() -> all.stream().filter(p -> wanted.test(p.value())).findFirst())
                .map(p -> Field.of(
                        p.value(),
                        (there.isPresent() ? AS_NAMED : ELSEWHERE)
                                * legibility(lines.get(p.line()).words()),
                        new Evidence(p.evidence().page(), p.evidence().box(), Source.LLM)))
                .orElseGet(() -> Field.absent(0));
    }

    private <T> Field<T> counted(Field<T> field) {
        named++;
        grounded += field.present() ? 1 : 0;
        return field;
    }

    private static double legibility(List<Word> words) {
        return words.stream().mapToDouble(Word::confidence).average().orElse(0);
    }

    /** Trimmed; empty when there is none, or none that could be one. */
    private static String value(JsonNode node) {
        JsonNode value = node.path("value");
        String text = value.isString() || value.isNumber() ? value.asString().strip() : "";
        return text.length() > LONGEST ? "" : text;
    }

    /** Index of the line named; −1 where there is no such line. */
    private int line(JsonNode node) {
        String id = node.path("line").isString() ? node.path("line").asString() : "";
        if (!id.matches("L\\d{1,6}")) {
            return -1;
        }
        int index = Integer.parseInt(id.substring(1)) - 1;
        return index >= 0 && index < lines.size() ? index : -1;
    }
}
