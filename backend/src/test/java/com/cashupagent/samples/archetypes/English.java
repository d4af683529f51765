package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.List;

/** Bills of Britain, America and the places that write like them. */
final class English {

    private English() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("bookkeeping-service", "US US GB AU", English::bookkeeping),
                Archetype.page("uk-several-rates", "GB GB IE ZA", English::rates),
                Archetype.page("etims", "KE", English::etims));
    }

    /** As the well-known bookkeeping services print: large title, seller left, parties below, a coloured table head. */
    private static void bookkeeping(Paper p) {
        Bill bill = new Bill(p, p.dice.chance(0.4) ? p.names.freelancer() : p.names.seller(), p.names.buyer());
        boolean titleRight = p.dice.chance(0.6);
        double x = titleRight ? p.left : p.right;
        char align = titleRight ? 'l' : 'r';
        String title = p.dice.pick("INVOICE", "Invoice", "INVOICE " + bill.number);
        Ink ink = Ink.of(p.dice.between(16, 26)).colour(p.accent);
        p.put(titleRight ? p.right : p.left, 56, ink, titleRight ? 'r' : 'l', title);
        boolean inTitle = title.contains(bill.number);
        p.truth.number(bill.number);
        String name = Heads.name(p, bill.seller);
        p.put(x, 50, p.fit(name, p.wide() * 0.5, p.ink().strong().sized(p.size + 2)), align, name);
        double end =
                p.lines(x, 50 + p.step() + 2, p.small(), align, Heads.details(p, bill.seller, p.dice.chance(0.5), 0.7));
        p.y = end + 20;
        Facts facts = inTitle ? new Facts(p).date(bill.date) : Facts.of(bill, p);
        boolean due = p.dice.chance(0.7);
        if (due) {
            facts.due(bill.due());
        }
        if (p.dice.chance(0.5)) {
            facts.terms(bill);
        }
        facts.others(bill, 2);
        BigDecimal rate = p.market.code().equals("US") && p.dice.chance(0.4)
                ? BigDecimal.ZERO
                : bill.rates().get(0);
        BigDecimal discount = new BigDecimal(p.dice.chance(0.15) ? "25.00" : "0.00");
        BigDecimal shipping = p.dice.chance(0.15) ? p.dice.price(8, 40) : new BigDecimal("0.00");
        List<Item> items = bill.items(p.dice.pick("consult", "trade", "it", "shop", "build"), 1, 8, List.of(rate));
        Deal deal = Deal.net(
                items, items.get(0).amount().compareTo(discount) > 0 ? discount : new BigDecimal("0.00"), shipping);
        if (p.dice.chance(0.3)) {
            facts.add(p.words.of("balance"), amount(p, deal.total));
        }
        double buyer = Heads.buyer(p, bill.buyer, p.words.of("bill_to"), p.left, p.y, 0.05);
        if (p.dice.chance(0.3)) {
            Party site = p.names.buyer();
            double third = p.left + p.wide() * 0.32;
            if (p.sheet.width(bill.buyer.name(), p.ink()) < p.wide() * 0.3
                    && p.sheet.width(bill.buyer.street() + "xx", p.ink()) < p.wide() * 0.3) {
                buyer = Math.max(
                        buyer,
                        p.lines(
                                third,
                                p.y,
                                p.small(),
                                'l',
                                p.dice.chance(0.5)
                                        ? List.of(p.words.of("ship_to"), site.person(), site.street(), site.city())
                                        : List.of(p.words.of("ship_to"), bill.buyer.street())));
            }
        }
        double facted = facts.draw(
                p.dice.pick(Facts.Form.LABELS_RIGHT, Facts.Form.ENDS, Facts.Form.COLUMNS, Facts.Form.STACKED),
                p.right - 190,
                p.y,
                190);
        p.y = Math.max(buyer, facted) + 20;
        Table table = new Table(p).ruled(p.dice.pick(Ruling.Style.ROWS, Ruling.Style.UNDER_HEAD, Ruling.Style.ZEBRA));
        table.filledHead = p.dice.chance(0.6);
        if (p.dice.chance(0.25)) {
            String day = p.figures.date(bill.date.minusDays(4));
            table.other(p.words.of("day"), 'l', item -> day);
        }
        table.description();
        switch (p.dice.below(3)) {
            case 0 -> table.price().quantity();
            default -> table.quantity().price();
        }
        table.amount().items(deal.items).draw();
        Sums sums = new Sums(p);
        boolean part = p.dice.chance(0.25);
        if (part) {
            p.words.totalApart();
        }
        if (deal.tax.signum() > 0 || deal.adjusted()) {
            sums.all(deal);
        } else {
            sums.net(deal.net);
            if (p.dice.chance(0.4)) {
                sums.tax(BigDecimal.ZERO, deal.tax);
            }
            sums.total(deal.total);
        }
        if (part) {
            BigDecimal paid = Item.percent(deal.total, new BigDecimal(p.dice.pick("20", "30", "50", "100")));
            sums.line(p.words.of("paid"), p.dice.chance(0.5) ? paid.negate() : paid)
                    .rest(p.words.of("balance"), deal.total.subtract(paid));
        }
        sums.draw(p.dice.pick(Sums.Form.RIGHT, Sums.Form.TIGHT));
        if (p.dice.chance(0.5)) {
            Foots.bank(p, bill.seller);
        }
        Foots.closing(p);
    }

    private static String amount(Paper p, BigDecimal value) {
        if (!p.figures.bare()) {
            p.truth.put("currency", p.figures.code);
        }
        return p.figures.sum(value);
    }

    private static void rates(Paper p) {
        Bill bill = new Bill(p);
        boolean headTax = p.dice.chance(0.5);
        p.y = Heads.letterhead(p, bill.seller, headTax);
        if (!headTax) {
            Foots.line(p, List.of(bill.seller.name(), bill.seller.register(), Heads.taxLine(p, bill.seller)));
        }
        double from = p.y + 8;
        double end = Heads.buyer(p, bill.buyer, p.words.of("bill_to"), p.left, from, 0.2);
        Facts facts = Facts.of(bill, p).others(bill, 4);
        if (p.dice.chance(0.5)) {
            facts.due(bill.due());
        }
        facts.shuffled();
        if (p.dice.chance(0.5)) {
            p.y = Math.max(
                            end,
                            facts.draw(
                                    p.dice.pick(
                                            Facts.Form.GRID,
                                            Facts.Form.ENDS,
                                            Facts.Form.RIGHT_LINES,
                                            Facts.Form.COLUMNS),
                                    p.right - 200,
                                    from,
                                    200))
                    + 14;
        } else {
            p.y = facts.draw(Facts.Form.ROW_BOXED, p.left, end + 20, p.wide()) + 10;
        }
        p.sheet.middle(p.sheet.width / 2, p.y, Heads.titleInk(p).sized(14), p.words.of("title_invoice"));
        p.y += 26;
        List<BigDecimal> rates = Bill.rates(
                p.market.code().equals("ZA")
                        ? "15+0"
                        : p.market.code().equals("IE") ? "23+13.5+0" : p.dice.pick("20+5+0", "20+0", "20+5"));
        Deal deal = Deal.net(bill.items(p.dice.pick("food", "care", "office", "shop"), 3, 18, rates));
        Table table = new Table(p);
        if (p.dice.chance(0.6)) {
            table.article();
        }
        table.quantity().description().price().amount(table.headed(p.words.of("amount")));
        if (p.dice.chance(0.5)) {
            table.rate();
        } else {
            String letters = p.dice.pick("SRZ", "ABC", "123");
            table.other(
                    p.dice.pick("VAT", "Code", "V"),
                    'c',
                    item -> String.valueOf(letters.charAt(rates.indexOf(item.rate()))));
        }
        table.items(deal.items).draw();
        new TaxTable(p).draw(deal, p.left, p.wide() * 0.55);
        Sums sums = new Sums(p).net(deal.net);
        if (p.dice.chance(0.5)) {
            sums.tax(sums.withTax(p.words.of("taxtotal")), deal.tax);
        } else {
            sums.taxes(deal);
        }
        sums.total(deal.total).draw();
        Foots.terms(p, bill);
        Foots.bank(p, bill.seller);
    }

    /** Kenya: prices with VAT in them, the control unit's numbers at the foot. */
    private static void etims(Paper p) {
        Bill bill = new Bill(p);
        p.y = Heads.letterhead(p, bill.seller, true);
        p.sheet.middle(
                p.sheet.width / 2,
                p.y + 6,
                p.ink().strong().sized(13),
                p.dice.pick("TAX INVOICE", "INVOICE", "CASH SALE / TAX INVOICE"));
        p.y += 30;
        double end = Heads.buyer(
                p, bill.buyer, p.dice.pick("M/s", "TO:", "Customer:", p.words.of("bill_to")), p.left, p.y, 0.6);
        Facts facts = Facts.of(bill, p).other("order_no", bill).others(bill, 2);
        p.y = Math.max(
                        end,
                        facts.draw(
                                p.dice.pick(Facts.Form.GRID, Facts.Form.ENDS, Facts.Form.GLUED, Facts.Form.COLUMNS),
                                p.right - 190,
                                p.y,
                                190))
                + 14;
        boolean gross = p.dice.chance(0.5);
        List<Item> items =
                bill.items(p.dice.pick("office", "food", "build", "industrial"), 1, 12, List.of(new BigDecimal("16")));
        Deal deal = gross ? Deal.gross(items) : Deal.net(items);
        Table table = new Table(p);
        if (p.dice.chance(0.5)) {
            table.position();
        }
        if (p.dice.chance(0.5)) {
            table.quantity().description();
        } else {
            table.description().quantity();
        }
        table.price(p.dice.pick("@", "Unit Price", "Rate", gross ? "Price (Incl)" : "Price"))
                .amount()
                .items(items)
                .draw();
        Sums sums = new Sums(p);
        if (gross) {
            sums.total(p.dice.pick("TOTAL", "Total Inclusive", "Grand Total"), deal.total);
            sums.line("Taxable Value", deal.net).tax(p.dice.pick("VAT 16%", "VAT (16%) Included", "V.A.T"), deal.tax);
            p.truth.amount("net_amount", deal.net);
        } else {
            sums.all(deal);
        }
        sums.draw();
        p.y += p.step();
        p.room(90);
        for (String line : List.of(
                "SCU ID: KRACU0#000######",
                "CU Invoice Number: 00######0000####",
                "Receipt Signature: @#@#-@@##-#@@#-##@@",
                "Internal Data: @@#@ #@@# @@##")) {
            p.sheet.left(p.left, p.y, p.small(), p.dice.fill(line));
            p.y += p.step();
        }
        Foots.bank(p, bill.seller);
        Foots.closing(p);
    }
}
