package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Section.Entry;
import com.cashupagent.model.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Cuts the parties' sections out of the page: the column under each heading, down to the next one. */
final class SectionFinder {

    private static final int MAX_ROWS = 14;
    private static final double MAX_GAP = 2.6;
    private static final double LEFT_TOLERANCE = 1.5;
    private static final double COLUMN = 3;
    private static final double CENTRED = 0.02;
    private static final double RIGHT_HALF = 0.5;
    private static final double FLUSH = 0.4;
    private static final double HEADING_WEIGHT = 0.6;

    private final Sheet sheet;
    private final Set<Integer> tableHeaders;

    SectionFinder(Sheet sheet, Set<Integer> tableHeaders) {
        this.sheet = sheet;
        this.tableHeaders = tableHeaders;
    }

    List<Section> find() {
        List<Section> sections = new ArrayList<>();
        for (Label label : sheet.labels()) {
            if (isHeading(label) && !tableHeaders.contains(label.row().index())) {
                Section section = section(label);
                if (!section.entries().isEmpty()) {
                    sections.add(section);
                }
            }
        }
        if (sections.stream().noneMatch(section -> section.role() == Role.BUYER)) {
            new AddressWindow(sheet).find().ifPresent(sections::add);
        }
        return sections;
    }

    private static boolean isHeading(Label label) {
        return label.role().isParty()
                && (label.leads() && (label.alone() || endsWithColon(label)) || endsNumberedHeading(label));
    }

    /** {@code Section A: Seller's Details}. */
    private static boolean endsNumberedHeading(Label label) {
        Row row = label.row();
        return !label.leads()
                && label.weight() >= HEADING_WEIGHT
                && row.segmentEnd(label.last()) == label.last()
                && row.words().get(label.first() - 1).text().endsWith(":");
    }

    private static boolean endsWithColon(Label label) {
        return label.row().words().get(label.last()).text().endsWith(":")
                || label.weight() >= HEADING_WEIGHT && label.row().segmentEnd(label.last()) == label.last();
    }

    /** Under a heading at the right edge, and ending there as well. */
    private boolean isFlushRight(Box line, Label heading) {
        Box box = heading.box();
        return heading.row().segmentEnd(heading.last()) == heading.row().size() - 1
                && box.x0() > RIGHT_HALF
                && line.x0() > RIGHT_HALF
                && Math.abs(line.x1() - box.x1()) < FLUSH * sheet.em(heading.row());
    }

    /** Over the whole width below it. */
    private static boolean isCentred(Row row) {
        return row.segmentEnd(0) == row.size() - 1 && Math.abs(row.box().midX() - 0.5) < CENTRED;
    }

    private Section section(Label label) {
        List<Entry> entries = new ArrayList<>();
        double em = sheet.em(label.row());
        double left = isCentred(label.row()) ? 0 : label.box().x0() - LEFT_TOLERANCE * em;
        double right = nextHeading(label);
        int end = label.row().segmentEnd(label.last());
        if (end > label.last()) {
            entries.add(new Entry(label.row(), label.last() + 1, end));
        }
        double bottom = label.row().box().y1();
        int limit = Math.min(sheet.rows().size(), label.row().index() + 1 + MAX_ROWS);
        for (int i = label.row().index() + 1; i < limit; i++) {
            Row row = sheet.rows().get(i);
            boolean away = row.page() != label.row().page()
                    || row.box().y0() - bottom > MAX_GAP * row.box().height();
            Optional<Label> heading = heading(row, left, right);
            boolean besideColumn = heading.isPresent() && isBesideColumn(heading.get(), left);
            if (away
                    || tableHeaders.contains(i)
                    || heading.isPresent() && !besideColumn
                    || beginsInvoice(row, left, right)) {
                break;
            }
            right = besideColumn ? heading.get().box().x0() - LEFT_TOLERANCE * em : right;
            List<Entry> here = entries(row, left, right, entries, label);
            entries.addAll(here);
            if (!here.isEmpty()) {
                bottom = row.box().y1();
            }
        }
        return new Section(label.role(), label.weight(), entries);
    }

    /** {@code TAX INVOICE No. 318}: what is printed below it is about the paper. */
    private boolean beginsInvoice(Row row, double left, double right) {
        return sheet.labels(row).stream()
                .anyMatch(label -> label.role() == Role.INVOICE_NUMBER
                        && label.weight() >= HEADING_WEIGHT
                        && label.leads()
                        && label.last() > label.first()
                        && label.box().x0() >= left
                        && label.box().x0() < right);
    }

    /** Where the next column begins: at the next heading on the same line. */
    private double nextHeading(Label label) {
        double em = sheet.em(label.row());
        return sheet.labels(label.row()).stream()
                .filter(other -> other.first() > label.last() && other.role().isParty() && other.leads())
                .mapToDouble(other -> other.box().x0() - LEFT_TOLERANCE * em)
                .findFirst()
                .orElse(1);
    }

    private Optional<Label> heading(Row row, double left, double right) {
        return sheet.labels(row).stream()
                .filter(label -> isHeading(label)
                        && label.weight() >= HEADING_WEIGHT
                        && label.box().x0() >= left
                        && label.box().x0() < right)
                .findFirst();
    }

    /** Heads a column of its own, with the section's next line on its left. */
    private static boolean isBesideColumn(Label heading, double left) {
        Row row = heading.row();
        return IntStream.range(0, row.segmentStart(heading.first()))
                .anyMatch(word -> row.words().get(word).box().x0() >= left);
    }

    /**
     * What stands in the section's column: under the heading, beside a label there, or under a value that stood beside
     * one. Another column may run next to it without a heading.
     */
    private List<Entry> entries(Row row, double left, double right, List<Entry> before, Label label) {
        List<Entry> entries = new ArrayList<>();
        double em = sheet.em(row);
        boolean besideLabel = false;
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            int end = row.segmentEnd(word);
            double x = row.words().get(word).box().x0();
            boolean under = x < left + (COLUMN + LEFT_TOLERANCE) * em
                    || before.stream().anyMatch(entry -> Math.abs(entry.box().x0() - x) < em);
            boolean within =
                    x >= left && x < right && (under || besideLabel) || isFlushRight(row.box(word, end), label);
            if (within) {
                entries.add(new Entry(row, word, end));
            }
            besideLabel = within && row.words().get(end).text().endsWith(":");
        }
        return entries;
    }
}
