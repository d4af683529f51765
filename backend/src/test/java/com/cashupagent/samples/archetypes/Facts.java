package com.cashupagent.samples.archetypes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Labels with their values: number, dates, references. */
final class Facts {

    /** Where labels and values stand. */
    enum Form {
        COLUMNS,
        ENDS,
        LABELS_RIGHT,
        STACKED,
        ROW,
        ROW_BOXED,
        GLUED,
        RIGHT_LINES,
        GRID,
        VALUE_FIRST
    }

    private record Fact(String label, String value) {}

    private final Paper p;
    private final List<Fact> facts = new ArrayList<>();
    private boolean boldLabels;
    private boolean boldValues;

    Facts(Paper p) {
        this.p = p;
        boldLabels = p.dice.chance(0.35);
        boldValues = !boldLabels && p.dice.chance(0.2);
    }

    static Facts of(Bill bill, Paper p) {
        return new Facts(p).number(bill.number).date(bill.date);
    }

    Facts add(String label, String value) {
        facts.add(new Fact(label, value));
        return this;
    }

    Facts number(String id) {
        p.truth.number(id);
        return add(p.words.of("number"), id);
    }

    Facts number(String label, String id) {
        p.truth.number(id);
        return add(label, id);
    }

    Facts date(LocalDate date) {
        p.truth.date("issue_date", date);
        return add(p.words.of("date"), p.figures.date(date));
    }

    Facts due(LocalDate date) {
        p.truth.date("due_date", date);
        return add(p.words.of("due"), p.figures.date(date));
    }

    Facts terms(Bill bill) {
        return add(p.words.of("terms_label"), bill.terms());
    }

    /** Some of the other numbers and dates that stand beside an invoice number. */
    Facts others(Bill bill, int most) {
        List<String> kinds = p.dice.shuffled(List.of(
                "customer_no",
                "order_no",
                "our_order",
                "delivery_no",
                "project_no",
                "contact",
                "delivery_date",
                "order_date",
                "customer_no",
                "order_no",
                "your_ref",
                "contract_no"));
        int count = p.dice.between(0, most);
        for (String kind : kinds.subList(0, count)) {
            other(kind, bill);
        }
        return this;
    }

    Facts other(String kind, Bill bill) {
        String label = p.words.of(kind);
        if (facts.stream().anyMatch(fact -> fact.label().equals(label))) {
            return this;
        }
        return add(
                label,
                switch (kind) {
                    case "contact" -> p.names.person();
                    case "delivery_date" -> p.figures.date(bill.date.minusDays(p.dice.below(9)));
                    case "order_date" -> p.figures.date(bill.date.minusDays(p.dice.between(5, 40)));
                    case "print_date" -> p.figures.date(bill.date.plusDays(p.dice.between(1, 3)));
                    case "period" ->
                        p.figures.date(bill.date.minusDays(30)) + " - " + p.figures.date(bill.date.minusDays(1));
                    case "customer_no" -> p.dice.fill("{#####|D-####|1####|@@@00#|C0#####|70####}");
                    case "order_no" -> p.dice.fill("{PO-####|45########|#####|B/####|PO##/###|4500######}");
                    case "project_no" -> p.dice.fill("{P-###|##.###|PRJ####|@@-##}");
                    case "your_ref" -> p.dice.fill("{@@/###|####|@@@|EM-##}");
                    default -> p.dice.fill("{######|A-#####|SO####|LS-#####|##-####|80######}");
                });
    }

    Facts shuffled() {
        List<Fact> mixed = p.dice.shuffled(facts);
        facts.clear();
        facts.addAll(mixed);
        return this;
    }

    int count() {
        return facts.size();
    }

    private Ink labels() {
        return p.ink().strong(boldLabels);
    }

    private Ink values() {
        return p.ink().strong(boldValues);
    }

