package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bills for what was carried or cared for: consignments, tickets, a stay in hospital. */
final class Journeys {

    private static final List<String> PORTS =
            List.of("LHR", "AMS", "DXB", "HKG", "JFK", "FRA", "SIN", "NBO", "JNB", "CDG");

    private Journeys() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("air-waybill", "GB ZA KE SG AE", Journeys::air),
                Archetype.page("travel-agency", "KE ZA GB IE AE", Journeys::agency),
                Archetype.page("hospital-inpatient", "IN KE NG", Journeys::hospital));
    }

    /** The number in the title line, the consignment in a framed form, charges of another currency turned into one's own. */
    private static void air(Paper p) {
        Bill bill = new Bill(p);
        p.figures.sums = Figures.Place.NOWHERE;
        p.figures.cells = Figures.Place.NOWHERE;
        p.size = Math.min(p.size, 8.5);
        p.goods.more = 0;
        String name = Heads.name(p, bill.seller);
        p.truth.put("tax_id", bill.seller.taxId());
        Cells.mark(p, p.left, 30, 40);
        p.sheet.right(p.right, 42, p.fit(name, p.wide() * 0.6, Ink.of(12).strong()), name);
        String tax = p.words.of("taxname") + " REG " + bill.seller.taxId();
        p.lines(p.right, 54, Ink.of(7.5), 'r', List.of(bill.seller.street(), bill.seller.city(), tax));
        String number = p.dice.fill("{S000#####|B00######|I########}");
        String shipment = p.dice.fill("S000#####");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.truth.date("due_date", bill.due());
        p.sheet.fill(p.left, 92, p.wide(), 20, 0xE4E7EB);
        p.sheet.left(p.left + 5, 107, Ink.of(13).strong(), p.dice.pick("INVOICE ", "TAX INVOICE ") + number);
        p.lines(p.left + 5, 128, p.ink(), 'l', bill.buyer.named());
        Cells cells = new Cells(p);
        cells.labelColour = 0x555555;
        cells.label = 6;
        cells.height = 22;
        double x = p.left + p.wide() * 0.52;
        double cell = p.wide() * 0.24;
        cells.box(x, 116, cell, "INVOICE DATE", p.figures.date(bill.date));
        cells.box(x + cell, 116, cell, "CUSTOMER ID", p.dice.fill("@@@@@@@@@"));
        cells.box(x, 138, cell, "SHIPMENT", shipment);
        cells.box(x + cell, 138, cell, "DUE DATE", p.figures.date(bill.due()));
        String terms = bill.days + " days from inv. date";
        p.truth.put("payment_terms", terms);
        cells.box(x, 160, 2 * cell, "TERMS", terms);
        p.y = 194;
        consignment(p, cells, bill);
        p.y += 20;
        BigDecimal rate = p.dice.chance(0.4) ? bill.rates().get(0) : BigDecimal.ZERO;
        List<Item> items = charges(p, rate);
        Deal deal = Deal.net(items);
        p.sheet.left(p.left, p.y, Ink.of(7).strong(), "CHARGES");
        p.y += 14;
        new Table(p)
                .ruled(Ruling.Style.HEAD_AND_FOOT)
                .description("DESCRIPTION")
                .other("ROE", 'r', Item::unit)
                .other("AMOUNT", 'r', Item::article)
                .other(p.words.of("taxname") + " IN " + p.figures.code, 'r', item -> p.figures.plain(item.tax()))
                .amount("CHARGES IN " + p.figures.code)
                .items(items)
                .draw();
        p.truth.put("currency", p.figures.code);
        Sums sums = new Sums(p);
        sums.net("SUBTOTAL", deal.net)
                .tax("ADD " + p.words.of("taxname"), deal.tax)
                .total("TOTAL " + p.figures.code, deal.total)
                .draw(Sums.Form.RIGHT);
        Foots.text(p, "Please contact us within 7 days should there be any discrepancies.");
        Foots.bank(p, bill.seller);
        Foots.text(p, "Pay ref: " + number + " / " + shipment);
    }

    private static void consignment(Paper p, Cells cells, Bill bill) {
        p.sheet.left(p.left, p.y - 4, Ink.of(7).strong(), "SHIPMENT DETAILS");
        String origin = p.dice.pick(PORTS);
        String target =
                p.dice.pick(PORTS.stream().filter(port -> !port.equals(origin)).toList());
        LocalDate left = bill.date.minusDays(p.dice.between(3, 12));
        cells.row(List.of(1, 1), List.of("SHIPPER", "CONSIGNEE"), List.of(p.names.company(), bill.buyer.name()), 'l');
        cells.row(
                List.of(2, 1, 1),
                List.of("GOODS DESCRIPTION", "ORDER NUMBERS / OWNER'S REFERENCE", "INCOTERM"),
                List.of(
                        p.dice.pick(
                                "SPARE PARTS", "CONSOLIDATED CARGO AS PER MANIFEST", "GARMENTS", "FRESH CUT FLOWERS"),
                        p.dice.fill("PO#####"),
                        p.dice.pick("FOB", "EXW", "CPT", "DAP")),
                'l');
        cells.row(
                List.of(1, 1, 1, 1),
                List.of("WEIGHT", "VOLUME", "CHARGEABLE", "PACKAGES"),
                List.of(
                        p.dice.fill("###.000 KG"),
                        p.dice.fill("#.### M3"),
                        p.dice.fill("###.500 KG"),
                        p.dice.fill("{## CTN|# PLT|## PKG}")),
                'l');
        cells.row(
                List.of(1, 1, 1, 1),
                List.of("FLIGHT / DATE", "MASTER AIR WAYBILL", "HOUSE AIR WAYBILL", "IMPORT CUSTOMS BROKER"),
                List.of(
                        p.dice.fill("@@ ###") + " / " + p.figures.date(left),
                        p.dice.fill("###-####-####"),
                        p.dice.fill("@@@######"),
                        ""),
                'l');
        cells.row(
                List.of(1, 1, 1, 1),
                List.of("ORIGIN", "ETD", "DESTINATION", "ETA"),
                List.of(origin, p.figures.date(left), target, p.figures.date(left.plusDays(2))),
                'l');
    }

    /** The rate of exchange stands where a unit would, the foreign amount where an article's number would. */
    private static List<Item> charges(Paper p, BigDecimal rate) {
        List<Item> charges = new ArrayList<>();
        BigDecimal exchange = BigDecimal.valueOf(p.market.scale() * p.dice.between(0.88, 1.12))
                .setScale(4, RoundingMode.HALF_UP);
        List<String> names = p.dice.shuffled(List.of(
                "Airfreight",
                "Airline Fuel Surcharge",
                "Security Surcharge",
                "AWB Fee",
                "Terminal Handling",
                "Export Customs Clearance",
                "Pick-up Charge",
                "Airline Transfer Fee"));
        for (String name : names.subList(0, p.dice.between(2, 7))) {
            boolean foreign = p.dice.chance(0.6);
            BigDecimal dollars = p.dice.price(12, 900);
            BigDecimal amount =
                    foreign ? dollars.multiply(exchange).setScale(2, RoundingMode.HALF_UP) : Kit.price(p, 12, 400);
            charges.add(new Item(
                    name,
                    List.of(),
                    foreign ? "USD " + p.figures.plain(dollars) : p.figures.code + " " + p.figures.plain(amount),
                    null,
                    foreign ? p.figures.number(exchange, 4) : "",
                    null,
                    BigDecimal.ZERO,
                    rate,
                    amount));
        }
        return charges;
    }

    /** Tickets with fare and charges in columns of their own; tax only on the agency's fee. */
    private static void agency(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.figures.cells = Figures.Place.NOWHERE;
        Party seller = p.names.party(bill.seller.brand() + p.dice.pick(" Travel & Tours", " Travel Ltd", " Holidays"));
        String name = Heads.name(p, seller);
        p.truth.put("tax_id", seller.taxId());
        p.sheet.fill(0, 0, p.sheet.width, 62, p.accent == 0 ? 0x222222 : p.accent);
        p.sheet.left(p.left, 38, p.fit(name, p.wide() * 0.6, Ink.of(17).strong().colour(0xFFFFFF)), name);
        p.sheet.right(p.right, 30, Ink.of(7.5).colour(0xFFFFFF), seller.street() + ", " + seller.city());
        p.sheet.right(p.right, 41, Ink.of(7.5).colour(0xFFFFFF), seller.phone() + "  " + seller.mail());
        p.sheet.right(p.right, 52, Ink.of(7.5).colour(0xFFFFFF), Heads.taxLabel(p) + seller.taxId());
        String number = p.dice.fill("{INV######|IN-#####|T#####}");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.sheet.left(p.left, 92, p.ink().strong(), "Invoice to");
        p.lines(p.left, 92 + p.step(), p.ink(), 'l', bill.buyer.named());
        p.colon = ":";
        p.y = new Facts(p)
                        .add("Invoice No", number)
                        .add("Date", p.figures.date(bill.date))
                        .add("Booking ref (PNR)", p.dice.fill("@@#@@#"))
                        .add("Consultant", p.names.person())
                        .add("Cost centre", p.dice.fill("CC-####"))
                        .draw(Facts.Form.LABELS_RIGHT, p.right - 200, 92, 200)
                + 22;
        List<Item> items = new ArrayList<>();
        List<BigDecimal> charges = new ArrayList<>();
        for (int i = 0; i < p.dice.between(1, 5); i++) {
            BigDecimal fare = Kit.price(p, 60, 900);
            BigDecimal added = Kit.price(p, 20, 240);
            charges.add(added);
            String route = p.dice.pick(PORTS) + "/" + p.dice.pick(PORTS) + "/" + p.dice.pick(PORTS);
            items.add(new Item(
                    p.names.person().toUpperCase(Locale.ROOT),
                    List.of(route + "  " + p.dice.fill("@@ ###  {Economy|Business}")),
                    p.dice.fill("###-##########"),
                    null,
                    p.figures.plain(fare),
                    null,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    fare.add(added)));
        }
        int tickets = items.size();
        items.add(Item.plain("Service fee", bill.rates().get(0), Kit.price(p, 8, 45)));
        Deal deal = Deal.net(items);
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.UNDER_HEAD, Ruling.Style.ZEBRA))
                .other("Ticket", 'l', item -> item.unit().isEmpty() ? "" : item.article())
                .description("Passenger / Routing")
                .other("Fare", 'r', Item::unit)
                .column(
                        Column.Role.OTHER,
                        "Taxes",
                        'r',
                        (item, i) -> i <= tickets ? p.figures.plain(charges.get(i - 1)) : "")
                .amount("Total")
                .items(items)
                .draw();
        new Sums(p)
                .line(
                        "Tickets",
                        Deal.sum(items.subList(0, tickets).stream()
                                .map(Item::amount)
                                .toList()))
                .line("Service fee", items.get(tickets).amount())
                .tax(p.words.of("taxname") + " on service fee", deal.tax)
                .total(p.dice.pick("Total payable", "INVOICE TOTAL"), deal.total)
                .draw(p.dice.pick(Sums.Form.RIGHT, Sums.Form.TIGHT));
        Foots.text(
                p,
                "Tickets are subject to the carrier's conditions of carriage. Refunds are subject to an administration fee.");
        Foots.bank(p, seller);
    }

    /** Departments with a sum each, what was paid in advance, the rest; who the patient is takes more room than the number. */
    private static void hospital(Paper p) {
        Bill bill = new Bill(p, p.names.seller(), p.names.party(p.names.person()));
        Kit.currencied(p);
        p.figures.sums = p.dice.pick(Figures.Place.SIGN_BEFORE, Figures.Place.NOWHERE);
        p.figures.cells = Figures.Place.NOWHERE;
        p.size = Math.min(p.size, 8.5);
        p.goods.more = 0;
        String last = p.names.person().split(" ")[1];
        Party seller = p.names.party(last + p.dice.pick(" Memorial Hospital", " Medical Centre", " Nursing Home"));
        String name = Heads.name(p, seller);
        p.truth.put("tax_id", seller.taxId());
        p.sheet.middle(
                p.sheet.width / 2, 46, p.fit(name, p.wide(), Ink.of(15).strong().colour(p.accent)), name);
        String under = seller.street() + ", " + seller.city() + "  Tel " + seller.phone();
        p.sheet.middle(p.sheet.width / 2, 59, p.fit(under, p.wide(), Ink.of(8)), under);
        p.sheet.middle(p.sheet.width / 2, 70, Ink.of(8), p.market.one("taxlabels") + " " + seller.taxId());
        p.sheet.line(p.left, 76, p.right, 76, 0.8, 0x222222);
        p.sheet.middle(
                p.sheet.width / 2,
                92,
                Ink.of(11).strong(),
                p.dice.pick("INPATIENT BILL", "IP FINAL BILL", "FINAL BILL"));
        String number = p.dice.fill("{IPB/##/#####|IP######|FB-#####}");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        LocalDate in = bill.date.minusDays(p.dice.between(2, 9));
        p.colon = " :";
        Facts patient = new Facts(p)
                .add(p.dice.pick("UHID", "MR No", "OP/IP No"), p.dice.fill("########"))
                .add("Patient Name", bill.buyer.name())
                .add("Age / Sex", p.dice.fill("{##} Yrs / {M|F}"))
                .add("Admitted", p.figures.date(in))
                .add("Discharged", p.figures.date(bill.date));
        Facts other = new Facts(p)
                .add("Bill No", number)
                .add("Bill Date", p.figures.date(bill.date))
                .add("Ward / Bed", p.dice.fill("{General|Semi-private|Maternity} / {B#|##}"))
                .add("Consultant", "Dr " + p.names.person())
                .add("Payer", p.dice.pick("Self", "Insurance", "Corporate"));
        double half = p.wide() / 2;
        double end = patient.draw(Facts.Form.COLUMNS, p.left, 112, half - 10);
        p.y = Math.max(end, other.draw(Facts.Form.COLUMNS, p.left + half, 112, half)) + 14;
        List<Item> all = new ArrayList<>();
        Table table = new Table(p)
                .ruled(p.dice.pick(Ruling.Style.HEAD_AND_FOOT, Ruling.Style.GRID))
                .description("Particulars")
                .quantity("Qty")
                .price("Rate")
                .amount("Amount");
        departments(p).forEach((department, items) -> {
            table.heading(department).items(items);
            table.sum(
                    "Total " + department,
                    Deal.sum(items.stream().map(Item::amount).toList()));
            all.addAll(items);
        });
        table.draw();
        Deal deal = Deal.net(all);
        BigDecimal advance = Item.percent(deal.total, new BigDecimal(p.dice.between(20, 80)))
                .setScale(0, RoundingMode.DOWN)
                .setScale(2);
        new Sums(p)
                .total(p.dice.pick("Total Bill Amount", "Gross Bill"), deal.total)
                .line(p.dice.pick("Less Advance / Deposit", "Deposits"), advance.negate())
                .rest(p.dice.pick("Balance Payable", "Net Payable"), deal.total.subtract(advance))
                .draw(Sums.Form.RIGHT);
        boolean india = p.market.code().equals("IN");
        String words = india
                ? Spelled.indian(deal.total)
                : Spelled.english(deal.total, p.market.code().equals("KE") ? "Shillings" : "Naira");
        Foots.text(p, "Bill amount in words: " + words);
        Foots.text(p, "Prepared by: " + p.dice.fill("CASH0#") + "     Patient / Attendant signature ______________");
    }

    private static Map<String, List<Item>> departments(Paper p) {
        Map<String, List<Item>> made = new LinkedHashMap<>();
        BigDecimal none = BigDecimal.ZERO;
        made.put(
                "Room Charges",
                List.of(
                        Kit.item(p, "Bed charges", "", Kit.count(p, 2, 9), Kit.price(p, 12, 60), none),
                        Kit.item(p, "Nursing charges", "", Kit.count(p, 2, 9), Kit.price(p, 4, 15), none)));
        made.put(
                "Professional Fees",
                List.of(Kit.item(
                        p,
                        "{Physician|Surgeon|Paediatrician} visit",
                        "",
                        Kit.count(p, 1, 6),
                        Kit.price(p, 8, 40),
                        none)));
        made.put(
                "Laboratory",
                List.of(
                        Kit.item(
                                p, "{Full haemogram|Blood culture}", "", Kit.count(p, 1, 2), Kit.price(p, 4, 14), none),
                        Kit.item(
                                p,
                                "{Urea and electrolytes|Malaria smear}",
                                "",
                                Kit.count(p, 1, 3),
                                Kit.price(p, 3, 12),
                                none)));
        made.put("Pharmacy", p.goods.some("care", p.dice.between(1, 5), List.of(none)));
        return made;
    }
}
