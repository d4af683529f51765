package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills for a person treated, a consignment or a passenger carried. */
final class Services {

    private Services() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("dental-bill", "US GB IE AU", Services::dental),
                Archetype.page("freight-bill", "US GB SG AE KE ZA", Services::freight),
                Archetype.page("ticket-receipt", "GB US IE AU SG", Services::ticket));
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