    private double widestLabel() {
        return facts.stream()
                .mapToDouble(fact -> p.sheet.width(fact.label() + p.colon, labels()))
                .max()
                .orElse(0);
    }

    double widest() {
        return widestLabel()
                + 10
                + facts.stream()
                        .mapToDouble(fact -> p.sheet.width(fact.value(), values()))
                        .max()
                        .orElse(0);
    }

    /** The y after the last line. */
    double draw(Form form, double x, double y, double width) {
        if (form == Form.ROW || form == Form.ROW_BOXED) {
            return row(x, y, width, form == Form.ROW_BOXED);
        }
        double at = y;
        double step = form == Form.GRID ? p.step() + 4 : p.step();
        double middle = x + Math.max(widestLabel() + 8, p.dice.chance(0.4) ? width * 0.45 : 0);
        for (Fact fact : facts) {
            Ink ink = p.fit(fact.value(), Math.max(30, x + width - middle), values());
            String label = fact.label() + p.colon;
            switch (form) {
                case ENDS -> {
                    p.sheet.left(x, at, labels(), label);
                    p.sheet.right(x + width, at, ink, fact.value());
                }
                case LABELS_RIGHT -> {
                    p.sheet.right(middle - 6, at, labels(), label);
                    p.sheet.left(middle, at, ink, fact.value());
                }
                case STACKED -> {
                    p.sheet.left(x, at, p.small().colour(0x555555), fact.label());
                    at += p.step();
                    p.sheet.left(x, at, values(), fact.value());
                    at += 4;
                }
                case VALUE_FIRST -> {
                    p.sheet.left(x, at, values().strong(), fact.value());
                    at += p.size;
                    p.sheet.left(x, at, p.small().sized(p.size - 2.5), fact.label());
                    at += 5;
                }
                case GLUED -> p.sheet.left(x, at, values(), fact.label() + ":" + fact.value());
                case RIGHT_LINES ->
                    p.sheet.right(
                            x + width,
                            at,
                            values(),
                            fact.label() + (p.colon.isEmpty() ? "" : ":") + " " + fact.value());
                case GRID -> {
                    p.sheet.left(x + 3, at, labels(), label);
                    p.sheet.left(middle + 4, at, p.fit(fact.value(), x + width - middle - 8, values()), fact.value());
                    p.sheet.box(x, at - step + 4.5, width, step, 0.5, 0x333333);
                    p.sheet.line(middle, at - step + 4.5, middle, at + 4.5, 0.5, 0x333333);
                }
                default -> {
                    p.sheet.left(x, at, labels(), label);
                    p.sheet.left(middle, at, ink, fact.value());
                }
            }
            at += step;
        }
        return at;
    }

    private double row(double x, double y, double width, boolean boxed) {
        double[] needs = facts.stream()
                .mapToDouble(fact ->
                        Math.max(p.sheet.width(fact.label(), labels()), p.sheet.width(fact.value(), values())) + 12)
                .toArray();
        double sum = java.util.Arrays.stream(needs).sum();
        double shrink = Math.min(1, width / sum);
        double spare = Math.max(0, width - sum) / facts.size();
        double at = x;
        double below = y + p.step() + 3;
        for (int i = 0; i < facts.size(); i++) {
            double cell = needs[i] * shrink + spare;
            p.sheet.left(
                    at + 4,
                    y,
                    p.fit(facts.get(i).label(), cell - 8, labels()),
                    facts.get(i).label());
            p.sheet.left(
                    at + 4,
                    below,
                    p.fit(facts.get(i).value(), cell - 8, values()),
                    facts.get(i).value());
            if (boxed) {
                p.sheet.box(at, y - p.size - 2, cell, 2 * p.step() + 7, 0.5, 0x333333);
            }
            at += cell;
        }
        if (!boxed && p.dice.chance(0.5)) {
            p.sheet.line(x, y + 4, x + width, y + 4, 0.5, 0x333333);
        }
        return below + p.step() + 6;
    }
}
