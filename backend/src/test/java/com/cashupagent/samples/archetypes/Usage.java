package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills for what was used in a time: servers, fuel, domains. */
final class Usage {

    private Usage() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("cloud-usage", "US IE GB SG DE NL", Usage::cloud),
                Archetype.page("fuel-card", "DE NL GB BE AT FR ES", Usage::fuel),
                Archetype.page("domain-registrar", "US GB DE FR AU IN ZA", Usage::domains));
    }

    private static void cloud(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.figures.cells = p.figures.sums;
        Heads.logo(p, bill.seller.brand().toLowerCase(java.util.Locale.ROOT), 'l');
        p.sheet.right(
                p.right,
                52,
                Ink.of(16).colour(0x444444),
                p.dice.pick("Invoice", "Tax invoice", "Billing statement", "Usage invoice"));
        boolean due = p.dice.chance(0.4);
        Facts facts = new Facts(p)
                .number(
                        p.dice.pick("Invoice number", "Invoice ID", "Statement ID"),
                        p.dice.fill("{EUINYY-######|##########|G#########|E0#####@@@@|INV-########-####}"
                                .replace("YY", "25")))
                .date(bill.date);
        facts.add(
                        p.dice.pick("Account ID", "Billing account", "Tenant"),
                        p.dice.fill("{############|@####@-##@@##-@@####|####-####-####}"))
                .other("period", bill);
        if (due) {
            facts.due(bill.due());
        }
        List<List<String>> blocks = new ArrayList<>();
        List<String> to = new ArrayList<>(List.of("Bill to"));
        to.addAll(bill.buyer.named());
        blocks.add(to);
        List<String> from = new ArrayList<>(List.of(p.dice.pick("Service provider", "From", "Sold by")));
        from.addAll(Kit.sender(p, bill.seller, p.dice.chance(0.7)));
        blocks.add(from);
        p.y = Kit.blocks(p, 92, p.dice.shuffled(blocks)) + 12;
        p.y = facts.draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ENDS, Facts.Form.ROW), p.left, p.y, p.wide() * 0.7)
                + 16;
        BigDecimal rate = bill.serviceRate();
        List<Item> items = new ArrayList<>();
        for (String text : p.dice.shuffled(List.of(
                        "Virtual machine {vm-2|c5.large|n1-std-2} hours",
                        "Block storage GB-month",
                        "Object storage requests (per 1,000)",
                        "Outbound data transfer GB",
                        "Managed database {small|medium}",
                        "Load balancer hours",
                        "Snapshot storage",
                        "Static IPv4 address",
                        "DNS zones"))
                .subList(0, p.dice.between(2, 7))) {
            items.add(Kit.item(
                    p,
                    text + p.dice.fill("{| (eu-west-1)| – Frankfurt| nyc3}"),
                    "",
                    p.dice.chance(0.5)
                            ? Kit.count(p, 1, 744)
                            : new BigDecimal(p.dice.between(11, 9999)).movePointLeft(2),
                    Kit.fine(p, 0.01, 2, p.dice.pick(2, 3, 4)),
                    rate));
        }
        Deal deal = Deal.net(items);
        p.sheet.left(
                p.left,
                p.y,
                p.ink().sized(p.size + 4),
                p.dice.pick("Total due: ", "Total in " + p.figures.code + ": ", "Invoice total ")
                        + Kit.money(p, deal.total));
        p.y += 26;
        Table table = new Table(p)
                .ruled(p.dice.pick(Ruling.Style.ROWS, Ruling.Style.NONE, Ruling.Style.ZEBRA))
                .description(p.dice.pick("Service", "Description", "Product", "Resource"));
        table.quantity(p.dice.pick("Usage", "Quantity", "Units"))
                .price(p.dice.pick("Rate", "Unit price"))
                .amount("Amount")
                .items(items)
                .draw();
        Sums sums = new Sums(p).net(deal.net);
        if (deal.tax.signum() > 0 || p.dice.chance(0.5)) {
            sums.tax(rate, deal.tax);
        }
        sums.total(deal.total).draw();
        Foots.pageNumbers(p);
    }

    private static void fuel(Paper p) {
        Bill bill = new Bill(p);
        p.y = Heads.letterhead(p, bill.seller, true);
        double end = Heads.buyer(p, bill.buyer, "", p.left, p.y, 0.4);
        p.y = Facts.of(bill, p)
                        .other("customer_no", bill)
                        .due(bill.due())
                        .draw(p.dice.pick(Facts.Form.ROW_BOXED, Facts.Form.COLUMNS), p.left, end + 12, p.wide())
                + 16;
        p.goods.most = 90;
        BigDecimal rate = new BigDecimal(p.market.one("rates").split("\\+")[0]);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < p.dice.between(2, 14); i++) {
            BigDecimal litres = new BigDecimal(p.dice.between(1200, 9800)).movePointLeft(2);
            items.add(Kit.item(
                    p,
                    Kit.say(
                            p,
                            "en",
                            "{Diesel|Unleaded 95|AdBlue}",
                            "de",
                            "{Diesel|Super E10|AdBlue}",
                            "fr",
                            "{Gazole|SP95|AdBlue}",
                            "es",
                            "{Gasóleo A|Gasolina 95|AdBlue}",
                            "nl",
                            "{Diesel|Euro 95|AdBlue}"),
                    "l",
                    litres,
                    Kit.fine(p, 0.9, 1.8, 3),
                    rate));
        }
        Deal deal = Deal.net(items);
        Table table = new Table(p)
                .other(
                        p.words.of("day"),
                        'l',
                        item -> p.figures.date(
                                bill.date.minusDays(1 + item.text().length() + items.indexOf(item))));
        table.other(
                Kit.say(p, "en", "Card", "de", "Karte", "fr", "Carte", "es", "Tarjeta", "nl", "Kaart"),
                'l',
                item -> item.article());
        table.description()
                .quantity(Kit.say(p, "en", "Litres", "de", "Liter", "fr", "Litres", "es", "Litros", "nl", "Liter"))
                .price();
        if (p.dice.chance(0.5)) {
            table.rate();
        }
        table.amount().items(items).draw();
        if (p.dice.chance(0.5)) {
            new TaxTable(p).draw(deal, p.left, p.wide() * 0.5);
        }
        new Sums(p).all(deal).draw();
        Foots.pageNumbers(p);
    }

    private static void domains(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        Party seller = p.dice.chance(0.5) ? p.names.party(bill.seller.web().replace("www.", "")) : bill.seller;
        p.sheet.left(
                p.left,
                54,
                Ink.of(20).strong().colour(p.accent),
                Kit.say(p, "en", "Invoice", "de", "Rechnung", "fr", "Facture") + " #" + bill.number);
        p.truth.number(bill.number);
        p.y = new Facts(p).date(bill.date).due(bill.due()).draw(Facts.Form.GLUED, p.left, 74, p.wide()) + 14;
        List<String> to = new ArrayList<>(List.of(p.words.of("bill_to")));
        to.addAll(bill.buyer.named());
        List<String> from = new ArrayList<>(List.of(p.words.of("from")));
        from.addAll(Kit.sender(p, seller, p.dice.chance(0.7)));
        p.y = Kit.blocks(p, p.y, p.dice.chance(0.5) ? List.of(to, from) : List.of(from, to)) + 18;
        BigDecimal rate = bill.serviceRate();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < p.dice.between(1, 5); i++) {
            String site = p.names.buyer().web().replace("www.", "");
            String until = p.figures.date(bill.date) + " - " + p.figures.date(bill.date.plusYears(1));
            items.add(Kit.flat(
                    p,
                    Kit.say(
                                    p,
                                    "en",
                                    "{Domain renewal|Domain registration|Web hosting|SSL certificate} - ",
                                    "de",
                                    "{Domain|Webhosting|SSL-Zertifikat} ",
                                    "fr",
                                    "{Renouvellement domaine|Hébergement} ")
                            + site
                            + (p.dice.chance(0.5) ? " (" + until + ")" : ""),
                    5,
                    160,
                    rate));
        }
        Deal deal = Deal.net(items);
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.GRID, Ruling.Style.ROWS, Ruling.Style.ZEBRA))
                .description()
                .amount()
                .items(items)
                .draw();
        Sums sums = new Sums(p).net(deal.net);
        if (deal.tax.signum() > 0) {
            sums.tax(rate, deal.tax);
        }
        BigDecimal credit = new BigDecimal("0.00");
        if (p.dice.chance(0.4)) {
            sums.line(Kit.say(p, "en", "Credit", "de", "Guthaben", "fr", "Crédit"), credit);
        }
        sums.total(p.words.totalApart(), deal.total)
                .draw(p.dice.pick(Sums.Form.GRID, Sums.Form.TIGHT, Sums.Form.RIGHT));
        if (p.dice.chance(0.6)) {
            p.y += 12;
            Kit.grid(
                    p,
                    "lllr",
                    List.of(
                            List.of(
                                    Kit.say(p, "en", "Transaction date", "de", "Buchungstag", "fr", "Date"),
                                    Kit.say(p, "en", "Gateway", "de", "Zahlart", "fr", "Moyen"),
                                    "ID",
                                    p.words.of("amount")),
                            List.of(
                                    p.figures.date(bill.date.plusDays(1)),
                                    p.dice.pick("Credit Card", "PayPal", "Stripe"),
                                    p.dice.fill("{pi_3@@##@@|##########@}"),
                                    Kit.money(p, deal.total))),
                    true);
            p.sheet.right(
                    p.right,
                    p.y,
                    p.ink().strong(),
                    p.words.of("balance") + ": " + Kit.money(p, new BigDecimal("0.00")));
        }
    }
}
