package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills that another than the seller lays out, or that go through an agency. */
final class Mediated {

    private Mediated() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("self-billed", "DE GB FR NL", Mediated::selfBilled),
                Archetype.page("insertion", "DE GB FR ES IT", Mediated::insertion));
    }

    /** The customer writes the bill for the supplier: the letterhead is the buyer's. */
    private static void selfBilled(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.sheet.left(p.left, p.y + 14, Ink.of(p.size + 7).strong().colour(p.accent), bill.buyer.name());
        p.y = p.lines(p.left, p.y + 14 + p.step() * 1.4, p.small(), 'l', bill.buyer.address()) + 8;
        p.sheet.left(
                p.left,
                p.y,
                p.ink().strong().sized(p.size + 3),
                Kit.say(
                        p,
                        "en",
                        "{Self-billing invoice|Self-billed invoice}",
                        "de",
                        "{Gutschrift (Abrechnung)|Gutschriftsanzeige|Abrechnungsgutschrift}",
                        "fr",
                        "{Facture émise par le client (autofacturation)|Autofacture}",
                        "nl",
                        "{Self-billing factuur|Factuur uitgereikt door afnemer}"));
        p.y += p.step() * 2;
        p.truth.put("vendor_name", bill.seller.name());
        p.truth.put("tax_id", bill.seller.taxId());
        List<String> supplier = new ArrayList<>(bill.seller.named());
        supplier.add(Heads.taxLabel(p) + bill.seller.taxId());
        p.sheet.left(
                p.left,
                p.y,
                p.ink().strong(),
                Kit.say(p, "en", "Supplier", "de", "Lieferant", "fr", "Fournisseur", "nl", "Leverancier"));
        double end = p.lines(p.left, p.y + p.step(), p.ink(), 'l', supplier);
        p.y = Math.max(end, Facts.of(bill, p).draw(Facts.Form.COLUMNS, p.right - 200, p.y, 200)) + 10;
        Deal deal = Deal.net(bill.items(1, 5));
        Table table = new Table(p);
        table.description().quantity().unit();
        table.price().amount().items(deal.items).draw();
        new Sums(p).all(deal).draw();
        Foots.terms(p, bill);
        Foots.text(
                p,
                Kit.say(
                        p,
                        "en",
                        "The VAT shown is your output tax due to HMRC.",
                        "de",
                        "Der Betrag wird auf Ihr Konto überwiesen.",
                        "fr",
                        "Facture établie au nom et pour le compte du fournisseur.",
                        "nl",
                        "Het bedrag wordt op uw rekening overgemaakt."));
    }

    /** An advertisement's size, issue and rate; agency commission off. */
    private static void insertion(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        Foots.columns(p, bill.seller, true);
        Heads.logo(p, bill.seller.brand(), 'l');
        double end = p.lines(p.left, 112, p.ink(), 'l', bill.buyer.named());
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .other("customer_no", bill)
                                .add(
                                        Kit.say(
                                                p,
                                                "en",
                                                "Insertion order",
                                                "de",
                                                "Anzeigenauftrag",
                                                "fr",
                                                "Ordre d'insertion",
                                                "es",
                                                "Orden de inserción",
                                                "it",
                                                "Ordine di inserzione"),
                                        p.dice.fill("{######|IO-####|A######}"))
                                .draw(p.dice.pick(Facts.Form.values()), p.right - 220, 112, 220))
                + 18;
        p.sheet.left(p.left, p.y, Heads.titleInk(p).sized(14), p.words.of("title_invoice"));
        p.y += 2 * p.step();
        BigDecimal rate = bill.rates().get(0);
        List<Item> items = new ArrayList<>();
        for (int i = p.dice.between(1, 4); i > 0; i--) {
            BigDecimal millimetres = Kit.count(p, 40, 900);
            items.add(Kit.item(
                    p,
                    Kit.say(
                                    p,
                                    "en",
                                    "{Half page, 4c|Classified, 2 columns|Back cover}",
                                    "de",
                                    "{Anzeige 2-spaltig, 4c|Stellenanzeige|Familienanzeige}",
                                    "fr",
                                    "{Demi-page quadri|Annonce légale}",
                                    "es",
                                    "{Media página color|Anuncio breve}",
                                    "it",
                                    "{Mezza pagina a colori|Annuncio}")
                            + " " + p.dice.fill("{KW ##|## mm|Nr. ##}"),
                    "mm",
                    millimetres,
                    Kit.fine(p, 0.8, 4, 2),
                    rate));
        }
        BigDecimal lines = Deal.sum(items.stream().map(Item::amount).toList());
        BigDecimal commission = p.dice.chance(0.5) ? Item.percent(lines, new BigDecimal("15")) : new BigDecimal("0.00");
        Deal deal = Deal.net(items, commission, new BigDecimal("0.00"));
        if (commission.signum() > 0) {
            p.words.use(
                    "discount",
                    Kit.say(
                            p,
                            "en",
                            "Agency commission 15 %",
                            "de",
                            "AE-Provision 15 %",
                            "fr",
                            "Commission d'agence 15 %",
                            "es",
                            "Comisión de agencia 15 %",
                            "it",
                            "Commissione d'agenzia 15 %"));
        }
        Table table = new Table(p);
        table.description().quantity("mm");
        table.price().amount().items(items).draw();
        new Sums(p).all(deal).draw();
        Foots.terms(p, bill);
    }
}
