package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills that web shops and market places print. */
final class Shops {

    private static final String MARKETS = "US GB DE FR NL IT ES AU IE PT";

    private Shops() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("shop-plugin", MARKETS, Shops::plugin),
                Archetype.page("shop-order", "US GB AU CA IE", Shops::order),
                Archetype.page("marketplace", "GB DE FR IT ES", Shops::marketplace));
    }

    private static BigDecimal rate(Paper p, Bill bill) {
        return p.market.code().equals("US")
                ? new BigDecimal(p.dice.pick("0", "8.25", "6"))
                : bill.rates().get(0);
    }

    /** A shop's plug-in: logo or name left, shop's address right, three columns below, dark table head. */
    private static void plugin(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.figures.cells = p.figures.sums;
        Party seller = p.dice.chance(0.4) ? p.names.party(bill.seller.web().replace("www.", "")) : bill.seller;
        Heads.logo(p, seller.brand(), 'l');
        List<String> from = Kit.sender(p, seller, p.dice.chance(0.6));
        double x = p.left + p.wide() * 0.62;
        double end = p.lines(
                x,
                44,
                p.small(),
                'l',
                from.stream()
                        .flatMap(line -> p.wrap(line, p.right - x, p.small()).stream())
                        .toList());
        p.y = Math.max(end, 86) + 16;
        p.sheet.left(
                p.left, p.y, Ink.of(16).strong(), p.words.of("title_invoice").toUpperCase(java.util.Locale.ROOT));
        p.y += 24;
        double top = p.y;
        double to = p.lines(
                p.left,
                top,
                p.ink(),
                'l',
                List.of(bill.buyer.person(), bill.buyer.street(), bill.buyer.city(), bill.buyer.mail()));
        Facts facts = Facts.of(bill, p)
                .add(p.words.of("our_order"), p.dice.fill("{####|#####}"))
                .add(p.words.of("order_date"), p.figures.date(bill.date.minusDays(p.dice.below(3))))
                .add(
                        Kit.say(
                                p,
                                "en",
                                "Payment Method",
                                "de",
                                "Zahlungsart",
                                "fr",
                                "Moyen de paiement",
                                "nl",
                                "Betaalmethode",
                                "it",
                                "Metodo di pagamento",
                                "es",
                                "Método de pago",
                                "pt",
                                "Método de pagamento"),
                        p.dice.pick("PayPal", "Credit Card (Stripe)", "Klarna", "iDEAL", "Bank transfer"));
        p.y = Math.max(to, facts.draw(Facts.Form.COLUMNS, p.left + p.wide() * 0.5, top, p.wide() * 0.5)) + 18;
        p.goods.most = 4;
        BigDecimal rate = rate(p, bill);
        List<Item> items = bill.items(p.dice.pick("shop", "food", "care"), 1, 6, List.of(rate));
        boolean gross = p.dice.chance(0.5);
        BigDecimal shipping = p.dice.chance(0.7) ? Kit.price(p, 3, 15) : new BigDecimal("0.00");
        List<Item> all = new ArrayList<>(items);
        all.add(Item.plain("shipping", rate, shipping));
        Deal deal = gross ? Deal.gross(all) : Deal.net(all);
        Table table = new Table(p)
                .ruled(p.dice.pick(Ruling.Style.ROWS, Ruling.Style.UNDER_HEAD))
                .description(p.words.of("desc"))
                .quantity();
        table.filledHead = p.dice.chance(0.7);
        if (p.dice.chance(0.4)) {
            table.price();
        }
        table.amount(Kit.say(
                        p, "en", "Price", "de", "Preis", "fr", "Prix", "nl", "Prijs", "it", "Prezzo", "es", "Precio",
                        "pt", "Preço"))
                .items(items)
                .draw();
        p.truth.note("beside_lines", shipping);
        Sums sums = new Sums(p)
                .line(
                        p.words.of("lines"),
                        Deal.sum(items.stream().map(Item::amount).toList()));
        if (shipping.signum() > 0) {
            sums.line(p.words.of("shipping"), shipping);
        }
        if (!gross && rate.signum() > 0) {
            sums.tax(rate, deal.tax);
        }
        sums.total(deal.total);
        if (gross && rate.signum() > 0) {
            sums.tax(
                    Kit.say(
                                    p,
                                    "en",
                                    "(includes §)",
                                    "de",
                                    "inkl. §",
                                    "fr",
                                    "(dont §)",
                                    "nl",
                                    "(incl. §)",
                                    "it",
                                    "(include §)",
                                    "es",
                                    "(incluye §)",
                                    "pt",
                                    "(inclui §)")
                            .replace("§", p.words.of("taxname") + " " + p.figures.rate(rate) + "%"),
                    deal.tax);
        }
        sums.draw();
        Foots.closing(p);
    }

    /** Order number as the invoice's; addresses ship and bill; rows with quantity first as '2 x'. */
    private static void order(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.figures.cells = p.figures.sums;
        p.figures.dated("MMM d, yyyy", false);
        String number = p.dice.fill("#{####|###}");
        Party seller = p.dice.chance(0.6)
                ? p.names.party(bill.seller.brand() + p.dice.fill("{ Store| Supply Co| & Sons|}"))
                : bill.seller;
        String name = Heads.name(p, seller);
        p.sheet.left(p.left, 54, Ink.of(15).strong(), name);
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.sheet.right(
                p.right, 50, p.ink().strong(), p.dice.pick("Invoice ", "Order ", "Invoice for order ") + "#" + number);
        p.sheet.right(p.right, 50 + p.step(), p.ink(), p.figures.date(bill.date));
        List<String> ship = new ArrayList<>(List.of("SHIP TO", bill.buyer.person()));
        ship.addAll(bill.buyer.address());
        List<String> to = new ArrayList<>(List.of("BILL TO", bill.buyer.person()));
        to.addAll(bill.buyer.address());
        p.y = Kit.blocks(p, 96, List.of(ship, to)) + 20;
        p.goods.most = 4;
        p.goods.more = 0.5;
        BigDecimal rate = rate(p, bill);
        List<Item> items = bill.items("shop", 1, 5, List.of(rate));
        BigDecimal discount =
                p.dice.chance(0.3) ? Item.percent(items.get(0).amount(), new BigDecimal("10")) : new BigDecimal("0.00");
        BigDecimal shipping = p.dice.chance(0.6) ? Kit.price(p, 4, 18) : new BigDecimal("0.00");
        Deal deal = Deal.net(items, discount, shipping);
        Table table = new Table(p)
                .ruled(p.dice.pick(Ruling.Style.NONE, Ruling.Style.ROWS))
                .description(p.dice.pick("ITEMS", "Item", "Product"));
        table.column(
                        Column.Role.QUANTITY,
                        p.dice.pick("QUANTITY", "Qty"),
                        'l',
                        (item, i) -> item.quantity() == null
                                ? ""
                                : p.figures.quantity(item.quantity()) + p.dice.pick("", "", ""))
                .price(p.dice.pick("PRICE", "Item price"))
                .amount("TOTAL")
                .items(items)
                .draw();
        p.truth.note("beside_lines", shipping.subtract(discount));
        Sums sums = new Sums(p).line(p.dice.pick("Subtotal", "Subtotal price"), deal.lines);
        if (discount.signum() > 0) {
            sums.line(p.dice.fill("Discount ({SAVE10|WELCOME|SPRING})"), discount.negate());
        }
        if (shipping.signum() > 0) {
            sums.line(p.dice.pick("Shipping", "Shipping (Standard)"), shipping);
        }
        if (deal.tax.signum() > 0) {
            sums.tax(p.dice.pick("Total tax", "Tax", "Taxes"), deal.tax);
        }
        sums.total(p.dice.pick("Total", "Total price", "Order total"), deal.total)
                .line(p.dice.pick("Total paid", "Paid by customer"), deal.total)
                .draw();
        Foots.text(p, "Thank you for shopping with us!");
        p.lines(
                p.sheet.width / 2,
                p.y + 10,
                p.small(),
                'c',
                List.of(seller.street() + ", " + seller.city(), seller.mail()));
    }

    /** The platform's name is largest and at the foot, but a trader sells. */
    private static void marketplace(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.figures.cells = p.figures.sums;
        Party platform = p.names.seller();
        String site = platform.web().replace("www.", "");
        p.sheet.left(p.left, 54, Ink.of(22).strong().colour(p.accent), site);
        p.sheet.right(p.right, 54, Ink.of(14), p.words.of("title_invoice"));
        p.sheet.right(
                p.right,
                70,
                p.small(),
                Kit.say(p, "en", "Paid", "de", "Bezahlt", "fr", "Payé", "it", "Pagato", "es", "Pagado"));
        List<String> sold = new ArrayList<>(List.of(Kit.say(
                p, "en", "Sold by", "de", "Verkauft von", "fr", "Vendu par", "it", "Venduto da", "es", "Vendido por")));
        sold.addAll(List.of(Heads.name(p, bill.seller)));
        sold.addAll(bill.seller.address());
        boolean tax = p.dice.chance(0.85);
        if (tax) {
            sold.add(Heads.taxLine(p, bill.seller));
        }
        List<String> to = new ArrayList<>(List.of(p.words.of("bill_to")));
        to.addAll(bill.buyer.named());
        p.y = Kit.blocks(p, 100, p.dice.chance(0.5) ? List.of(to, sold) : List.of(sold, to)) + 12;
        p.y = Facts.of(bill, p)
                        .add(p.words.of("our_order"), p.dice.fill("###-#######-#######"))
                        .draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ROW), p.left, p.y, p.wide() * 0.7)
                + 14;
        BigDecimal rate = bill.rates().get(0);
        p.goods.most = 3;
        List<Item> items = new ArrayList<>();
        for (Item item : bill.items("shop", 1, 4, List.of(rate))) {
            items.add(item.with(List.of(p.dice.fill("{ASIN: B0@#@##@#@|SKU: ####-@@|Art. ######}"))));
        }
        Deal deal = Deal.gross(items);
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.ROWS, Ruling.Style.UNDER_HEAD))
                .description()
                .quantity()
                .other(p.words.of("taxcol"), 'r', item -> p.figures.rate(rate) + "%")
                .price(Kit.say(
                        p,
                        "en",
                        "Unit price (incl. VAT)",
                        "de",
                        "Stückpreis (inkl. USt.)",
                        "fr",
                        "Prix unitaire TTC",
                        "it",
                        "Prezzo unitario (IVA incl.)",
                        "es",
                        "Precio unidad (IVA incl.)"))
                .amount(Kit.say(
                        p,
                        "en",
                        "Item subtotal",
                        "de",
                        "Zwischensumme (inkl.)",
                        "fr",
                        "Prix total TTC",
                        "it",
                        "Totale (IVA incl.)",
                        "es",
                        "Precio total"))
                .items(items)
                .draw();
        new Sums(p)
                .total(
                        Kit.say(
                                p,
                                "en",
                                "Invoice total",
                                "de",
                                "Gesamtpreis",
                                "fr",
                                "Total TTC",
                                "it",
                                "Totale fattura",
                                "es",
                                "Total factura"),
                        deal.total)
                .draw(Sums.Form.RIGHT);
        new TaxTable(p).draw(deal, p.left + p.wide() * 0.4, p.wide() * 0.6);
        p.truth.amount("net_amount", deal.net);
        p.truth.amount("tax_amount", deal.tax);
        Foots.line(
                p,
                List.of(
                        site
                                + Kit.say(
                                        p,
                                        "en",
                                        " acts as the marketplace only",
                                        "de",
                                        " ist nur Vermittler",
                                        "fr",
                                        " agit comme place de marché",
                                        "it",
                                        " agisce da intermediario",
                                        "es",
                                        " actúa como intermediario"),
                        platform.name(),
                        platform.city()));
    }
}
