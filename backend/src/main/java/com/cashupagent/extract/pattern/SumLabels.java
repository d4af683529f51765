package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Pairing.Pair;
import com.cashupagent.model.Box;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the labels of sums say of each amount: which role announces it, from where, and how well. */
final class SumLabels {

    private static final double INSIDE_SENTENCE = 0.6;
    private static final double BESIDE_EMS = 6;
    private static final double BESIDE = 0.45;
    private static final int SUMMARY_ROWS = 5;
    private static final double NEAR_LINES = 1.6;
    private static final int TAX_LINES = 3;
    private static final Pattern TOTAL_WORD = Pattern.compile("(?i)\\btotal\\b");

    /** {@code AFTER 10/31/2025 PAY $738.71}: what it costs those who do not pay in time. */
    private static final Pattern PAID_LATE =
            Pattern.compile("(?i)\\b(?:(?:if )?(?:paid|pay)?\\s?after\\b.*\\bpay\\b|if paid after)");

    /** Squashed. */
    private static final Set<String> INCLUDES = Set.of(
            "includes",
            "including",
            "include",
            "included",
            "incl",
            "inkl",
            "inklusive",
            "enthalt",
            "enthalten",
            "enthaltene",
            "dont",
            "incluye",
            "incluido",
            "inclui",
            "incluindo",
            "inclusief",
            "waarvan",
            "inclus",
            "comprende",
            "incluso",
            "davon",
            "incluidos",
            "incluidas",
            "inclusos",
            "inclusas",
            "inclusi",
            "inclusa",
            "incluida",
            "compresa",
            "incluse",
            "comprese",
            "compresi",
            "compris",
            "comprises",
            "inbegrepen",
            "varav",
            "heraf",
            "herav",
            "tym",
            "vcetne",
            "vratane",
            "sisaltaa",
            "dahil",
            "termasuk");

    /** Where a label stands to its amount. */
    enum Side {
        LEFT,
        ABOVE,
        NEAR
    }

    private final Sheet sheet;
    private final Pairing pairing;
    private final Set<Found<Amount>> included = new HashSet<>();
    private final Map<Integer, Map<Found<Amount>, Integer>> headings = new HashMap<>();
    private final Map<Side, Map<Found<Amount>, Map<Role, Double>>> strengths = new EnumMap<>(Side.class);

    /**
     * Reads every label of a sum.
     *
     * @param tableHeaders lines whose labels head columns of items: their Total is a line's, not the document's
     */
    SumLabels(Sheet sheet, Set<Integer> tableHeaders) {
        this.sheet = sheet;
        this.pairing = new Pairing(sheet);
        for (Row row : sheet.rows()) {
            if (PAID_LATE.matcher(row.text()).find()) {
                sheet.amounts(row).forEach(found -> note(Side.LEFT, Role.OTHER_AMOUNT, new Pair<>(found, 1), 1));
            }
        }
        for (Label label : sheet.labels()) {
            if (label.role().isSum() && !tableHeaders.contains(label.row().index())) {
                read(label);
            }
        }
    }

    /** 0..1 for each role that announces the amount from that side; empty when none does. */
    Map<Role, Double> of(Found<Amount> amount, Side side) {
        return strengths.getOrDefault(side, Map.of()).getOrDefault(amount, Map.of());
    }

    /** Taxes that the page says the amount before them includes. */
    Set<Found<Amount>> included() {
        return included;
    }

