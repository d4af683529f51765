package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills for time and for work that goes on: lawyers, builders, hotels, dentists, carriers, airlines. */
final class Hours {

    private Hours() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("legal-fees", "US GB IE ZA AU KE SG", Hours::legal),
                Archetype.page("progress-claim", "US AU GB AE ZA MY", Hours::progress),
                Archetype.page("hotel-folio", "GB US IE AE ZA KE SG", Hours::hotel),
                Archetype.page("dental-bill", "US GB IE AU", Hours::dental),
                Archetype.page("freight-bill", "US GB SG AE KE ZA", Hours::freight),
                Archetype.page("ticket-receipt", "GB US IE AU SG", Hours::ticket));
    }

    private static BigDecimal rate(Paper p, Bill bill) {
        return p.market.code().equals("US") ? new BigDecimal("0") : bill.rates().get(0);
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
        BigDecimal rate = rate(p, bill);
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
        BigDecimal rate = rate(p, bill);
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

    private static void dental(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        Party seller = p.names.party(p.dice.pick(
                "Dr. " + bill.seller.person() + ", DDS",
                bill.seller.brand() + " Dental Care",
                bill.seller.brand() + " Family Medicine",
                bill.seller.person() + " Physiotherapy"));
        p.y = Heads.letterhead(p, seller, p.dice.chance(0.4));
        Party patient = p.names.party(p.names.person());
        List<String> to = new ArrayList<>(List.of(p.dice.pick("Patient", "Responsible party", "Statement for")));
        to.addAll(patient.named());
        Facts facts = new Facts(p)
                .number(p.dice.pick("Invoice #", "Statement no.", "Claim no.", "Account invoice"), bill.number)
                .date(bill.date)
                .add("DOB", p.figures.date(bill.date.minusYears(30).minusDays(p.dice.below(900))))
                .add("Provider", p.names.person());
        double end = Kit.blocks(
                p,
                p.y,
                List.of(to, List.of("Insurance", p.dice.fill("Plan @@-####"), p.dice.fill("Member ID @########"))));
        p.y = facts.draw(
                        p.dice.pick(Facts.Form.ROW, Facts.Form.ROW_BOXED, Facts.Form.COLUMNS),
                        p.left,
                        end + 14,
                        p.wide())
                + 14;
        BigDecimal none = new BigDecimal("0");
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < p.dice.between(1, 6); i++) {
            items.add(Kit.flat(
                    p,
                    "{Comprehensive oral exam|X-ray bitewing|Composite filling tooth ##|Crown porcelain tooth ##|Scale and polish|Consultation, extended|Local anaesthesia|Physiotherapy session 45 min}",
                    25,
                    900,
                    none));
        }
        String tooth = p.dice.fill("##");
        new Table(p)
                .other("Date", 'l', item -> p.figures.date(bill.date.minusDays(items.indexOf(item) / 2)))
                .other(
                        p.dice.pick("Code", "CDT", "Item no."),
                        'l',
                        item -> "D" + (1100 + item.text().length() * 37) + tooth.substring(1))
                .description(p.dice.pick("Procedure", "Treatment", "Service"))
                .amount(p.dice.pick("Fee", "Charge", "Amount"))
                .items(items)
                .draw();
        Deal deal = Deal.net(items);
        BigDecimal covered =
                p.dice.chance(0.5) ? Item.percent(deal.total, new BigDecimal("40")) : new BigDecimal("0.00");
        Sums sums = new Sums(p).total(p.dice.pick("Total charges", "Total", "Total fees"), deal.total);
        if (covered.signum() > 0) {
            sums.line(p.dice.pick("Insurance payment", "Est. insurance", "Less health fund benefit"), covered.negate())
                    .rest(p.dice.pick("Patient balance", "You owe", "Balance due"), deal.total.subtract(covered));
        }
        sums.draw();
        Foots.terms(p, bill);
    }

    private static void freight(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        boolean foot = p.dice.chance(0.4);
        if (foot) {
            Kit.footOnly(p, bill.seller, true);
            Heads.logo(p, bill.seller.brand(), 'l');
            p.y = 96;
        } else {
            p.y = Heads.letterhead(p, bill.seller, true);
        }
        p.sheet.right(
                p.right,
                p.y,
                Heads.titleInk(p).sized(16),
                p.dice.pick("FREIGHT INVOICE", "INVOICE", "Forwarding Invoice"));
        p.y += 22;
        List<String> to = new ArrayList<>(List.of(p.dice.pick("BILL TO", "Invoice to", "Debtor")));
        to.addAll(bill.buyer.named());
        List<String> shipper = new ArrayList<>(List.of(p.dice.pick("SHIPPER", "Consignor")));
        shipper.addAll(p.names.buyer().named());
        List<String> consignee = new ArrayList<>(List.of("CONSIGNEE"));
        consignee.addAll(p.names.buyer().named());
        p.y = Kit.blocks(p, p.y, List.of(to, shipper, consignee)) + 12;
        p.y = Facts.of(bill, p)
                        .due(bill.due())
                        .add(
                                p.dice.pick("B/L No.", "AWB", "Waybill"),
                                p.dice.fill("{@@@@#########|###-########|##########}"))
                        .draw(Facts.Form.ROW_BOXED, p.left, p.y, p.wide())
                + 8;
        p.y = new Facts(p)
                        .add(
                                p.dice.pick("Vessel/Voyage", "Flight", "Vehicle"),
                                p.dice.fill("{MV Orion ###E|@@ ####|@@@ ###@}"))
                        .add("Origin", p.names.buyer().city().split("[,\\d]")[0])
                        .add(p.dice.pick("Weight", "Chargeable weight"), p.dice.fill("####.# kg"))
                        .add(p.dice.pick("Packages", "Volume"), p.dice.fill("{## ctns|#.### cbm}"))
                        .draw(Facts.Form.ROW_BOXED, p.left, p.y, p.wide())
                + 10;
        Deal deal = Deal.net(bill.items(
                "freight",
                2,
                9,
                p.market.code().equals("US")
                        ? List.of(new BigDecimal("0"))
                        : List.of(bill.rates().get(0), new BigDecimal("0"))));
        Table table = new Table(p).description(p.dice.pick("Charge", "Charge description", "Description"));
        if (p.dice.chance(0.5)) {
            table.quantity().price();
        }
        if (deal.tax.signum() > 0 && p.dice.chance(0.7)) {
            table.other(p.words.of("taxname"), 'r', item -> p.figures.plain(item.tax()));
        }
        table.amount().items(deal.items).draw();
        Sums sums = new Sums(p);
        if (deal.tax.signum() > 0) {
            sums.net(deal.net).tax(p.words.of("taxname"), deal.tax);
        }
        sums.total(p.dice.pick("TOTAL DUE", "Total " + p.figures.code, "Invoice Total"), deal.total)
                .draw();
        Foots.bank(p, bill.seller);
    }

    /** A passenger's receipt: fare and charges in two columns, no table of goods, little else. */
    private static void ticket(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        Party seller = p.names.party(bill.seller.brand() + p.dice.fill("{ Airways| Rail| Air| Trains Ltd| Coaches}"));
        Kit.footOnly(p, seller, p.dice.chance(0.6));
        Heads.logo(p, seller.brand(), 'l');
        p.sheet.right(
                p.right,
                54,
                Ink.of(13),
                p.dice.pick("E-ticket receipt", "Passenger receipt and itinerary", "Booking receipt", "VAT receipt"));
        p.y = 96;
        Facts facts = new Facts(p)
                .add("Passenger", bill.buyer.person())
                .number(
                        p.dice.pick("Ticket number", "Receipt number", "Document no."),
                        p.dice.fill("{###-##########|#############|R-########}"))
                .add(p.dice.pick("Booking reference", "PNR"), p.dice.fill("@#@@#@"));
        p.truth.date("issue_date", bill.date);
        facts.add(p.dice.pick("Date of issue", "Issued", "Issue date"), p.figures.date(bill.date))
                .add(p.dice.pick("Form of payment", "Paid by"), p.dice.fill("{VISA|MC} XXXXXXXXXXXX####"));
        p.y = facts.draw(
                        p.dice.pick(Facts.Form.COLUMNS, Facts.Form.STACKED, Facts.Form.ENDS),
                        p.left,
                        p.y,
                        p.wide() * 0.8)
                + 12;
        Kit.band(p, p.dice.pick("Itinerary", "Your journey"));
        String origin = p.names.buyer().city().split("[,\\d]")[0].strip() + " ";
        String target = p.names.buyer().city().split("[,\\d]")[0].strip() + " ";
        Kit.grid(
                p,
                p.left,
                p.wide(),
                "lllll",
                List.of(
                        List.of("From", "To", "Service", "Date", "Departs"),
                        List.of(
                                origin,
                                target,
                                p.dice.fill("@@###"),
                                p.figures.date(bill.date.plusDays(12)),
                                p.dice.fill("1#:{05|30|55}")),
                        List.of(
                                target,
                                origin,
                                p.dice.fill("@@###"),
                                p.figures.date(bill.date.plusDays(15)),
                                p.dice.fill("1#:{10|40}"))),
                p.dice.chance(0.3));
        Kit.band(p, p.dice.pick("Fare details", "Payment details", "Price"));
        BigDecimal none = new BigDecimal("0");
        List<Item> items = new ArrayList<>(List.of(
                Kit.flat(p, "{Base fare|Fare|Adult ticket}", 20, 600, none),
                Kit.flat(p, "{Carrier charges|Booking fee|Seat reservation}", 2, 40, none)));
        if (p.dice.chance(0.6)) {
            items.add(Kit.flat(p, "{Passenger duty|Airport tax|Passenger service charge}", 8, 80, none));
        }
        p.truth.withoutLines();
        Sums sums = new Sums(p);
        items.forEach(item -> sums.line(item.text(), item.amount()));
        sums.total(p.dice.pick("Total", "Total paid", "TOTAL AMOUNT", "Total price"), Deal.net(items).total)
                .draw(p.dice.pick(Sums.Form.WIDE, Sums.Form.DOTS, Sums.Form.RIGHT));
        Foots.text(p, p.dice.pick("Please retain this receipt for your records.", "Conditions of carriage apply."));
    }
}
