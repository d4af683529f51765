package com.cashupagent.samples.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The upper part of a page: seller, title, facts, buyer; and the foot. */
final class Head {

    private static final double LEFT = 50;
    private static final double RIGHT = 545;

    private final Design design;
    private final Content content;
    private final Writing writing;
    private final Canvas canvas;
    private final double size;

    Head(Design design, Content content, Writing writing, Canvas canvas) {
        this.design = design;
        this.content = content;
        this.writing = writing;
        this.canvas = canvas;
        this.size = design.size();
    }

    private record Fact(String label, String value) {}

    /** Draws and answers where the table may begin. */
    double draw() {
        double y = letterhead(50);
        boolean titleFirst = design.chance("titlefirst", 0.5);
        if (titleFirst) {
            y = title(y + 26);
        }
        double facts = y + 20;
        double below;
        if (design.chance("factsbeside", 0.6)
                && design.facts() != Design.Facts.ROW_OF_HEADINGS
                && design.facts() != Design.Facts.SPREAD) {
            boolean buyerLeft = design.letterhead() == 4 || design.chance("buyerleft", 0.75);
            below = Math.max(buyer(buyerLeft ? LEFT : 330, facts), facts(buyerLeft ? 340 : LEFT, facts));
        } else {
            below = facts(LEFT, buyer(design.chance("buyerright", 0.2) ? 330 : LEFT, facts) + 16);
        }
        return titleFirst ? below + 14 : title(below + 20) + 8;
    }

    private double title(double y) {
        String part = switch (design.kind()) {
            case INVOICE -> "title_invoice";
            case CREDIT_NOTE -> "title_credit";
            case RECEIPT -> "title_receipt";
            case STATEMENT -> "title_statement";
            case REMITTANCE -> "title_remittance";
        };
        String title = design.word(part);
        double big = size + 4 + design.choose("titlesize", 10);
        if (design.chance("titleright", 0.3)) {
            canvas.right(RIGHT, y, big, true, title);
        } else {
            canvas.left(LEFT, y, big, true, title);
        }
        return y + 6;
    }

    private double letterhead(double y) {
        int place = design.letterhead();
        Content.Party vendor = content.vendor;
        List<String> lines = new ArrayList<>(List.of(vendor.street(), vendor.city()));
        if (design.chance("contact", 0.6)) {
            lines.add(design.word("phone") + " " + content.digits("0## ### ####"));
        }
        if (design.chance("mail", 0.5)) {
            lines.add("info@" + domain() + ".com");
        }
        if (taxAtTop()) {
            lines.add(taxId());
        }
        if (place == 3) {
            return y;
        }
        if (place == 4) {
            canvas.left(
                    LEFT, y + 60, size - 1.5, false, vendor.name() + " · " + vendor.street() + " · " + vendor.city());
            return y + 62;
        }
        double top = y;
        double big = design.chance("bigname", 0.6) ? size + 5 : size;
        line(place, top, big, true, shown(vendor.name()));
        top += big + 3;
        for (String text : lines) {
            line(place, top, size, false, text);
            top += size + 3;
        }
        return top;
    }

    private String shown(String name) {
        return design.chance("capitals", 0.15) ? name.toUpperCase(Locale.ROOT) : name;
    }

    private void line(int place, double y, double points, boolean strong, String text) {
        switch (place) {
            case 1 -> canvas.right(RIGHT, y, points, strong, text);
            case 2 -> canvas.middle(297, y, points, strong, text);
            default -> canvas.left(LEFT, y, points, strong, text);
        }
    }

    private boolean taxAtTop() {
        return design.chance("taxtop", 0.5);
    }

    private String taxId() {
        List<String> own = design.country().taxLabels;
        String label = own.isEmpty() ? design.word("vatlabel") : own.get(design.choose("taxlabel", own.size()));
        return label + " " + content.vendor.taxId();
    }

    private String bank() {
        return design.chance("foreignbank", 0.5) ? "Union Bank Ltd" : "Handelsbank AG";
    }

