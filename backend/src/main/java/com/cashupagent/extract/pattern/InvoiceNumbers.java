package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Pairing.Pair;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import com.cashupagent.scoring.LinearModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The document's number, or, on a statement or remittance advice, every number it lists. */
final class InvoiceNumbers {

    private static final Pattern TWO_DECIMALS = Pattern.compile("[\\d.,]*[.,]\\d{2}");
    private static final double WEAK = 0.5;
    private static final LinearModel MODEL = LinearModel.load(InvoiceNumbers.class, "number");

    /** In log-odds. */
    private static final double RATHER_THAN_NONE = -3;

    private static final double SURE = 2;
    private static final Pattern PHONE = Pattern.compile("\\+\\d.*|0\\d{2,5}/\\d{4,}.*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int MANY_ROWS = 60;
    private static final int MIN_DIGITS = 3;
    private static final int MIN_LISTED = 2;
    private static final double COLUMNS = 100;
    private static final double UNANNOUNCED = 0.55;
    private static final double SAME_EDGE = 0.01;

    private final Sheet sheet;
    private final Pairing pairing;
    private final IdFinder ids;
    private final NumberClues clues;

    /**
     * Numbers of one document.
     *
     * @param itemRows lines of the table of items, its header included
     */
    InvoiceNumbers(Sheet sheet, Set<Integer> itemRows) {
        this.sheet = sheet;
        this.pairing = new Pairing(sheet);
        this.ids = new IdFinder(sheet);
        this.clues = new NumberClues(sheet, itemRows);
    }

    List<Field<String>> find(DocumentType type) {
        List<Candidate<String>> ranked = Candidate.ranked(candidates());
        boolean statement = type == DocumentType.STATEMENT;
        if (statement || type == DocumentType.REMITTANCE_ADVICE) {
            Map<String, Field<String>> announced = announced(statement);
            // A statement's own number, where no list has a heading: then the numbers in its lines are something else.
            // A remittance advice's own number is the payment's.
            boolean ownNumber = statement && !ranked.isEmpty() && ranked.get(0).score() >= SURE;
            List<Field<String>> listed = announced.size() > 1 || ownNumber
                    ? List.copyOf(announced.values())
                    : unannounced(announced, statement);
            if (listed.size() > 1 || !listed.isEmpty() && !ownNumber) {
                return listed;
            }
        }
        if (ranked.isEmpty() || ranked.get(0).score() < RATHER_THAN_NONE) {
            return overDate();
        }
        Candidate<String> best = ranked.get(0);
        List<Field<String>> fields = new ArrayList<>();
        fields.add(field(best, ranked));
        for (Candidate<String> other : ranked.subList(1, ranked.size())) {
            // The same announcement on another page with another number: two invoices in one file.
            boolean another = other.score() >= SURE
                    && best.score() >= SURE
                    && other.place().row().page() != best.place().row().page();
            if (another) {
                fields.add(field(other, List.of()));
            }
        }
        return fields;
    }

    /** On stationery whose headings are not in the file: the first number that stands alone over a date that stands alone. */
    private List<Field<String>> overDate() {
        return clues.numbers().stream()
                .filter(found ->
                        found.isAlone() && clues.isAnnouncedByNothing(found) && !clues.isOfSomethingElse(found))
                .filter(found ->
                        found.value().chars().filter(Character::isDigit).count() >= MIN_DIGITS)
                .filter(this::isOverDate)
                .findFirst()
                .map(found -> List.of(Field.of(found.value(), UNANNOUNCED, sheet.evidence(found))))
                .orElse(List.of());
    }

    private boolean isOverDate(Found<String> number) {
        int next = number.row().index() + 1;
        return next < sheet.rows().size()
                && sheet.rows().get(next).page() == number.row().page()
                && sheet.dates(sheet.rows().get(next)).stream()
                        .anyMatch(date -> date.isAlone()
                                && (Math.abs(date.box().x1() - number.box().x1()) < SAME_EDGE
                                        || Math.abs(date.box().x0()
                                                        - number.box().x0())
                                                < SAME_EDGE));
    }

    private List<Candidate<String>> candidates() {
        List<Candidate<String>> candidates = new ArrayList<>();
        for (Found<String> found : clues.numbers()) {
            if (isSum(found) || clues.isOfSomethingElse(found)) {
                continue;
            }
            candidates.add(new Candidate<>(found.value(), MODEL.logOdds(sink -> clues.describe(found, sink)), found));
        }
        return candidates;
    }

    /** {@code Invoice amount 767.98}: the word before it does not make it the invoice's number. */
    private boolean isSum(Found<String> found) {
        return clues.isAmount(found)
                && TWO_DECIMALS.matcher(found.value()).matches()
                && sheet.labels(found.row()).stream()
                        .anyMatch(label -> label.role().isSum() && label.leads() && label.last() < found.first());
    }

    private Field<String> field(Candidate<String> candidate, List<Candidate<String>> ranked) {
        double others = ranked.stream()
                .filter(other -> !other.value().equals(candidate.value()))
                .mapToDouble(other -> Math.exp(other.score()))
                .sum();
        double odds = Math.exp(candidate.score());
        double confidence = Math.min(0.97, Math.min(odds / (odds + others), (odds + 1) / (odds + 2)));
        return Field.of(candidate.value(), confidence, sheet.evidence(candidate.place()));
    }

    private double shape(Found<String> found, boolean weak) {
        String text = found.value();
        boolean money = sheet.amounts(found.row()).stream()
                .anyMatch(amount -> amount.overlaps(found.first(), found.last())
                        && (amount.value().looksLikeMoney() || amount.value().percent()));
        boolean partOfOther = sheet.labels(found.row()).stream()
                .anyMatch(label -> label.role() != Role.INVOICE_NUMBER
                        && label.role().kind() == Role.Kind.VALUE
                        && label.weight() > WEAK
                        && label.covers(found.first()));
        if (money || partOfOther || PHONE.matcher(text).matches() || weak && text.length() < 3) {
            return 0;
        }
        return weak && YEAR.matcher(text).matches() ? WEAK : 1;
    }

    /**
     * A column of numbers under one heading.
     *
     * @param articles whether the document may list articles, too, whose numbers are none
     */
    private Map<String, Field<String>> announced(boolean articles) {
        Map<String, Field<String>> best = new LinkedHashMap<>();
        for (Label label : sheet.labels(Role.INVOICE_LIST)) {
            Map<String, Field<String>> column = new LinkedHashMap<>();
            List<Pair<String>> below = pairing.below(label, ids::find, MANY_ROWS);
            // Beside a list's numbers stands what is owed; beside a street and a post code none.
            boolean priced =
                    below.stream().filter(pair -> isPriced(pair.found().row())).count() >= MIN_LISTED;
            for (Pair<String> pair : below) {
                if (priced && !isPriced(pair.found().row())) {
                    continue;
                }
                if (shape(pair.found(), false) > 0 && !(articles && isArticle(pair.found()))) {
                    column.putIfAbsent(
                            pair.found().value(),
                            Field.of(pair.found().value(), 0.85 * label.weight(), sheet.evidence(pair.found())));
                }
            }
            if (column.size() > best.size()) {
                best = column;
            }
        }
        return best;
    }

    private boolean isPriced(Row row) {
        return sheet.amounts(row).stream().anyMatch(found -> found.value().looksLikeMoney());
    }

    /** The nearest heading above it is of a column of a table of items, such as "Item no.", and of no list of invoices. */
    private boolean isArticle(Found<String> found) {
        return sheet.labels().stream()
                .filter(label -> label.role() == Role.COL_OTHER || label.role() == Role.INVOICE_LIST)
                .filter(label -> label.row().page() == found.row().page()
                        && label.row().index() < found.row().index()
                        && label.box().x0() < found.box().x1()
                        && label.box().x1() > found.box().x0())
                .max(Comparator.comparingInt((Label label) -> label.row().index())
                        .thenComparing(label -> label.role() == Role.INVOICE_LIST))
                .filter(heading -> heading.role() == Role.COL_OTHER)
                .isPresent();
    }

    /** Numbers that stand under one another, one in each line that has an amount, whatever their heading says. */
    private List<Field<String>> unannounced(Map<String, Field<String>> announced, boolean articles) {
        Map<Long, Map<String, Field<String>>> columns = new LinkedHashMap<>();
        for (Row row : sheet.rows()) {
            for (Found<String> found : isPriced(row) ? ids.find(row) : List.<Found<String>>of()) {
                boolean numbered =
                        found.value().chars().filter(Character::isDigit).count() >= MIN_DIGITS;
                if (numbered && shape(found, false) > 0 && !(articles && isArticle(found))) {
                    columns.computeIfAbsent(Math.round(found.box().x0() * COLUMNS), key -> new LinkedHashMap<>())
                            .putIfAbsent(found.value(), Field.of(found.value(), UNANNOUNCED, sheet.evidence(found)));
                }
            }
        }
        return columns.values().stream()
                .filter(column -> column.size() >= MIN_LISTED && column.size() > announced.size())
                .max(Comparator.comparingInt(Map::size))
                .map(column -> List.copyOf(column.values()))
                .orElse(List.copyOf(announced.values()));
    }
}
