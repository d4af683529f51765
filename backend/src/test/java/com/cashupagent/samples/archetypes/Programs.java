package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills of larger programs for companies, with more than one thing in a value or a row. */
final class Programs {

    private Programs() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("number-slash-date", "DE AT NL FR GB IT ES US", Programs::document),
                Archetype.page("gross-column", "ES PT", Programs::gross));
    }

    /** Number and date in one value after one label, as large programs for industry print it. */
    private static void document(Paper p) {
        Bill bill = new Bill(p);
        p.figures.sums = Figures.Place.NOWHERE;
        p.figures.cells = Figures.Place.NOWHERE;
        boolean foot = p.dice.chance(0.6);
        if (foot) {
            Heads.logo(p, bill.seller.brand(), 'r');
            Foots.columns(p, bill.seller, true);
            Heads.senderLine(p, bill.seller, p.left, 112);
        } else {
            p.lines(p.left, 44, p.small(), 'l', Kit.sender(p, bill.seller, true));
        }
        double top = 128;
        double end = p.lines(p.left, top, p.ink(), 'l', bill.buyer.named());
        double x = p.left + p.wide() * 0.56;
        p.sheet.left(x, top - 14, Ink.of(13).strong(), p.words.of("title_invoice"));
        String id = p.dice.fill("{90######|1000#####|74#######|0090######|5#########}");
        p.truth.number(id);
        p.truth.date("issue_date", bill.date);
        p.truth.put("currency", p.figures.code);
        Facts facts = new Facts(p)
                .add(
                        Kit.say(
                                p,
                                "en",
                                "{Invoice no./date|Document no./date|Number/Date}",
                                "de",
                                "{Rechnungsnr./Datum|Belegnummer / Datum|Nummer/Datum}",
                                "fr",
                                "N° facture/date",
                                "nl",
                                "Factuurnr./datum",
                                "it",
                                "Numero/data",
                                "es",
                                "N.º factura/fecha"),
                        id + " / " + p.figures.date(bill.date))
                .add(
                        Kit.say(
                                p,
                                "en",
                                "Order no./date",
                                "de",
                                "{Auftragsnr./Datum|Bestellnr./Datum}",
                                "fr",
                                "N° commande/date",
                                "nl",
                                "Ordernr./datum",
                                "it",
                                "Ordine/data",
                                "es",
                                "Pedido/fecha"),
                        p.dice.fill("{45########|3000####} / ") + p.figures.date(bill.date.minusDays(16)))
                .add(
                        Kit.say(
                                p,
                                "en",
                                "Delivery note/date",
                                "de",
                                "Lieferscheinnr./Datum",
                                "fr",
                                "Bon de livraison/date",
                                "nl",
                                "Pakbon/datum",
                                "it",
                                "DDT/data",
                                "es",
                                "Albarán/fecha"),
                        p.dice.fill("80###### / ") + p.figures.date(bill.date.minusDays(2)))
                .other("customer_no", bill)
                .add(
                        Kit.say(
                                p,
                                "en",
                                "Currency",
                                "de",
                                "Währung",
                                "fr",
                                "Devise",
                                "nl",
                                "Valuta",
                                "it",
                                "Valuta",
                                "es",
                                "Moneda"),
                        p.figures.code);
        p.y = Math.max(end, facts.draw(p.dice.pick(Facts.Form.STACKED, Facts.Form.COLUMNS), x, top + 6, p.right - x))
                + 16;
        BigDecimal rate = p.market.code().equals("US")
                ? Ledgers.salesTax(p)
                : bill.rates().get(0);
        Deal deal = Deal.net(bill.items("industrial", 1, 7, List.of(rate)));
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.UNDER_HEAD, Ruling.Style.NONE, Ruling.Style.ROWS))
                .column(
                        Column.Role.OTHER,
                        Kit.say(p, "en", "Item", "de", "Pos.", "fr", "Poste", "nl", "Pos.", "it", "Pos.", "es", "Pos."),
                        'l',
                        (item, i) -> String.format("%06d", i * 10))
                .other(p.dice.pick("Material", "Material", p.words.of("art")), 'l', Item::article)
                .description()
                .quantityWithUnit()
                .price()
                .other(
                        Kit.say(p, "en", "Per", "de", "pro", "fr", "par", "nl", "per", "it", "per", "es", "por"),
                        'l',
                        item -> "1 " + item.unit())
                .amount(Kit.say(
                        p, "en", "Value", "de", "Wert", "fr", "Valeur", "nl", "Waarde", "it", "Valore", "es", "Valor"))
                .items(deal.items)
                .draw();
        Sums sums = new Sums(p)
                .net(
                        Kit.say(
                                p,
                                "en",
                                "{Items total|Net value}",
                                "de",
                                "{Summe Positionen|Nettowert}",
                                "fr",
                                "Total postes",
                                "nl",
                                "Totaal posities",
                                "it",
                                "Totale posizioni",
                                "es",
                                "Total posiciones"),
                        deal.net);
        if (deal.tax.signum() > 0) {
            sums.tax(
                    Kit.say(
                                    p,
                                    "en",
                                    "{Output tax|VAT}",
                                    "de",
                                    "{Ausgangssteuer|Mehrwertsteuer}",
                                    "fr",
                                    "TVA collectée",
                                    "nl",
                                    "BTW",
                                    "it",
                                    "IVA",
                                    "es",
                                    "IVA repercutido")
                            + "  " + p.figures.number(rate, 3) + " %  " + p.figures.plain(deal.net),
                    deal.tax);
        }
        sums.total(
                        Kit.say(
                                p,
                                "en",
                                "{Final amount|Invoice amount}",
                                "de",
                                "{Endbetrag|Rechnungsendbetrag}",
                                "fr",
                                "Montant final",
                                "nl",
                                "Eindbedrag",
                                "it",
                                "Importo finale",
                                "es",
                                "Importe final"),
                        deal.total)
                .draw(Sums.Form.WIDE);
        Foots.terms(p, bill);
    }

    /** Each row's net, rate and gross side by side; base, tax and total in one band. */
    private static void gross(Paper p) {
        Bill bill = new Bill(p);
        boolean spanish = p.market.language().equals("es");
        p.figures.sums = Figures.Place.SIGN_AFTER;
        p.figures.cells = Figures.Place.SIGN_AFTER;
        String title = spanish ? "Factura " : "Fatura ";
        p.truth.number(bill.number);
        p.sheet.left(p.left, 56, Ink.of(20).strong(), title + (p.dice.chance(0.5) ? "#" : "") + bill.number);
        p.truth.date("issue_date", bill.date);
        p.truth.date("due_date", bill.due());
        p.sheet.left(p.left, 76, p.ink(), (spanish ? "Fecha: " : "Data: ") + p.figures.date(bill.date));
        p.sheet.left(
                p.left,
                76 + p.step(),
                p.ink(),
                (spanish ? "Vencimiento: " : "Vencimento: ") + p.figures.date(bill.due()));
        List<String> from = new ArrayList<>(List.of(Heads.name(p, bill.seller)));
        from.add(Heads.taxLine(p, bill.seller));
        from.addAll(bill.seller.address());
        from.add(bill.seller.country());
        from.add(bill.seller.mail());
        List<String> to = new ArrayList<>(List.of(bill.buyer.name()));
        to.add(Heads.taxLabel(p) + bill.buyer.taxId());
        to.addAll(bill.buyer.address());
        to.add(bill.buyer.country());
        p.y = Kit.blocks(p, 126, p.dice.chance(0.6) ? List.of(from, to) : List.of(to, from)) + 16;
        Deal deal = Deal.net(bill.items(
                p.dice.pick("consult", "it", "shop"), 1, 8, List.of(bill.rates().get(0))));
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.ROWS, Ruling.Style.UNDER_HEAD))
                .description(spanish ? "CONCEPTO" : "DESCRIÇÃO")
                .price(spanish ? "PRECIO" : "PREÇO")
                .quantity(spanish ? "UNIDADES" : "QTD.")
                .amount("SUBTOTAL")
                .other("IVA", 'r', item -> p.figures.rate(item.rate()) + "%")
                .other("TOTAL", 'r', item -> p.figures.cell(item.amount().add(item.tax())))
                .items(deal.items)
                .draw();
        BigDecimal rate = deal.taxes.keySet().iterator().next();
        Sums sums = new Sums(p)
                .net(spanish ? "BASE IMPONIBLE" : "BASE TRIBUTÁVEL", deal.net)
                .tax("IVA " + p.figures.rate(rate) + "%", deal.tax)
                .total("TOTAL", deal.total);
        sums.draw(p.dice.pick(Sums.Form.HEADED_ROW, Sums.Form.RIGHT));
        Foots.text(p, spanish ? "Condiciones de pago" : "Condições de pagamento");
        Foots.text(
                p,
                spanish
                        ? "Pagar por transferencia bancaria al siguiente número de cuenta: " + bill.seller.iban()
                        : "Pagamento por transferência bancária para o IBAN: " + bill.seller.iban());
        if (p.dice.chance(0.4)) {
            Foots.line(p, List.of(bill.seller.register(), bill.seller.web()));
        }
    }
}
