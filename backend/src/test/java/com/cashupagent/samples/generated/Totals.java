package com.cashupagent.samples.generated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The sums under the table, and what stands below them. */
final class Totals {

    private static final double RIGHT = 545;

    private final Design design;
    private final Content content;
    private final Writing writing;
    private final Canvas canvas;

    Totals(Design design, Content content, Writing writing, Canvas canvas) {
        this.design = design;
        this.content = content;
        this.writing = writing;
        this.canvas = canvas;
    }

    private record Sum(String label, String value, boolean strong) {}

    void draw(double from) {
        double size = design.size();
        double y = from + 12;
        if (y > 650) {
            canvas.newPage();
            y = 80;
        }
        double x = design.chance("sumsfar", 0.3) ? 50 : 340;
        List<Sum> sums = sums();
        boolean inARow = sums.size() <= 5 && design.chance("sumsinarow", design.heldOut() ? 0.15 : 0.1);
        for (int i = 0; inARow && i < sums.size(); i++) {
            double end = RIGHT - (sums.size() - 1 - i) * 98;
            double points = Math.min(size, size * 92 / canvas.width(sums.get(i).label(), size, true));
            canvas.right(end, y, points, true, sums.get(i).label());
            canvas.right(end, y + size + 5, size, false, sums.get(i).value());
        }
        y += inARow ? 2 * size + 14 : 0;
        for (Sum sum : inARow ? List.<Sum>of() : sums) {
            double points = sum.strong() && design.chance("bigtotal", 0.3) ? size + 2 : size;
            canvas.left(x, y, points, sum.strong(), sum.label());
            canvas.right(RIGHT - 2, y, points, sum.strong(), sum.value());
            y += points + 5;
        }
        y += 14;
        if (design.chance("terms", 0.5) && design.kind() == Design.Kind.INVOICE) {
            canvas.left(50, y, size, false, design.word("terms_label") + ": " + terms());
            y += size + 4;
        }
        if (!writing.showsCurrency()) {
            canvas.left(50, y, size, false, design.word("bank") + " (" + design.country().currency + "): 1234567890");
            y += size + 4;
        }
        if (design.chance("note", 0.4)) {
            canvas.left(50, y, size, false, design.word("note"));
            y += size + 4;
        }
        canvas.left(50, y, size, false, design.word("thanks"));
    }

    private String terms() {
        return design.word("terms").replace("{n}", String.valueOf(content.days));
    }

    private List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        boolean adjusted = content.discount.signum() != 0 || content.shipping.signum() != 0;
        if (adjusted) {
            add(sums, "lines", content.lines);
        }
        if (content.discount.signum() != 0) {
            add(sums, "discount", content.discount.negate());
        }
        if (content.shipping.signum() != 0) {
            add(sums, "shipping", content.shipping);
        }
        if (content.taxed()) {
            add(sums, "net", content.net);
            content.taxes.forEach((rate, tax) ->
                    sums.add(new Sum(design.word("tax").replace("{r}", writing.rate(rate)), writing.sum(tax), false)));
        }
        sums.add(new Sum(design.word("total"), writing.sum(content.total), design.chance("boldtotal", 0.6)));
        if (content.deposit.signum() != 0) {
            add(sums, "deposit", content.deposit.negate());
            add(sums, "amount_due", content.total.subtract(content.deposit));
        }
        return sums;
    }

    private void add(List<Sum> sums, String part, BigDecimal value) {
        sums.add(new Sum(design.word(part), writing.sum(value), false));
    }

    /** The only sum of a list of invoices. */
    void total(double y, BigDecimal total) {
        canvas.left(340, y, design.size(), true, design.word("total"));
        canvas.right(RIGHT, y, design.size(), true, writing.sum(total));
    }
}
