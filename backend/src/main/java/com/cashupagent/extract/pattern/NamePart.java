package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a line that may be a name: a segment, or a part of one between dots, bars and labels.
 *
 * @param text what it says
 * @param name the same without what is no part of a name, as {@link BareNames} says
 * @param place its words
 * @param addressFollowsInLine whether an address comes next on the same line, as in the sender's line of a letter
 * @param second where it goes on in the next line; null when it does not
 */
record NamePart(
        String text,
        String name,
        Found<String> place,
        boolean addressFollowsInLine,
        @Nullable Found<String> second) {

    private static final double SAME_MIDDLE = 0.03;
    private static final double SAME_HEIGHT = 1.4;
    private static final double SAME_SIZE = 0.02;
    private static final double TOP = 0.35;
    private static final double SAME_EDGE = 0.4;

    private static final Set<String> SEPARATORS = Set.of("·", "•", "●", "|", "-", "–", "*", "/", "▪", "■");

    private static final int NEIGHBOURS = 8;
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:·•●|*-]+|[\\s,;:·•●|*-]+$");
    /** Behind these forms no name goes on, save for {@code GmbH & Co. KG}. */
    private static final Pattern COMPLETE = Pattern.compile(
            "(?iu).*[\\s,](?:ltd|limited|llc|l\\.l\\.c|inc|plc|gmbh|s\\.?a\\.?r\\.?l|s\\.?r\\.?l|b\\.?v)\\.?");

    private static final Pattern POST_CODE_ALONE = Pattern.compile("(?:\\p{Lu}{2,3} )?\\d[\\d -]{3,9}");
    private static final Pattern POST_CODE_NEXT = Pattern.compile("(?:\\p{Lu}{2,3} )?\\d{4,5}.*");

    /**
     * All pieces of a document.
     *
     * @param tableRows lines of the table of items: what stands beside a price is sold, and sells nothing
     */
    static List<NamePart> all(Sheet sheet, Set<Integer> tableRows) {
        List<NamePart> parts = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (tableRows.contains(row.index())
                    && sheet.amounts(row).stream()
                            .anyMatch(amount -> amount.value().looksLikeMoney())) {
                continue;
            }
            for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
                split(sheet, row, word, row.segmentEnd(word), parts);
            }
        }
        List<NamePart> both = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean heading = parts.get(i).isHeading(sheet);
            for (int j = i + 1; j < Math.min(parts.size(), i + NEIGHBOURS) && !heading; j++) {
                if (parts.get(i).goesOnIn(parts.get(j))) {
                    NamePart whole = parts.get(i).with(parts.get(j));
                    if (whole.isAlike()
                            || PartyNames.isLegalFormAlone(parts.get(j).text())) {
                        both.add(whole);
                    }
                }
            }
        }
        parts.addAll(both);
        return parts;
    }

    /** {@code Company} over a name is no part of it. */
    private boolean isHeading(Sheet sheet) {
        return sheet.labels(place.row()).stream()
                .anyMatch(label -> (label.role().isParty() || label.role() == Role.NAME)
                        && label.first() <= place.first()
                        && label.last() >= place.last());
    }

    /** Whether the other may be its second line: at the top of the first page, right under it, alike. */
    private boolean goesOnIn(NamePart other) {
        Row row = place.row();
        Row next = other.place.row();
        Box a = place.box();
        Box b = other.place.box();
        double height = Math.min(a.height(), b.height());
        boolean aligned = Math.abs(a.x0() - b.x0()) < SAME_MIDDLE || Math.abs(a.midX() - b.midX()) < SAME_MIDDLE;
        return next.index() == row.index() + 1
                && row.page() == 1
                && next.page() == 1
                && a.y0() < TOP
                && aligned
                && b.y0() - a.y1() < height
                && Math.max(a.height(), b.height()) < SAME_HEIGHT * height
                && (!COMPLETE.matcher(text).matches() || other.text.startsWith("&"))
                && isWhole(place)
                && isWhole(other.place)
                && other.text.chars().filter(Character::isDigit).count() < 3;
    }

    /** Whether its two lines are set in the same type, as those of one name are. */
    boolean isAlike() {
        if (second == null) {
            return false;
        }
        Word a = place.row().words().get(place.first());
        Word b = second.row().words().get(second.first());
        return a.bold() == b.bold() && Math.abs(a.fontSize() - b.fontSize()) < SAME_SIZE * a.fontSize();
    }

    private static boolean isWhole(Found<String> found) {
        return found.first() == found.row().segmentStart(found.first())
                && found.last() == found.row().segmentEnd(found.first());
    }

    private NamePart with(NamePart other) {
        String both = text + " " + other.text;
        return new NamePart(both, BareNames.of(both), place, other.addressFollowsInLine, other.place);
    }

    /** Around all its words. */
    Box box() {
        return second == null ? place.box() : place.box().union(second.box());
    }

    /** Where a party's heading in the line above begins, when a long name leaves no gap before the column beside it. */
    private static int secondColumn(Sheet sheet, Row row, int from, int to) {
        Row above = row.index() == 0 ? row : sheet.rows().get(row.index() - 1);
        List<Label> headings = sheet.labels(above).stream()
                .filter(label -> label.role().isParty() && label.leads() && above.page() == row.page())
                .toList();
        return IntStream.rangeClosed(from + 1, to)
                .filter(word -> headings.size() > 1
                        && headings.stream()
                                .anyMatch(label -> Math.abs(label.box().x0()
                                                - row.words().get(word).box().x0())
                                        < SAME_EDGE * sheet.em(row)))
                .findFirst()
                .orElse(from);
    }

    /**
     * Lines hold no bare separators any more, so pieces are told by the gap that a separator leaves, by a comma, and
     * by a label such as "From:" at their beginning.
     */
    private static void split(Sheet sheet, Row row, int from, int to, List<NamePart> parts) {
        int column = secondColumn(sheet, row, from, to);
        if (column > from) {
            split(sheet, row, from, column - 1, parts);
            split(sheet, row, column, to, parts);
            return;
        }
        int first = from;
        for (Label label : sheet.labels(row)) {
            boolean leads = label.first() == from && label.last() < to;
            if (leads && (label.role().isParty() || label.role() == Role.NAME) && endsLabel(row, label)) {
                first = Math.max(first, label.last() + 1);
            }
        }
        List<Integer> cuts = new ArrayList<>();
        double narrowest =
                IntStream.range(first, to).mapToDouble(i -> gap(row, i)).min().orElse(0);
        for (int i = first; i < to; i++) {
            String text = row.words().get(i).text();
            boolean comma = text.endsWith(",") && !PartyNames.hasLegalForm(row.text(i + 1, i + 1));
            boolean wide = !row.isJoined(i + 1) && gap(row, i) > Math.max(0.5 * sheet.em(row), 1.6 * narrowest);
            boolean separated = row.isSeparated(i + 1) || wide;
            if (comma || separated || SEPARATORS.contains(text) || endsSentence(row, i)) {
                cuts.add(i);
            }
        }
        boolean apart = cuts.stream().anyMatch(cut -> row.isApart(cut + 1));
        if (!apart) {
            add(row, first, to, cuts.isEmpty() ? to : cuts.get(0), parts);
        }
        int begin = first;
        for (int cut : cuts) {
            add(row, begin, cut, cut, parts);
            if (begin > first && isFirmBehindDash(row, first, begin, cut)) {
                add(row, first, cut, cut, parts);
            }
            begin = cut + 1;
        }
        if (!cuts.isEmpty()) {
            add(row, begin, to, to, parts);
        }
    }

    /** {@code Quinta do Larkfield - Hotelaria, Lda.}: what a firm does may be a part of its name. */
    private static boolean isFirmBehindDash(Row row, int first, int begin, int last) {
        return row.isJoined(begin)
                && PartyNames.hasLegalForm(row.text(begin, last))
                && !PartyNames.hasLegalForm(row.text(first, begin - 1));
    }

    /** {@code Larkfield Limited. Registered in England}. */
    private static boolean endsSentence(Row row, int word) {
        String next = row.words().get(word + 1).text();
        return row.words().get(word).text().endsWith(".")
                && Character.isUpperCase(next.codePointAt(0))
                && !row.isJoined(word + 1)
                && PartyNames.hasLegalForm(row.text(word, word))
                && !PartyNames.hasLegalForm(next);
    }

    private static double gap(Row row, int word) {
        return row.words().get(word + 1).box().x0()
                - row.words().get(word).box().x1();
    }

    /** By a colon; {@code Company Name} and {@code Make checks payable to} say it without one. */
    private static boolean endsLabel(Row row, Label label) {
        return row.words().get(label.last()).text().endsWith(":")
                || label.role() == Role.NAME && label.last() > label.first()
                || label.role() == Role.VENDOR && label.last() > label.first() + 1;
    }

    private static void add(Row row, int first, int last, int cut, List<NamePart> parts) {
        String text = EDGES.matcher(row.text(first, last)).replaceAll("");
        if (text.isEmpty()) {
            return;
        }
        int end = row.segmentEnd(first);
        boolean town =
                last < end && POST_CODE_NEXT.matcher(row.text(last + 1, end)).matches();
        if (town && row.words().get(last).text().endsWith(",") && !PartyNames.isCompany(text)) {
            return;
        }
        String next = last < end ? row.text(last + 1, end) : "";
        if (POST_CODE_ALONE.matcher(next).matches()) {
            return;
        }
        boolean address = cut == last && PartyNames.isAddress(next);
        parts.add(new NamePart(text, BareNames.of(text), new Found<>(text, row, first, last), address, null));
    }
}
