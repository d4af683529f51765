package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A carrier's bill for a week of parcels. */
final class Parcels {

    private Parcels() {}

    static List<Archetype> all() {
        return List.of(Archetype.page("parcel-carrier", "GB DE US AT", Parcels::week));
    }

    /** A first page with sums by service, then pages of consignments whose charges are those sums once more. */
    private static void week(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.figures.cells = Figures.Place.NOWHERE;
        p.size = Math.min(p.size, 8.5);
        p.truth.withoutLines();
        String name = Heads.name(p, bill.seller);
        p.truth.put("tax_id", bill.seller.taxId());
        p.bottom = p.sheet.height - 50;
        String legal = name + ", " + bill.seller.street() + ", " + bill.seller.city() + " · "
                + p.market.one("taxlabels").replace(":", "") + " " + bill.seller.taxId();
        String number = p.dice.fill("{0000##@#@###|9########|###-#####-#}");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.truth.date("due_date", bill.due());
        String account = p.dice.fill("{######|####-####-#}");
        List<List<String>> head = List.of(
                List.of(Kit.say(p, "en", "Invoice Number", "de", "Rechnungsnummer"), number),
                List.of(Kit.say(p, "en", "Invoice Date", "de", "Rechnungsdatum"), p.figures.date(bill.date)),
                List.of(Kit.say(p, "en", "Account Number", "de", "Kundennummer"), account));
        p.everyPage(() -> {
            p.sheet.fill(p.left, 30, 54, 22, p.accent);
            p.sheet.middle(
                    p.left + 27,
                    45,
                    p.fit(bill.seller.brand(), 48, Ink.of(11).strong().colour(0xFFFFFF)),
                    bill.seller.brand());
            double at = 38;
            for (List<String> fact : head) {
                p.sheet.left(p.right - 190, at, Ink.of(8).strong(), fact.get(0));
                p.sheet.right(p.right, at, Ink.of(8), fact.get(1));
                at += 11;
            }
            p.sheet.middle(p.sheet.width / 2, p.sheet.height - 26, p.fit(legal, p.wide(), Ink.of(6.5)), legal);
            p.sheet.right(p.right, p.sheet.height - 14, Ink.of(7), p.pageOf());
        });
        p.lines(p.left, 108, p.ink(), 'l', bill.buyer.named());
        p.sheet.left(
                p.left,
                180,
                Ink.of(15).strong(),
                Kit.say(p, "en", "{Delivery Service Invoice|Invoice}", "de", "Rechnung"));
        BigDecimal rate = bill.serviceRate();
        List<String> services = p.dice.shuffled(
                List.of("Express Saver", "Standard", "Economy International", "Next Day 12:00", "Returns"));
        List<Parcel> parcels = new ArrayList<>();
        for (String service : services.subList(0, p.dice.between(2, 4))) {
            int count = p.dice.between(3, 40);
            for (int i = 0; i < count; i++) {
                parcels.add(new Parcel(service, Kit.price(p, 4, 60)));
            }
        }
        Deal deal = summary(p, parcels, rate);
        p.y += 8;
        Foots.text(
                p,
                Kit.say(p, "en", "Payment is due by ", "de", "Zahlbar ohne Abzug bis zum ") + p.figures.date(bill.due())
                        + ".");
        Foots.bank(p, bill.seller);
        p.newPage();
        p.y = 100;
        p.sheet.left(p.left, p.y, Ink.of(11).strong(), Kit.say(p, "en", "Shipment Detail", "de", "Einzelnachweis"));
        p.y += 18;
        details(p, bill, parcels);
        p.truth.note("shipments", deal.items.size());
    }

    private record Parcel(String service, BigDecimal charge) {}

    private static Deal summary(Paper p, List<Parcel> parcels, BigDecimal rate) {
        List<Item> items = new ArrayList<>();
        for (String service : parcels.stream().map(Parcel::service).distinct().toList()) {
            List<BigDecimal> charges = parcels.stream()
                    .filter(one -> one.service().equals(service))
                    .map(Parcel::charge)
                    .toList();
            items.add(new Item(
                    service,
                    List.of(),
                    "",
                    BigDecimal.valueOf(charges.size()),
                    "",
                    null,
                    BigDecimal.ZERO,
                    rate,
                    Deal.sum(charges)));
        }
        BigDecimal carried = Deal.sum(items.stream().map(Item::amount).toList());
        items.add(Item.plain(
                Kit.say(p, "en", "Fuel surcharge", "de", "Treibstoffzuschlag"),
                rate,
                Item.percent(carried, new BigDecimal(p.dice.pick("12.5", "18.25", "9")))));
        Deal deal = Deal.net(items);
        p.y = 214;
        new Table(p)
                .ruled(Ruling.Style.ROWS)
                .description(Kit.say(p, "en", "Service", "de", "Leistung"))
                .quantity(Kit.say(p, "en", "Packages", "de", "Pakete"))
                .amount(Kit.say(p, "en", "Charges", "de", "Betrag"))
                .items(items)
                .draw();
        Sums sums = new Sums(p);
        if (rate.signum() > 0) {
            sums.net(Kit.say(p, "en", "Total charges excl. tax", "de", "Summe netto"), deal.net)
                    .tax(p.words.of("taxname") + " " + p.figures.rate(rate) + "%", deal.tax);
        }
        sums.total(Kit.say(p, "en", "Total amount due this period", "de", "Rechnungsbetrag"), deal.total)
                .draw(Sums.Form.WIDE);
        return deal;
    }

    private static void details(Paper p, Bill bill, List<Parcel> parcels) {
        List<String> head = p.market.language().equals("de")
                ? List.of("Datum", "Sendungsnr.", "Ref.", "Zone", "kg", "Netto")
                : List.of("Date", "Tracking No.", "Ref.", "Zone", "Weight", "Net");
        double[] ends = {0, 0.16, 0.46, 0.64, 0.86, 1};
        String service = "";
        for (Parcel parcel : parcels) {
            if (!parcel.service().equals(service)) {
                service = parcel.service();
                if (p.y + 50 > p.bottom) {
                    p.newPage();
                    p.y = 94;
                }
                p.y += 6;
                p.sheet.left(p.left, p.y, Ink.of(8).strong(), service);
                p.y += 11;
                cells(p, ends, head, Ink.of(7).strong());
            }
            if (p.y + 14 > p.bottom) {
                p.newPage();
                p.y = 100;
                cells(p, ends, head, Ink.of(7).strong());
            }
            List<String> row = List.of(
                    p.figures.date(bill.date.minusDays(p.dice.between(1, 7))),
                    p.dice.fill("1Z@##@##########"),
                    p.dice.fill("{SO####|#####}"),
                    p.dice.fill("{#|1#}"),
                    p.figures.number(BigDecimal.valueOf(p.dice.between(2, 290), 1), 1),
                    p.figures.plain(parcel.charge()));
            cells(p, ends, row, Ink.of(7));
        }
    }

    private static void cells(Paper p, double[] places, List<String> texts, Ink ink) {
        for (int i = 0; i < texts.size(); i++) {
            p.put(p.left + p.wide() * places[i], p.y, ink, i > 3 ? 'r' : 'l', texts.get(i));
        }
        p.y += 10;
    }
}
