package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Pairing.Pair;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Issue and due date. Each printed date has one meaning: that of the label that stands best to it. */
final class DocumentDates {

    private static final double UNLABELLED = 0.3;
    private static final double ONLY_ONE = 0.65;
    private static final double FOOT_OF_PAGE = 0.25;
    private static final double BESIDE_NUMBER = 0.9;
    private static final double IN_TABLE = 0.5;
    private static final double BY_ITSELF = 0.6;
    private static final double IN_SENTENCE = 0.6;
    private static final double TOP = 0.4;
    private static final int COLUMNS_OF_TABLE = 3;
    private static final Pattern PLACE =
            Pattern.compile("\\p{Lu}[\\p{L}. /()-]{2,30},(?: (?:den|am|le|li|l[ìi]|a|il|em|de))?");

    private static final String STROKE = "/";

    /** So many lines one under the other are a list. */
    private static final int SEVERAL = 2;

    private static final int LISTED = 3;

    private static final double LATER_PAGE = 0.8;
    private static final double GUESSED_ORDER = 0.8;

    private final Sheet sheet;
    private final DateOrder order;
    private final OtherDates otherDates;
    private final Set<Integer> itemRows;
    private final Map<Integer, IntSummaryStatistics> itemsByPage;
    private final Map<Found<WrittenDate>, Meaning> meanings = new LinkedHashMap<>();
    private final Map<Found<WrittenDate>, Double> mayBeDue = new LinkedHashMap<>();

    /**
     * The dates of one document.
     *
     * @param itemRows lines of the table of items: what is said there of a date is said of goods and services
     */
    DocumentDates(Sheet sheet, DateOrder order, Set<Integer> itemRows) {
        this.sheet = sheet;
        this.order = order;
        this.otherDates = new OtherDates(sheet);
        this.itemRows = itemRows;
        this.itemsByPage = itemRows.stream()
                .collect(Collectors.groupingBy(
                        line -> sheet.rows().get(line).page(), Collectors.summarizingInt(line -> line)));
        Pairing pairing = new Pairing(sheet);
        claim(pairing, Role.OTHER_DATE);
        claim(pairing, Role.DUE_DATE);
        claim(pairing, Role.ISSUE_DATE);
        besideNumber();
        underNumber();
        inSentences();
    }

    private void inSentences() {
        for (Row row : sheet.rows()) {
            for (Found<WrittenDate> found : sheet.dates(row)) {
                if (!itemRows.contains(row.index()) && !isListed(found) && PaymentSentences.speakOf(sheet, found)) {
                    mean(found, Role.DUE_DATE, IN_SENTENCE * position(found));
                }
            }
        }
    }

    /** {@code Fällig am 05.02.2025, 05.03.2025, 05.04.2025}: the instalments of a year. */
    private boolean isListed(Found<WrittenDate> found) {
        List<Found<WrittenDate>> dates = sheet.dates(found.row());
        int at = dates.indexOf(found);
        int first = at;
        int last = at;
        while (first > 0 && follows(dates.get(first - 1), dates.get(first))) {
            first--;
        }
        while (last + 1 < dates.size() && follows(dates.get(last), dates.get(last + 1))) {
            last++;
        }
        return last - first + 1 >= LISTED;
    }

    /** In one piece of the line, without the dash of a period. */
    private static boolean follows(Found<?> date, Found<?> next) {
        return date.last() + 1 == next.first()
                && date.row().segmentEnd(date.last()) >= next.first()
                && !date.row().isSeparated(next.first());
    }