    private void read(Label label) {
        if (label.role() == Role.TAX && label.first() > 0) {
            sheet.amounts(label.row()).stream()
                    .filter(found -> found.last() == label.first() - 1 && isIncluded(found))
                    .forEach(found -> include(found, label));
        }
        if (label.role() == Role.TAX && label.first() == 0 && label.row().index() > 0) {
            Row above = sheet.rows().get(label.row().index() - 1);
            sheet.amounts(above).stream()
                    .filter(found -> found.last() == above.size() - 1 && isIncluded(found))
                    .forEach(found -> include(found, label));
        }
        if (label.role() == Role.TAX) {
            sheet.amounts(label.row()).stream()
                    .filter(found -> found.first() > label.last() && isIncludedAfter(found))
                    .forEach(found -> include(found, label));
        }
        List<Pair<Amount>> right = pairing.right(label, sheet::amounts);
        boolean any = right.stream().anyMatch(pair -> !pair.found().value().percent());
        Role role = isTotalBelowTax(label) ? Role.TOTAL : label.role();
        double place = label.weight() * (isHeading(label) ? 1 : INSIDE_SENTENCE);
        if (any) {
            right.forEach(pair -> note(Side.LEFT, role, pair, place));
        } else if (isHeading(label)) {
            List<Pair<Amount>> under = below(label).stream()
                    .filter(pair -> !isOfOtherHeading(label, pair.found()))
                    .toList();
            under.forEach(pair -> note(Side.ABOVE, role, pair, place));
            if (under.isEmpty()) {
                beside(label).forEach(pair -> note(Side.NEAR, role, pair, place));
            }
        }
    }

    /** {@code Tax 720, Net total 5220}, the last sum of a page that has no other total: net of nothing more. */
    private boolean isTotalBelowTax(Label label) {
        return label.role() == Role.NET
                && TOTAL_WORD
                        .matcher(label.row().text(label.first(), label.last()))
                        .find()
                && sheet.labels(Role.TOTAL).stream().noneMatch(this::announcesAny)
                && sheet.labels(Role.TAX).stream()
                        .anyMatch(tax -> tax.row().page() == label.row().page()
                                && label.row().index() - tax.row().index() > 0
                                && label.row().index() - tax.row().index() <= TAX_LINES
                                && announcesAny(tax));
    }

    /** {@code TOTAL VAT}: the words before the amount call it the sum of all, and of no rate. */
    static boolean isTotal(Found<?> found) {
        Row row = found.row();
        return found.first() > 0
                && TOTAL_WORD.matcher(row.text(0, found.first() - 1)).find();
    }

    private boolean announcesAny(Label label) {
        return pairing.right(label, sheet::amounts).stream()
                .anyMatch(pair -> !pair.found().value().percent());
    }

    private void include(Found<Amount> tax, Label label) {
        included.add(tax);
        note(Side.LEFT, Role.TAX, new Pair<>(tax, 1), label.weight());
    }

    /** Of headings side by side each value right below belongs to one, as they stand together best. */
    private boolean isOfOtherHeading(Label label, Found<Amount> found) {
        Row row = label.row();
        if (found.row().index() != row.index() + 1) {
            return false;
        }
        Integer segment = headings.computeIfAbsent(row.index(), index -> assigned(row, found.row()))
                .get(found);
        return segment != null && !segment.equals(row.segments().get(label.first()));
    }

