package com.cashupagent.check;

import com.cashupagent.check.SumSheet.Equation;
import com.cashupagent.model.Box;
import com.cashupagent.model.Check;
import com.cashupagent.model.Document;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.Page;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mends what recognition misread where the document's own arithmetic proves it: sums that cannot hold with the numbers
 * as they were read, and hold with one usual mistake undone in one word of which the engine was less sure than of most.
 * Where two such changes would do, none is made. A text layer is never doubted. What was read stays beside the value,
 * and a check says so. Stateless.
 */
public final class Misreadings {

    /** The check's name in the result: it fails where a value is not what was read. */
    public static final String NAME = "characters_as_read";

    /** Chosen, not learned: undone mistakes are too rare in what could be learned from. */
    private static final double MENDED = 0.8;

    /** Lines beyond say more about a hostile document than about sums. */
    private static final int MOST_LINES = 200;

    private static final int ROWS_THAT_HOLD = 2;
    private static final int MOST_MENDED = 3;

    private Misreadings() {}

    private record Change(int cell, BigDecimal value, int holding) {}

    /** The invoice with what was provably misread put right; the same one where nothing was. */
    public static Invoice mended(Invoice invoice, Document document) {
        Invoice mended = invoice;
        if (invoice.lineItems().size() > MOST_LINES) {
            return mended;
        }
        double usual = usualConfidence(document);
        for (int i = 0; i < MOST_MENDED; i++) {
            SumSheet sheet = new SumSheet(mended);
            Optional<Change> change = onlyChange(sheet, document, usual);
            if (change.isEmpty()) {
                break;
            }
            mended = applied(sheet, change.get(), document);
        }
        return mended;
    }

    /** Says what was changed; empty when nothing was. */
    static Optional<Check> check(Invoice invoice) {
        Map<String, Field<BigDecimal>> fields = mendedFields(invoice);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        String changes = fields.entrySet().stream()
                .map(each -> each.getKey() + " was read as " + readAs(each.getValue()) + " and is taken as "
                        + String.valueOf(each.getValue().value()))
                .collect(Collectors.joining("; "));
        return Optional.of(
                InvoiceChecks.outcome(NAME, false, "The sums hold only if a character was misread: " + changes + "."));
    }

    /** By name, those whose value is not what was read. */
    static Map<String, Field<BigDecimal>> mendedFields(Invoice invoice) {
        Map<String, Field<BigDecimal>> all = new LinkedHashMap<>();
        all.put("the total", invoice.total());
        all.put("the tax", invoice.tax());
        all.put("the net amount", invoice.net());
        int number = 1;
        for (LineItem item : invoice.lineItems()) {
            String of = " of line " + number++;
            all.put("the quantity" + of, item.quantity());
            all.put("the price" + of, item.unitPrice());
            all.put("the amount" + of, item.amount());
        }
        all.values().removeIf(field -> readAs(field) == null);
        return all;
    }

    private static @Nullable String readAs(Field<?> field) {
        Evidence evidence = field.evidence();
        return evidence == null ? null : evidence.readAs();
    }