    /** {@code Invoice no./date} over {@code 90337791 / 30.07.2026}, where the date stands beside the heading's column. */
    private void underNumber() {
        for (Label label : sheet.labels(Role.ISSUE_DATE)) {
            int next = label.row().index() + 1;
            boolean ofBoth = label.alone()
                    && label.weight() > IN_TABLE
                    && sheet.labels(label.row()).stream()
                            .anyMatch(other -> other.role() == Role.INVOICE_NUMBER
                                    && other.first() == label.first()
                                    && other.last() == label.last());
            if (ofBoth && next < sheet.rows().size()) {
                Row row = sheet.rows().get(next);
                for (Found<WrittenDate> found : sheet.dates(row)) {
                    double left = row.words()
                            .get(row.segmentStart(found.first()))
                            .box()
                            .x0();
                    if (Math.abs(left - label.box().x0()) < sheet.em(row)) {
                        mean(found, Role.ISSUE_DATE, BESIDE_NUMBER * position(found));
                    }
                }
            }
        }
    }

    /** "Invoice 4711 of 31 October": the date on the line of the number is the document's. */
    private void besideNumber() {
        for (Label label : sheet.labels(Role.INVOICE_NUMBER)) {
            for (Found<WrittenDate> found : sheet.dates(label.row())) {
                Meaning known = meanings.get(found);
                boolean open = (known == null || known.role() == Role.ISSUE_DATE)
                        && !itemRows.contains(label.row().index());
                if (open && found.first() > label.last() + 1 && label.weight() >= BESIDE_NUMBER) {
                    mean(found, Role.ISSUE_DATE, BESIDE_NUMBER * position(found));
                }
            }
        }
    }

    private record Meaning(Role role, double score) {}

    /** Of several labels the one that stands best to a date says what it means. */
    private void mean(Found<WrittenDate> found, Role role, double score) {
        meanings.merge(found, new Meaning(role, score), (a, b) -> b.score() > a.score() ? b : a);
    }

    private void claim(Pairing pairing, Role role) {
        for (Label label : sheet.labels(role)) {
            List<Pair<WrittenDate>> pairs = pairing.right(label, sheet::dates).stream()
                    .filter(pair -> !endsSentence(label)
                            || label.row().segmentEnd(label.last())
                                    >= pair.found().first())
                    .toList();
            boolean adjacent = !pairs.isEmpty() && pairs.get(0).closeness() > 0.75;
            boolean table = headsTable(label.row()) || isInTable(label.row());
            // "du" and "vom" in a sentence are of whatever the sentence is about, such as a law.
            boolean inside = label.weight() < IN_TABLE && !label.leads();
            boolean others = role == Role.ISSUE_DATE && otherDates.announces(label);
            if (headsList(label, pairing)
                    || role == Role.ISSUE_DATE && isOfTerms(label)
                    || role == Role.OTHER_DATE && isIssueDateToo(label)) {
                continue;
            }
            if (!adjacent && leads(label)) {
                List<Pair<WrittenDate>> below = pairing.below(label, sheet::dates, 1);
                pairs = below.isEmpty() ? pairs : below;
            }
            if (pairs.isEmpty() && label.alone()) {
                pairs = pairing.above(label, sheet::dates).stream()
                        .filter(pair -> !isUnderHeading(pair.found()))
                        .toList();
            }
            int reach = role == Role.OTHER_DATE ? 2 : 1;
            for (Pair<WrittenDate> pair : pairs.subList(0, Math.min(reach, pairs.size()))) {
                Found<WrittenDate> found = pair.found();
                if (role == Role.DUE_DATE && isListed(found)) {
                    continue;
                }
                double score = label.weight()
                        * pair.closeness()
                        * position(found)
                        * (table || inside || others ? IN_TABLE : 1);
                mean(found, role, score);
                if (role == Role.DUE_DATE) {
                    mayBeDue.merge(found, score, Math::max);
                }
            }
        }
    }

    /** Then it is of the heading above it, not of that below it, whose own value is missing. */
    private boolean isUnderHeading(Found<WrittenDate> found) {
        int above = found.row().index() - 1;
        return above >= 0
                && sheet.labels(sheet.rows().get(above)).stream()
                        .anyMatch(label -> label.role() == Role.ISSUE_DATE
                                && label.alone()
                                && label.box().x0() < found.box().x1()
                                && label.box().x1() > found.box().x0());
    }

