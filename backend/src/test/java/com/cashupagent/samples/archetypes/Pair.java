package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A label and its value as viewers of e-invoices show them; and all those of a document's sums and of its parties. */
record Pair(String label, String value) {

    static List<Pair> totals(Paper p, Deal deal) {
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

    static List<Pair> party(Paper p, Party party, boolean seller) {
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
}
