package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.List;

/** French bills. */
final class French {

    private French() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("auto-entrepreneur", "FR", French::single),
                Archetype.page("societe", "FR FR BE", French::company));
    }

    /** A small business without VAT; the SIRET is no tax number. */
    private static void single(Paper p) {
        Bill bill = new Bill(p, p.names.freelancer(), p.names.buyer());
        p.truth.leaveOpen("tax_id");
        List<String> lines = new java.util.ArrayList<>(List.of(Heads.name(p, bill.seller)));
        lines.addAll(bill.seller.address());
        lines.add("SIRET" + p.dice.pick(" ", " : ", " n° ") + p.dice.fill("### ### ### 000##"));
        lines.addAll(Heads.contact(p, bill.seller, 0.6));
        double end = p.lines(p.left, 50, p.ink(), 'l', lines);
        double x = p.left + p.wide() * 0.55;
        double other = Heads.buyer(
                p, bill.buyer, p.dice.chance(0.6) ? p.words.of("bill_to") : "", x, p.dice.chance(0.5) ? 50 : end, 0.1);
        p.y = Math.max(end, other) + 20;
        p.truth.number(bill.number);
        p.truth.date("issue_date", bill.date);
        String title = p.dice.pick("FACTURE N° ", "Facture n° ", "Facture ") + bill.number;
        String dated = p.dice.pick("du ", "en date du ", "le ") + p.figures.date(bill.date);
        p.sheet.left(p.left, p.y, p.ink().sized(13).strong(), title);
        p.y += 18;
        p.sheet.left(p.left, p.y, p.ink(), dated);
        p.y += 26;
        BigDecimal none = BigDecimal.ZERO;
        Deal deal = Deal.net(bill.items(p.dice.pick("consult", "trade", "it", "care"), 1, 6, List.of(none)));
        Table table = new Table(p)
                .description()
                .quantity()
                .price(p.dice.pick("Prix unitaire", "PU", "Tarif"))
                .amount(p.dice.pick("Total", "Montant", "Montant €"));
        if (table.columns.get(3).header().endsWith("€")) {
            p.truth.put("currency", "EUR");
        }
        table.items(deal.items).draw();
        new Sums(p)
                .total(
                        p.dice.pick("Total", "TOTAL NET À PAYER", "Total à payer", "Net à payer", "Total HT"),
                        deal.total)
                .draw();
        Foots.text(
                p,
                p.dice.pick(
                        "TVA non applicable, art. 293 B du CGI",
                        "TVA non applicable, article 293 B du Code général des impôts",
                        "Exonéré de TVA (art. 293 B du CGI)"));
        if (p.dice.chance(0.7)) {
            Foots.terms(p, bill);
        }
        Foots.bank(p, bill.seller);
        Foots.text(p, p.words.any("legal"));
    }

    private static void company(Paper p) {
        Bill bill = new Bill(p);
        boolean footTax = p.dice.chance(0.7);
        double head = Heads.letterhead(p, bill.seller, !footTax);
        if (footTax) {
            Foots.line(
                    p,
                    List.of(
                            bill.seller.name() + p.dice.fill(" au capital de {10 000|8 000|50 000} €"),
                            p.dice.fill("SIRET ### ### ### 000##"),
                            p.dice.fill("APE {6201Z|4332A|4669B}"),
                            Heads.taxLine(p, bill.seller),
                            bill.seller.register()));
        }
        double x = p.left + p.wide() * 0.54;
        double buyer = Heads.buyer(p, bill.buyer, p.dice.chance(0.5) ? p.words.of("bill_to") : "", x, head + 4, 0.25);
        Facts facts = Facts.of(bill, p).others(bill, 3);
        if (p.dice.chance(0.6)) {
            facts.due(bill.due());
        }
        boolean row = p.dice.chance(0.5);
        p.sheet.left(p.left, head + 8, Heads.titleInk(p), p.words.of("title_invoice"));
        if (row) {
            p.y = facts.draw(p.dice.chance(0.5) ? Facts.Form.ROW_BOXED : Facts.Form.ROW, p.left, buyer + 24, p.wide());
        } else {
            p.y = Math.max(
                    buyer,
                    facts.draw(
                            p.dice.pick(Facts.Form.COLUMNS, Facts.Form.STACKED, Facts.Form.GRID),
                            p.left,
                            head + 30,
                            p.wide() * 0.45));
        }
        p.y += 16;
        p.goods.discounts = p.dice.chance(0.3) ? 0.4 : 0;
        Deal deal = Deal.net(bill.items(2, 16));
        Table table = new Table(p);
        if (p.dice.chance(0.6)) {
            table.article();
        }
        table.description();
        if (p.dice.chance(0.4)) {
            table.rate();
        }
        table.quantity().price();
        if (p.goods.discounts > 0) {
            table.discount();
        }
        table.amount().items(deal.items).draw();
        if (deal.taxes.size() > 1 || p.dice.chance(0.3)) {
            new TaxTable(p).draw(deal, p.left, p.wide() * 0.5);
        }
        new Sums(p).all(deal).draw();
        if (p.dice.chance(0.6)) {
            Foots.terms(p, bill);
        }
        if (p.dice.chance(0.7)) {
            Foots.bank(p, bill.seller);
        }
        Foots.closing(p);
        Foots.pageNumbers(p);
    }
}
