package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Bills that web shops' and subscriptions' payment services send. */
final class Online {

    private static final String MARKETS = "US GB AU SG IE DE FR";

    private Online() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("subscription", MARKETS, Online::subscription),
                Archetype.page("subscription-receipt", MARKETS, Online::receipt));
    }

    private static List<Item> plans(Paper p, Bill bill, BigDecimal rate) {
        List<Item> items = new ArrayList<>();
        LocalDate start = bill.date;
        for (int i = 0; i < p.dice.between(1, 4); i++) {
            BigDecimal price = p.dice.price(5 * p.market.scale(), 400 * p.market.scale());
            BigDecimal seats = BigDecimal.valueOf(p.dice.chance(0.5) ? 1 : p.dice.between(2, 40));
            String plan = p.dice.fill(
                    "{Team|Pro|Business|Growth|Starter|Scale|Developer} {plan|seats|workspace|add-on}{| (monthly)|"
                            + " (annual)}");
            String range = p.figures.date(start) + p.dice.pick(" – ", " - ") + p.figures.date(start.plusMonths(1));
            BigDecimal amount = price.multiply(seats).setScale(2);
            items.add(new Item(
                    plan,
                    p.dice.chance(0.8) ? List.of(range) : List.of(),
                    "",
                    seats,
                    "",
                    price,
                    BigDecimal.ZERO,
                    rate,
                    amount));
        }
        if (p.dice.chance(0.15)) {
            Item first = items.get(0);
            BigDecimal credit = Item.percent(first.amount(), new BigDecimal(p.dice.between(10, 60)))
                    .negate();
            if (credit.signum() < 0) {
                items.add(new Item(
                        p.dice.pick("Unused time on ", "Credit for ") + first.text(),
                        List.of(),
                        "",
                        BigDecimal.ONE,
                        "",
                        credit,
                        BigDecimal.ZERO,
                        rate,
                        credit));
            }
        }
        return items;
    }

    private static void subscription(Paper p) {
        paper(p, false);
    }

    private static void receipt(Paper p) {
        paper(p, true);
    }

    private static void paper(Paper p, boolean paid) {
        p.colon = "";
        p.figures.sums = p.dice.chance(0.8) ? Figures.Place.SIGN_BEFORE : Figures.Place.CODE_AFTER;
        p.figures.cells = p.figures.sums;
        Bill bill = new Bill(p);
        String number = p.dice.fill("{@#@##@@#-000#|@@####-00##|INV-@@@##|IN-#######}");
        p.y = 52;
        p.sheet.left(
                p.left,
                p.y,
                Ink.of(20).strong(),
                paid && p.dice.chance(0.6) ? p.words.of("title_receipt") : p.words.of("title_invoice"));
        p.sheet.right(
                p.right,
                p.y,
                p.fit(bill.seller.brand(), 200, Ink.of(18).strong().colour(p.accent)),
                bill.seller.brand());
        p.y += 30;
        Facts facts = new Facts(p).number(number);
        if (paid) {
            facts.add(p.words.of("receipt_no"), p.dice.fill("####-####"));
            facts.date(bill.date);
            facts.add(
                    p.dice.pick("Payment method", "Paid with"),
                    p.dice.fill("{Visa|Mastercard|Amex} {- |•••• |ending in }####"));
        } else {
            facts.date(bill.date).due(bill.due());
        }
        p.y = facts.draw(Facts.Form.COLUMNS, p.left, p.y, p.wide() * 0.6) + 14;
        List<String> seller = new ArrayList<>(List.of(Heads.name(p, bill.seller)));
        boolean tax = p.dice.chance(0.75);
        seller.addAll(bill.seller.address());
        seller.add(bill.seller.country());
        if (p.dice.chance(0.6)) {
            seller.add(bill.seller.mail());
        }
        if (tax) {
            seller.add(Heads.taxLine(p, bill.seller));
        }
        double half = p.left + p.wide() * 0.5;
        p.sheet.left(p.left, p.y, p.fit(seller.get(0), p.wide() * 0.46, p.ink().strong()), seller.get(0));
        double below = p.lines(p.left, p.y + p.step(), p.ink(), 'l', seller.subList(1, seller.size()));
        double other = Heads.buyer(p, bill.buyer, p.words.of("bill_to"), half, p.y, tax ? 0.4 : 0);
        p.y = Math.max(below, other) + 24;
        BigDecimal rate = bill.serviceRate();
        Deal deal = Deal.net(plans(p, bill, rate));
        String whole = p.figures.sum(deal.total) + (p.dice.chance(0.5) ? " " + p.figures.code : "");
        if (p.dice.chance(0.8)) {
            p.sheet.left(
                    p.left,
                    p.y,
                    Ink.of(14).strong(),
                    paid
                            ? whole + " paid on " + p.figures.date(bill.date)
                            : whole + " due " + p.figures.date(bill.due()));
            p.y += 26;
        }
        Table table = new Table(p)
                .ruled(p.dice.pick(Ruling.Style.ROWS, Ruling.Style.UNDER_HEAD, Ruling.Style.NONE))
                .description()
                .quantity()
                .price()
                .amount();
        table.items(deal.items).draw();
        Sums sums = new Sums(p).net(deal.net);
        if (deal.tax.signum() > 0) {
            String base = p.dice.chance(0.5) ? "% on " + p.figures.sum(deal.net) + ")" : "%)";
            sums.tax(sums.withTax("{t} – " + bill.buyer.country() + " (" + p.figures.rate(rate) + base), deal.tax);
        }
        sums.total(p.words.totalApart(), deal.total);
        if (paid) {
            sums.rest(p.words.of("paid"), deal.total);
            if (p.dice.chance(0.4)) {
                sums.rest(p.words.of("balance"), new BigDecimal("0.00"));
            }
        } else {
            sums.rest(p.words.of("balance"), deal.total);
        }
        sums.draw(p.dice.chance(0.7) ? Sums.Form.RIGHT : Sums.Form.TIGHT);
        if (p.dice.chance(0.6)) {
            p.sheet.left(p.left, p.sheet.height - 30, Ink.of(7), number + " · " + whole);
            p.sheet.right(p.right, p.sheet.height - 30, Ink.of(7), p.pageOf());
        }
    }
}
