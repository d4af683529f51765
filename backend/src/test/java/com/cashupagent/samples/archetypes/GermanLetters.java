package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** German and Austrian business letters by DIN 5008 and the bills of craftsmen. */
final class GermanLetters {

    private GermanLetters() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("din-letter", "DE DE AT", GermanLetters::letter),
                Archetype.page("handwerker", "DE DE AT", GermanLetters::craftsman));
    }

    /** The window with the receiver, and a block of facts to the right of it. */
    static void window(Paper p, Bill bill, boolean senderLine) {
        double y = 132;
        if (senderLine) {
            Heads.senderLine(p, bill.seller, p.left, y);
        }
        List<String> lines = new ArrayList<>(bill.buyer.named());
        if (p.dice.chance(0.4)) {
            lines.add(1, p.dice.pick("z. Hd. ", "Frau ", "Herrn ", "Abt. Einkauf, ") + bill.buyer.person());
        }
        List<String> fitted = lines.stream()
                .flatMap(line -> p.wrap(line, 230, p.ink().sized(10)).stream())
                .toList();
        p.y = Math.max(p.lines(p.left, y + 20, Ink.of(10), 'l', fitted), 225);
    }

    /** No letterhead in words: a brand at the top, the name only in the small line and at the foot. */
    private static void letter(Paper p) {
        Bill bill = new Bill(p);
        Heads.logo(
                p,
                p.dice.chance(0.5) ? bill.seller.brand() : bill.seller.web().replace("www.", ""),
                p.dice.pick(List.of('l', 'r', 'c')));
        boolean taxAtFoot = p.dice.chance(0.8);
        Foots.columns(p, bill.seller, taxAtFoot);
        window(p, bill, p.dice.chance(0.8));
        Facts facts = Facts.of(bill, p);
        facts.others(bill, 4);
        if (!taxAtFoot) {
            p.truth.put("tax_id", bill.seller.taxId());
            facts.add(p.dice.pick(p.market.all("taxlabels")).replace(":", ""), bill.seller.taxId());
        }
        if (p.dice.chance(0.3)) {
            facts.add(p.words.of("buyer_tax"), bill.buyer.taxId());
        }
        facts.shuffled();
        boolean besides = p.dice.chance(0.75);
        if (besides) {
            double width = 190;
            double end = facts.draw(
                    p.dice.pick(
                            Facts.Form.COLUMNS,
                            Facts.Form.ENDS,
                            Facts.Form.LABELS_RIGHT,
                            Facts.Form.GRID,
                            Facts.Form.GLUED),
                    p.right - width,
                    140,
                    width);
            p.y = Math.max(p.y, end);
        }
        p.y += 16;
        p.sheet.left(p.left, p.y, Heads.titleInk(p), p.words.of("title_invoice"));
        p.y += 22;
        if (!besides) {
            p.y = facts.draw(p.dice.chance(0.5) ? Facts.Form.ROW : Facts.Form.ROW_BOXED, p.left, p.y, p.wide()) + 8;
        }
        if (p.dice.chance(0.5)) {
            p.y = p.paragraph(p.left, p.y, p.wide(), p.ink(), p.words.any("intro")) + 6;
        }
        Deal deal = Deal.net(bill.items(1, 14));
        Table table = new Table(p).position();
        if (p.dice.chance(0.5)) {
            table.article();
        }
        table.description();
        if (p.dice.chance(0.35)) {
            table.quantityWithUnit();
        } else {
            table.quantity().unit();
        }
        table.price().amount().items(deal.items);
        table.carries = p.dice.chance(0.5);
        table.draw();
        new Sums(p).all(deal).draw();
        if (p.dice.chance(0.7)) {
            Foots.terms(p, bill);
        }
        Foots.closing(p);
    }

    private static void craftsman(Paper p) {
        Bill bill = new Bill(p, p.names.seller(), p.names.buyer());
        double head = Heads.letterhead(p, bill.seller, p.dice.chance(0.3));
        boolean tax = !p.truth.has("tax_id");
        Foots.columns(p, bill.seller, tax);
        if (head < 130) {
            window(p, bill, p.dice.chance(0.7));
        } else {
            p.y = Heads.buyer(p, bill.buyer, "", p.left, head + 12, 0) + 10;
        }
        Facts facts = Facts.of(bill, p).others(bill, 3);
        p.y = facts.draw(
                        p.dice.pick(Facts.Form.RIGHT_LINES, Facts.Form.ENDS, Facts.Form.COLUMNS, Facts.Form.GLUED),
                        p.right - 210,
                        p.y + 8,
                        210)
                + 12;
        p.sheet.left(p.left, p.y, p.ink().sized(14).strong(), p.words.of("title_invoice"));
        p.y += 20;
        if (p.dice.chance(0.7)) {
            p.sheet.left(
                    p.left,
                    p.y,
                    p.ink().strong(),
                    p.dice.pick("Bauvorhaben: ", "Objekt: ", "BV ")
                            + p.names.buyer().street());
            p.y += 1.5 * p.step();
        }
        p.y = p.paragraph(p.left, p.y, p.wide(), p.ink(), p.words.any("intro")) + 8;
        List<Item> items = bill.items(
                p.dice.pick("build", "trade"), 3, 14, List.of(bill.rates().get(0)));
        Deal deal = Deal.net(items);
        Table table = new Table(p)
                .position()
                .quantity()
                .unit()
                .description()
                .price(p.dice.pick("EP", "E-Preis", "Einzelpreis", "EP in EUR"))
                .amount(table(p));
        if (items.size() > 4 && p.dice.chance(0.6)) {
            table.sections(items, p.dice.between(2, 3));
        } else {
            table.items(items);
        }
        if (p.dice.chance(0.4)) {
            table.text(p.dice.pick("Ausgeführt in der KW ", "Arbeiten gemäß Auftrag vom ") + p.dice.fill("1#"));
        }
        table.draw();
        new Sums(p).all(deal).draw();
        if (p.dice.chance(0.4)) {
            BigDecimal wages = Item.percent(deal.net, new BigDecimal(p.dice.between(20, 70)));
            Foots.text(
                    p,
                    "Im Rechnungsbetrag sind Lohnkosten in Höhe von " + p.figures.plain(wages)
                            + " EUR netto enthalten (§ 35a EStG).");
        }
        if (p.dice.chance(0.3)) {
            BigDecimal cut = Item.percent(deal.total, new BigDecimal("2"));
            String terms = "Bei Zahlung bis zum " + p.figures.date(bill.date.plusDays(Math.min(10, bill.days / 2)))
                    + " 2 % Skonto = "
                    + p.figures.plain(deal.total.subtract(cut)) + " EUR, bis zum " + p.figures.date(bill.due())
                    + " ohne Abzug";
            p.truth.put("payment_terms", terms);
            p.truth.date("due_date", bill.due());
            Foots.text(p, terms + ".");
        } else {
            Foots.terms(p, bill);
        }
        Foots.closing(p);
    }

    private static String table(Paper p) {
        return p.dice.pick("GP", "G-Preis", "Gesamtpreis", "GP in EUR");
    }
}