    private Map<Found<Amount>, Integer> assigned(Row row, Row below) {
        List<Column> columns = new ArrayList<>();
        List<Integer> segments = new ArrayList<>();
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            columns.add(new Column(Role.COL_AMOUNT, row.box(word, row.segmentEnd(word))));
            segments.add(row.segments().get(word));
        }
        List<Found<Amount>> values = sheet.amounts(below);
        Map<Found<Amount>, Integer> assigned = new HashMap<>();
        if (columns.size() > 2 && values.size() > 1 && values.size() <= columns.size()) {
            double[] unassigned = values.stream().mapToDouble(value -> 1).toArray();
            int[] places = CellAssignment.assign(values, columns, unassigned);
            for (int i = 0; i < places.length; i++) {
                if (places[i] != CellAssignment.NONE) {
                    assigned.put(values.get(i), segments.get(places[i]));
                }
            }
        }
        return assigned;
    }

    static boolean saysIncluded(Row row) {
        return row.words().stream().anyMatch(word -> INCLUDES.contains(Letters.squash(word.text())));
    }

    /** {@code (includes £41.50 VAT)}: the word for the tax comes after its amount, in a narrow column on the next line. */
    private boolean isIncluded(Found<Amount> found) {
        Row row = found.row();
        int before = found.first() - 1;
        if (before >= 0 && saysIncluded(row, before)) {
            return true;
        }
        if (row.index() == 0 || row.segmentStart(found.first()) != found.first()) {
            return false;
        }
        Row above = sheet.rows().get(row.index() - 1);
        int last = above.size() - 1;
        Box end = above.box(above.segmentStart(last), last);
        return above.page() == row.page()
                && end.x0() < found.box().x1()
                && end.x1() > found.box().x0()
                && saysIncluded(above, last);
    }

    /** {@code (TVA 8.1% 30.78 CHF incluse)}; words that go on, as in {@code of which 25 %}, speak of what follows. */
    private static boolean isIncludedAfter(Found<Amount> found) {
        Row row = found.row();
        int end = row.segmentEnd(found.last());
        int next = found.last() + 1;
        while (next < end && Currencies.isWritten(row.words().get(next).text())) {
            next++;
        }
        return !found.value().percent() && next == end && saysIncluded(row, next);
    }

    private static boolean saysIncluded(Row row, int word) {
        return INCLUDES.contains(Letters.squash(row.words().get(word).text()));
    }

    /** On a tilted or crumpled slip the amount stands half a line higher or lower than its label. */
    private List<Pair<Amount>> beside(Label label) {
        List<Pair<Amount>> pairs = new ArrayList<>();
        for (int i : List.of(label.row().index() - 1, label.row().index() + 1)) {
            if (i >= 0 && i < sheet.rows().size()) {
                Row row = sheet.rows().get(i);
                double away = Math.abs(row.box().midY() - label.row().box().midY());
                if (row.page() == label.row().page()
                        && away < NEAR_LINES * label.box().height()) {
                    sheet.amounts(row).stream()
                            .filter(found -> found.box().x0() > label.box().x1())
                            .forEach(found -> pairs.add(new Pair<>(found, BESIDE)));
                }
            }
        }
        return pairs;
    }

    private void note(Side side, Role role, Pair<Amount> pair, double place) {
        strengths
                .computeIfAbsent(side, key -> new HashMap<>())
                .computeIfAbsent(pair.found(), key -> new EnumMap<>(Role.class))
                .merge(role, place * pair.closeness(), Math::max);
    }

    /** Begins its segment, save for a rate, a sign such as "%", or the heading of another sum before it. */
    private boolean isHeading(Label label) {
        List<Label> others = sheet.labels(label.row());
        return IntStream.range(label.row().segmentStart(label.first()), label.first())
                .allMatch(i -> label.row().words().get(i).text().matches("[^\\p{L}]*|\\p{L}")
                        || others.stream().anyMatch(other -> other.role().isSum() && other.covers(i)));
    }

    /** Values under headings of their own, below those of this one, are not its values. */
    private int nextHeadings(Label label) {
        int last = Math.min(sheet.rows().size(), label.row().index() + SUMMARY_ROWS + 1);
        boolean values = false;
        for (int i = label.row().index() + 1; i < last; i++) {
            Row row = sheet.rows().get(i);
            boolean any = !sheet.amounts(row).isEmpty();
            values |= any;
            long heads = any || !values
                    ? 0
                    : sheet.labels(row).stream()
                            .filter(other -> other.role().isSum() && isHeading(other))
                            .count();
            if (heads > 1) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    /**
     * Under a heading of a summary table the last row is as good as the first: it is the sum of those above. What
     * stands only near the heading counts less; whether it is the right column, the arithmetic tells.
     */
    private List<Pair<Amount>> below(Label label) {
        long headings = sheet.labels(label.row()).stream()
                .filter(other -> other.role().isSum() && isHeading(other))
                .count();
        double reach = headings > 1 ? BESIDE_EMS : 0;
        List<Found<Amount>> under = pairing.below(label, sheet::amounts, SUMMARY_ROWS).stream()
                .map(Pair::found)
                .toList();
        int end = nextHeadings(label);
        return pairing.below(label, sheet::amounts, SUMMARY_ROWS, reach).stream()
                .filter(pair -> pair.found().row().index() < end)
                .map(pair -> new Pair<>(
                        pair.found(), under.contains(pair.found()) ? Math.max(0.6, pair.closeness()) : BESIDE))
                .toList();
    }
}
