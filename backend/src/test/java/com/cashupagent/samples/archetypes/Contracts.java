package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills that follow from a contract: advertising accounts, memberships, hire, a year's energy, parts to drawings. */
final class Contracts {

    private Contracts() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("ad-account", "IE US GB SG", Contracts::advertising),
                Archetype.page("membership", "DE FR GB NL AT", Contracts::membership),
                Archetype.page("equipment-hire", "GB US AU ZA KE", Contracts::hire),
                Archetype.page("energy-settlement", "DE AT", Contracts::energy),
                Archetype.page("parts-to-drawing", "DE FR IT ES GB", Contracts::parts));
    }

    /** A summary first, the campaigns on what follows; the account has more numbers than the bill. */
    private static void advertising(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        Heads.logo(p, bill.seller.brand(), 'l');
        List<String> sender = Kit.sender(p, bill.seller, true);
        boolean right = p.dice.chance(0.5);
        double from = p.lines(right ? p.right : p.left, 92, p.small(), right ? 'r' : 'l', sender) + 10;
        p.sheet.left(p.left, from, p.ink().sized(p.size + 8), p.dice.pick("Invoice", "Tax invoice", "VAT invoice"));
        p.y = from + 2 * p.step();
        p.sheet.left(p.left, p.y, p.ink().strong(), p.dice.pick("Bill to", "Billed to", "Customer"));
        double end = p.lines(p.left, p.y + p.step(), p.ink(), 'l', bill.buyer.named());
        Facts facts = new Facts(p)
                .number("Invoice number", p.dice.fill("{##########|####-####|AD-#######}"))
                .date(bill.date)
                .add(p.dice.pick("Billing ID", "Payments profile"), p.dice.fill("####-####-####"))
                .add(p.dice.pick("Account ID", "Account"), p.dice.fill("###-###-####"));
        if (p.dice.chance(0.5)) {
            facts.due(bill.due());
        }
        p.y = Math.max(end, facts.draw(p.dice.pick(Facts.Form.ENDS, Facts.Form.COLUMNS), p.right - 230, p.y, 230)) + 14;
        BigDecimal rate = bill.serviceRate();
        List<Item> items = new ArrayList<>();
        for (int i = p.dice.between(1, 5); i > 0; i--) {
            items.add(Kit.item(
                    p,
                    "{Search|Display|Video|Brand}{ - | | / }{Spring|Launch|Always on|Retarget} {##|2024|Q#}",
                    p.dice.pick("Clicks", "Impressions"),
                    Kit.count(p, 40, 9000),
                    Kit.fine(p, 0.1, 1.5, 2),
                    rate));
        }
        Deal deal = Deal.net(items);
        boolean summary = p.dice.chance(0.5);
        Runnable sums = () -> {
            Sums block = new Sums(p).net(p.dice.pick("Subtotal", "Total excluding tax"), deal.net);
            if (rate.signum() > 0) {
                block.tax(p.words.of("tax").replace("{r}", p.figures.rate(rate)), deal.tax);
            }
            block.total(p.dice.pick("Total", "Total amount due", "Total in " + p.figures.code), deal.total)
                    .draw();
        };
        if (summary) {
            sums.run();
        }
        Table table = new Table(p).ruled(p.dice.pick(Ruling.Style.UNDER_HEAD, Ruling.Style.ROWS));
        table.description(p.dice.pick("Campaign", "Description")).quantity("Quantity");
        table.other("Units", 'l', Item::unit);
        table.price(p.dice.pick("Avg. CPC", "Unit price")).amount(table.headed("Amount"));
        table.items(items).draw();
        if (!summary) {
            sums.run();
        }
        Foots.text(p, "You will be charged automatically. Do not send payment.");
    }

    /** A letter from a society; what is due stands in its text and in a line of its own. */
    private static void membership(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        String kind = Kit.say(
                p,
                "en",
                "{Association|Chamber|Guild} of ",
                "de",
                "{Verein|Verband|Kammer} ",
                "fr",
                "{Association|Syndicat|Chambre} ",
                "nl",
                "{Vereniging|Bond} ");
        Party society =
                p.names.party(kind + bill.seller.brand() + Kit.say(p, "en", "", "de", "{ e.V.|}", "fr", "", "nl", ""));
        p.truth.put("vendor_name", society.name());
        Foots.line(
                p,
                List.of(
                        society.name(),
                        society.street(),
                        society.city(),
                        society.bank().get(0)));
        p.sheet.middle(p.sheet.width / 2, 48, p.ink().strong().sized(p.size + 4), society.name());
        double end = p.lines(p.left, 110, p.ink(), 'l', bill.buyer.named());
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .add(
                                        Kit.say(
                                                p,
                                                "en",
                                                "Membership no.",
                                                "de",
                                                "Mitgliedsnummer",
                                                "fr",
                                                "N° d'adhérent",
                                                "nl",
                                                "Lidnummer"),
                                        p.dice.fill("{#####|M-####}"))
                                .draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.RIGHT_LINES), p.right - 200, 110, 200))
                + 24;
        p.sheet.left(
                p.left,
                p.y,
                p.ink().strong(),
                Kit.say(
                                p,
                                "en",
                                "Subscription ",
                                "de",
                                "Beitragsrechnung ",
                                "fr",
                                "Appel de cotisation ",
                                "nl",
                                "Contributienota ")
                        + bill.date.getYear());
        p.y += 2 * p.step();
        Foots.text(
                p,
                Kit.say(
                        p,
                        "en",
                        "Dear member, we ask for this year's subscription:",
                        "de",
                        "Liebes Mitglied, wir bitten um den Beitrag für das laufende Jahr:",
                        "fr",
                        "Cher adhérent, nous vous prions de régler votre cotisation :",
                        "nl",
                        "Geacht lid, wij verzoeken u de contributie te voldoen:"));
        List<Item> items = new ArrayList<>();
        items.add(Kit.flat(
                p,
                Kit.say(
                        p,
                        "en",
                        "{Full|Corporate} membership",
                        "de",
                        "{Jahresbeitrag|Mitgliedsbeitrag}",
                        "fr",
                        "Cotisation annuelle",
                        "nl",
                        "Jaarcontributie"),
                40,
                900,
                BigDecimal.ZERO));
        if (p.dice.chance(0.5)) {
            items.add(Kit.flat(
                    p,
                    Kit.say(p, "en", "Journal", "de", "Verbandszeitschrift", "fr", "Revue", "nl", "Vakblad"),
                    12,
                    60,
                    BigDecimal.ZERO));
        }
        Deal deal = Deal.net(items);
        Table table = new Table(p).ruled(Ruling.Style.NONE);
        table.description();
        table.amount().items(items).draw();
        new Sums(p).total(deal.total).draw();
        Foots.terms(p, bill);
        Foots.bank(p, society);
    }

    /** Machines by the day, with a waiver in per cent and a charge for the environment. */
    private static void hire(Paper p) {
        Bill bill = new Bill(p);
        p.y = Heads.letterhead(p, bill.seller, true);
        double end = Heads.buyer(p, bill.buyer, p.dice.pick("Hirer", "Invoice to", "Customer"), p.left, p.y, 0);
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .add(
                                        p.dice.pick("Hire contract", "Contract no.", "Agreement"),
                                        p.dice.fill("{C######|##-#####}"))
                                .add("Site", p.dice.pick("Dock Road", "Plot 7", "Unit 3 Yard"))
                                .other("order_no", bill)
                                .draw(
                                        p.dice.pick(Facts.Form.GRID, Facts.Form.ENDS, Facts.Form.COLUMNS),
                                        p.right - 210,
                                        p.y,
                                        210))
                + 12;
        BigDecimal rate = p.market.code().equals("US")
                ? new BigDecimal("8.25")
                : bill.rates().get(0);
        List<Item> items = new ArrayList<>();
        for (String text : p.dice.shuffled(List.of(
                        "Mini digger 1.5t",
                        "Scissor lift 8m",
                        "Generator 20kVA",
                        "Plate compactor",
                        "Tower scaffold 5m"))
                .subList(0, p.dice.between(1, 4))) {
            items.add(Kit.item(p, text, "day", Kit.count(p, 1, 28), Kit.price(p, 15, 160), rate));
        }
        BigDecimal machines = Deal.sum(items.stream().map(Item::amount).toList());
        String waiver = p.dice.pick("10", "12.5", "15");
        items.add(Item.plain("Damage waiver " + waiver + "%", rate, Item.percent(machines, new BigDecimal(waiver))));
        if (p.dice.chance(0.6)) {
            items.add(Kit.flat(p, "{Environmental levy|Delivery and collection}", 8, 120, rate));
        }
        Deal deal = Deal.net(items);
        String begin = p.figures.date(bill.date.minusDays(28));
        String stop = p.figures.date(bill.date.minusDays(1));
        Table table = new Table(p);
        table.description(p.dice.pick("Plant", "Equipment", "Description"));
        table.other("From", 'l', item -> item.quantity() == null ? "" : begin);
        table.other("To", 'l', item -> item.quantity() == null ? "" : stop);
        table.quantity("Days");
        table.price("Rate").amount().items(items).draw();
        new Sums(p).all(deal).draw();
        Foots.terms(p, bill);
        Foots.bank(p, bill.seller);
    }

    /** A year of a meter, less what was paid in advance: to pay more, or a credit. */
    private static void energy(Paper p) {
        Bill bill = new Bill(p);
        p.truth.withoutLines();
        Kit.currencied(p);
        Heads.logo(p, bill.seller.brand(), 'r');
        Foots.columns(p, bill.seller, true);
        double end = p.lines(p.left, 112, p.ink(), 'l', bill.buyer.named());
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .other("customer_no", bill)
                                .add(
                                        p.dice.pick("Vertragskonto", "Zählernummer"),
                                        p.dice.fill("{############|1EMH00########}"))
                                .add("Marktlokation", p.dice.fill("###########"))
                                .draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ENDS), p.right - 220, 112, 220))
                + 20;
        p.sheet.left(
                p.left,
                p.y,
                p.ink().strong().sized(p.size + 3),
                p.dice.pick("Jahresabrechnung Strom", "Ihre Stromrechnung", "Verbrauchsabrechnung Erdgas"));
        p.y += 1.6 * p.step();
        Foots.text(
                p,
                "Abrechnungszeitraum " + p.figures.date(bill.date.minusDays(380)) + " bis "
                        + p.figures.date(bill.date.minusDays(15)));
        BigDecimal rate = bill.rates().get(0);
        List<Item> items = List.of(
                Kit.flat(p, "Arbeitspreis", 200, 2400, rate),
                Kit.flat(p, "Grundpreis", 60, 190, rate),
                Kit.flat(p, "Stromsteuer", 20, 90, rate));
        Deal deal = Deal.net(items);
        BigDecimal advance = Kit.price(p, 240, 2400);
        BigDecimal rest = deal.total.subtract(advance);
        List<List<String>> use = List.of(
                List.of("Zählerstand alt", "Zählerstand neu", "Verbrauch kWh"),
                List.of(p.dice.fill("1####"), p.dice.fill("2####"), p.dice.fill("3###")));
        Kit.grid(p, p.left, p.wide() * 0.8, "rrr", use, p.dice.chance(0.4));
        Sums sums = new Sums(p);
        items.forEach(item -> sums.line(item.text(), item.amount()));
        sums.net(p.dice.pick("Nettobetrag", "Summe netto"), deal.net)
                .tax("Umsatzsteuer " + p.figures.rate(rate) + " %", deal.tax)
                .total(p.dice.pick("Rechnungsbetrag brutto", "Bruttobetrag", "Rechnungsbetrag"), deal.total)
                .line(p.dice.pick("abzüglich geleisteter Abschläge", "Ihre Abschlagszahlungen"), advance.negate())
                .rest(
                        rest.signum() > 0
                                ? p.dice.pick("Nachzahlung", "Noch zu zahlen")
                                : p.dice.pick("Guthaben", "Ihr Guthaben"),
                        rest.abs())
                .draw();
        if (rest.signum() > 0) {
            p.truth.date("due_date", bill.due());
            Foots.text(p, "Bitte zahlen Sie bis zum " + p.figures.date(bill.due()) + ".");
        }
    }

    /** Parts by drawing and revision under the delivery note that they came with; a seller's cell and the bill's cell. */
    private static void parts(Paper p) {
        Bill bill = new Bill(p);
        double half = p.wide() / 2;
        List<String> sender = Kit.sender(p, bill.seller, true);
        double a = p.lines(
                p.left + 4,
                p.y + p.step(),
                p.ink(),
                'l',
                sender.stream()
                        .flatMap(line -> p.wrap(line, half - 12, p.ink()).stream())
                        .toList());
        double b = Facts.of(bill, p)
                .due(bill.due())
                .other("customer_no", bill)
                .other("order_no", bill)
                .draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ENDS), p.left + half + 6, p.y + p.step(), half - 12);
        double bottom = Math.max(a, b) + 4;
        p.sheet.box(p.left, p.y, half, bottom - p.y, 0.7, 0x333333);
        p.sheet.box(p.left + half, p.y, half, bottom - p.y, 0.7, 0x333333);
        p.y = bottom + 2 * p.step();
        p.sheet.left(p.left, p.y, Heads.titleInk(p).sized(13), p.words.of("title_invoice"));
        p.y += p.step() + 8;
        p.y = Heads.buyer(p, bill.buyer, p.words.of("bill_to"), p.left, p.y, 0.3) + 8;
        BigDecimal rate = bill.rates().get(0);
        List<Item> items = new ArrayList<>();
        for (int i = p.dice.between(2, 7); i > 0; i--) {
            items.add(Kit.item(
                    p,
                    Kit.say(
                                    p,
                                    "en",
                                    "{Shaft|Bracket|Housing|Spacer}",
                                    "de",
                                    "{Welle|Halter|Gehäuse|Distanzring}",
                                    "fr",
                                    "{Axe|Support|Carter|Bague}",
                                    "it",
                                    "{Albero|Staffa|Carcassa|Distanziale}",
                                    "es",
                                    "{Eje|Soporte|Carcasa|Casquillo}")
                            + p.dice.fill(" ##-####-{A|B|C} {S235|1.4301|6082}"),
                    p.dice.pick("pcs", "St"),
                    Kit.count(p, 1, 400),
                    Kit.price(p, 2, 140),
                    rate));
        }
        Deal deal = Deal.net(items);
        Table table = new Table(p);
        table.position().description();
        table.other(p.dice.pick("Rev.", "Index"), 'l', item -> p.dice.pick("A", "B", "C"));
        table.quantity();
        table.price().amount();
        table.text(p.words.of("delivery_no") + " " + p.dice.fill("8######") + " / "
                + p.figures.date(bill.date.minusDays(4)));
        table.items(items).draw();
        new Sums(p).all(deal).draw();
        Foots.terms(p, bill);
        Foots.bank(p, bill.seller);
    }
}
