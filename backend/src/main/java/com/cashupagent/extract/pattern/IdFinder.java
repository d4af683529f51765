package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds words that may be the number of a document, an order or a party. */
final class IdFinder {

    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\d][\\p{L}\\d/_.\\-–#+:]{0,39}");
    private static final Pattern GLUED = Pattern.compile("(?iu)(?:n[ro]?|nº|n°|num)[.:]+(\\d[\\w/.-]*)");
    private static final Pattern BRACKETS = Pattern.compile("\\d[\\d/.-]*\\(\\d{1,6}\\)[\\d/.-]*\\d");
    private static final Pattern GROUP = Pattern.compile("\\d{1,4}");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?: \\d{3})+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,4}-?");

    /** In capitals, as whole sentences are on some papers. */
    private static final Pattern LITTLE_WORD = Pattern.compile(
            "AND|OR|THE|OF|FOR|TO|IN|ON|AT|BY|UND|DE|DU|DER|DIE|DAS|VON|VOM|LA|LE|ET|Y|EL|DEL|E|EN|VAN");

    private static final double SURE = 0.9;

    /** {@code Invoice} alone over a number is a title elsewhere. */
    private static final double HEADING = 0.4;

    private static final Pattern HOUSE = Pattern.compile("\\d{1,3}[a-z]?(?: \\p{Lu}\\p{Ll}{2,}){2,4}");

    private static final Pattern EDGES = Pattern.compile("^[#:.,;(\\[\"'*]+|[:.,;)\\]\"'*]+$");

    private final Sheet sheet;

    IdFinder(Sheet sheet) {
        this.sheet = sheet;
    }

    List<Found<String>> find(Row row) {
        List<Found<String>> found = new ArrayList<>();
        for (int word = 0; word < row.size(); word++) {
            int at = word;
            String text = clean(unglued(row, at));
            boolean date = sheet.dates(row).stream().anyMatch(day -> day.overlaps(at, at)) && !isAnnounced(row, at);
            boolean shaped =
                    SHAPE.matcher(text).matches() || BRACKETS.matcher(text).matches();
            if (date || !shaped || !DIGIT.matcher(text).matches() || isHouse(row, at)) {
                continue;
            }
            int last = lastGroup(row, at);
            if (last > at) {
                found.add(new Found<>(row.text(at, last), row, at, last));
                word = last;
                continue;
            }
            boolean prefixed = word > 0
                    && row.segmentStart(word) < word
                    && PREFIX.matcher(row.words().get(word - 1).text()).matches()
                    && !LITTLE_WORD.matcher(row.words().get(word - 1).text()).matches()
                    && (sheet.labels(row).stream().noneMatch(label -> label.covers(at - 1))
                            || isAnnounced(row, at - 1)
                            || isHeaded(row, at - 1, HEADING));
            found.add(
                    prefixed
                            ? new Found<>(row.words().get(word - 1).text() + " " + text, row, word - 1, word)
                            : new Found<>(text, row, word, word));
        }
        return found;
    }

    /** {@code 22 Station Approach} with a name's look: no number of a paper stands so. */
    private static boolean isHouse(Row row, int word) {
        int end = row.segmentEnd(word);
        return word < end
                && row.segmentStart(word) == word
                && HOUSE.matcher(row.text(word, end)).matches();
    }

    /** {@code Facture n° 6 118 204}: the figures up to the end of the text, in groups; itself where there are no groups. */
    private int lastGroup(Row row, int word) {
        int end = row.segmentEnd(word);
        boolean groups = IntStream.rangeClosed(word, end)
                .allMatch(each -> GROUP.matcher(row.words().get(each).text()).matches());
        boolean telephone = row.words().get(word).text().startsWith("0");
        boolean year =
                end == word + 1 && YEAR.matcher(row.words().get(end).text()).matches();
        return groups
                        && !telephone
                        && !year
                        && (isAnnounced(row, word) || end > word && (isHeaded(row, word, SURE) || isTitled(row, word)))
                ? end
                : word;
    }

    /** {@code Rechnung 118 442} as a line of its own. */
    private boolean isTitled(Row row, int word) {
        return GROUPS.matcher(row.text(word, row.segmentEnd(word))).matches()
                && sheet.labels(row).stream()
                        .anyMatch(label -> label.role() == Role.INVOICE_NUMBER
                                && label.leads()
                                && label.last() == word - 1
                                && row.segmentStart(word) == row.segmentStart(label.first()));
    }

    /** Under the words for an invoice's number, as in a row of heads over their values. */
    private boolean isHeaded(Row row, int word, double weight) {
        int above = row.index() - 1;
        Box cell = row.box(word, row.segmentEnd(word));
        return above >= 0
                && row.segmentStart(word) == word
                && sheet.labels(sheet.rows().get(above)).stream()
                        .anyMatch(label -> label.role() == Role.INVOICE_NUMBER
                                && label.weight() >= weight
                                && (weight >= SURE || label.alone())
                                && label.row().page() == row.page()
                                && Math.min(
                                                Math.abs(label.box().x0() - cell.x0()),
                                                Math.abs(label.box().midX() - cell.midX()))
                                        < sheet.em(row));
    }

    /** {@code Fattura nr.1052}: what announces the number touches it. */
    private String unglued(Row row, int word) {
        String text = row.words().get(word).text();
        Matcher glued = GLUED.matcher(text);
        boolean announces = sheet.labels(row).stream()
                .anyMatch(label ->
                        label.role() == Role.INVOICE_NUMBER && (label.last() == word || label.last() == word - 1));
        return announces && glued.matches() ? glued.group(1) : text;
    }

    /** Right behind the words for an invoice's number: {@code Invoice No. 12/05/2024}, {@code Rechnungs-Nr.: RE 4711}. */
    private boolean isAnnounced(Row row, int word) {
        return sheet.labels(row).stream()
                .anyMatch(label -> label.role() == Role.INVOICE_NUMBER
                        && label.weight() >= SURE
                        && label.last() == word - 1
                        && sheet.labels(row).stream()
                                .noneMatch(other -> other.role() == Role.ISSUE_DATE && other.covers(word - 1)));
    }

    private static String clean(String text) {
        return EDGES.matcher(text).replaceAll("");
    }
}
