package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Papers with little design: printers' type, typesetters' letters, forms, slips from a car. */
final class Plain {

    private Plain() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("monospaced", "US GB ZA AU IN CA", Plain::monospaced),
                Archetype.page("typeset", "GB DE FR NL CH US", Plain::typeset),
                Archetype.page("us-ship-form", "US CA US", Plain::form),
                Archetype.page("left-total", "GB IE US FR ES AU", Plain::leftTotal),
                Archetype.slip("taxi-slip", "GB IE SG ZA AU DE", Plain::taxi));
    }

    private static void monospaced(Paper p) {
        p.sheet.typeface(2, 1);
        p.size = 8.5;
        p.leading = 1.3;
        Bill bill = new Bill(p);
        if (p.dice.chance(0.5)) {
            p.figures.dated("dd-MMM-yy", true);
        }
        String bar = p.dice.pick("=", "-", "*");
        int signs = (int) (p.wide() / p.sheet.width(bar, p.ink()));
        p.y = p.lines(
                p.left,
                50,
                p.ink(),
                'l',
                Kit.sender(p, bill.seller, p.dice.chance(0.8)).stream()
                        .flatMap(line -> p.wrap(line, p.wide(), p.ink()).stream())
                        .toList());
        p.sheet.left(p.left, p.y, p.ink(), bar.repeat(signs));
        p.y += 2 * p.step();
        p.colon = ":";
        Facts facts = Facts.of(bill, p).other("customer_no", bill);
        if (p.dice.chance(0.5)) {
            facts.due(bill.due());
        } else {
            facts.terms(bill);
        }
        p.y = facts.draw(
                        p.dice.pick(Facts.Form.COLUMNS, Facts.Form.COLUMNS, Facts.Form.GLUED),
                        p.left,
                        p.y,
                        p.wide() * 0.7)
                + p.step();
        p.y = Heads.buyer(p, bill.buyer, p.dice.pick("SOLD TO", "BILL TO:", "INVOICE TO:"), p.left, p.y, 0) + p.step();
        p.sheet.left(p.left, p.y, p.ink(), bar.repeat(signs));
        p.y += p.step();
        Deal deal = Deal.net(bill.items(1, 10));
        new Table(p)
                .ruled(Ruling.Style.NONE)
                .quantity("QTY")
                .description("DESCRIPTION")
                .price("PRICE")
                .amount("AMOUNT")
                .items(deal.items)
                .draw();
        p.y += p.step();
        p.sheet.left(p.left, p.y, p.ink(), bar.repeat(signs));
        p.y += p.step();
        new Sums(p).all(deal).draw(p.dice.pick(Sums.Form.TIGHT, Sums.Form.DOTS, Sums.Form.RIGHT));
        Foots.closing(p);
    }

    /** A letter from a typesetting program: serif, wide margins, hardly any lines, number in the heading. */
    private static void typeset(Paper p) {
        p.sheet.typeface(1, 1);
        p.size = 10.5;
        p.left = 84;
        p.right = p.sheet.width - 84;
        Bill bill = new Bill(p, p.names.freelancer(), p.names.buyer());
        String name = Heads.name(p, bill.seller);
        p.sheet.middle(p.sheet.width / 2, 64, Ink.of(17), name);
        p.y = p.lines(
                        p.sheet.width / 2,
                        82,
                        p.small(),
                        'c',
                        List.of(
                                bill.seller.street() + ", " + bill.seller.city(),
                                bill.seller.mail() + ", " + bill.seller.phone()))
                + 8;
        p.sheet.line(p.left, p.y, p.right, p.y, 0.4, 0);
        p.y += 34;
        p.truth.date("issue_date", bill.date);
        p.sheet.right(p.right, p.y, p.ink(), p.figures.date(bill.date));
        p.y = p.lines(
                        p.left,
                        p.y,
                        p.ink(),
                        'l',
                        bill.buyer.named().stream()
                                .flatMap(line -> p.wrap(line, p.wide() * 0.7, p.ink()).stream())
                                .toList())
                + 26;
        p.truth.number(bill.number);
        p.sheet.left(
                p.left,
                p.y,
                Ink.of(13).strong(),
                p.words.of("title_invoice") + " "
                        + p.dice.pick("", "№ ", "No. ", "#").replace("№ ", "") + bill.number);
        p.y += 24;
        Deal deal = Deal.net(bill.items(
                p.dice.pick("consult", "it"),
                1,
                4,
                List.of(
                        p.dice.chance(0.5) || p.market.code().equals("US")
                                ? new BigDecimal("0")
                                : bill.rates().get(0))));
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.HEAD_AND_FOOT, Ruling.Style.UNDER_HEAD))
                .description()
                .quantityWithUnit()
                .price()
                .amount()
                .items(deal.items)
                .draw();
        Sums sums = new Sums(p);
        if (deal.tax.signum() > 0) {
            sums.all(deal);
        } else {
            sums.total(deal.total);
        }
        sums.draw(p.dice.pick(Sums.Form.RIGHT, Sums.Form.TIGHT));
        p.y += 12;
        Foots.terms(p, bill);
        bill.seller.bank().forEach(line -> Foots.text(p, line));
        if (p.dice.chance(0.6)) {
            Foots.text(p, Heads.taxLine(p, bill.seller));
        }
    }

    /** The American form: two address boxes, a strip of shipping facts, columns ordered and shipped, code columns. */
    private static void form(Paper p) {
        Bill bill = new Bill(p);
        Heads.logo(p, bill.seller.brand(), 'l');
        p.y = p.lines(p.left, 84, p.small(), 'l', Kit.sender(p, bill.seller, p.dice.chance(0.4)));
        p.sheet.right(p.right, 52, Ink.of(20).strong(), "INVOICE");
        double facted = Facts.of(bill, p).add("Page", "1 of 1").draw(Facts.Form.GRID, p.right - 190, 78, 190);
        p.y = Math.max(p.y, facted) + 14;
        List<String> sold = new ArrayList<>(List.of(p.dice.pick("SOLD TO:", "BILL TO:")));
        sold.addAll(bill.buyer.named());
        List<String> ship = new ArrayList<>(List.of("SHIP TO:"));
        ship.addAll(p.names.buyer().named());
        p.y = Kit.blocks(p, p.y, List.of(sold, ship)) + 12;
        Facts strip = new Facts(p)
                .add("CUSTOMER NO.", p.dice.fill("@@@###"))
                .add("P.O. NUMBER", p.dice.fill("####-@"))
                .add("SHIP VIA", p.dice.pick("UPS GROUND", "OUR TRUCK", "LTL", "WILL CALL"))
                .add("F.O.B.", p.dice.pick("ORIGIN", "DEST"));
        p.y = strip.terms(bill).draw(Facts.Form.ROW_BOXED, p.left, p.y, p.wide()) + 10;
        if (p.dice.chance(0.4)) {
            p.truth.date("due_date", bill.due());
            p.sheet.left(p.left, p.y, p.ink(), p.dice.pick("DUE DATE: ", "Net due on ") + p.figures.date(bill.due()));
            p.y += p.step() + 6;
        }
        BigDecimal rate = new BigDecimal(p.dice.pick("0", "6.25", "7", "8.25"));
        BigDecimal freight = p.dice.chance(0.6) ? Kit.price(p, 10, 90) : new BigDecimal("0.00");
        List<Item> items = bill.items(p.dice.pick("industrial", "office", "food"), 1, 10, List.of(rate));
        BigDecimal net = Deal.sum(items.stream().map(Item::amount).toList());
        BigDecimal tax = Item.percent(net, rate);
        Table table =
                new Table(p).ruled(p.dice.pick(Ruling.Style.COLUMNS, Ruling.Style.GRID, Ruling.Style.HEAD_AND_FOOT));
        table.other("ORDERED", 'r', item -> item.quantity() == null ? "" : p.figures.quantity(item.quantity()))
                .quantity("SHIPPED")
                .article()
                .description()
                .price("UNIT PRICE")
                .amount("EXTENSION")
                .items(items)
                .draw();
        p.truth.note("rounding", freight);
        Sums sums = new Sums(p)
                .net(p.dice.pick("SUBTOTAL", "Net Sales", "Sale Amount"), net)
                .tax(p.dice.pick("SALES TAX", "Tax " + rate + "%"), tax);
        sums.line("FREIGHT", freight)
                .total(
                        p.dice.pick("TOTAL", "INVOICE TOTAL", "PAY THIS AMOUNT"),
                        net.add(tax).add(freight))
                .draw(p.dice.pick(Sums.Form.GRID, Sums.Form.RIGHT, Sums.Form.HEADED_ROW));
        Foots.text(p, "Remit to: " + bill.seller.street() + ", " + bill.seller.city());
    }

    /** The sums stand at the left under the table, and the sender only at the foot. */
    private static void leftTotal(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        Kit.footOnly(p, bill.seller, p.dice.chance(0.8));
        p.sheet.fill(0, 0, p.sheet.width, 16, p.accent);
        p.sheet.left(p.left, 66, Heads.titleInk(p).sized(26), p.words.of("title_invoice"));
        p.y = Facts.of(bill, p)
                        .due(bill.due())
                        .draw(p.dice.pick(Facts.Form.ROW, Facts.Form.STACKED), p.left, 92, p.wide() * 0.8)
                + 14;
        p.y = Heads.buyer(p, bill.buyer, p.words.of("bill_to"), p.left, p.y, 0.2) + 18;
        Deal deal = Deal.net(bill.items(1, 7));
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.ROWS, Ruling.Style.UNDER_HEAD, Ruling.Style.NONE))
                .amount()
                .description()
                .quantity()
                .price()
                .items(deal.items)
                .draw();
        double right = p.right;
        p.right = p.left + p.wide() * 0.5;
        new Sums(p).all(deal).draw(p.dice.pick(Sums.Form.WIDE, Sums.Form.DOTS, Sums.Form.GRID));
        p.right = right;
        Foots.bank(p, bill.seller);
    }

    /** A meter's print: fare, extras, what the card paid. */
    private static void taxi(Paper p) {
        Bill bill = new Bill(p);
        Party seller = p.names.party(
                p.dice.chance(0.5)
                        ? bill.seller.person()
                        : bill.seller.brand() + p.dice.fill("{ Taxi| Cabs| Taxi Service}"));
        double middle = p.sheet.width / 2;
        String name = Heads.name(p, seller);
        p.y = p.lines(
                middle,
                26,
                p.ink().strong(),
                'c',
                p.wrap(name, p.wide(), p.ink().strong()));
        p.y = p.lines(middle, p.y, p.ink(), 'c', p.wrap(seller.phone(), p.wide(), p.ink()));
        if (p.dice.chance(0.5)) {
            p.y = p.lines(middle, p.y, p.ink(), 'c', p.wrap(Heads.taxLine(p, seller), p.wide(), p.ink()));
        }
        p.y += p.step();
        p.y = new Facts(p)
                        .number(p.words.of("receipt_no"), p.dice.fill("{####|######}"))
                        .date(bill.date)
                        .add("Taxi", p.dice.fill("{####|@@@ ####}"))
                        .add("Start", p.dice.fill("1#:{12|34|47}"))
                        .add("Km", p.dice.fill("#.#"))
                        .draw(Facts.Form.ENDS, p.left, p.y, p.wide())
                + p.step();
        BigDecimal fare = Kit.price(p, 6, 60);
        BigDecimal extra = Kit.price(p, 1, 5);
        p.truth.withoutLines();
        p.figures.sums = p.dice.pick(Figures.Place.SIGN_BEFORE, Figures.Place.CODE_BEFORE);
        Sums sums = new Sums(p)
                .line(Kit.say(p, "en", "{Fare|Meter fare}", "de", "Fahrpreis"), fare)
                .line(Kit.say(p, "en", "{Extras|Booking fee|Tolls}", "de", "Zuschlag"), extra);
        sums.total(Kit.say(p, "en", "{TOTAL|Total fare}", "de", "{Gesamtbetrag|Summe}"), fare.add(extra))
                .draw(p.dice.pick(Sums.Form.WIDE, Sums.Form.DOTS));
        p.y = p.lines(
                middle, p.y + 8, p.ink(), 'c', p.wrap(p.dice.fill("{VISA|MASTERCARD} **** ####"), p.wide(), p.ink()));
    }
}
