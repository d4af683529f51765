package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills whose form a template or a platform prescribes. */
final class Forms {

    private Forms() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("template-job-row", "US GB AU ZA", Forms::template),
                Archetype.page("tear-off-rent", "AU GB ZA US IE", Forms::rent),
                Archetype.page("portal-commission", "GB DE FR ES IT NL", Forms::commission));
    }

    /** A word processor's template: who sold, what job, terms and due date in a row over the goods. */
    private static void template(Paper p) {
        Bill bill = new Bill(p);
        String name = Heads.name(p, bill.seller);
        p.sheet.left(
                p.left, 54, p.fit(name, p.wide() * 0.55, Ink.of(14).strong().colour(p.accent)), name);
        p.sheet.right(p.right, 54, Ink.of(24).colour(0x888888), "INVOICE");
        List<String> lines = new ArrayList<>(bill.seller.address());
        lines.add("Phone " + bill.seller.phone() + "  Fax " + bill.seller.fax());
        if (!p.market.code().equals("US")) {
            lines.add(Heads.taxLine(p, bill.seller));
        }
        double end = p.lines(p.left, 70, p.small(), 'l', lines);
        String number = p.dice.fill("{###|1##|####|@@-###}");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.sheet.right(p.right, 74, p.ink(), "INVOICE #" + number);
        p.sheet.right(p.right, 74 + p.step(), p.ink(), "DATE: " + p.figures.date(bill.date));
        p.y = Math.max(end, 74 + 3 * p.step()) + 14;
        List<String> to = new ArrayList<>(List.of("TO:"));
        to.add(bill.buyer.person());
        to.addAll(bill.buyer.named());
        List<String> site = new ArrayList<>(List.of("SHIP TO:"));
        site.addAll(bill.buyer.named());
        p.y = Kit.blocks(p, p.y, p.dice.chance(0.5) ? List.of(to, site) : List.of(to)) + 12;
        boolean receipt = p.dice.chance(0.4);
        String terms = receipt ? "Due on receipt" : "Net " + bill.days;
        p.truth.put("payment_terms", terms);
        var due = receipt ? bill.date : bill.due();
        p.truth.date("due_date", due);
        Kit.grid(
                p,
                "cccc",
                List.of(
                        List.of("SALESPERSON", p.dice.pick("JOB", "P.O. NUMBER"), "PAYMENT TERMS", "DUE DATE"),
                        List.of(
                                p.names.person(),
                                p.dice.fill("{Kitchen refit|PO ####|Site B|####}"),
                                terms,
                                p.figures.date(due))),
                true);
        p.y += 6;
        BigDecimal rate = p.market.code().equals("US")
                ? new BigDecimal(p.dice.pick("0", "6.5"))
                : bill.rates().get(0);
        Deal deal = Deal.net(bill.items(p.dice.pick("build", "it", "shop"), 1, 7, List.of(rate)));
        new Table(p)
                .ruled(Ruling.Style.GRID)
                .quantity("QTY")
                .description("DESCRIPTION")
                .price("UNIT PRICE")
                .amount("LINE TOTAL")
                .items(deal.items)
                .draw();
        Sums sums = new Sums(p);
        if (deal.tax.signum() > 0) {
            sums.net("SUBTOTAL", deal.net)
                    .tax(p.market.code().equals("US") ? "SALES TAX" : p.words.of("taxname"), deal.tax);
        }
        sums.total("TOTAL", deal.total).draw(Sums.Form.GRID);
        p.y += 16;
        Foots.text(p, "Make all checks payable to " + bill.seller.name());
        Foots.text(p, "THANK YOU FOR YOUR BUSINESS!");
    }

    /** Rent and outgoings of a time; a slip to tear off repeats number and amount. */
    private static void rent(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.y = Heads.letterhead(p, bill.seller, true);
        p.sheet.left(
                p.left,
                p.y,
                Ink.of(15).strong(),
                p.market.code().equals("US")
                        ? "RENT INVOICE"
                        : p.dice.pick("TAX INVOICE", "RENT INVOICE", "Rent Demand"));
        p.y += 22;
        double end = Heads.buyer(p, bill.buyer, p.dice.pick("Tenant", "Lessee", "To"), p.left, p.y, 0);
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .due(bill.due())
                                .add(
                                        p.dice.pick("Tenant ref", "Lease No.", "Account"),
                                        p.dice.fill("{T####|L-####|########}"))
                                .draw(
                                        p.dice.pick(Facts.Form.COLUMNS, Facts.Form.GRID, Facts.Form.ENDS),
                                        p.right - 200,
                                        p.y,
                                        200))
                + 10;
        Foots.text(
                p,
                p.dice.pick("Premises: ", "Property: ", "Re: ")
                        + p.dice.fill("{Unit #|Shop ##|Level #}, ")
                        + bill.buyer.street());
        p.y += 8;
        BigDecimal rate = bill.serviceRate();
        String period = p.figures.date(bill.date.plusDays(5)) + " to " + p.figures.date(bill.date.plusDays(34));
        List<Item> items = new ArrayList<>();
        items.add(Kit.flat(p, "Base rent", 700, 9000, rate).with(List.of(period)));
        for (String text : p.dice.shuffled(
                        List.of("Outgoings", "Service charge", "Car park", "Insurance rent", "Marketing levy"))
                .subList(0, p.dice.between(1, 4))) {
            items.add(Kit.flat(p, text, 40, 900, rate));
        }
        Deal deal = Deal.net(items);
        Table table = new Table(p).description();
        if (rate.signum() > 0 && p.dice.chance(0.6)) {
            table.amount("Net")
                    .other(p.words.of("taxname"), 'r', item -> p.figures.cell(item.tax()))
                    .other("Gross", 'r', item -> p.figures.cell(item.amount().add(item.tax())));
        } else {
            table.amount();
        }
        table.items(items).draw();
        Sums sums = new Sums(p);
        if (rate.signum() > 0) {
            sums.net(deal.net).taxes(deal);
        }
        sums.total(p.dice.pick("Total due", "TOTAL", "Amount due"), deal.total).draw();
        p.room(120);
        p.y += 10;
        p.sheet.left(p.left, p.y, p.small(), "- ".repeat(40) + "please detach");
        p.y += 18;
        p.sheet.left(
                p.left, p.y, p.ink().strong(), p.dice.pick("REMITTANCE SLIP", "Remittance advice", "Payment slip"));
        p.y += 18;
        new Facts(p)
                .add(p.dice.pick("Tenant", "Customer"), bill.buyer.name())
                .add(p.dice.pick("Invoice", "Invoice number", "Reference"), bill.number)
                .add(p.dice.pick("Amount due", "Amount enclosed", "Please pay"), Kit.money(p, deal.total))
                .draw(Facts.Form.COLUMNS, p.left, p.y, p.wide() * 0.6);
        p.y += 4 * p.step();
        Foots.bank(p, bill.seller);
    }

    /** A portal bills its share of what was sold by it: the turnover is the largest sum and nobody's debt. */
    private static void commission(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        Heads.logo(p, bill.seller.web().replace("www.", ""), 'l');
        Foots.line(
                p,
                List.of(
                        Heads.name(p, bill.seller),
                        bill.seller.street(),
                        bill.seller.city(),
                        bill.seller.register(),
                        Heads.taxLine(p, bill.seller)));
        p.y = 96;
        double end = Heads.buyer(p, bill.buyer, "", p.left, p.y, 0.5);
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .add(
                                        Kit.say(
                                                p,
                                                "en",
                                                "{Partner ID|Property ID}",
                                                "de",
                                                "Partner-ID",
                                                "fr",
                                                "ID partenaire",
                                                "es",
                                                "ID de socio",
                                                "it",
                                                "ID partner",
                                                "nl",
                                                "Partner-ID"),
                                        p.dice.fill("#######"))
                                .other("period", bill)
                                .draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ENDS), p.right - 230, p.y, 230))
                + 14;
        p.sheet.left(p.left, p.y, Ink.of(14).strong(), p.words.of("title_invoice"));
        p.y += 20;
        BigDecimal rate = bill.rates().get(0);
        BigDecimal turnover = Kit.price(p, 3000, 40000);
        BigDecimal percent = new BigDecimal(p.dice.pick("12", "15", "17", "8"));
        List<Item> items = new ArrayList<>();
        items.add(Item.plain(
                Kit.say(
                        p,
                        "en",
                        "Commission",
                        "de",
                        "Provision",
                        "fr",
                        "Commission",
                        "es",
                        "Comisión",
                        "it",
                        "Commissione",
                        "nl",
                        "Commissie"),
                rate,
                Item.percent(turnover, percent)));
        if (p.dice.chance(0.6)) {
            items.add(Item.plain(
                    Kit.say(
                            p,
                            "en",
                            "Payment service fee",
                            "de",
                            "Zahlungsgebühr",
                            "fr",
                            "Frais de paiement",
                            "es",
                            "Gastos de pago",
                            "it",
                            "Costi di pagamento",
                            "nl",
                            "Betaalkosten"),
                    rate,
                    Item.percent(turnover, new BigDecimal("1.4"))));
        }
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.UNDER_HEAD, Ruling.Style.ROWS))
                .description()
                .other(
                        Kit.say(
                                p,
                                "en",
                                "{Sales|Reservations value}",
                                "de",
                                "Umsatz",
                                "fr",
                                "Chiffre d'affaires",
                                "es",
                                "Ventas",
                                "it",
                                "Fatturato",
                                "nl",
                                "Omzet"),
                        'r',
                        item -> p.figures.plain(turnover))
                .other(
                        "%",
                        'r',
                        item -> item == items.get(0) ? p.figures.rate(percent) : p.figures.rate(new BigDecimal("1.4")))
                .amount()
                .items(items)
                .draw();
        Deal deal = Deal.net(items);
        new Sums(p).all(deal).draw(p.dice.pick(Sums.Form.RIGHT, Sums.Form.TIGHT, Sums.Form.WIDE));
        if (p.dice.chance(0.5)) {
            Foots.text(
                    p,
                    Kit.say(
                            p,
                            "en",
                            "Amount is deducted from your next payout.",
                            "de",
                            "Der Betrag wird mit Ihrer nächsten Auszahlung verrechnet.",
                            "fr",
                            "Le montant sera déduit de votre prochain versement.",
                            "es",
                            "El importe se descontará del próximo pago.",
                            "it",
                            "L'importo sarà detratto dal prossimo pagamento.",
                            "nl",
                            "Het bedrag wordt verrekend met uw volgende uitbetaling."));
        } else {
            Foots.terms(p, bill);
        }
    }
}
