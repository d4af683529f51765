package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills whose trade has its own numbers, columns and sums. */
final class Trades {

    private Trades() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("car-repair", "DE AT GB FR ES IT US", Trades::repair),
                Archetype.page("returnable-crates", "DE AT", Trades::crates));
    }

    /** A vehicle's numbers beside the bill's; labour in units of work, parts with their numbers. */
    private static void repair(Paper p) {
        Bill bill = new Bill(p);
        boolean us = p.market.code().equals("US");
        p.y = Heads.letterhead(p, bill.seller, !us);
        double end = Heads.buyer(p, bill.buyer, "", p.left, p.y + 8, 0);
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .other("customer_no", bill)
                                .add(
                                        Kit.say(
                                                p,
                                                "en",
                                                "{Job card no.|Repair order|Job No.}",
                                                "de",
                                                "{Auftrags-Nr.|Auftrag}",
                                                "fr",
                                                "N° OR",
                                                "es",
                                                "Orden de reparación",
                                                "it",
                                                "Commessa"),
                                        p.dice.fill("{W#####|######|A-####}"))
                                .draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ENDS), p.right - 190, p.y + 8, 190))
                + 10;
        p.sheet.left(p.left, p.y, Heads.titleInk(p).sized(15), p.words.of("title_invoice"));
        p.y += 24;
        Kit.grid(
                p,
                "llll",
                List.of(
                        List.of(
                                Kit.say(
                                        p,
                                        "en",
                                        "{Reg. No.|Plate}",
                                        "de",
                                        "Kennzeichen",
                                        "fr",
                                        "Immatriculation",
                                        "es",
                                        "Matrícula",
                                        "it",
                                        "Targa"),
                                Kit.say(
                                        p,
                                        "en",
                                        "VIN",
                                        "de",
                                        "{Fahrgestell-Nr.|FIN}",
                                        "fr",
                                        "N° de série",
                                        "es",
                                        "Bastidor",
                                        "it",
                                        "Telaio"),
                                Kit.say(
                                        p,
                                        "en",
                                        "Mileage",
                                        "de",
                                        "km-Stand",
                                        "fr",
                                        "Kilométrage",
                                        "es",
                                        "Kilómetros",
                                        "it",
                                        "Km"),
                                Kit.say(
                                        p,
                                        "en",
                                        "First reg.",
                                        "de",
                                        "Erstzulassung",
                                        "fr",
                                        "1ère mise en circ.",
                                        "es",
                                        "Matriculación",
                                        "it",
                                        "Immatricolazione")),
                        List.of(
                                p.dice.fill("{@@ ## @@@|@-@@ ####|####@@@}"),
                                p.dice.fill("W@@@@@##@#@######"),
                                p.figures.quantity(Kit.count(p, 9, 240).multiply(new BigDecimal(1000))),
                                p.figures.date(bill.date.minusDays(2000)))),
                p.dice.chance(0.5));
        p.y += 8;
        BigDecimal rate = us ? new BigDecimal("7") : bill.rates().get(0);
        List<Item> labour = new ArrayList<>();
        BigDecimal hourly = Kit.price(p, 60, 140);
        for (String text : p.dice.shuffled(repairs(p)).subList(0, p.dice.between(1, 4))) {
            BigDecimal hours = new BigDecimal(p.dice.between(2, 40)).movePointLeft(1);
            labour.add(Kit.item(p, text, "h", hours, hourly, rate));
        }
        List<Item> parts = new ArrayList<>();
        for (String text : p.dice.shuffled(parts(p)).subList(0, p.dice.between(1, 5))) {
            parts.add(Kit.item(p, text, "", Kit.count(p, 1, 4), Kit.price(p, 4, 220), rate));
        }
        List<Item> all = new ArrayList<>(labour);
        all.addAll(parts);
        Deal deal = Deal.net(all);
        Table table = new Table(p);
        table.other(p.words.of("art"), 'l', Item::article).description().quantity();
        table.price().amount();
        table.heading(Kit.say(
                p,
                "en",
                "Labour",
                "de",
                "Arbeitslohn",
                "fr",
                "Main d'œuvre",
                "es",
                "Mano de obra",
                "it",
                "Manodopera"));
        table.items(labour);
        table.heading(
                Kit.say(p, "en", "Parts", "de", "Ersatzteile", "fr", "Pièces", "es", "Recambios", "it", "Ricambi"));
        table.items(parts).draw();
        Sums sums = new Sums(p)
                .line(
                        Kit.say(
                                p,
                                "en",
                                "Labour total",
                                "de",
                                "Summe Arbeit",
                                "fr",
                                "Total main d'œuvre",
                                "es",
                                "Total mano de obra",
                                "it",
                                "Totale manodopera"),
                        Deal.sum(labour.stream().map(Item::amount).toList()))
                .line(
                        Kit.say(
                                p,
                                "en",
                                "Parts total",
                                "de",
                                "Summe Teile",
                                "fr",
                                "Total pièces",
                                "es",
                                "Total recambios",
                                "it",
                                "Totale ricambi"),
                        Deal.sum(parts.stream().map(Item::amount).toList()))
                .net(deal.net)
                .taxes(deal)
                .total(deal.total);
        sums.draw();
        Foots.terms(p, bill);
        Foots.bank(p, bill.seller);
    }

    private static List<String> repairs(Paper p) {
        return switch (p.market.language()) {
            case "de" ->
                List.of("Inspektion durchgeführt", "Bremsbeläge vorn ersetzt", "Klimaservice", "Achsvermessung");
            case "fr" -> List.of("Révision complète", "Remplacement plaquettes AV", "Géométrie", "Recharge clim");
            case "es" -> List.of("Revisión general", "Cambio de pastillas", "Alineado de dirección", "Carga de aire");
            case "it" -> List.of("Tagliando", "Sostituzione pastiglie", "Convergenza", "Ricarica clima");
            default -> List.of("Annual service", "Replace front brake pads", "Wheel alignment", "Recharge air-con");
        };
    }

    private static List<String> parts(Paper p) {
        return switch (p.market.language()) {
            case "de" -> List.of("Ölfilter", "Motoröl 5W-30", "Bremsbelagsatz", "Wischerblatt", "Zündkerze");
            case "fr" ->
                List.of("Filtre à huile", "Huile 5W-30", "Jeu de plaquettes", "Balai d'essuie-glace", "Bougie");
            case "es" -> List.of("Filtro de aceite", "Aceite 5W-30", "Juego de pastillas", "Escobilla", "Bujía");
            case "it" -> List.of("Filtro olio", "Olio 5W-30", "Kit pastiglie", "Spazzola tergi", "Candela");
            default -> List.of("Oil filter", "Engine oil 5W-30", "Brake pad set", "Wiper blade", "Spark plug");
        };
    }

    /** Crates and bottles come back: their deposit is a row of its own, and so is what was returned. */
    private static void crates(Paper p) {
        Bill bill = new Bill(p);
        p.figures.sums = p.dice.pick(Figures.Place.SIGN_AFTER, Figures.Place.NOWHERE);
        p.figures.cells = Figures.Place.NOWHERE;
        Heads.senderLine(p, bill.seller, p.left, 96);
        Foots.columns(p, bill.seller, true);
        Heads.logo(p, bill.seller.brand(), 'r');
        double end = p.lines(p.left, 112, p.ink(), 'l', bill.buyer.named());
        p.y = Math.max(
                        end,
                        new Facts(p)
                                .number(
                                        p.dice.pick("Rechnung-Nr.", "Beleg-Nr.", "Rechnung"),
                                        p.dice.fill("{######|24#####|R ######}"))
                                .date(bill.date)
                                .other("customer_no", bill)
                                .add("Tour", p.dice.fill("{##|#}"))
                                .add("Lieferdatum", p.figures.date(bill.date.minusDays(1)))
                                .draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ENDS), p.right - 180, 112, 180))
                + 20;
        p.sheet.left(p.left, p.y, Ink.of(14).strong(), p.dice.pick("Rechnung", "RECHNUNG", "Sammelrechnung"));
        p.y += 20;
        BigDecimal rate = bill.rates().get(0);
        List<Item> goods = new ArrayList<>();
        for (String text : p.dice.shuffled(List.of(
                        "Pilsner 20x0,5 l",
                        "Mineralwasser medium 12x0,7 l",
                        "Apfelschorle 12x0,5 l",
                        "Hefeweizen hell 20x0,5 l",
                        "Radler 24x0,33 l",
                        "Orangensaft 6x1,0 l",
                        "Cola 12x1,0 l",
                        "Kellerbier Fass 30 l"))
                .subList(0, p.dice.between(2, 7))) {
            goods.add(Kit.item(p, text, p.dice.pick("Ka", "Kiste"), Kit.count(p, 1, 20), Kit.price(p, 6, 24), rate));
        }
        List<Item> empties = new ArrayList<>();
        BigDecimal each = new BigDecimal(p.dice.pick("3.10", "3.30", "2.40", "4.50"));
        empties.add(Kit.item(p, "Pfand Kasten voll", "Ka", Kit.count(p, 2, 30), each, rate));
        empties.add(Kit.item(p, "Leergut Rückgabe", "Ka", Kit.count(p, 1, 24).negate(), each, rate));
        List<Item> all = new ArrayList<>(goods);
        all.addAll(empties);
        Deal deal = Deal.net(all);
        Table table = new Table(p).ruled(p.dice.pick(Ruling.Style.UNDER_HEAD, Ruling.Style.ROWS));
        table.article();
        if (p.dice.chance(0.5)) {
            table.quantity("Menge").other("Einh.", 'l', Item::unit).description("Bezeichnung");
        } else {
            table.description("Artikel").quantity("Anzahl");
        }
        table.price(p.dice.pick("E-Preis", "Preis")).amount("Gesamt");
        if (p.dice.chance(0.5)) {
            table.text("Lieferschein " + p.dice.fill("########") + " vom " + p.figures.date(bill.date.minusDays(1)));
        }
        table.items(goods).items(empties).draw();
        new Sums(p)
                .line("Warenwert", Deal.sum(goods.stream().map(Item::amount).toList()))
                .line(
                        "Leergutsaldo",
                        Deal.sum(empties.stream().map(Item::amount).toList()))
                .net(p.dice.pick("Nettobetrag", "Netto gesamt"), deal.net)
                .tax(p.dice.pick("+ MwSt. ", "USt. ") + p.figures.rate(rate) + " %", deal.tax)
                .total(p.dice.pick("Rechnungsbetrag", "Endbetrag", "Zu zahlen"), deal.total)
                .draw();
        String terms = p.dice.pick("Der Betrag wird per Lastschrift eingezogen.", "Zahlbar sofort ohne Abzug.");
        if (terms.startsWith("Zahlbar")) {
            p.truth.date("due_date", bill.date);
        }
        Foots.text(p, terms);
    }
}