    /** {@code Rechnungsdatum/Lieferdatum}, {@code Invoice date / Delivery date}: one date for both. */
    private boolean isIssueDateToo(Label label) {
        return sheet.labels(label.row()).stream()
                .anyMatch(other -> other.role() == Role.ISSUE_DATE
                        && (other.first() <= label.first() && other.last() >= label.last()
                                || other.last() + 1 == label.first()
                                        && STROKE.equals(label.row().joints().get(label.first()))));
    }

    /** {@code 21 days from invoice date}. */
    private boolean isOfTerms(Label label) {
        return sheet.labels(label.row()).stream()
                .anyMatch(terms -> terms.role() == Role.TERMS_SENTENCE
                        && terms.first() < label.first()
                        && terms.last() >= label.last());
    }

    /** {@code 21 Days from Invoice Date} in one cell says nothing of the date in the next. */
    private static boolean endsSentence(Label label) {
        Row row = label.row();
        int start = row.segmentStart(label.first());
        return start < label.first()
                && !row.words().get(label.last()).text().endsWith(":")
                && row.text(start, label.first() - 1).chars().anyMatch(Character::isDigit);
    }

    /** Headings that stand close together are one piece of the line. */
    private boolean leads(Label label) {
        return label.leads()
                || sheet.labels(label.row()).stream()
                        .anyMatch(other -> other.last() == label.first() - 1
                                && other.role().kind() == Role.Kind.VALUE);
    }

    /** Lines with a date and an amount each: what is listed has these dates, the document another. */
    private boolean headsList(Label label, Pairing pairing) {
        return pairing.below(label, sheet::dates, SEVERAL).stream()
                        .filter(pair -> sheet.amounts(pair.found().row()).stream()
                                .anyMatch(amount -> amount.value().looksLikeMoney()))
                        .count()
                >= SEVERAL;
    }

    /** The dates under such a heading are those of services and payments, whose prices stand beside them. */
    private boolean headsTable(Row row) {
        int next = row.index() + 1;
        return sheet.dates(row).isEmpty()
                && sheet.labels(row).stream()
                                .filter(label -> label.role().kind() == Role.Kind.COLUMN && label.leads())
                                .map(Label::first)
                                .distinct()
                                .count()
                        >= COLUMNS_OF_TABLE
                && next < sheet.rows().size()
                && sheet.amounts(sheet.rows().get(next)).stream()
                        .anyMatch(amount -> amount.value().looksLikeMoney());
    }

    /** Between the first and the last line of items of its page: deliveries are told there. */
    private boolean isInTable(Row row) {
        IntSummaryStatistics lines = itemsByPage.get(row.page());
        return lines != null && lines.getMin() <= row.index() && row.index() <= lines.getMax();
    }

    private static double position(Found<?> found) {
        double page = found.row().page() == 1 ? 1 : LATER_PAGE;
        return page * (1 - FOOT_OF_PAGE * found.row().box().y0());
    }

    Field<LocalDate> issueDate() {
        List<Candidate<LocalDate>> candidates = of(Role.ISSUE_DATE);
        if (candidates.stream().allMatch(candidate -> candidate.score() < IN_TABLE)) {
            byThemselves(candidates);
        }
        if (candidates.isEmpty()) {
            for (Row row : sheet.rows()) {
                for (Found<WrittenDate> found : sheet.dates(row)) {
                    if (!meanings.containsKey(found)) {
                        add(candidates, found, (only() ? ONLY_ONE : UNLABELLED) * position(found));
                    }
                }
            }
        }
        return best(candidates);
    }

    /** A letter's date is all there is on its line, or stands behind its place, above everything. */
    private void byThemselves(List<Candidate<LocalDate>> candidates) {
        for (Row row : sheet.rows()) {
            boolean above = row.page() == 1 && row.box().y0() < TOP;
            for (Found<WrittenDate> found : above ? sheet.dates(row) : List.<Found<WrittenDate>>of()) {
                boolean alone = found.first() == 0 && found.last() == row.size() - 1;
                if ((alone || isOfPlace(found)) && !meanings.containsKey(found)) {
                    add(candidates, found, BY_ITSELF * position(found));
                }
            }
        }
    }