    /** The one change after which most holds; empty when several do as well, or none does. */
    private static Optional<Change> onlyChange(SumSheet sheet, Document document, double usual) {
        List<BigDecimal> values = sheet.values();
        TreeSet<Integer> doubtful = new TreeSet<>();
        sheet.equations().stream()
                .filter(equation -> !equation.nearly().test(values))
                .forEach(equation -> doubtful.addAll(equation.cells()));
        List<Change> changes = new ArrayList<>();
        for (int cell : doubtful) {
            if (isDoubted(sheet.cell(cell), document, usual)) {
                collect(sheet, cell, document, changes);
            }
        }
        int most = changes.stream().mapToInt(Change::holding).max().orElse(0);
        List<Change> best =
                changes.stream().filter(change -> change.holding() == most).toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** Changes of one cell after which everything that is said of it holds. */
    private static void collect(SumSheet sheet, int cell, Document document, List<Change> changes) {
        List<BigDecimal> values = sheet.values();
        List<Equation> about = sheet.equations().stream()
                .filter(equation -> equation.cells().contains(cell))
                .toList();
        for (BigDecimal original : Misreading.originals(values.get(cell))) {
            List<BigDecimal> changed = new ArrayList<>(values);
            changed.set(cell, original);
            boolean holds = about.stream()
                    .allMatch(equation ->
                            (equation.nearly().test(values) ? equation.nearly() : equation.exactly()).test(changed));
            boolean sign =
                    isSign(values.get(cell), original) && isBesideSigned(sheet.cell(cell), about, sheet, document);
            if (holds && (sign || isBelieved(sheet, about))) {
                changes.add(new Change(cell, original, about.size()));
            }
        }
    }

    /**
     * A row that does not multiply may as well have a discount or a tax, so it takes others that do, and few that do not, to
     * doubt its number or price.
     */
    private static boolean isBelieved(SumSheet sheet, List<Equation> about) {
        List<BigDecimal> values = sheet.values();
        boolean rowAlone = about.size() == 1 && about.get(0).isRow();
        long rowsThatHold = sheet.equations().stream()
                .filter(equation -> equation.isRow() && equation.nearly().test(values))
                .count();
        long others = sheet.equations().stream()
                .filter(equation -> equation.isRow() && !equation.nearly().test(values))
                .count();
        return !rowAlone || rowsThatHold >= ROWS_THAT_HOLD * others;
    }

    /** Whether the one is the other with one more figure before it. */
    private static boolean isSign(BigDecimal read, BigDecimal original) {
        String digits = read.unscaledValue().abs().toString();
        return read.scale() == original.scale()
                && digits.substring(1).equals(original.unscaledValue().abs().toString());
    }

    /** {@code 865.00 | $65.00}: a currency's sign is lost in this cell alone of its row. */
    private static boolean isBesideSigned(
            Field<BigDecimal> field, List<Equation> about, SumSheet sheet, Document document) {
        return about.stream()
                .filter(Equation::isRow)
                .anyMatch(row -> !isSigned(field, document)
                        && isSigned(sheet.cell(row.cells().get(row.cells().size() - 1)), document));
    }

    private static boolean isSigned(Field<BigDecimal> field, Document document) {
        Evidence evidence = field.evidence();
        return evidence != null
                && words(evidence, document).stream()
                        .anyMatch(word -> word.text()
                                .codePoints()
                                .anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL));
    }

    /** Recognised with less confidence than most words, and not changed before. */
    private static boolean isDoubted(Field<BigDecimal> field, Document document, double usual) {
        Evidence evidence = field.evidence();
        if (evidence == null || evidence.source() != Source.OCR || evidence.readAs() != null) {
            return false;
        }
        List<Word> words = words(evidence, document);
        return !words.isEmpty()
                && words.stream().allMatch(word -> word.source() == Source.OCR)
                && words.stream().anyMatch(word -> word.confidence() < usual);
    }

    private static Invoice applied(SumSheet sheet, Change change, Document document) {
        Field<BigDecimal> field = sheet.cell(change.cell());
        Evidence evidence = field.evidence();
        if (evidence == null) {
            throw new IllegalStateException("only what stands on the page is changed");
        }
        String read = words(evidence, document).stream().map(Word::text).collect(Collectors.joining(" "));
        return sheet.with(
                change.cell(),
                Field.of(
                        change.value(),
                        Math.min(MENDED, field.confidence()),
                        new Evidence(evidence.page(), evidence.box(), evidence.source(), read)));
    }

    private static List<Word> words(Evidence evidence, Document document) {
        Box box = evidence.box();
        return document.pages().get(evidence.page() - 1).words().stream()
                .filter(word -> box.holds(word.box().midX(), word.box().midY()))
                .sorted(Comparator.comparingDouble(word -> word.box().x0()))
                .toList();
    }

    /** The median of all that was recognised. Engines count differently; each is compared with itself. */
    private static double usualConfidence(Document document) {
        double[] all = document.pages().stream()
                .map(Page::words)
                .flatMap(List::stream)
                .filter(word -> word.source() == Source.OCR)
                .mapToDouble(Word::confidence)
                .sorted()
                .toArray();
        return all.length == 0 ? 0 : all[all.length / 2];
    }
}
