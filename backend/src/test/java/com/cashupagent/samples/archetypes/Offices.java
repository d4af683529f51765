package com.cashupagent.samples.archetypes;

import java.util.List;

/** Bills made with what every office has: a spreadsheet, a word processor. */
final class Offices {

    private static final String MARKETS = "US GB IE IN KE NG ZA SG MY AU AE DE AT CH FR BE";

    private Offices() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("spreadsheet", MARKETS, Offices::spreadsheet),
                Archetype.page("typed-letter", MARKETS, Offices::letter));
    }

    /** Everything in ruled cells, with empty rows under the items. */
    private static void spreadsheet(Paper p) {
        Bill bill = new Bill(p);
        boolean tax = p.dice.chance(0.8);
        p.sheet.middle(p.sheet.width / 2, 44, Ink.of(15).strong(), Heads.title(p, "title_invoice"));
        double half = p.wide() * 0.56;
        List<String> seller = Heads.details(p, bill.seller, tax, 0.4);
        String name = Heads.name(p, bill.seller);
        double top = 66;
        p.sheet.left(p.left + 4, top, p.fit(name, half - 10, p.ink().strong().sized(p.size + 2)), name);
        double end = p.lines(
                p.left + 4,
                top + p.step() + 2,
                p.ink(),
                'l',
                seller.stream()
                        .flatMap(line -> p.wrap(line, half - 10, p.ink()).stream())
                        .toList());
        Facts facts = Facts.of(bill, p);
        if (p.dice.chance(0.5)) {
            facts.due(bill.due());
        }
        facts.others(bill, 3);
        double facted = facts.draw(Facts.Form.GRID, p.left + half, top + 3, p.wide() - half);
        end = Math.max(end, facted);
        p.sheet.box(p.left, top - p.size - 4, half, end - top + p.size, 0.6, 0);
        p.y = end + p.step() + 2;
        double from = p.y;
        double buyer = Heads.buyer(p, bill.buyer, p.words.of("bill_to"), p.left + 4, p.y, 0.35);
        if (p.dice.chance(0.4)) {
            Party site = p.names.buyer();
            buyer = Math.max(buyer, Heads.buyer(p, site, p.words.of("ship_to"), p.left + p.wide() / 2 + 4, p.y, 0));
            p.sheet.line(p.left + p.wide() / 2, from - p.size - 4, p.left + p.wide() / 2, buyer - 4, 0.6, 0);
        }
        p.sheet.box(p.left, from - p.size - 4, p.wide(), buyer - from + p.size, 0.6, 0);
        p.y = buyer + p.step();
        p.goods.discounts = p.dice.chance(0.2) ? 0.4 : 0;
        Deal deal = Deal.net(bill.items(1, 12));
        Table table = new Table(p).ruled(Ruling.Style.GRID);
        if (p.dice.chance(0.7)) {
            table.position();
        }
        table.description();
        if (p.dice.chance(0.3)) {
            table.unit();
        }
        table.quantity().price();
        if (p.goods.discounts > 0) {
            table.discount();
        }
        table.amount().items(deal.items).draw();
        new Sums(p).all(deal).draw(Sums.Form.GRID);
        if (p.dice.chance(0.6)) {
            Foots.bank(p, bill.seller);
        }
        if (p.dice.chance(0.4)) {
            Foots.terms(p, bill);
        }
        Foots.closing(p);
    }

    /** A letter: the number in a sentence, amounts at a tab stop, no lines at all. */
    private static void letter(Paper p) {
        p.size = Math.max(p.size, 10);
        Bill bill = new Bill(p, p.dice.chance(0.5) ? p.names.freelancer() : p.names.seller(), p.names.buyer());
        p.y = Heads.letterhead(p, bill.seller, p.dice.chance(0.7)) + 6;
        p.y = Heads.buyer(p, bill.buyer, "", p.left, p.y, 0.1) + p.step();
        p.truth.date("issue_date", bill.date);
        String date = p.figures.date(bill.date);
        p.sheet.right(
                p.right,
                p.y,
                p.ink(),
                p.dice.chance(0.4)
                        ? bill.seller
                                        .city()
                                        .replaceAll("[^\\p{L} .]", "")
                                        .strip()
                                        .split(" ")[0] + ", " + date
                        : date);
        p.y += 2 * p.step();
        p.truth.number(bill.number);
        p.sheet.left(
                p.left,
                p.y,
                p.ink().strong().sized(p.size + 2),
                (p.dice.chance(0.5) ? p.words.of("number") + " " : p.words.of("title_invoice") + " ") + bill.number);
        p.y += 2 * p.step();
        if (p.dice.chance(0.7)) {
            p.y = p.paragraph(p.left, p.y, p.wide(), p.ink(), p.words.any("intro")) + p.step();
        }
        Deal deal = Deal.net(bill.items(
                p.dice.pick("consult", "trade", "it"),
                1,
                5,
                List.of(bill.rates().get(0))));
        Table table = new Table(p).ruled(Ruling.Style.NONE).description("").amount("");
        table.filledHead = false;
        boolean counted = p.dice.chance(0.5);
        for (Item item : deal.items) {
            String count = item.quantity() == null || !counted || item.price() == null
                    ? ""
                    : p.figures.quantity(item.quantity()) + " " + item.unit() + p.dice.pick(" x ", " @ ", " à ")
                            + p.figures.cell(item.price());
            table.item(new Item(
                    item.text(),
                    count.isEmpty() ? item.more() : List.of(count),
                    "",
                    counted ? item.quantity() : null,
                    "",
                    counted ? item.price() : null,
                    item.discount(),
                    item.rate(),
                    item.amount()));
        }
        table.draw();
        new Sums(p).all(deal).draw(p.dice.pick(Sums.Form.WIDE, Sums.Form.RIGHT, Sums.Form.DOTS));
        p.y += p.step();
        Foots.terms(p, bill);
        if (p.dice.chance(0.7)) {
            Foots.bank(p, bill.seller);
        }
        Foots.closing(p);
        p.room(60);
        p.y += 2 * p.step();
        p.sheet.left(p.left, p.y, p.ink(), bill.seller.person());
    }
}
