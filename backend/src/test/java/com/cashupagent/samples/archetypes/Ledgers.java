package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills as bookkeeping programs print them when nobody changes the form. */
final class Ledgers {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private Ledgers() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("dated-activity", "US", Ledgers::activity),
                Archetype.page("desktop-boxes", "US KE", Ledgers::desktop),
                Archetype.page("ledger-form", "GB IE ZA KE", Ledgers::ledger),
                Archetype.page("headed-tax-sums", "NL BE", Ledgers::headed));
    }

    static BigDecimal salesTax(Paper p) {
        return new BigDecimal(p.dice.pick("0", "7", "8.25", "6.625"));
    }

    /** Every row with its day and a service before its text; the balance large at the end. */
    private static void activity(Paper p) {
        Bill bill = new Bill(p);
        p.figures.sums = Figures.Place.NOWHERE;
        p.figures.cells = Figures.Place.NOWHERE;
        Party seller = bill.seller;
        String name = Heads.name(p, seller);
        p.sheet.left(p.left, 48, p.fit(name, p.wide() * 0.6, Ink.of(11).strong()), name);
        List<String> lines = new ArrayList<>(List.of(seller.street(), seller.city()));
        if (p.dice.chance(0.7)) {
            lines.add(seller.phone());
        }
        lines.add(seller.mail());
        if (p.dice.chance(0.5)) {
            lines.add(seller.web());
        }
        if (p.dice.chance(0.4)) {
            lines.add(Heads.taxLine(p, seller));
        }
        p.y = p.lines(p.left, 62, p.ink(), 'l', lines) + 22;
        p.sheet.left(p.left, p.y, Ink.of(18).colour(p.accent), "INVOICE");
        p.y += 24;
        double top = p.y;
        p.sheet.left(p.left, top, p.ink().strong().colour(0x666666), "BILL TO");
        double end = p.lines(p.left, top + p.step(), p.ink(), 'l', bill.buyer.named());
        if (p.dice.chance(0.35)) {
            Party site = p.names.buyer();
            p.sheet.left(p.left + p.wide() * 0.36, top, p.ink().strong().colour(0x666666), "SHIP TO");
            List<String> to = site.named().stream()
                    .flatMap(line -> p.wrap(line, p.wide() * 0.27, p.ink()).stream())
                    .toList();
            end = Math.max(end, p.lines(p.left + p.wide() * 0.36, top + p.step(), p.ink(), 'l', to));
        }
        p.colon = "";
        Facts facts = new Facts(p).number(p.dice.pick("INVOICE #", "INVOICE"), p.dice.fill("{####|###|1###|2024-##}"));
        p.truth.date("issue_date", bill.date);
        facts.add("DATE", p.figures.date(bill.date));
        p.truth.date("due_date", bill.due());
        facts.add("DUE DATE", p.figures.date(bill.due()));
        if (p.dice.chance(0.6)) {
            String terms = "Net " + bill.days;
            p.truth.put("payment_terms", terms);
            facts.add("TERMS", terms);
        }
        p.y = Math.max(end, facts.draw(Facts.Form.LABELS_RIGHT, p.right - 150, top, 150)) + 10;
        if (p.dice.chance(0.4)) {
            p.sheet.line(p.left, p.y, p.right, p.y, 0.6, p.accent);
            p.y += p.step();
            Kit.grid(
                    p,
                    p.left,
                    p.wide() * 0.8,
                    "lll",
                    List.of(
                            List.of("SHIP DATE", "SHIP VIA", "P.O. NUMBER"),
                            List.of(
                                    p.figures.date(bill.date.minusDays(3)),
                                    p.dice.pick("UPS", "FedEx Ground", "Pickup"),
                                    p.dice.fill("{PO-####|######}"))),
                    false);
        }
        BigDecimal rate = salesTax(p);
        Deal deal = Deal.net(bill.items(p.dice.pick("consult", "build", "it"), 1, 8, List.of(rate)));
        String day = p.figures.date(bill.date.minusDays(4));
        String service = p.dice.pick("Services", "Hours", "Design", "Labor", "Installation");
        Table table = new Table(p).ruled(p.dice.pick(Ruling.Style.UNDER_HEAD, Ruling.Style.NONE));
        table.filledHead = true;
        if (p.dice.chance(0.6)) {
            table.other("DATE", 'l', item -> day);
        }
        table.other(p.dice.pick("ACTIVITY", "PRODUCT"), 'l', item -> service)
                .description("DESCRIPTION")
                .quantity("QTY")
                .price("RATE")
                .amount("AMOUNT")
                .items(deal.items)
                .draw();
        BigDecimal paid = p.dice.chance(0.25) ? Item.percent(deal.total, new BigDecimal("40")) : NOTHING;
        Sums sums = new Sums(p);
        if (deal.tax.signum() > 0) {
            sums.net("SUBTOTAL", deal.net).tax("TAX (" + rate + "%)", deal.tax).total("TOTAL", deal.total);
        } else if (paid.signum() > 0) {
            sums.total("TOTAL", deal.total);
        }
        if (paid.signum() > 0) {
            sums.line("PAYMENT", paid);
        }
        sums.draw(Sums.Form.RIGHT);
        p.room(40);
        p.y += 10;
        p.truth.amount("total_amount", deal.total);
        p.truth.put("currency", p.figures.code);
        p.sheet.left(p.left + p.wide() * 0.58, p.y, p.ink(), "BALANCE DUE");
        p.sheet.right(p.right, p.y + 3, Ink.of(15).strong(), "$" + p.figures.plain(deal.total.subtract(paid)));
        p.y += 24;
        Foots.closing(p);
    }

    /** Date and number in two small boxes, one row of boxes over the table, sums boxed under its last columns. */
    private static void desktop(Paper p) {
        Bill bill = new Bill(p);
        p.figures.sums = Figures.Place.SIGN_BEFORE;
        p.figures.cells = Figures.Place.NOWHERE;
        String name = Heads.name(p, bill.seller);
        p.sheet.left(p.left, 50, p.fit(name, p.wide() * 0.55, Ink.of(13).strong()), name);
        List<String> lines = new ArrayList<>(bill.seller.address());
        if (p.market.code().equals("KE") || p.dice.chance(0.3)) {
            lines.add(Heads.taxLine(p, bill.seller));
        }
        double end = p.lines(p.left, 64, p.ink(), 'l', lines);
        p.sheet.right(p.right, 54, Ink.of(20).strong(), p.dice.pick("Invoice", "Invoice", "Tax Invoice"));
        p.truth.date("issue_date", bill.date);
        p.truth.number(bill.number);
        p.y = 76;
        Kit.grid(
                p,
                p.right - 170,
                170,
                "cc",
                List.of(List.of("Date", "Invoice #"), List.of(p.figures.date(bill.date), bill.number)),
                true);
        p.y = Math.max(p.y, end) + 20;
        double top = p.y;
        p.sheet.box(p.left, top - p.size - 3, p.wide() * 0.42, p.step() + 3, 0.5, 0);
        p.sheet.left(p.left + 4, top, p.ink(), "Bill To");
        List<String> to = bill.buyer.named().stream()
                .flatMap(line -> p.wrap(line, p.wide() * 0.42 - 8, p.ink()).stream())
                .toList();
        p.y = p.lines(p.left + 4, top + p.step() + 5, p.ink(), 'l', to) + 4;
        p.sheet.box(p.left, top - p.size - 3, p.wide() * 0.42, p.y - top + 4, 0.5, 0);
        p.y += 22;
        List<String> heads = new ArrayList<>(List.of(p.dice.pick("P.O. No.", "P.O. Number"), "Terms"));
        String terms = p.dice.chance(0.8) ? "Net " + bill.days : "Due on receipt";
        p.truth.put("payment_terms", terms);
        List<String> values = new ArrayList<>(List.of(p.dice.fill("{|####|PO####|V-#####}"), terms));
        if (p.dice.chance(0.5)) {
            heads.add("Due Date");
            var due = terms.startsWith("Net") ? bill.due() : bill.date;
            p.truth.date("due_date", due);
            values.add(p.figures.date(due));
        }
        if (p.dice.chance(0.6)) {
            heads.addAll(List.of("Rep", "Project"));
            values.addAll(List.of(p.dice.fill("@@@"), p.dice.fill("{|Lot ##|Phase #}")));
        }
        if (p.dice.chance(0.4)) {
            heads.addAll(List.of("Ship", "Via"));
            values.addAll(List.of(p.figures.date(bill.date.minusDays(1)), p.dice.pick("UPS", "Truck", "")));
        }
        Kit.grid(p, "c".repeat(heads.size()), List.of(heads, values), true);
        p.y += 8;
        BigDecimal rate = p.market.code().equals("KE") ? new BigDecimal("16") : salesTax(p);
        Deal deal = Deal.net(bill.items(p.dice.pick("industrial", "build", "office"), 1, 9, List.of(rate)));
        Table table = new Table(p).ruled(Ruling.Style.COLUMNS);
        table.quantity(p.dice.pick("Quantity", "Qty"));
        if (p.dice.chance(0.6)) {
            table.other("Item Code", 'l', Item::article);
        }
        table.description("Description")
                .price(p.dice.pick("Price Each", "Rate"))
                .amount("Amount")
                .items(deal.items)
                .draw();
        Sums sums = new Sums(p);
        if (deal.tax.signum() > 0) {
            sums.net("Subtotal", deal.net)
                    .tax((p.market.code().equals("KE") ? "VAT" : "Sales Tax") + "  (" + rate + "%)", deal.tax);
        }
        sums.total("Total", deal.total);
        if (p.dice.chance(0.6)) {
            sums.line("Payments/Credits", NOTHING).rest("Balance Due", deal.total);
        }
        sums.draw(Sums.Form.GRID);
        if (p.dice.chance(0.5)) {
            Kit.grid(
                    p,
                    p.left,
                    p.wide() * 0.8,
                    "ccc",
                    List.of(
                            List.of("Phone #", "Fax #", "E-mail"),
                            List.of(bill.seller.phone(), bill.seller.fax(), bill.seller.mail())),
                    true);
        }
    }

    /** Amount and tax of each row side by side; four sums whose names say what they are of. */
    private static void ledger(Paper p) {
        Bill bill = new Bill(p);
        boolean right = p.dice.chance(0.5);
        double x = right ? p.right - 190 : p.left;
        String name = Heads.name(p, bill.seller);
        p.sheet.left(x, 50, p.fit(name, 190, p.ink().strong()), name);
        List<String> lines = new ArrayList<>(bill.seller.address());
        lines.add("Telephone: " + bill.seller.phone());
        p.y = p.lines(x, 62, p.ink(), 'l', lines) + 6;
        p.y = p.paragraph(x, p.y, 190, p.ink(), Heads.taxLine(p, bill.seller)) + 20;
        double top = p.y;
        List<String> to = new ArrayList<>();
        if (p.dice.chance(0.3)) {
            to.add(bill.buyer.person());
        }
        to.addAll(bill.buyer.named());
        to = to.stream()
                .flatMap(line -> p.wrap(line, p.wide() * 0.45, p.ink()).stream())
                .toList();
        double end = p.lines(p.left, top, p.ink(), 'l', to);
        p.sheet.left(p.right - 190, top, Ink.of(14).strong(), p.dice.pick("Invoice", "INVOICE", "Sales Invoice"));
        p.truth.date("issue_date", bill.date);
        Facts facts = new Facts(p)
                .number(p.dice.pick("Invoice No.", "Invoice No", "Invoice No:"), p.dice.fill("{#####|####|0####}"))
                .add(p.dice.pick("Invoice/Tax Date", "Tax Date", "Invoice Date"), p.figures.date(bill.date))
                .add("Order No.", p.dice.fill("{#####|PO###|VERBAL|@@##}"))
                .add("Account No.", p.dice.fill("{@@@@00#|@@@@@@@#|A####}"));
        p.y = Math.max(end, facts.draw(Facts.Form.COLUMNS, p.right - 190, top + 20, 190)) + 18;
        List<BigDecimal> rates = bill.rates();
        p.goods.discounts = p.dice.chance(0.3) ? 0.3 : 0;
        Deal deal = Deal.net(
                bill.items(p.dice.pick("office", "industrial", "food"), 1, 10, rates),
                NOTHING,
                p.dice.chance(0.25) ? Kit.price(p, 5, 40) : NOTHING);
        Table table = new Table(p).ruled(p.dice.pick(Ruling.Style.NONE, Ruling.Style.UNDER_HEAD, Ruling.Style.COLUMNS));
        table.quantity("Quantity").description("Details").price("Unit Price");
        if (p.goods.discounts > 0) {
            table.other("Disc %", 'r', item -> p.figures.rate(item.discount()));
        }
        table.amount("Net Amount")
                .other("VAT Rate", 'r', item -> p.figures.rate(item.rate()))
                .other("VAT", 'r', item -> p.figures.plain(item.tax()))
                .items(deal.items)
                .draw();
        p.truth.note("beside_lines", deal.shipping);
        // With carriage the form's own "net" is not what the tax is of.
        Sums sums = deal.shipping.signum() > 0
                ? new Sums(p).line("Total Net Amount", deal.lines)
                : new Sums(p).net("Total Net Amount", deal.net);
        sums.line("Carriage Net", deal.shipping);
        sums.tax(p.dice.pick("Total Tax Amount", "Total VAT Amount"), deal.tax).total("Invoice Total", deal.total);
        sums.draw(p.dice.pick(Sums.Form.RIGHT, Sums.Form.GRID));
        Foots.text(p, "Payment terms: " + bill.terms());
        if (p.market.code().equals("GB")) {
            Foots.text(
                    p,
                    "Registered in England No. " + p.dice.fill("########") + "  Registered office: "
                            + bill.seller.city());
        }
    }

    /** The Dutch way: prices, then one line of headings with what they are of below. */
    private static void headed(Paper p) {
        Bill bill = new Bill(p);
        p.figures.sums = p.dice.pick(Figures.Place.SIGN_BEFORE, Figures.Place.NOWHERE);
        p.figures.cells = p.dice.chance(0.5) ? p.figures.sums : Figures.Place.NOWHERE;
        boolean foot = p.dice.chance(0.5);
        boolean dutch = !p.market.language().equals("fr");
        Heads.logo(p, bill.seller.brand(), 'l');
        if (foot) {
            Foots.columns(p, bill.seller, true);
        } else {
            List<String> lines = new ArrayList<>(List.of(Heads.name(p, bill.seller)));
            lines.addAll(bill.seller.address());
            lines.addAll(List.of(bill.seller.phone(), bill.seller.mail(), bill.seller.register()));
            lines.add(Heads.taxLine(p, bill.seller));
            lines.add("IBAN " + bill.seller.iban());
            lines = lines.stream()
                    .flatMap(line -> p.wrap(line, 170, p.small()).stream())
                    .toList();
            p.y = Math.max(p.y, p.lines(p.right - 170, 44, p.small(), 'l', lines));
        }
        p.y = Math.max(p.y, 110) + 10;
        p.y = p.lines(p.left, p.y, p.ink(), 'l', bill.buyer.named()) + 18;
        p.sheet.left(p.left, p.y, Ink.of(16).strong(), dutch ? p.dice.pick("Factuur", "FACTUUR") : "Facture");
        p.y += 22;
        p.truth.date("issue_date", bill.date);
        p.truth.date("due_date", bill.due());
        p.truth.number(bill.number);
        List<List<String>> facts = List.of(
                List.of(
                        dutch ? p.dice.pick("Factuurnr.", "Factuurnummer") : "N° de facture",
                        dutch ? "Factuurdatum" : "Date facture",
                        dutch ? p.dice.pick("Debiteurnr.", "Klantnummer", "Relatienr.") : "N° client",
                        dutch ? p.dice.pick("Vervaldatum", "Te betalen voor") : "Échéance"),
                List.of(
                        bill.number,
                        p.figures.date(bill.date),
                        p.dice.fill("{1####|D###|#####}"),
                        p.figures.date(bill.due())));
        Kit.grid(p, "llll", facts, false);
        p.y += 10;
        Deal deal = Deal.net(bill.items(p.dice.pick("it", "build", "industrial", "office"), 1, 8, bill.rates()));
        Table table = new Table(p).ruled(p.dice.pick(Ruling.Style.UNDER_HEAD, Ruling.Style.ROWS));
        table.quantity(dutch ? "Aantal" : "Quantité")
                .description(dutch ? "Omschrijving" : "Description")
                .price(dutch ? p.dice.pick("Prijs", "Stukprijs") : "Prix")
                .amount(dutch ? p.dice.pick("Bedrag", "Totaal") : "Montant");
        if (p.dice.chance(0.6)) {
            table.other(dutch ? "Btw" : "TVA", 'r', item -> p.figures.rate(item.rate()) + "%");
        }
        table.items(deal.items).draw();
        p.y += 14;
        List<List<String>> sums = new ArrayList<>();
        p.truth.amount("net_amount", deal.net);
        p.truth.amount("tax_amount", deal.tax);
        if (deal.taxes.size() > 1) {
            p.truth.note("tax_parts", List.copyOf(deal.taxes.values()));
        }
        p.truth.amount("total_amount", deal.total);
        if (deal.taxes.size() == 1 && p.dice.chance(0.5)) {
            sums.add(List.of(
                    dutch ? p.dice.pick("Excl. btw", "Bedrag excl. BTW") : "Total HTVA",
                    dutch ? "Btw-percentage" : "Taux TVA",
                    dutch ? p.dice.pick("Btw-bedrag", "BTW") : "TVA",
                    dutch ? p.dice.pick("Totaal te voldoen", "Incl. btw", "Totaal EUR") : "Total TVAC"));
            sums.add(List.of(
                    Kit.money(p, deal.net),
                    p.figures.rate(deal.taxes.keySet().iterator().next()) + "%",
                    Kit.money(p, deal.tax),
                    Kit.money(p, deal.total)));
            Kit.grid(p, "rrrr", sums, p.dice.chance(0.5));
        } else {
            sums.add(List.of(
                    dutch ? "Btw %" : "TVA %",
                    dutch ? p.dice.pick("Btw over", "Grondslag", "Maatstaf") : "Base",
                    dutch ? "Btw" : "TVA"));
            deal.taxes.forEach((rate, tax) -> sums.add(List.of(
                    p.figures.rate(rate),
                    p.figures.plain(deal.bases.getOrDefault(rate, NOTHING)),
                    p.figures.plain(tax))));
            Kit.grid(p, p.left, p.wide() * 0.5, "rrr", sums, false);
            Kit.grid(
                    p,
                    "rrr",
                    List.of(
                            List.of(
                                    dutch ? p.dice.pick("Subtotaal", "Totaal excl.") : "Total HTVA",
                                    dutch ? p.dice.pick("Totaal btw", "Btw totaal") : "Total TVA",
                                    dutch ? p.dice.pick("Te betalen", "Factuurbedrag", "Totaal incl.") : "À payer"),
                            List.of(Kit.money(p, deal.net), Kit.money(p, deal.tax), Kit.money(p, deal.total))),
                    true);
        }
        if (p.figures.bare()) {
            p.truth.put("currency", "EUR");
            Foots.text(p, dutch ? "Alle bedragen in EUR." : "Tous les montants en EUR.");
        }
        Foots.text(
                p,
                dutch
                        ? "Gelieve het bedrag over te maken op " + bill.seller.iban() + " onder vermelding van "
                                + bill.number + "."
                        : "Veuillez verser le montant sur le compte " + bill.seller.iban() + ".");
    }
}
