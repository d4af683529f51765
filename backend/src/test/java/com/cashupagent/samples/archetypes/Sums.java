package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The sums of a document; each is recorded when it is added, because all that is added is drawn. */
final class Sums {

    /** Where they stand. */
    enum Form {
        RIGHT,
        TIGHT,
        WIDE,
        GRID,
        HEADED_ROW,
        DOTS
    }

    private record Sum(String label, String value, boolean strong) {}

    private final Paper p;
    private final List<Sum> sums = new ArrayList<>();
    private final List<BigDecimal> taxes = new ArrayList<>();

    Sums(Paper p) {
        this.p = p;
    }

    String withTax(String label) {
        return label.replace("{t}", p.words.of("taxname"));
    }

    Sums line(String label, BigDecimal value) {
        return add(label, value, false);
    }

    private Sums add(String label, BigDecimal value, boolean strong) {
        sums.add(new Sum(withTax(label), money(value), strong));
        return this;
    }

    private String money(BigDecimal value) {
        if (!p.figures.bare()) {
            p.truth.put("currency", p.figures.code);
        }
        return p.figures.sum(value);
    }

    Sums net(BigDecimal value) {
        return net(p.words.of("subtotal"), value);
    }

    Sums net(String label, BigDecimal value) {
        p.truth.amount("net_amount", value);
        return line(label, value);
    }

    Sums tax(BigDecimal rate, BigDecimal value) {
        return tax(p.words.of("tax").replace("{r}", p.figures.rate(rate)), value);
    }

    /** Several taxes are typed as their sum. */
    Sums tax(String label, BigDecimal value) {
        taxes.add(value);
        p.truth.amount("tax_amount", Deal.sum(taxes));
        if (taxes.size() > 1) {
            p.truth.note("tax_parts", List.copyOf(taxes));
        }
        return line(label, value);
    }

    Sums taxes(Deal deal) {
        deal.taxes.forEach((rate, tax) -> {
            if (rate.signum() > 0 || deal.taxes.size() == 1 || p.dice.chance(0.5)) {
                tax(rate, tax);
            }
        });
        return this;
    }

    Sums total(BigDecimal value) {
        return total(p.words.of("total"), value);
    }

    Sums total(String label, BigDecimal value) {
        p.truth.amount("total_amount", value);
        return add(headed(label), value, true);
    }

    private String headed(String label) {
        if (!p.figures.bare() || p.truth.has("currency")) {
            return label;
        }
        p.truth.put("currency", p.figures.code);
        String mark = p.dice.chance(0.7) ? p.figures.code : p.figures.sign;
        return label + p.dice.fill("{ (" + mark + ")| " + mark + "}");
    }

    /** What is left to pay; not the total. */
    Sums rest(String label, BigDecimal value) {
        return add(label, value, true);
    }

    /** Net, taxes and total, with what a deal has between them. */
    Sums all(Deal deal) {
        if (deal.adjusted()) {
            p.truth.note("beside_lines", deal.shipping.subtract(deal.discount));
            line(p.words.of("lines"), deal.lines);
            if (deal.discount.signum() != 0) {
                line(p.words.of("discount"), deal.discount.negate());
            }
            if (deal.shipping.signum() != 0) {
                line(p.words.of("shipping"), deal.shipping);
            }
        }
        return net(deal.net).taxes(deal).total(deal.total);
    }

    void draw() {
        int kind = p.dice.below(12);
        draw(
                kind < 5
                        ? Form.RIGHT
                        : kind < 7
                                ? Form.TIGHT
                                : kind < 8
                                        ? Form.WIDE
                                        : kind < 10 ? Form.GRID : kind < 11 ? Form.DOTS : Form.HEADED_ROW);
    }

    void draw(Form wanted) {
        Form form = wanted == Form.HEADED_ROW && sums.size() > 6 ? Form.RIGHT : wanted;
        p.room(sums.size() * (p.step() + 4) + 24);
        p.y += 8;
        if (form == Form.HEADED_ROW) {
            row();
            return;
        }
        boolean large = p.dice.chance(0.25);
        boolean ruled = p.dice.chance(0.4);
        double values = sums.stream()
                .mapToDouble(sum -> p.sheet.width(sum.value(), ink(sum, large)))
                .max()
                .orElse(0);
        double labels = sums.stream()
                .mapToDouble(sum -> p.sheet.width(sum.label(), ink(sum, large)))
                .max()
                .orElse(0);
        double x = form == Form.WIDE ? p.left : Math.min(p.right - labels - values - 14, p.left + p.wide() * 0.58);
        x = Math.max(p.left, x);
        for (Sum sum : sums) {
            Ink ink = p.fit(sum.label(), p.right - x - values - 6, ink(sum, large));
            double step = Math.max(ink.size() * 1.25, p.step()) + (form == Form.GRID ? 3 : 0);
            if (sum.strong() && ruled && form != Form.GRID) {
                p.y += ink.size() * 0.45;
                p.sheet.line(x, p.y - ink.size() * 0.95, p.right, p.y - ink.size() * 0.95, 0.7, 0x222222);
            }
            if (form == Form.TIGHT) {
                p.sheet.right(p.right - values - 12, p.y, ink, sum.label());
            } else {
                double end = p.sheet.left(x + (form == Form.GRID ? 3 : 0), p.y, ink, sum.label());
                if (form == Form.DOTS) {
                    dots(end, p.right - values - 6);
                }
            }
            p.sheet.right(p.right - 3, p.y, ink(sum, large), sum.value());
            if (form == Form.GRID) {
                p.sheet.box(x, p.y - step + 4, p.right - x, step, 0.5, 0x333333);
            }
            p.y += step;
        }
        p.y += 6;
    }

    private void dots(double from, double to) {
        int count = (int) ((to - from - 6) / p.sheet.width(".", p.ink()));
        if (count > 2) {
            p.sheet.left(from + 3, p.y, p.ink(), ".".repeat(count));
        }
    }

    private Ink ink(Sum sum, boolean large) {
        return sum.strong() ? p.ink().strong().sized(large ? p.size + 2.5 : p.size) : p.ink();
    }

    /** Labels side by side, values under them. */
    private void row() {
        double cell = p.wide() / sums.size();
        for (int i = 0; i < sums.size(); i++) {
            double end = p.left + (i + 1) * cell;
            Sum sum = sums.get(i);
            p.sheet.right(
                    end - 3, p.y, p.fit(sum.label(), cell - 8, p.small().strong(p.dice.chance(0.5))), sum.label());
            p.sheet.right(end - 3, p.y + p.step(), p.fit(sum.value(), cell - 8, ink(sum, false)), sum.value());
        }
        p.sheet.box(p.left, p.y - p.size - 2, p.wide(), 2 * p.step() + 5, 0.5, 0x333333);
        p.y += 2 * p.step() + 16;
    }
}
