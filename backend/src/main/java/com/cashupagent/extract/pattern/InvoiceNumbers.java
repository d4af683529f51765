package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Pairing.Pair;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The document's number, or, on a statement or remittance advice, every number it lists. */
final class InvoiceNumbers {

    private static final double WEAK = 0.5;
    private static final double STRONG = 0.9;

    /** A number of many digits, and no other beside it, is hardly anything else. */
    private static final double TELLING = 0.2;

    private static final Pattern PHONE = Pattern.compile("\\+\\d.*|0\\d{2,5}/\\d{4,}.*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int MANY_ROWS = 60;
    private static final int MIN_DIGITS = 3;
    private static final int MIN_LISTED = 2;
    private static final double COLUMNS = 100;
    private static final double UNANNOUNCED = 0.55;

    private final Sheet sheet;
    private final Pairing pairing;
    private final IdFinder ids;

    InvoiceNumbers(Sheet sheet) {
        this.sheet = sheet;
        this.pairing = new Pairing(sheet);
        this.ids = new IdFinder(sheet);
    }

    List<Field<String>> find(DocumentType type) {
        if (type == DocumentType.STATEMENT || type == DocumentType.REMITTANCE_ADVICE) {
            List<Field<String>> listed = listed();
            if (!listed.isEmpty()) {
                return listed;
            }
        }
        List<Candidate<String>> ranked = Candidate.ranked(candidates());
        if (ranked.isEmpty()) {
            return List.of();
        }
        Candidate<String> best = ranked.get(0);
        List<Field<String>> fields = new ArrayList<>();
        fields.add(field(best, ranked.size() > 1 ? ranked.get(1).score() : 0));
        for (Candidate<String> other : ranked.subList(1, ranked.size())) {
            // The same announcement on another page with another number: two invoices in one file.
            boolean another = other.score() >= STRONG
                    && best.score() >= STRONG
                    && other.place().row().page() != best.place().row().page();
            if (another) {
                fields.add(field(other, 0));
            }
        }
        return fields;
    }

    private List<Candidate<String>> candidates() {
        List<Candidate<String>> candidates = new ArrayList<>();
        for (Label label : sheet.labels(Role.INVOICE_NUMBER)) {
            boolean weak = label.weight() <= WEAK;
            List<Pair<String>> pairs = new ArrayList<>();
            pairing.right(label, ids::find).stream()
                    .filter(pair -> !isOfAnotherText(label, pair.found()))
                    .limit(1)
                    .forEach(pairs::add);
            if (pairs.isEmpty() || weak && pairs.get(0).closeness() < 1) {
                pairs.clear();
                if (label.leads() && (!weak || label.alone())) {
                    pairs.addAll(pairing.below(label, ids::find, 1));
                }
            }
            for (Pair<String> pair : pairs) {
                double score = label.weight() * pair.closeness() * shape(pair.found(), weak);
                if (score > 0) {
                    candidates.add(new Candidate<>(pair.found().value(), score, pair.found()));
                }
            }
        }
        return candidates;
    }

    /** A house number or post code in the column beside the label. */
    private static boolean isOfAnotherText(Label label, Found<String> found) {
        Row row = found.row();
        int start = row.segmentStart(found.first());
        boolean sameText = start <= label.last();
        return !sameText
                && (start < found.first() && row.text(start, found.first() - 1).matches(".*\\p{L}{3}.*")
                        || row.segmentEnd(start) > found.last()
                                && PartyNames.isPostCode(row.text(start, row.segmentEnd(start))));
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

    /** A column of numbers under one heading. */
    private List<Field<String>> listed() {
        Map<String, Field<String>> best = new LinkedHashMap<>();
        for (Label label : sheet.labels(Role.INVOICE_LIST)) {
            Map<String, Field<String>> column = new LinkedHashMap<>();
            for (Pair<String> pair : pairing.below(label, ids::find, MANY_ROWS)) {
                if (shape(pair.found(), false) > 0) {
                    column.putIfAbsent(
                            pair.found().value(),
                            Field.of(pair.found().value(), 0.85 * label.weight(), sheet.evidence(pair.found())));
                }
            }
            if (column.size() > best.size()) {
                best = column;
            }
        }
        return best.size() > 1 ? List.copyOf(best.values()) : unannounced(best);
    }

    /** Numbers that stand under one another, one in each line that has an amount, whatever their heading says. */
    private List<Field<String>> unannounced(Map<String, Field<String>> announced) {
        Map<Long, Map<String, Field<String>>> columns = new LinkedHashMap<>();
        for (Row row : sheet.rows()) {
            boolean paid =
                    sheet.amounts(row).stream().anyMatch(found -> found.value().looksLikeMoney());
            for (Found<String> found : paid ? ids.find(row) : List.<Found<String>>of()) {
                boolean numbered =
                        found.value().chars().filter(Character::isDigit).count() >= MIN_DIGITS;
                if (numbered && shape(found, false) > 0) {
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

    private Field<String> field(Candidate<String> candidate, double next) {
        double margin = next > 0.9 * candidate.score() ? 0.85 : 1;
        long digits = candidate.value().chars().filter(Character::isDigit).count();
        boolean telling = candidate.score() < STRONG && next == 0 && digits >= 4;
        double confidence =
                Math.min(0.97, Math.min(0.97, 0.35 + 0.62 * candidate.score()) * margin + (telling ? TELLING : 0));
        return Field.of(candidate.value(), confidence, sheet.evidence(candidate.place()));
    }
}
