package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills for others' duties paid, for parts of a work, for hours and for fees. */
final class Outlays {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private Outlays() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("customs-outlays", "FR BE GB DE NL", Outlays::customs),
                Archetype.page("work-situation", "FR BE", Outlays::situation),
                Archetype.page("weekly-timesheet", "GB IE US AU ZA", Outlays::timesheet),
                Archetype.page("account-fees", "GB KE ZA NG IN", Outlays::fees));
    }

    /** A broker pays duty and import tax for the importer, which its own fees are added to. */
    private static void customs(Paper p) {
        Bill bill = new Bill(p);
        p.y = Heads.letterhead(p, bill.seller, true);
        double end = Heads.buyer(p, bill.buyer, p.words.of("bill_to"), p.left, p.y, 0.5);
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .due(bill.due())
                                .add(
                                        Kit.say(
                                                p,
                                                "en",
                                                "{File no.|Our file|Entry no.}",
                                                "fr",
                                                "N° dossier",
                                                "de",
                                                "{Positions-Nr.|Abfertigung}",
                                                "nl",
                                                "Dossiernr."),
                                        p.dice.fill("{IMP######|##/#####|@@##-####}"))
                                .add("MRN", p.dice.fill("24@@##########@#@#"))
                                .draw(p.dice.pick(Facts.Form.GRID, Facts.Form.COLUMNS), p.right - 210, p.y, 210))
                + 10;
        p.y = Kit.blocks(
                        p,
                        p.y,
                        List.of(
                                List.of(
                                        Kit.say(
                                                p,
                                                "en",
                                                "Shipper",
                                                "fr",
                                                "Expéditeur",
                                                "de",
                                                "Versender",
                                                "nl",
                                                "Afzender"),
                                        p.names.buyer().name()),
                                List.of(
                                        Kit.say(
                                                p,
                                                "en",
                                                "Goods value",
                                                "fr",
                                                "Valeur en douane",
                                                "de",
                                                "Zollwert",
                                                "nl",
                                                "Douanewaarde"),
                                        p.figures.plain(Kit.price(p, 4000, 90000)) + " " + p.figures.code),
                                List.of(
                                        Kit.say(
                                                p,
                                                "en",
                                                "Gross weight",
                                                "fr",
                                                "Poids brut",
                                                "de",
                                                "Rohgewicht",
                                                "nl",
                                                "Brutogewicht"),
                                        p.figures.number(Kit.price(p, 40, 9000), 2) + " kg")))
                + 12;
        BigDecimal rate = bill.rates().get(0);
        List<Item> items = new ArrayList<>();
        items.add(Kit.flat(
                p,
                Kit.say(
                        p,
                        "en",
                        "Customs duty (outlay)",
                        "fr",
                        "Droits de douane (débours)",
                        "de",
                        "Zoll (Auslage)",
                        "nl",
                        "Invoerrechten (voorschot)"),
                90,
                2400,
                BigDecimal.ZERO));
        items.add(Kit.flat(
                p,
                Kit.say(
                        p,
                        "en",
                        "Import VAT (outlay)",
                        "fr",
                        "TVA à l'importation (débours)",
                        "de",
                        "Einfuhrumsatzsteuer (Auslage)",
                        "nl",
                        "Btw bij invoer (voorschot)"),
                200,
                9000,
                BigDecimal.ZERO));
        items.add(Kit.flat(
                p,
                Kit.say(
                        p,
                        "en",
                        "Customs clearance fee",
                        "fr",
                        "Frais de dédouanement",
                        "de",
                        "Verzollungsgebühr",
                        "nl",
                        "Inklaringskosten"),
                35,
                120,
                rate));
        if (p.dice.chance(0.7)) {
            items.add(Kit.flat(
                    p,
                    Kit.say(
                            p,
                            "en",
                            "Deferment fee",
                            "fr",
                            "Avance de fonds",
                            "de",
                            "Vorlageprovision",
                            "nl",
                            "Voorschotprovisie"),
                    12,
                    90,
                    rate));
        }
        if (p.dice.chance(0.5)) {
            items.add(Kit.flat(
                    p,
                    Kit.say(
                            p,
                            "en",
                            "Terminal handling",
                            "fr",
                            "Manutention",
                            "de",
                            "Umschlag",
                            "nl",
                            "Terminalkosten"),
                    60,
                    260,
                    rate));
        }
        Deal deal = Deal.net(items);
        Table table = new Table(p).ruled(p.dice.pick(Ruling.Style.GRID, Ruling.Style.UNDER_HEAD));
        table.description();
        table.rate().amount().items(items).draw();
        BigDecimal outlays = Deal.sum(items.stream()
                .filter(item -> item.rate().signum() == 0)
                .map(Item::amount)
                .toList());
        Sums sums = new Sums(p)
                .line(
                        Kit.say(
                                p,
                                "en",
                                "Outlays, not taxable",
                                "fr",
                                "Débours non soumis",
                                "de",
                                "Auslagen nicht steuerbar",
                                "nl",
                                "Voorschotten onbelast"),
                        outlays)
                .line(
                        Kit.say(p, "en", "Taxable", "fr", "Base soumise", "de", "Steuerpflichtig", "nl", "Belast"),
                        deal.net.subtract(outlays));
        if (p.dice.chance(0.5)) {
            sums.net(deal.net);
        }
        sums.tax(p.words.of("tax").replace("{r}", p.figures.rate(rate)), deal.tax)
                .total(deal.total)
                .draw();
        Foots.bank(p, bill.seller);
    }

    /** What was done of a building contract so far, what was billed before, what is kept back. */
    private static void situation(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.y = Heads.letterhead(p, bill.seller, true);
        double end = Heads.buyer(p, bill.buyer, p.dice.pick("Maître d'ouvrage", "Client", ""), p.left, p.y, 0);
        p.y = Math.max(
                        end,
                        new Facts(p)
                                .number(p.dice.pick("Facture N°", "Facture de situation n°", "N° facture"), bill.number)
                                .date(bill.date)
                                .due(bill.due())
                                .add("Marché n°", p.dice.fill("{##-###|M####}"))
                                .draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.GRID), p.right - 220, p.y, 220))
                + 14;
        int number = p.dice.between(2, 9);
        p.sheet.left(p.left, p.y, Ink.of(14).strong(), "SITUATION DE TRAVAUX N° " + number);
        p.y += 16;
        p.sheet.left(
                p.left,
                p.y,
                p.ink(),
                p.dice.fill(
                        "Chantier : {Résidence Les Tilleuls|Groupe scolaire|Extension atelier} - Lot {gros œuvre|électricité|plomberie}"));
        p.y += 18;
        BigDecimal rate = bill.rates().get(0);
        List<Item> items = new ArrayList<>();
        for (String text : p.dice.shuffled(List.of(
                        "Terrassement",
                        "Fondations",
                        "Dallage béton",
                        "Élévation des murs",
                        "Charpente",
                        "Couverture",
                        "Menuiseries extérieures",
                        "Cloisons et doublages"))
                .subList(0, p.dice.between(2, 6))) {
            items.add(Kit.flat(p, text, 900, 24000, rate));
        }
        Table table = new Table(p).ruled(p.dice.pick(Ruling.Style.GRID, Ruling.Style.COLUMNS));
        table.description("Désignation")
                .other("Marché HT", 'r', item -> p.figures.plain(item.amount().multiply(new BigDecimal(3))))
                .other("Avanct %", 'r', item -> p.dice.pick("60", "45", "80") + " %")
                .amount("Situation HT")
                .items(items)
                .draw();
        Deal deal = Deal.net(items);
        BigDecimal before = Kit.price(p, 10000, 60000);
        BigDecimal kept = Item.percent(deal.total, new BigDecimal("5"));
        Sums sums = new Sums(p);
        if (p.dice.chance(0.6)) {
            sums.line("Cumul des travaux HT", before.add(deal.net)).line("Situations précédentes HT", before.negate());
        }
        sums.net(p.dice.pick("Montant HT de la situation", "Total HT", "Net HT du mois"), deal.net)
                .tax("TVA " + p.figures.rate(rate) + " %", deal.tax)
                .total(p.dice.pick("Total TTC", "Montant TTC"), deal.total)
                .line("Retenue de garantie 5 %", kept.negate())
                .rest("Net à payer", deal.total.subtract(kept))
                .draw();
        Foots.bank(p, bill.seller);
    }

    /** People's hours of a week at their rates. */
    private static void timesheet(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        Heads.logo(p, bill.seller.brand(), p.dice.chance(0.5) ? 'l' : 'r');
        boolean us = p.market.code().equals("US");
        List<String> foot =
                new ArrayList<>(List.of(Heads.name(p, bill.seller), bill.seller.street(), bill.seller.city()));
        if (!us) {
            foot.add(Heads.taxLine(p, bill.seller));
        }
        Foots.line(p, foot);
        p.y = 92;
        p.sheet.left(
                p.left, p.y, Ink.of(15).strong(), p.dice.pick("Invoice", "SALES INVOICE", "Temporary Staff Invoice"));
        p.y += 22;
        double top = p.y;
        double end = p.lines(p.left, top, p.ink(), 'l', bill.buyer.named());
        Facts facts = Facts.of(bill, p)
                .add(p.dice.pick("Client ref", "Client No."), p.dice.fill("{@@@##|C####}"))
                .add("Week ending", p.figures.date(bill.date.minusDays(5)))
                .add(p.dice.pick("Consultant", "Account manager"), p.names.person());
        if (p.dice.chance(0.5)) {
            facts.due(bill.due());
        }
        p.y = Math.max(end, facts.draw(p.dice.pick(Facts.Form.GRID, Facts.Form.COLUMNS), p.right - 210, top, 210)) + 16;
        BigDecimal rate = us ? BigDecimal.ZERO : bill.rates().get(0);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < p.dice.between(1, 6); i++) {
            BigDecimal hours =
                    new BigDecimal(p.dice.between(16, 170)).movePointLeft(1).add(new BigDecimal("0.25"));
            items.add(Kit.item(
                    p,
                    p.names.person()
                            + p.dice.pick(" - Forklift driver", " - Care assistant", " - Receptionist", " - Welder"),
                    "",
                    hours,
                    Kit.price(p, 11, 40),
                    rate));
        }
        Deal deal = Deal.net(items);
        Table table = new Table(p);
        String week = p.figures.date(bill.date.minusDays(5));
        table.other(p.dice.pick("Timesheet", "TS No."), 'l', item -> p.dice.fill("######"))
                .other("W/E", 'l', item -> week)
                .description(p.dice.pick("Candidate", "Worker / Role", "Name"));
        table.quantity("Hours")
                .price(p.dice.pick("Charge rate", "Rate"))
                .amount(p.dice.pick("Total", "Value", "Charge"));
        table.items(items).draw();
        Sums sums = new Sums(p);
        if (deal.tax.signum() > 0) {
            sums.net(p.dice.pick("Goods", "Net", "Sub total"), deal.net)
                    .tax("VAT".equals(p.words.of("taxname")) ? "VAT" : p.words.of("taxname"), deal.tax);
        }
        sums.total(p.dice.pick("Gross", "Invoice total", "TOTAL"), deal.total).draw();
        Foots.text(p, "Hours worked as per signed timesheets. " + bill.terms());
    }

    /** A term's fees of one pupil, with what is still owed from before. */
    private static void fees(Paper p) {
        Bill bill = new Bill(p);
        Party seller = p.names.party(
                p.dice.fill(
                        "{St. Brendan|Greenfield|Hillcrest|Acacia|Lakeside} {Preparatory School|Academy|College|International School}"));
        String name = Heads.name(p, seller);
        p.sheet.middle(p.sheet.width / 2, 52, p.fit(name, p.wide(), Ink.of(17).strong()), name);
        p.y = p.lines(
                        p.sheet.width / 2,
                        68,
                        p.small(),
                        'c',
                        List.of(seller.street() + ", " + seller.city(), seller.phone() + " | " + seller.mail()))
                + 16;
        p.sheet.middle(
                p.sheet.width / 2,
                p.y,
                Ink.of(13).strong(),
                p.dice.pick("FEE INVOICE", "SCHOOL FEES INVOICE", "Fee Note", "Invoice for Fees"));
        p.y += 24;
        double top = p.y;
        List<String> to = new ArrayList<>(List.of("Parent/Guardian: " + p.names.person()));
        to.addAll(bill.buyer.address());
        double end = p.lines(p.left, top, p.ink(), 'l', to);
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .due(bill.due())
                                .add(p.dice.pick("Pupil", "Student"), p.names.person())
                                .add(p.dice.pick("Admission No.", "Student ID"), p.dice.fill("{ADM####|####|S#####}"))
                                .add("Term", p.dice.fill("{#|Term #|Michaelmas}"))
                                .draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.GRID), p.right - 210, top, 210))
                + 16;
        List<Item> items = new ArrayList<>();
        for (String text : List.of(
                        "Tuition", "Boarding", "Transport", "Lunch", "Activity fee", "Exam fee", "Books and stationery")
                .subList(0, p.dice.between(2, 7))) {
            items.add(Kit.flat(p, text, 20, 900, BigDecimal.ZERO));
        }
        new Table(p)
                .description(p.dice.pick("Particulars", "Description", "Vote Head"))
                .amount()
                .items(items)
                .draw();
        Deal deal = Deal.net(items);
        BigDecimal before = p.dice.chance(0.5) ? Kit.price(p, 30, 400) : NOTHING;
        Sums sums = new Sums(p).total(p.dice.pick("Total fees", "Invoice total", "Total for this term"), deal.total);
        if (before.signum() > 0) {
            sums.line("Balance b/f", before).rest(p.dice.pick("Total payable", "Balance due"), deal.total.add(before));
        }
        sums.draw(p.dice.pick(Sums.Form.RIGHT, Sums.Form.WIDE, Sums.Form.GRID));
        Foots.bank(p, seller);
    }
}
