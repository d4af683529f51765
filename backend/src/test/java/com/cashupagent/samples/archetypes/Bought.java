package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bills of sellers one hardly sees: of a shop on a telephone, of a firm that sells others' programs, of a van with food. */
final class Bought {

    private static final int PALE = 0x9AA0A6;

    private Bought() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("app-purchases", "GB US IE AU", Bought::purchases),
                Archetype.page("merchant-of-record", "US GB IE AU", Bought::reseller),
                Archetype.page("food-distributor", "US US CA", Bought::distributor));
    }

    /** Bought on a telephone: pale capitals in a grey block, a square for each thing's picture, the seller in small print. */
    private static void purchases(Paper p) {
        p.figures.sums = Figures.Place.SIGN_BEFORE;
        p.figures.cells = Figures.Place.SIGN_BEFORE;
        Bill bill = new Bill(p, p.names.seller(), p.names.party(p.names.person()));
        p.size = 8.5;
        p.left = 96;
        p.right = p.sheet.width - 96;
        Cells.mark(p, p.left, 40, 28);
        p.sheet.right(p.right, 62, Ink.of(19).colour(0x888888), p.dice.pick("Invoice", "Receipt"));
        String number = p.dice.fill("1##########");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.sheet.fill(p.left, 84, p.wide(), 98, 0xF5F5F7);
        double column = p.left + p.wide() * 0.58;
        p.sheet.line(column - 8, 84, column - 8, 182, 1.5, 0xFFFFFF);
        double at = 96;
        for (List<String> fact : List.of(
                List.of("ACCOUNT", bill.buyer.mail()),
                List.of("INVOICE DATE", p.figures.date(bill.date)),
                List.of("ORDER ID", p.dice.fill("M@@#@@####")),
                List.of("DOCUMENT NO.", number))) {
            p.sheet.left(p.left + 6, at, Ink.of(6).colour(PALE), fact.get(0));
            Ink ink = p.fit(fact.get(1), column - p.left - 22, Ink.of(8));
            p.sheet.left(p.left + 6, at + 9, ink, fact.get(1));
            at += 23;
        }
        p.sheet.left(column, 96, Ink.of(6).colour(PALE), "BILLED TO");
        List<String> to = new ArrayList<>(List.of(p.dice.fill("{Visa|Mastercard} .... ####")));
        to.addAll(bill.buyer.named());
        at = 106;
        for (String line : to) {
            p.sheet.left(column, at, p.fit(line, p.right - column - 4, Ink.of(8)), line);
            at += 11;
        }
        p.y = 204;
        BigDecimal rate = bill.serviceRate();
        List<Item> items = bought(p, bill, rate);
        Deal deal = Deal.gross(items);
        p.sheet.fill(p.left, p.y - 12, p.wide(), 18, 0xF5F5F7);
        p.sheet.left(p.left + 6, p.y, Ink.of(9).strong(), p.dice.pick("App Market", "Media Store", "Cloud & Apps"));
        p.y += 22;
        for (Item item : items) {
            thing(p, item);
        }
        p.sheet.line(p.left, p.y - 8, p.right, p.y - 8, 0.5, 0xD2D2D7);
        p.y += 10;
        if (rate.signum() > 0) {
            p.truth.amount("tax_amount", deal.tax);
            String inside = p.words.of("taxname") + " charged at " + p.figures.rate(rate) + "%";
            p.sheet.left(p.right - 190, p.y, Ink.of(7.5).colour(PALE), inside);
            p.sheet.right(p.right, p.y, Ink.of(7.5).colour(PALE), Kit.money(p, deal.tax));
            p.y += 22;
        }
        p.truth.amount("total_amount", deal.total);
        p.sheet.left(p.right - 190, p.y, Ink.of(7).colour(PALE), "TOTAL");
        p.sheet.right(p.right, p.y, Ink.of(14).strong(), Kit.money(p, deal.total));
        p.y += 46;
        String help = "Get help with subscriptions and purchases. Learn how to manage your password preferences.";
        p.y = p.paragraph(p.left, p.y, p.wide(), Ink.of(7).colour(PALE), help) + 30;
        p.truth.put("tax_id", bill.seller.taxId());
        List<String> legal = List.of(
                Heads.name(p, bill.seller),
                bill.seller.street() + ", " + bill.seller.city() + ", " + bill.seller.country(),
                Heads.taxLabel(p) + bill.seller.taxId());
        p.lines(p.sheet.width / 2, p.y, Ink.of(6.5).colour(PALE), 'c', legal);
    }

    private static List<Item> bought(Paper p, Bill bill, BigDecimal rate) {
        List<Item> items = new ArrayList<>();
        int count = p.dice.between(1, 4);
        for (int i = 0; i < count; i++) {
            String name = p.dice.fill(
                    "{Sleep Sounds|Photo Vault|Scanner Go|Word Garden|Trail Maps|Focus Timer} {Premium|Pro|Plus}");
            String renews = p.dice.pick("Renews ", "Renews on ") + p.figures.date(bill.date.plusMonths(1));
            items.add(Kit.flat(p, name, 1, 60, rate).with(List.of(p.dice.pick("Monthly", "1 month"), renews)));
        }
        return items;
    }

    private static void thing(Paper p, Item item) {
        p.sheet.fill(p.left + 6, p.y - 8, 30, 30, p.dice.pick(0x8EC5FC, 0xF6D365, 0xA1C4FD, 0x84FAB0));
        p.sheet.left(p.left + 46, p.y, Ink.of(8.5).strong(), item.text());
        p.sheet.right(p.right, p.y, Ink.of(8.5).strong(), p.figures.cell(item.amount()));
        double at = p.y + 10;
        for (String line : item.more()) {
            p.sheet.left(p.left + 46, at, Ink.of(7).colour(PALE), line);
            at += 9;
        }
        p.sheet.left(p.left + 46, at, Ink.of(7).colour(0x0066CC), "Report a problem");
        p.truth.line(Map.of("description", item.text() + " " + String.join(" ", item.more()), "amount", item.amount()));
        p.y = at + 24;
    }

    /** The product's maker is seen first, but another firm sells and bills it; paid already. */
    private static void reseller(Paper p) {
        p.figures.sums = p.dice.pick(Figures.Place.CODE_AFTER, Figures.Place.SIGN_BEFORE);
        p.figures.cells = p.figures.sums;
        Bill bill = new Bill(p, p.names.party(p.names.company()), p.names.buyer());
        String product = p.names.seller().brand();
        p.truth.put("tax_id", bill.seller.taxId());
        p.sheet.left(p.left, 60, p.fit(product, 200, Ink.of(20).strong().colour(p.accent)), product);
        p.sheet.left(p.left, 76, Ink.of(8).colour(PALE), "is sold by our reseller and merchant of record");
        p.sheet.right(p.right, 60, Ink.of(16), "Invoice");
        p.sheet.fill(p.right - 44, 68, 44, 16, 0x2E9E5B);
        p.sheet.middle(p.right - 22, 79, Ink.of(8).strong().colour(0xFFFFFF), "PAID");
        String number = p.dice.fill("{#####-#####|#######|####-######}");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        List<List<String>> blocks = new ArrayList<>();
        List<String> from = new ArrayList<>(List.of("Invoice from", Heads.name(p, bill.seller)));
        from.addAll(bill.seller.address());
        from.add(Heads.taxLabel(p) + bill.seller.taxId());
        blocks.add(from);
        List<String> to = new ArrayList<>(List.of("Invoice to"));
        to.addAll(bill.buyer.named());
        to.add(bill.buyer.mail());
        blocks.add(to);
        blocks.add(List.of(
                "Invoice reference", number, "Billed on " + p.figures.date(bill.date), p.dice.fill("Order ########")));
        p.y = Kit.blocks(p, 118, blocks) + 24;
        BigDecimal rate = bill.rates().get(0);
        List<Item> items = new ArrayList<>();
        String plan = product + p.dice.fill(" {Personal|Professional|Lifetime|Team} licence");
        String months = p.figures.date(bill.date) + " to " + p.figures.date(bill.date.plusYears(1));
        items.add(Kit.item(p, plan, "", Kit.count(p, 1, 12), Kit.price(p, 9, 400), rate)
                .with(List.of(months)));
        if (p.dice.chance(0.4)) {
            items.add(Kit.item(
                    p, product + " add-on {Cloud|Support|Plugins}", "", BigDecimal.ONE, Kit.price(p, 5, 90), rate));
        }
        Deal deal = Deal.net(items);
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.ROWS, Ruling.Style.HEAD_AND_FOOT))
                .description("Product")
                .quantity("Qty")
                .price("Unit price")
                .other("Tax rate", 'r', item -> p.figures.rate(item.rate()) + "%")
                .amount("Amount")
                .items(items)
                .draw();
        Sums sums = new Sums(p)
                .net("Subtotal", deal.net)
                .tax(p.words.of("taxname") + " (" + p.figures.rate(rate) + "%)", deal.tax)
                .total("Total", deal.total)
                .line("Amount paid", deal.total)
                .rest("Amount due (" + p.figures.code + ")", new BigDecimal("0.00"));
        sums.draw(Sums.Form.RIGHT);
        p.truth.put("currency", p.figures.code);
        p.y += 12;
        Foots.text(
                p,
                "This order was processed by our online reseller, " + bill.seller.name()
                        + ", who also handles order related inquiries and returns.");
    }

    /** Cases ordered and shipped under headings of kinds of food, each with its sum; no tax, a surcharge for fuel. */
    private static void distributor(Paper p) {
        Cells.form(p, 28, 7.5);
        p.sheet.typeface(p.dice.pick(2, 0), p.dice.pick(0.78, 0.84));
        Bill bill = new Bill(p);
        p.goods.factor = 4;
        p.goods.most = 14;
        String name = Heads.name(p, bill.seller);
        p.sheet.left(p.left, 40, p.fit(name, p.wide() * 0.45, Ink.of(13).strong()), name);
        p.lines(p.left, 52, Ink.of(7.5), 'l', List.of(bill.seller.street(), bill.seller.city(), bill.seller.phone()));
        String number = p.dice.fill("{########|###-######|######}");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        Cells cells = new Cells(p);
        cells.value = 8.5;
        double cell = p.wide() * 0.165;
        double x = p.right - 3 * cell;
        cells.box(x, 30, cell, "INVOICE NUMBER", number, 'c', true);
        cells.box(x + cell, 30, cell, "INVOICE DATE", p.figures.date(bill.date), 'c', true);
        cells.box(x + 2 * cell, 30, cell, "CUSTOMER", p.dice.fill("######"), 'c', true);
        cells.box(x, 51, cell, "ROUTE / STOP", p.dice.fill("#### / 0##"), 'c', true);
        cells.box(x + cell, 51, cell, "PURCHASE ORDER", p.dice.pick("", "VERBAL", "WEB"), 'c', true);
        String terms = "NET " + bill.days + " DAYS";
        p.truth.put("payment_terms", terms);
        cells.box(x + 2 * cell, 51, cell, "TERMS", terms, 'c', true);
        Party buyer = bill.buyer;
        List<String> ship = new ArrayList<>(List.of("SHIP TO"));
        ship.addAll(buyer.named());
        List<String> to = new ArrayList<>(List.of("BILL TO"));
        to.addAll(buyer.named());
        p.y = Kit.blocks(p, 92, List.of(ship, to)) + 14;
        List<Item> all = new ArrayList<>();
        Table table = new Table(p)
                .ruled(Ruling.Style.HEAD_AND_FOOT)
                .other("ORD", 'r', item -> item.quantity() == null ? "" : p.figures.quantity(item.quantity()))
                .quantity("SHIP")
                .other("PACK SIZE", 'l', item -> item.quantity() == null ? "" : pack(item))
                .description("DESCRIPTION")
                .article()
                .price("UNIT PRICE")
                .amount("EXTENDED PRICE");
        List<String> kinds =
                p.dice.shuffled(List.of("DAIRY", "MEATS", "PRODUCE", "CANNED & DRY", "FROZEN", "PAPER & DISP"));
        for (String kind : kinds.subList(0, p.dice.between(1, 4))) {
            List<Item> items = p.goods.some("food", p.dice.between(1, 6), List.of(BigDecimal.ZERO));
            table.heading("**** " + kind + " ****").items(items);
            table.sum("GROUP TOTAL", Deal.sum(items.stream().map(Item::amount).toList()));
            all.addAll(items);
        }
        Item fuel = Item.plain("CHGS FOR FUEL SURCHARGE", BigDecimal.ZERO, p.dice.price(4, 12));
        all.add(fuel);
        table.heading("**** MISC CHARGES ****").item(fuel).draw();
        Deal deal = Deal.net(all);
        p.figures.sums = p.dice.pick(Figures.Place.SIGN_BEFORE, Figures.Place.NOWHERE);
        new Sums(p)
                .net("SUB TOTAL", deal.net)
                .tax("TAX TOTAL", deal.tax)
                .total("INVOICE TOTAL", deal.total)
                .draw(Sums.Form.RIGHT);
        Foots.text(p, "LAST PAGE. Received in good order, driver not responsible for shortages after signature.");
        Foots.text(p, "CUSTOMER SIGNATURE X________________________    DRIVER ____________");
    }

    private static String pack(Item item) {
        int count = Math.floorMod(item.text().hashCode(), 5);
        return List.of("4/1GAL", "12/32OZ", "6/#10", "1/25LB", "24/12OZ").get(count);
    }
}
