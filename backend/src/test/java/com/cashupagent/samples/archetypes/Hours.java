package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills for time and for work that goes on: lawyers, builders, hotels. */
final class Hours {

    private Hours() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("legal-fees", "US GB IE ZA AU KE SG", Hours::legal),
                Archetype.page("progress-claim", "US AU GB AE ZA MY", Hours::progress),
                Archetype.page("hotel-folio", "GB US IE AE ZA KE SG", Hours::hotel));
    }

    private static void legal(Paper p) {
        Bill made = new Bill(p);
        String two = made.seller.person().split(" ")[1]
                + p.dice.pick(" & ", ", ")
                + made.buyer.person().split(" ")[1];
        Bill bill = new Bill(
                p,
                p.names.party(two + p.dice.fill("{ LLP| Solicitors| Law Group| Advocates| & Partners LLP}")),
                made.buyer);
        String name = Heads.name(p, bill.seller);
        p.sheet.middle(p.sheet.width / 2, 54, p.fit(name, p.wide(), Ink.of(17).strong()), name);
        p.y = p.lines(
                        p.sheet.width / 2,
                        70,
                        p.small(),
                        'c',
                        List.of(
                                p.dice.pick(
                                        "Attorneys at Law",
                                        "Solicitors and Commissioners for Oaths",
                                        "Barristers & Solicitors"),
                                bill.seller.street() + ", " + bill.seller.city(),
                                Heads.taxLine(p, bill.seller)))
                + 18;
        p.sheet.left(p.left, p.y, p.ink(), p.figures.date(bill.date));
        p.truth.date("issue_date", bill.date);
        p.y = p.lines(p.left, p.y + 2 * p.step(), p.ink(), 'l', bill.buyer.named()) + p.step();
        p.y = new Facts(p)
                        .number(p.dice.pick("Invoice No.", "Bill No.", "Fee Note", "Invoice"), bill.number)
                        .add(
                                p.dice.pick("Re", "Matter", "Our Ref"),
                                p.dice.fill(
                                        "{Lease of Unit #|Acquisition of shares|Dispute with supplier|Trademark ####} ({####-00#|@@/####})"))
                        .draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.GLUED), p.left, p.y, p.wide())
                + 10;
        Foots.text(
                p,
                p.dice.pick(
                        "FOR PROFESSIONAL SERVICES RENDERED",
                        "To our professional charges in connection with the above matter:",
                        "Professional services through " + p.figures.date(bill.date.minusDays(2))));
        p.y += 6;
        BigDecimal rate = bill.serviceRate();
        List<String> people = List.of(p.names.person(), p.names.person(), p.names.person());
        List<BigDecimal> fees = List.of(
                Kit.count(p, 180, 420).setScale(2),
                Kit.count(p, 120, 300).setScale(2),
                Kit.count(p, 60, 160).setScale(2));
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < p.dice.between(2, 9); i++) {
            int who = p.dice.below(3);
            BigDecimal hours = new BigDecimal(p.dice.between(2, 60)).movePointLeft(1);
            Item one = Kit.item(
                    p,
                    "{Telephone conference with client regarding|Review and revise|Draft|Attend hearing concerning|Research on|Correspondence about} {draft agreement|disclosure schedules|motion to dismiss|completion accounts|title documents|settlement terms}",
                    "",
                    hours,
                    fees.get(who),
                    rate);
            items.add(new Item(
                    one.text(),
                    List.of(),
                    people.get(who),
                    hours,
                    "",
                    one.price(),
                    BigDecimal.ZERO,
                    rate,
                    one.amount()));
        }
        Table table = new Table(p)
                .ruled(p.dice.pick(Ruling.Style.NONE, Ruling.Style.UNDER_HEAD))
                .other(
                        p.words.of("day"),
                        'l',
                        item -> p.figures.date(bill.date.minusDays(2 + (items.indexOf(item) * 3L))));
        boolean initials = p.dice.chance(0.6);
        table.other(
                p.dice.pick("Timekeeper", "By", "Atty"),
                'l',
                item -> initials ? item.article().replaceAll("[^A-Z]", "") : item.article());
        table.description(p.dice.pick("Services", "Narrative", "Description"))
                .quantity(p.dice.pick("Hours", "Hrs"))
                .price(p.dice.pick("Rate", "Hourly Rate"))
                .amount()
                .items(items)
                .draw();
        Deal deal = Deal.net(items);
        BigDecimal costs = p.dice.chance(0.6) ? Kit.price(p, 10, 300) : new BigDecimal("0.00");
        Sums sums = new Sums(p);
        if (costs.signum() > 0) {
            BigDecimal net = deal.net.add(costs);
            BigDecimal tax = Item.percent(net, rate);
            p.truth.note("beside_lines", costs);
            sums.line(p.dice.pick("Total fees", "Total for legal services"), deal.net)
                    .line(p.dice.pick("Disbursements", "Costs advanced (filing fees, courier)", "Expenses"), costs);
            if (tax.signum() > 0) {
                sums.net(net).tax(rate, tax);
            } else {
                p.truth.note("beside_lines", costs);
            }
            sums.total(p.words.totalApart(), net.add(tax));
        } else if (deal.tax.signum() > 0) {
            sums.all(deal);
        } else {
            sums.total(p.dice.pick("TOTAL THIS INVOICE", "Total Fees", "Total current charges"), deal.total);
        }
        if (p.dice.chance(0.3)) {
            sums.line(p.words.of("opening"), Kit.price(p, 100, 3000));
        }
        sums.draw();
        Foots.terms(p, bill);
    }

    /** A builder's claim: work done to date, less earlier claims and what is kept back; the total is this claim's. */
    private static void progress(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.y = Heads.letterhead(p, bill.seller, true);
        p.sheet.left(
                p.left,
                p.y,
                Heads.titleInk(p).sized(15),
                p.dice.pick(
                        "PROGRESS CLAIM / TAX INVOICE",
                        "INVOICE - PROGRESS PAYMENT",
                        "INTERIM PAYMENT INVOICE",
                        "Progress Invoice"));
        p.y += 24;
        double end = Heads.buyer(p, bill.buyer, p.words.of("bill_to"), p.left, p.y, 0.2);
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .add(
                                        p.dice.pick("Claim No.", "Application No", "Certificate no."),
                                        String.valueOf(p.dice.between(2, 14)))
                                .other("project_no", bill)
                                .due(bill.due())
                                .draw(p.dice.pick(Facts.Form.GRID, Facts.Form.ENDS), p.right - 200, p.y, 200))
                + 14;
        BigDecimal rate = bill.serviceRate();
        List<Item> items = new ArrayList<>();
        for (String text : p.dice.shuffled(List.of(
                        "Preliminaries",
                        "Excavation and footings",
                        "Concrete slab",
                        "Structural steel",
                        "Brickwork",
                        "Roofing",
                        "Electrical rough-in",
                        "Plumbing first fix",
                        "Internal linings",
                        "Painting"))
                .subList(0, p.dice.between(2, 7))) {
            items.add(Kit.flat(p, text, 800, 30000, rate));
        }
        Table table = new Table(p).description(p.dice.pick("Trade / Stage", "Description of work", "Item"));
        if (p.dice.chance(0.6)) {
            table.other("% complete", 'r', item -> (10 + item.text().length() * 3 % 90) + "%");
        }
        table.amount(p.dice.pick("This claim", "Amount this claim", "Completed this period"))
                .items(items)
                .draw();
        BigDecimal gross = Deal.sum(items.stream().map(Item::amount).toList());
        BigDecimal kept = Item.percent(gross, new BigDecimal(p.dice.pick("5", "10", "2.5")));
        BigDecimal net = gross.subtract(kept);
        BigDecimal tax = Item.percent(net, rate);
        p.truth.note("beside_lines", kept.negate());
        Sums sums = new Sums(p)
                .line(p.dice.pick("Value of work this claim", "Gross amount"), gross)
                .line(p.dice.pick("Less retention", "Retention held", "Less: retainage"), kept.negate());
        sums.net(p.dice.pick("Net claim", "Subtotal", "Amount excluding tax"), net);
        if (tax.signum() > 0) {
            sums.tax(rate, tax);
        }
        sums.total(
                        p.dice.pick("TOTAL THIS CLAIM", "Current payment due", "Invoice Total", "Amount now due"),
                        net.add(tax))
                .draw();
        Foots.bank(p, bill.seller);
    }

    /** Dated postings with prices that contain tax, what was paid by card among them, a balance of nothing. */
    private static void hotel(Paper p) {
        Bill bill = new Bill(p);
        Party seller = p.names.party(p.dice.fill("{The |Hotel |}")
                + bill.seller.brand()
                + p.dice.fill("{ Inn| Hotel & Spa| Grand Hotel| Lodge| Suites}"));
        String name = Heads.name(p, seller);
        p.sheet.middle(
                p.sheet.width / 2, 50, p.fit(name, p.wide(), Ink.of(18).strong().colour(p.accent)), name);
        p.y = p.lines(
                        p.sheet.width / 2,
                        68,
                        p.small(),
                        'c',
                        List.of(
                                seller.street() + ", " + seller.city(),
                                p.words.of("phone") + " " + seller.phone() + "  " + seller.web(),
                                Heads.taxLine(p, seller)))
                + 14;
        double end = p.lines(
                p.left, p.y, p.ink(), 'l', List.of(bill.buyer.person(), bill.buyer.street(), bill.buyer.city()));
        int nights = p.dice.between(1, 4);
        Facts facts = new Facts(p)
                .number(
                        p.dice.pick("Folio No.", "Invoice No.", "Folio/Invoice", "Bill no."),
                        p.dice.fill("{######|#####/A|INV####}"))
                .add("Room", p.dice.fill("###"))
                .add(p.dice.pick("Arrival", "Check-in"), p.figures.date(bill.date.minusDays(nights)))
                .add(p.dice.pick("Departure", "Check-out"), p.figures.date(bill.date))
                .date(bill.date)
                .add("Cashier", p.dice.fill("{##|@@@}"));
        p.y = Math.max(end, facts.draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ENDS), p.right - 190, p.y, 190)) + 16;
        BigDecimal rate = p.market.code().equals("US")
                ? new BigDecimal("12")
                : bill.rates().get(0);
        BigDecimal room = Kit.price(p, 60, 280);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < nights; i++) {
            items.add(Item.plain(p.dice.pick("Accommodation", "Room charge", "Room & Breakfast"), rate, room));
            if (p.dice.chance(0.6)) {
                items.add(Kit.flat(
                        p, "{Restaurant dinner|Minibar|Bar|Laundry|Parking|Room service} {|CHK ####}", 4, 90, rate));
            }
        }
        Deal deal = Deal.gross(items);
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.UNDER_HEAD, Ruling.Style.HEAD_AND_FOOT))
                .other(
                        "Date",
                        'l',
                        item -> p.figures.date(
                                bill.date.minusDays(nights - Math.min(nights, items.indexOf(item) / 2L))))
                .description(p.dice.pick("Description", "Reference", "Text"))
                .amount(p.dice.pick("Charges", "Debit", "Amount " + p.figures.code))
                .items(items)
                .draw();
        Sums sums = new Sums(p)
                .total(p.dice.pick("Total", "Total Charges", "TOTAL incl. tax"), deal.total)
                .line(p.dice.pick("Visa XXXX", "Mastercard ****", "Less payments"), deal.total.negate())
                .rest(p.dice.pick("Balance", "Balance due"), new BigDecimal("0.00"));
        sums.net(p.dice.pick("Net amount", "Excluding {t}", "Net"), deal.net)
                .tax(p.dice.pick("{t} included", "{t} " + p.figures.rate(rate) + "%"), deal.tax)
                .draw();
        Foots.text(
                p,
                p.dice.pick(
                        "I agree that I am personally liable for the payment of this statement.",
                        "We hope you enjoyed your stay."));
    }
}