    private String domain() {
        return content.vendor
                .name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z ]", "")
                .strip()
                .replaceAll(" +", "-");
    }

    private double buyer(double x, double y) {
        double at = y;
        if (design.kind() == Design.Kind.RECEIPT) {
            return at;
        }
        if (!noHeading()) {
            canvas.left(x, at, size, design.chance("boldlabels", 0.5), design.word("bill_to"));
            at += size + 4;
        }
        for (String text : List.of(content.buyer.name(), content.buyer.street(), content.buyer.city())) {
            canvas.left(x, at, size, false, text);
            at += size + 3;
        }
        if (design.chance("buyertax", 0.25) && !noHeading()) {
            canvas.left(x, at, size, false, design.word("buyer_tax") + ": " + content.buyer.taxId());
            at += size + 3;
        }
        return at;
    }

    /** A window of an envelope needs none. */
    private boolean noHeading() {
        return design.letterhead() == 4 || design.heldOut() && design.chance("window", 0.25);
    }

    private double facts(double x, double y) {
        List<Fact> facts = new ArrayList<>();
        String numberPart = switch (design.kind()) {
            case CREDIT_NOTE -> "credit_number";
            case RECEIPT -> "receipt_number";
            default -> "number";
        };
        boolean single = design.kind() != Design.Kind.STATEMENT && design.kind() != Design.Kind.REMITTANCE;
        if (single) {
            facts.add(new Fact(design.word(numberPart), content.number));
        }
        facts.add(new Fact(design.word("date"), writing.date(content.issued)));
        if (design.chance("customer", 0.4)) {
            facts.add(new Fact(design.word("customer"), content.digits("1####")));
        }
        if (Truths.hasDue(design)) {
            facts.add(new Fact(design.word("due"), writing.date(content.due())));
        }
        if (single && design.chance("po", 0.25)) {
            facts.add(new Fact(design.word("po"), content.digits("45######")));
        }
        if (design.chance("otherdate", 0.3)) {
            int at = design.choose("otherat", facts.size());
            facts.add(at, new Fact(design.word("other_date"), writing.date(content.issued.minusDays(3))));
        }
        if (design.chance("contactperson", 0.2)) {
            facts.add(new Fact(design.word("contact"), "Anna Berg"));
        }
        if (design.chance("shuffle", 0.3)) {
            facts.add(0, facts.remove(facts.size() - 1));
        }
        return draw(facts, x, y);
    }

    private double draw(List<Fact> facts, double x, double y) {
        boolean strong = design.chance("boldfacts", 0.4);
        double at = y;
        double step = (RIGHT - LEFT) / facts.size();
        for (int i = 0; i < facts.size(); i++) {
            String label = facts.get(i).label();
            String value = facts.get(i).value();
            switch (design.facts()) {
                case BESIDE -> {
                    canvas.left(x, at, size, strong, label);
                    canvas.left(x + 110, at, size, false, value);
                    at += size + 4;
                }
                case BESIDE_COLON -> {
                    canvas.left(x, at, size, false, label.replaceAll(":$", "") + ": " + value);
                    at += size + 4;
                }
                case SPREAD -> {
                    canvas.left(LEFT + 240, at, size, strong, label);
                    canvas.right(RIGHT, at, size, false, value);
                    at += size + 4;
                }
                case ROW_OF_HEADINGS -> {
                    canvas.left(LEFT + i * step, at, size, strong, label);
                    canvas.left(LEFT + i * step, at + size + 4, size, false, value);
                }
                default -> {
                    canvas.left(x, at, size, strong, label);
                    canvas.left(x, at + size + 3, size, false, value);
                    at += 2 * size + 10;
                }
            }
        }
        return design.facts() == Design.Facts.ROW_OF_HEADINGS ? at + 2 * size + 10 : at;
    }

    void foot() {
        Content.Party vendor = content.vendor;
        double y = 790;
        if (design.letterhead() == 3 || design.letterhead() == 4 || design.chance("foot", 0.5)) {
            canvas.middle(297, y, size - 1, false, vendor.name() + " | " + vendor.street() + " | " + vendor.city());
            y += size + 2;
        }
        if (design.chance("footbank", 0.3)) {
            canvas.middle(297, y, size - 1, false, bank() + " · IBAN " + content.iban);
            y += size + 2;
        }
        if (design.chance("pageno", 0.3)) {
            canvas.right(RIGHT, 825, size - 1, false, design.word("page"));
        }
        if (!taxAtTop() || design.letterhead() >= 3) {
            canvas.middle(297, y, size - 1, false, taxId());
        }
    }
}
