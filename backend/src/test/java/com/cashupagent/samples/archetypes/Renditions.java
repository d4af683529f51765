package com.cashupagent.samples.archetypes;

import java.util.ArrayList;
import java.util.List;

/** What programs make of an e-invoice for people: no letter, only labels and values. */
final class Renditions {

    private Renditions() {}

    static List<Archetype> all() {
        return List.of(Archetype.page("xml-viewer", "DE AT NL FR IT", Renditions::viewer));
    }

    /** What viewers make of an e-invoice: boxes of labels and values, buyer and seller alike, codes in brackets. */
    private static void viewer(Paper p) {
        Bill bill = new Bill(p);
        p.figures.sums = p.dice.pick(Figures.Place.NOWHERE, Figures.Place.CODE_AFTER);
        p.figures.cells = Figures.Place.NOWHERE;
        double half = p.wide() / 2;
        p.truth.put("vendor_name", bill.seller.name());
        p.truth.put("tax_id", bill.seller.taxId());
        p.truth.put("currency", p.figures.code);
        double below = box(
                p,
                p.left,
                p.y,
                half - 8,
                Kit.say(
                        p,
                        "en",
                        "Buyer information",
                        "de",
                        "Informationen zum Käufer",
                        "nl",
                        "Gegevens koper",
                        "fr",
                        "Acheteur",
                        "it",
                        "Cessionario / committente"),
                Pair.party(p, bill.buyer, false));
        double right = box(
                p,
                p.left + half + 8,
                p.y,
                half - 8,
                Kit.say(
                        p,
                        "en",
                        "Seller information",
                        "de",
                        "Informationen zum Verkäufer",
                        "nl",
                        "Gegevens verkoper",
                        "fr",
                        "Vendeur",
                        "it",
                        "Cedente / prestatore"),
                Pair.party(p, bill.seller, true));
        p.y = Math.max(below, right) + 6;
        p.truth.number(bill.number);
        p.truth.date("issue_date", bill.date);
        p.truth.date("due_date", bill.due());
        List<Pair> facts = new ArrayList<>(List.of(
                new Pair(
                        Kit.say(
                                p,
                                "en",
                                "Invoice number",
                                "de",
                                "Rechnungsnummer",
                                "nl",
                                "Factuurnummer",
                                "fr",
                                "Numéro de facture",
                                "it",
                                "Numero documento"),
                        bill.number),
                new Pair(
                        Kit.say(
                                p,
                                "en",
                                "Invoice date",
                                "de",
                                "Rechnungsdatum",
                                "nl",
                                "Factuurdatum",
                                "fr",
                                "Date de facture",
                                "it",
                                "Data documento"),
                        p.figures.date(bill.date)),
                new Pair(
                        Kit.say(
                                p,
                                "en",
                                "Invoice type",
                                "de",
                                "{Rechnungsart|Dokumentenart}",
                                "nl",
                                "Soort factuur",
                                "fr",
                                "Type de facture",
                                "it",
                                "Tipologia documento"),
                        Kit.say(
                                p,
                                "en",
                                "380 (Commercial invoice)",
                                "de",
                                "{380 (Handelsrechnung)|Handelsrechnung (380)}",
                                "nl",
                                "380 (Handelsfactuur)",
                                "fr",
                                "380 (Facture commerciale)",
                                "it",
                                "TD01 (fattura)")),
                new Pair(
                        Kit.say(
                                p,
                                "en",
                                "Currency",
                                "de",
                                "{Währung|Rechnungswährung}",
                                "nl",
                                "Valuta",
                                "fr",
                                "Devise",
                                "it",
                                "Valuta"),
                        p.figures.code)));
        if (p.dice.chance(0.6)) {
            facts.add(new Pair(
                    Kit.say(
                            p,
                            "en",
                            "Delivery date",
                            "de",
                            "{Leistungsdatum|Lieferdatum}",
                            "nl",
                            "Leverdatum",
                            "fr",
                            "Date de livraison",
                            "it",
                            "Data consegna"),
                    p.figures.date(bill.date.minusDays(p.dice.below(6)))));
        }
        List<Pair> references = new ArrayList<>();
        references.add(new Pair(
                Kit.say(
                        p,
                        "en",
                        "Buyer reference",
                        "de",
                        "{Leitweg-ID|Käuferreferenz}",
                        "nl",
                        "Referentie koper",
                        "fr",
                        "Référence acheteur",
                        "it",
                        "Codice destinatario"),
                p.dice.fill("{####-#####-##|##-####|@@#####}")));
        references.add(new Pair(
                Kit.say(
                        p,
                        "en",
                        "Order number",
                        "de",
                        "Bestellnummer",
                        "nl",
                        "Ordernummer",
                        "fr",
                        "Numéro de commande",
                        "it",
                        "Numero ordine"),
                p.dice.fill("{45######|B-####|######}")));
        if (p.dice.chance(0.4)) {
            references.add(new Pair(
                    Kit.say(
                            p,
                            "en",
                            "Contract number",
                            "de",
                            "Vertragsnummer",
                            "nl",
                            "Contractnummer",
                            "fr",
                            "Numéro de contrat",
                            "it",
                            "Numero contratto"),
                    p.dice.fill("{V######|####-##}")));
        }
        below = box(
                p,
                p.left,
                p.y,
                half - 8,
                Kit.say(
                        p,
                        "en",
                        "Invoice data",
                        "de",
                        "Rechnungsdaten",
                        "nl",
                        "Factuurgegevens",
                        "fr",
                        "Données de facture",
                        "it",
                        "Dati del documento"),
                facts);
        right = box(
                p,
                p.left + half + 8,
                p.y,
                half - 8,
                Kit.say(
                        p,
                        "en",
                        "References",
                        "de",
                        "Referenzen",
                        "nl",
                        "Referenties",
                        "fr",
                        "Références",
                        "it",
                        "Riferimenti"),
                references);
        p.y = Math.max(below, right) + 6;
        List<Item> items = bill.items(1, 6);
        Deal deal = Deal.net(items);
        boolean positions = p.dice.chance(0.6);
        if (positions) {
            positions(p, items);
        }
        p.y = box(
                        p,
                        p.left,
                        p.y,
                        half + 40,
                        Kit.say(
                                p,
                                "en",
                                "Totals",
                                "de",
                                "Gesamtbeträge der Rechnung",
                                "nl",
                                "Totalen",
                                "fr",
                                "Totaux",
                                "it",
                                "Riepilogo importi"),
                        Pair.totals(p, deal))
                + 6;
        p.y = box(
                        p,
                        p.left,
                        p.y,
                        half + 40,
                        Kit.say(
                                p,
                                "en",
                                "Payment",
                                "de",
                                "Zahlungsdaten",
                                "nl",
                                "Betaling",
                                "fr",
                                "Paiement",
                                "it",
                                "Dati di pagamento"),
                        List.of(
                                new Pair(
                                        Kit.say(
                                                p,
                                                "en",
                                                "Due date",
                                                "de",
                                                "Fälligkeitsdatum",
                                                "nl",
                                                "Vervaldatum",
                                                "fr",
                                                "Date d'échéance",
                                                "it",
                                                "Data scadenza"),
                                        p.figures.date(bill.due())),
                                new Pair("IBAN", bill.seller.iban()),
                                new Pair(
                                        Kit.say(
                                                p,
                                                "en",
                                                "Account holder",
                                                "de",
                                                "Kontoinhaber",
                                                "nl",
                                                "Rekeninghouder",
                                                "fr",
                                                "Titulaire",
                                                "it",
                                                "Intestatario"),
                                        bill.seller.name())))
                + 6;
        if (!positions) {
            positions(p, items);
        }
    }

    private static void positions(Paper p, List<Item> items) {
        Table table = new Table(p).ruled(p.dice.pick(Ruling.Style.GRID, Ruling.Style.ROWS));
        table.position().description().quantity();
        table.price().rate();
        table.amount().items(items).draw();
        p.y += 8;
    }

    /** A heading, and under it labels with values; the y below. */
    private static double box(Paper p, double x, double y, double width, String heading, List<Pair> pairs) {
        p.sheet.left(x, y, p.fit(heading, width, p.ink().strong().sized(p.size + 1)), heading);
        double at = y + p.step() + 3;
        double middle = x + width * 0.47;
        for (Pair pair : pairs) {
            String label = pair.label() + ":";
            p.sheet.left(x, at, p.fit(label, width * 0.45, p.ink()), label);
            p.sheet.left(middle, at, p.fit(pair.value(), width * 0.52, p.ink()), pair.value());
            at += p.step();
        }
        return at;
    }
}