    /** {@code Mannheim, 21.06.2023}. */
    private static boolean isOfPlace(Found<WrittenDate> found) {
        Row row = found.row();
        int start = row.segmentStart(found.first());
        return start < found.first()
                && row.segmentEnd(found.first()) == found.last()
                && PLACE.matcher(row.text(start, found.first() - 1)).matches();
    }

    private boolean only() {
        return sheet.rows().stream()
                        .flatMap(row -> sheet.dates(row).stream())
                        .map(Found::value)
                        .distinct()
                        .count()
                == 1;
    }

    /**
     * Never before the issue date. {@code Payment Date} may be the day on which all was paid, but where nothing says that it was
     * and the day is later than that of issue, it is the one until which it must be.
     */
    Field<LocalDate> dueDate(@Nullable LocalDate issued) {
        List<Candidate<LocalDate>> candidates = new ArrayList<>(of(Role.DUE_DATE));
        candidates.removeIf(candidate -> issued != null && candidate.value().isBefore(issued));
        if (candidates.isEmpty() && issued != null && sheet.labels(Role.PAID).isEmpty()) {
            mayBeDue.forEach((found, score) -> add(candidates, found, score));
            candidates.removeIf(candidate -> !candidate.value().isAfter(issued));
        }
        Field<LocalDate> best = best(candidates);
        return best.present() ? withoutDiscount(candidates, best) : best;
    }

    /** "By the 13th less 2 %, by the 2nd of June without deduction": due is the later one. */
    private Field<LocalDate> withoutDiscount(List<Candidate<LocalDate>> candidates, Field<LocalDate> best) {
        Row row = candidates.stream()
                .filter(candidate -> candidate.value().equals(best.value()))
                .map(candidate -> candidate.place().row())
                .findFirst()
                .orElseThrow();
        if (!row.text().contains("%")) {
            return best;
        }
        int next = row.index() + 1;
        List<Row> rows = next < sheet.rows().size() ? List.of(row, sheet.rows().get(next)) : List.of(row);
        Field<LocalDate> latest = best;
        for (Row each : rows) {
            for (Found<WrittenDate> found : sheet.dates(each)) {
                LocalDate date = found.value().in(order).orElse(LocalDate.MIN);
                if (date.isAfter(Objects.requireNonNull(latest.value()))) {
                    latest = Field.of(date, best.confidence(), sheet.evidence(found));
                }
            }
        }
        return latest;
    }

    /** A due date that is not printed, from terms such as 30 days net. */
    static Field<LocalDate> computed(LocalDate day, Evidence terms) {
        return Field.of(day, 0.8, new Evidence(terms.page(), terms.box(), Source.COMPUTED));
    }

    private List<Candidate<LocalDate>> of(Role role) {
        List<Candidate<LocalDate>> candidates = new ArrayList<>();
        meanings.forEach((found, meaning) -> {
            if (meaning.role() == role) {
                add(candidates, found, meaning.score());
            }
        });
        return candidates;
    }

    private void add(List<Candidate<LocalDate>> candidates, Found<WrittenDate> found, double score) {
        found.value().in(order).ifPresent(date -> candidates.add(new Candidate<>(date, score, found)));
    }

    private Field<LocalDate> best(List<Candidate<LocalDate>> candidates) {
        List<Candidate<LocalDate>> ranked = Candidate.ranked(candidates);
        if (ranked.isEmpty()) {
            return Field.absent(0.6);
        }
        Candidate<LocalDate> best = ranked.get(0);
        double confidence = Math.min(0.96, 0.45 + 0.6 * best.score());
        if (ranked.size() > 1 && ranked.get(1).score() > 0.9 * best.score()) {
            confidence *= 0.8;
        }
        if (best.place().value() instanceof WrittenDate written && !written.unambiguous()) {
            confidence *= GUESSED_ORDER;
        }
        return Field.of(best.value(), confidence, sheet.evidence(best.place()));
    }
}
