package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What programs make of an e-invoice for people: no letter, only labels and values. */
final class Renditions {

    private Renditions() {}

    static List<Archetype> all() {
        return List.of(Archetype.page("xml-viewer", "DE AT NL FR IT", Renditions::viewer));
    }

    private record Pair(String label, String value) {}

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
                party(p, bill.buyer, false));
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
                party(p, bill.seller, true));
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
                        totals(p, deal))
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

    private static List<Pair> totals(Paper p, Deal deal) {
        List<Pair> sums = new ArrayList<>();
        sums.add(new Pair(
                Kit.say(
                        p,
                        "en",
                        "Sum of lines",
                        "de",
                        "Summe aller Positionen (netto)",
                        "nl",
                        "Som van de regels",
                        "fr",
                        "Somme des lignes",
                        "it",
                        "Totale righe"),
                p.figures.sum(deal.lines)));
        sums.add(new Pair(
                Kit.say(
                        p,
                        "en",
                        "Total without VAT",
                        "de",
                        "{Gesamtsumme (netto)|Gesamtbetrag ohne USt.}",
                        "nl",
                        "Totaal exclusief btw",
                        "fr",
                        "Total HT",
                        "it",
                        "Totale imponibile"),
                p.figures.sum(deal.net)));
        sums.add(new Pair(
                Kit.say(
                        p,
                        "en",
                        "VAT total",
                        "de",
                        "{Summe Umsatzsteuer|Gesamtbetrag der USt.}",
                        "nl",
                        "Totaal btw",
                        "fr",
                        "Total TVA",
                        "it",
                        "Totale imposta"),
                p.figures.sum(deal.tax)));
        sums.add(new Pair(
                Kit.say(
                        p,
                        "en",
                        "Total with VAT",
                        "de",
                        "{Gesamtsumme (brutto)|Gesamtbetrag inkl. USt.}",
                        "nl",
                        "Totaal inclusief btw",
                        "fr",
                        "Total TTC",
                        "it",
                        "Totale documento"),
                p.figures.sum(deal.total)));
        sums.add(new Pair(
                Kit.say(
                        p,
                        "en",
                        "Paid amount",
                        "de",
                        "Gezahlter Betrag",
                        "nl",
                        "Reeds betaald",
                        "fr",
                        "Montant payé",
                        "it",
                        "Importo pagato"),
                p.figures.sum(new BigDecimal("0.00"))));
        sums.add(new Pair(
                Kit.say(
                        p,
                        "en",
                        "Amount due",
                        "de",
                        "Fälliger Betrag",
                        "nl",
                        "Te betalen",
                        "fr",
                        "Net à payer",
                        "it",
                        "Importo dovuto"),
                p.figures.sum(deal.total)));
        p.truth.amount("net_amount", deal.net);
        p.truth.amount("tax_amount", deal.tax);
        p.truth.amount("total_amount", deal.total);
        return sums;
    }

    private static List<Pair> party(Paper p, Party party, boolean seller) {
        List<Pair> lines = new ArrayList<>();
        lines.add(new Pair(
                seller
                        ? Kit.say(
                                p,
                                "en",
                                "Company name",
                                "de",
                                "{Firmenname|Unternehmen|Name}",
                                "nl",
                                "Bedrijfsnaam",
                                "fr",
                                "Raison sociale",
                                "it",
                                "Denominazione")
                        : Kit.say(
                                p,
                                "en",
                                "Name",
                                "de",
                                "{Name|Firmenname}",
                                "nl",
                                "Naam",
                                "fr",
                                "Nom",
                                "it",
                                "Denominazione"),
                party.name()));
        lines.add(new Pair(
                Kit.say(p, "en", "Street", "de", "Straße / Hausnummer", "nl", "Straat", "fr", "Rue", "it", "Indirizzo"),
                party.street()));
        lines.add(new Pair(
                Kit.say(p, "en", "Town", "de", "{Ort|PLZ / Ort}", "nl", "Plaats", "fr", "Ville", "it", "Comune"),
                party.city()));
        lines.add(new Pair(
                Kit.say(p, "en", "Country", "de", "{Ländercode|Land}", "nl", "Land", "fr", "Pays", "it", "Nazione"),
                p.market.code()));
        if (seller) {
            lines.add(new Pair(
                    Kit.say(
                            p,
                            "en",
                            "VAT ID",
                            "de",
                            "{Umsatzsteuer-ID|USt-IdNr.}",
                            "nl",
                            "Btw-nummer",
                            "fr",
                            "N° TVA",
                            "it",
                            "Partita IVA"),
                    party.taxId()));
            lines.add(new Pair(
                    Kit.say(
                            p,
                            "en",
                            "Contact",
                            "de",
                            "Name des Ansprechpartners",
                            "nl",
                            "Contactpersoon",
                            "fr",
                            "Contact",
                            "it",
                            "Referente"),
                    party.person()));
            lines.add(new Pair(Kit.say(p, "en", "E-mail", "de", "E-Mail-Adresse", "fr", "Courriel"), party.mail()));
        } else {
            lines.add(new Pair(
                    Kit.say(
                            p,
                            "en",
                            "Buyer no.",
                            "de",
                            "Kundennummer",
                            "nl",
                            "Klantnummer",
                            "fr",
                            "N° client",
                            "it",
                            "Codice cliente"),
                    p.dice.fill("{#####|D-####}")));
        }
        return lines;
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
