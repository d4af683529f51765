package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Layout;
import com.cashupagent.model.Page;
import com.cashupagent.model.TextLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A document prepared for extraction: its lines, the labels in them, and every number and date. */
final class Sheet {

    /** No line of type holds more; much of what is asked of a line costs the square of its words. */
    private static final int MOST_WORDS = 150;

    private static final Pattern CURRENCY_SIGN = Pattern.compile("\\p{Sc}");
    private static final Pattern OTHERS = Pattern.compile("[^\\d.,]+");

    /** Thousands of rupiahs and forints, which have no smaller coin; times and distances may have dots beside them. */
    private static final Pattern WHOLE_MONEY = Pattern.compile(
            "\\b(?:Rp\\.?|IDR) ?\\d{1,3}(?:\\.\\d{3})+(?![\\d.])|(?<![\\d.])\\d{1,3}(?:\\.\\d{3})+ ?(?:Ft|HUF)\\b");

    private static final LabelFinder LABELS = new LabelFinder(Lexicon.SHARED);

    private final Layout layout;
    private final List<Row> rows = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final Map<Role, List<Label>> labelsByRole = new EnumMap<>(Role.class);
    private final List<List<Label>> labelsByRow = new ArrayList<>();
    private final Map<Integer, List<Found<Amount>>> amounts = new HashMap<>();
    private final Map<Integer, List<Found<WrittenDate>>> dates = new HashMap<>();
    private final String language;

    Sheet(Layout layout) {
        this.layout = layout;
        Set<Integer> enclosed = Enclosures.pages(layout);
        for (TextLine line : layout.lines()) {
            if (enclosed.contains(line.page())) {
                continue;
            }
            Row row = Row.of(rows.size(), line);
            for (int first = 0; first < row.size(); first += MOST_WORDS) {
                rows.add(row.part(rows.size(), first, Math.min(row.size(), first + MOST_WORDS)));
            }
        }
        AmountFinder amountFinder = new AmountFinder(layout.document().pages(), decimalSign(rows));
        boolean spaced =
                rows.stream().flatMap(row -> amountFinder.find(row).stream()).anyMatch(AmountFinder::isSpaced);
        AmountFinder finder = spaced ? amountFinder.withSpacedIntegers() : amountFinder;
        for (Row row : rows) {
            List<Label> found = LABELS.find(row);
            labels.addAll(found);
            labelsByRow.add(found);
            for (Label label : found) {
                labelsByRole
                        .computeIfAbsent(label.role(), role -> new ArrayList<>())
                        .add(label);
            }
        }
        this.language = LanguageDetector.detect(this);
        DateFinder dateFinder = new DateFinder(Lexicon.SHARED, language);
        for (Row row : rows) {
            List<Found<WrittenDate>> days = dateFinder.find(row);
            dates.put(row.index(), days);
            amounts.put(
                    row.index(),
                    finder.find(row).stream()
                            .filter(amount ->
                                    days.stream().noneMatch(day -> day.overlaps(amount.first(), amount.last())))
                            .toList());
        }
        LostPoints.mend(amounts);
    }

    private Sheet(Sheet sheet, Set<Found<Amount>> hidden) {
        this.layout = sheet.layout;
        this.language = sheet.language;
        rows.addAll(sheet.rows);
        labels.addAll(sheet.labels);
        labelsByRole.putAll(sheet.labelsByRole);
        labelsByRow.addAll(sheet.labelsByRow);
        dates.putAll(sheet.dates);
        sheet.amounts.forEach((row, all) -> amounts.put(
                row, all.stream().filter(amount -> !hidden.contains(amount)).toList()));
    }

    /** The same lines, as if these amounts were no amounts. */
    Sheet without(Set<Found<Amount>> hidden) {
        return hidden.isEmpty() ? this : new Sheet(this, hidden);
    }

    Layout layout() {
        return layout;
    }

    List<Row> rows() {
        return rows;
    }

    List<Label> labels() {
        return labels;
    }

    List<Label> labels(Role role) {
        return labelsByRole.getOrDefault(role, List.of());
    }

    List<Label> labels(Row row) {
        return labelsByRow.get(row.index());
    }

    List<Found<Amount>> amounts(Row row) {
        return amounts.getOrDefault(row.index(), List.of());
    }

    List<Found<WrittenDate>> dates(Row row) {
        return dates.getOrDefault(row.index(), List.of());
    }

    /** ISO 639-1; empty text when there is too little to tell. */
    String language() {
        return language;
    }

    Evidence evidence(Found<?> found) {
        return evidence(found.row().page(), found.box());
    }

    Evidence evidence(int page, Box box) {
        return new Evidence(page, box, layout.document().pages().get(page - 1).sourceAt(box));
    }

    /** Height of a line as a share of the page's width, the unit for horizontal distances. */
    double em(Row row) {
        Page page = layout.document().pages().get(row.page() - 1);
        double height = row.words().stream()
                .mapToDouble(w -> w.box().height())
                .average()
                .orElse(0.01);
        return height * page.height() / page.width();
    }

    private static char decimalSign(List<Row> rows) {
        int dots = 0;
        int commas = 0;
        int wholeByDots = 0;
        boolean cents = false;
        boolean coinless = false;
        for (Row row : rows) {
            coinless |= WHOLE_MONEY.matcher(row.text()).find();
            for (int i = 0; i < row.size(); i++) {
                String text = row.words().get(i).text();
                String figures = OTHERS.matcher(text).replaceAll("");
                char sign = Numbers.decimalSign(figures);
                dots += sign == '.' ? 1 : 0;
                commas += sign == ',' ? 1 : 0;
                boolean priced = CURRENCY_SIGN.matcher(text).find()
                        || i > 0 && Currencies.isWritten(row.words().get(i - 1).text());
                wholeByDots += priced && Numbers.groupSign(figures) == '.' ? 1 : 0;
                cents |= priced && sign == '.' || Currencies.hasThousandths(text);
            }
        }
        // Pesos have no cents that anybody prints: where all prices are like 45.070, the point groups.
        boolean whole = coinless || !cents && wholeByDots > dots;
        return commas > dots || whole ? ',' : '.';
    }
}
