package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** More bills of Germany, Austria and Switzerland, and the Dutch one. */
final class Dach {

    private Dach() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("swiss-qr", "CH", Dach::qr),
                Archetype.page("small-business", "DE DE AT", Dach::untaxed),
                Archetype.page("wholesaler", "DE AT CH NL", Dach::wholesale),
                Archetype.page("german-online-books", "DE AT", Dach::online),
                Archetype.page("dutch-summary", "NL BE", Dach::dutch));
    }

    /** A letter with the payment part at the foot of its last page, where creditor, debtor and amount stand again. */
    private static void qr(Paper p) {
        Bill bill = new Bill(p);
        p.figures.sums = p.dice.pick(Figures.Place.CODE_BEFORE, Figures.Place.NOWHERE, Figures.Place.CODE_BEFORE);
        p.y = Heads.letterhead(p, bill.seller, p.dice.chance(0.7));
        double from = p.y;
        double end = Heads.buyer(p, bill.buyer, "", p.left + p.wide() * p.dice.pick(0.0, 0.56), from, 0);
        Facts facts = Facts.of(bill, p).others(bill, 2);
        if (p.dice.chance(0.6)) {
            facts.due(bill.due());
        } else {
            facts.terms(bill);
        }
        p.y = facts.draw(
                        p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ROW, Facts.Form.GLUED),
                        p.left,
                        end + 14,
                        p.wide() * 0.8)
                + 14;
        p.sheet.left(p.left, p.y, Heads.titleInk(p).sized(14), p.words.of("title_invoice") + " " + bill.number);
        p.y += 22;
        Deal deal = Deal.net(bill.items(
                p.dice.pick("consult", "trade", "build", "it"),
                1,
                6,
                List.of(new BigDecimal(p.dice.pick("8.1", "8.1", "7.7", "2.6")))));
        new Table(p)
                .description()
                .quantityWithUnit()
                .price()
                .amount()
                .items(deal.items)
                .draw();
        new Sums(p).all(deal).draw();
        double top = p.sheet.height - 298;
        if (p.y > top - 12) {
            p.newPage();
        }
        p.truth.put("currency", "CHF");
        p.sheet.line(0, top, p.sheet.width, top, 0.5, 0x555555);
        p.sheet.line(176, top, 176, p.sheet.height, 0.5, 0x555555);
        boolean french = p.market.language().equals("fr");
        String amount = p.figures.number(deal.total, 2).replaceAll("['’]", " ");
        part(p, bill, 14, top, french ? "Récépissé" : "Empfangsschein", 146, 0);
        part(p, bill, 350, top, french ? "Section paiement" : "Zahlteil", 230, 160);
        for (double x : new double[] {14, 190}) {
            p.sheet.left(x, top + 218, Ink.of(6).strong(), french ? "Monnaie" : "Währung");
            p.sheet.left(x + 44, top + 218, Ink.of(6).strong(), french ? "Montant" : "Betrag");
            p.sheet.left(x, top + 230, Ink.of(8), "CHF");
            p.sheet.left(x + 44, top + 230, Ink.of(8), amount);
        }
        for (int i = 0; i < 400; i++) {
            if (p.dice.chance(0.5)) {
                p.sheet.fill(190 + i % 20 * 6.5, top + 42 + i / 20 * 6.5, 6.5, 6.5, 0);
            }
        }
    }

    private static void part(Paper p, Bill bill, double x, double top, String title, double width, double back) {
        p.sheet.left(x - back, top + 22, Ink.of(11).strong(), title);
        double at = top + 42;
        List<String> to = new ArrayList<>(List.of(
                p.market.language().equals("fr") ? "Compte / Payable à" : "Konto / Zahlbar an", bill.seller.iban()));
        to.addAll(bill.seller.named());
        List<String> by = new ArrayList<>(List.of(p.market.language().equals("fr") ? "Payable par" : "Zahlbar durch"));
        by.addAll(bill.buyer.named());
        for (List<String> block : List.of(to, by)) {
            for (String line : block) {
                Ink ink = line.equals(block.get(0)) ? Ink.of(6).strong() : Ink.of(8);
                p.sheet.left(x, at, p.fit(line, width, ink), line);
                at += 11;
            }
            at += 9;
        }
    }

    /** One who owes no turnover tax says so; there is no tax to read. */
    private static void untaxed(Paper p) {
        Party seller = p.names.freelancer();
        Bill bill = new Bill(p, seller, p.names.buyer());
        String name = Heads.name(p, seller);
        p.put(p.right, 54, Ink.of(15).strong().colour(p.accent), 'r', name);
        p.lines(p.right, 70, p.small(), 'r', List.of(seller.street(), seller.city(), seller.phone(), seller.mail()));
        p.y = p.lines(p.left, 130, p.ink(), 'l', bill.buyer.named()) + 24;
        p.y = new Facts(p)
                        .number(bill.number)
                        .date(bill.date)
                        .other("customer_no", bill)
                        .draw(
                                p.dice.pick(Facts.Form.ROW, Facts.Form.COLUMNS, Facts.Form.GLUED),
                                p.left,
                                p.y,
                                p.wide() * 0.7)
                + 16;
        Foots.text(p, p.words.any("intro"));
        p.y += 6;
        Deal deal = Deal.net(bill.items(p.dice.pick("consult", "it", "trade"), 1, 6, List.of(new BigDecimal("0"))));
        Table table = new Table(p);
        if (p.dice.chance(0.5)) {
            table.position();
        }
        table.description()
                .quantityWithUnit()
                .price()
                .amount()
                .items(deal.items)
                .draw();
        new Sums(p)
                .total(p.dice.pick("Gesamtbetrag", "Rechnungsbetrag", "Summe", "Zu zahlender Betrag"), deal.total)
                .draw();
        Foots.text(
                p,
                p.dice.pick(
                        "Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.",
                        "Kein Ausweis von Umsatzsteuer, da Kleinunternehmer gemäß § 19 UStG.",
                        "Umsatzsteuerbefreit aufgrund der Kleinunternehmerregelung."));
        Foots.text(p, p.dice.fill("Steuernummer: ##/###/#####"));
        p.truth.leaveOpen("tax_id");
        if (p.dice.chance(0.7)) {
            Foots.terms(p, bill);
        }
        Foots.bank(p, seller);
        Foots.text(p, "Mit freundlichen Grüßen");
        Foots.text(p, seller.name());
    }

    /** Many short rows with packs, discounts and codes for the tax, over pages, with sums in a strip. */
    private static void wholesale(Paper p) {
        Bill bill = new Bill(p);
        p.size = Math.min(p.size, 8.5);
        Heads.logo(p, bill.seller.brand(), 'r');
        Foots.columns(p, bill.seller, true);
        p.y = 108;
        Heads.senderLine(p, bill.seller, p.left, p.y);
        double end = p.lines(p.left, p.y + 18, p.ink(), 'l', bill.buyer.named());
        Facts facts = Facts.of(bill, p)
                .other("customer_no", bill)
                .other("delivery_no", bill)
                .others(bill, 3);
        p.y = Math.max(
                        end,
                        facts.draw(
                                p.dice.pick(Facts.Form.ENDS, Facts.Form.GRID, Facts.Form.COLUMNS),
                                p.right - 200,
                                108,
                                200))
                + 18;
        p.sheet.left(p.left, p.y, p.ink().strong().sized(13), p.words.of("title_invoice"));
        p.y += 20;
        p.goods.discounts = 0.6;
        List<BigDecimal> rates = bill.rates();
        Deal deal = Deal.net(
                bill.items(p.dice.pick("food", "office", "industrial", "care"), 6, 32, rates),
                new BigDecimal("0.00"),
                p.dice.chance(0.4) ? Kit.price(p, 5, 40) : new BigDecimal("0.00"));
        String pack = p.market.language().equals("nl") ? "Verp." : p.dice.pick("VE", "Gebinde", "VPE");
        int packed = p.dice.between(1, 24);
        Table table = new Table(p)
                .ruled(p.dice.pick(
                        Ruling.Style.NONE, Ruling.Style.HEAD_AND_FOOT, Ruling.Style.ZEBRA, Ruling.Style.COLUMNS))
                .article()
                .description()
                .other(pack, 'r', item -> packed + "/" + item.article().substring(0, 1))
                .quantity()
                .unit()
                .price()
                .discount()
                .amount();
        if (p.dice.chance(0.6)) {
            table.other(
                    p.dice.pick("MwSt", "St", "K", "S"), 'c', item -> String.valueOf(rates.indexOf(item.rate()) + 1));
        }
        table.items(deal.items).draw();
        if (p.dice.chance(0.6)) {
            new TaxTable(p).draw(deal, p.left, p.wide() * 0.5);
        }
        new Sums(p).all(deal).draw(p.dice.pick(Sums.Form.HEADED_ROW, Sums.Form.RIGHT, Sums.Form.WIDE));
        Foots.terms(p, bill);
        Foots.pageNumbers(p);
    }

    /** As the online programs for founders print: sender line, facts right without frame, thin grey lines, text above and below. */
    private static void online(Paper p) {
        Bill bill = new Bill(p, p.dice.chance(0.4) ? p.names.freelancer() : p.names.seller(), p.names.buyer());
        Kit.currencied(p);
        p.figures.cells = p.figures.sums;
        boolean taxFoot = p.dice.chance(0.8);
        Foots.columns(p, bill.seller, taxFoot);
        Heads.senderLine(p, bill.seller, p.left, 130);
        double end = p.lines(p.left, 150, p.ink(), 'l', bill.buyer.named());
        Facts facts = Facts.of(bill, p).other("customer_no", bill).other("period", bill);
        if (!taxFoot) {
            p.truth.put("tax_id", bill.seller.taxId());
            facts.add("USt-IdNr.", bill.seller.taxId());
        }
        p.y = Math.max(
                        end,
                        facts.draw(
                                p.dice.pick(Facts.Form.ENDS, Facts.Form.COLUMNS, Facts.Form.LABELS_RIGHT),
                                p.right - 190,
                                150,
                                190))
                + 30;
        p.sheet.left(
                p.left,
                p.y,
                Ink.of(14).strong(),
                p.dice.pick("Rechnung Nr. ", "Rechnung ", "Rechnung-Nr. ") + bill.number);
        p.y += 22;
        Foots.text(p, p.dice.pick("Sehr geehrte Damen und Herren,", "Guten Tag,") + " " + p.words.any("intro"));
        p.y += 8;
        Deal deal = Deal.net(bill.items(p.dice.pick("it", "consult", "trade", "shop"), 1, 7, bill.rates()));
        new Table(p)
                .ruled(Ruling.Style.ROWS)
                .position()
                .description(p.dice.pick("Beschreibung", "Bezeichnung", "Leistung"))
                .quantityWithUnit()
                .price(p.dice.pick("Einzelpreis", "Preis"))
                .amount(p.dice.pick("Gesamtpreis", "Gesamt", "Betrag"))
                .items(deal.items)
                .draw();
        Sums sums =
                new Sums(p).net(p.dice.pick("Gesamtbetrag netto", "Summe netto", "Zwischensumme (netto)"), deal.net);
        deal.taxes.forEach((rate, tax) -> sums.tax(
                p.dice.pick("zzgl. Umsatzsteuer ", "Umsatzsteuer ", "USt. ") + p.figures.rate(rate) + "%", tax));
        sums.total(p.dice.pick("Gesamtbetrag brutto", "Gesamtbetrag", "Rechnungsbetrag brutto"), deal.total)
                .draw(p.dice.pick(Sums.Form.RIGHT, Sums.Form.WIDE));
        if (p.dice.chance(0.5)) {
            p.truth.date("due_date", bill.due());
            Foots.text(
                    p,
                    p.dice.pick("Bitte überweisen Sie den Rechnungsbetrag bis zum ", "Zahlbar bis ", "Zahlungsziel: ")
                            + p.figures.date(bill.due())
                            + p.dice.pick(".", " ohne Abzug."));
        } else {
            Foots.terms(p, bill);
        }
    }

    /** Summary of the tax beside the sums, receiver left, numbers under the sender's block at the right. */
    private static void dutch(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        double x = p.left + p.wide() * 0.62;
        Heads.logo(p, bill.seller.brand(), 'l');
        List<String> from = new ArrayList<>(Kit.sender(p, bill.seller, true));
        from.add(bill.seller.register());
        from.addAll(bill.seller.bank());
        double side = p.lines(
                x,
                44,
                p.small(),
                'l',
                from.stream()
                        .flatMap(line -> p.wrap(line, p.right - x, p.small()).stream())
                        .toList());
        double end = p.lines(
                p.left,
                110,
                p.ink(),
                'l',
                bill.buyer.named().stream()
                        .flatMap(line -> p.wrap(line, p.wide() * 0.55, p.ink()).stream())
                        .toList());
        p.y = Math.max(side, end) + 22;
        p.sheet.left(p.left, p.y, Heads.titleInk(p).sized(17), p.words.of("title_invoice"));
        p.y += 22;
        Facts facts = Facts.of(bill, p).due(bill.due()).other("customer_no", bill);
        p.y = facts.draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ROW, Facts.Form.ENDS), p.left, p.y, p.wide() * 0.6)
                + 14;
        Deal deal = Deal.net(bill.items(
                p.dice.pick("food", "office", "build", "it"), 1, 10, Bill.rates(p.dice.pick("21", "21+9", "21+0"))));
        Table table = new Table(p);
        if (p.dice.chance(0.5)) {
            table.quantity().description();
        } else {
            table.description().quantity();
        }
        table.price().rate().amount().items(deal.items).draw();
        if (p.dice.chance(0.6)) {
            new TaxTable(p).draw(deal, p.left, p.wide() * 0.45);
        }
        new Sums(p).all(deal).draw();
        Foots.text(
                p,
                Kit.say(
                        p,
                        "nl",
                        "Wij verzoeken u vriendelijk het bedrag over te maken onder vermelding van het factuurnummer.",
                        "fr",
                        "Merci de mentionner le numéro de facture lors du paiement."));
    }
}
