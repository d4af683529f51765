package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Papers that a program lays out without a letter's form: viewers of e-invoices, and forms of single trades. */
final class Renditions {

    private static final String VIEWERS = "DE AT NL FR IT";

    private Renditions() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("xml-viewer", VIEWERS, Renditions::viewer),
                Archetype.page("self-billed", "DE GB FR NL", Renditions::selfBilled),
                Archetype.page("premium-notice", "DE GB FR ZA KE", Renditions::premium),
                Archetype.page("medical-fees", "DE AT", Renditions::medical),
                Archetype.page("school-fees", "KE GB ZA IN TZ", Renditions::school),
                Archetype.page("insertion", "DE GB FR ES IT", Renditions::insertion));
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

    /** A policy's premium with the tax on insurance, which is no VAT. */
    private static void premium(Paper p) {
        Bill bill = new Bill(p);
        p.truth.withoutLines();
        Kit.currencied(p);
        Heads.logo(p, bill.seller.brand(), 'r');
        Kit.footOnly(p, bill.seller, true);
        p.y = p.lines(p.left, 110, p.ink(), 'l', bill.buyer.named()) + 24;
        double facts = Facts.of(bill, p)
                .due(bill.due())
                .add(
                        Kit.say(
                                p,
                                "en",
                                "{Policy no.|Policy number}",
                                "de",
                                "{Versicherungsschein-Nr.|Vertragsnummer}",
                                "fr",
                                "{N° de contrat|Police n°}"),
                        p.dice.fill("{##.###.######|POL-######|@@ #######}"))
                .add(
                        Kit.say(p, "en", "Insured period", "de", "Versicherungszeitraum", "fr", "Période assurée"),
                        p.figures.date(bill.date) + " - "
                                + p.figures.date(bill.date.plusYears(1).minusDays(1)))
                .draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ENDS), p.right - 230, 110, 230);
        p.y = Math.max(p.y, facts + 14);
        p.sheet.left(
                p.left,
                p.y,
                p.ink().strong().sized(p.size + 3),
                Kit.say(
                        p,
                        "en",
                        "{Premium notice|Renewal invoice}",
                        "de",
                        "{Beitragsrechnung|Rechnung zur Versicherung}",
                        "fr",
                        "{Avis d'échéance|Appel de cotisation}"));
        p.y += 2 * p.step();
        Foots.text(
                p,
                Kit.say(
                        p,
                        "en",
                        "{Commercial combined|Motor fleet|Public liability} cover, sum insured 1,000,000. Excess 250 each claim.",
                        "de",
                        "{Betriebshaftpflicht|Gebäudeversicherung|Inhaltsversicherung}, Versicherungssumme 3.000.000. Selbstbeteiligung 500.",
                        "fr",
                        "{Responsabilité civile professionnelle|Multirisque bureau}, plafond 2 000 000. Franchise 300."));
        BigDecimal rate = new BigDecimal(Kit.say(p, "en", "12", "de", "19", "fr", "9"));
        BigDecimal net = Kit.price(p, 120, 4200);
        Deal deal = Deal.net(List.of(Item.plain("", rate, net)));
        new Sums(p)
                .net(
                        Kit.say(
                                p,
                                "en",
                                "{Premium|Net premium}",
                                "de",
                                "{Nettobeitrag|Beitrag netto}",
                                "fr",
                                "{Cotisation HT|Prime nette}"),
                        deal.net)
                .tax(
                        Kit.say(
                                        p,
                                        "en",
                                        "{Insurance Premium Tax|IPT}",
                                        "de",
                                        "{Versicherungsteuer|Vers.-Steuer}",
                                        "fr",
                                        "{Taxe sur les conventions d'assurance|Taxes}")
                                + " " + p.figures.rate(rate) + " %",
                        deal.tax)
                .total(
                        Kit.say(
                                p,
                                "en",
                                "{Total premium|Amount payable}",
                                "de",
                                "{Gesamtbeitrag|Zu zahlender Betrag}",
                                "fr",
                                "{Cotisation TTC|Montant à payer}"),
                        deal.total)
                .draw();
        Foots.bank(p, bill.seller);
    }

    /** A doctor's fees by the items of a scale, each with its factor; free of tax. */
    private static void medical(Paper p) {
        Bill bill = new Bill(p, p.names.freelancer(), p.names.freelancer());
        p.truth.put("vendor_name", bill.seller.name());
        p.figures.cells = Figures.Place.NOWHERE;
        String title = p.dice.pick("Dr. med. ", "");
        p.truth.put("vendor_name", title + bill.seller.name());
        p.sheet.middle(p.sheet.width / 2, 50, Ink.of(p.size + 5).strong(), title + bill.seller.name());
        p.sheet.middle(
                p.sheet.width / 2,
                50 + p.step(),
                p.small(),
                p.dice.pick(
                        "Facharzt für Innere Medizin", "Praxis für Orthopädie", "Hautarzt · Allergologie", "Zahnarzt"));
        p.sheet.middle(
                p.sheet.width / 2,
                50 + 2 * p.step(),
                p.small(),
                String.join(" · ", bill.seller.address()) + " · Tel. " + bill.seller.phone());
        double end = p.lines(p.left, 130, p.ink(), 'l', bill.buyer.named());
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .add(p.dice.pick("Patient", "Patienten-Nr."), p.dice.fill("{#####|P-####}"))
                                .add("Diagnose", p.dice.pick("M54.5", "J06.9 G", "L20.8"))
                                .draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ENDS), p.right - 190, 130, 190))
                + 18;
        p.sheet.left(
                p.left,
                p.y,
                p.ink().strong().sized(p.size + 2),
                p.dice.pick("Liquidation", "Honorarnote", "Rechnung", "Privatrechnung"));
        p.y += 1.5 * p.step();
        Foots.text(p, p.dice.pick("Für ärztliche Leistungen erlaube ich mir zu berechnen:", "Gemäß GOÄ berechne ich:"));
        List<Item> items = new ArrayList<>();
        for (String text : p.dice.shuffled(List.of(
                        "Beratung, auch telefonisch",
                        "Symptombezogene Untersuchung",
                        "Eingehende Untersuchung",
                        "Blutentnahme mittels Spritze",
                        "Ultraschall eines Organs",
                        "Injektion, intramuskulär",
                        "Ausführlicher Befundbericht"))
                .subList(0, p.dice.between(2, 6))) {
            items.add(Kit.flat(p, text, 4, 90, BigDecimal.ZERO));
        }
        Deal deal = Deal.net(items);
        Table table = new Table(p).ruled(p.dice.pick(Ruling.Style.UNDER_HEAD, Ruling.Style.NONE));
        String day = p.figures.date(bill.date.minusDays(p.dice.between(3, 30)));
        table.other("Datum", 'l', item -> day);
        table.other(
                p.dice.pick("Ziffer", "GOÄ-Nr."),
                'l',
                item -> String.valueOf(1 + Math.abs(item.text().hashCode()) % 800));
        table.description("Leistung");
        table.other("Faktor", 'r', item -> p.figures.number(new BigDecimal("2.3"), 1));
        table.amount(p.dice.pick("Betrag", "EUR", "Betrag €")).items(items).draw();
        Kit.currencied(p);
        new Sums(p)
                .total(p.dice.pick("Rechnungsbetrag", "Gesamtbetrag", "Zu zahlen", "Gesamthonorar"), deal.total)
                .draw();
        Foots.terms(p, bill);
        Foots.text(p, "Umsatzsteuerfrei nach § 4 Nr. 14 UStG.");
        Foots.bank(p, bill.seller);
    }

    /** A term's fees for a pupil; no tax, an admission number, a class. */
    private static void school(Paper p) {
        Bill bill = new Bill(
                p,
                p.names.party(p.names.company().split(" ")[0]
                        + p.dice.pick(" Academy", " School", " College", " Primary School")),
                p.names.freelancer());
        p.y = Heads.letterhead(p, bill.seller, false);
        p.sheet.middle(
                p.sheet.width / 2,
                p.y,
                p.ink().strong().sized(p.size + 3),
                p.dice.pick("FEES INVOICE", "Fee Invoice", "SCHOOL FEES", "Term Invoice"));
        p.y += 2 * p.step();
        p.y = Facts.of(bill, p)
                        .due(bill.due())
                        .add(p.dice.pick("Adm. No.", "Student ID", "Learner No."), p.dice.fill("{####|A/####|ST-####}"))
                        .add(p.dice.pick("Student", "Pupil", "Learner"), bill.buyer.name())
                        .add(
                                p.dice.pick("Class", "Grade", "Form"),
                                p.dice.pick("7 North", "Grade 4", "Form 2B", "Year 9"))
                        .add("Term", p.dice.pick("1", "2", "3") + " / " + bill.date.getYear())
                        .draw(
                                p.dice.pick(Facts.Form.COLUMNS, Facts.Form.GRID, Facts.Form.ENDS),
                                p.left,
                                p.y,
                                p.wide() * 0.6)
                + 12;
        List<Item> items = new ArrayList<>();
        for (String text : p.dice.shuffled(List.of(
                        "Tuition",
                        "Boarding",
                        "Lunch programme",
                        "Transport",
                        "Exam fees",
                        "Activity fee",
                        "Computer levy"))
                .subList(0, p.dice.between(2, 6))) {
            items.add(Kit.flat(p, text, 10, 700, BigDecimal.ZERO));
        }
        Deal deal = Deal.net(items);
        Table table = new Table(p);
        table.description(p.dice.pick("Vote head", "Fee item", "Particulars", "Description"));
        table.amount(table.headed("Amount")).items(items).draw();
        Kit.currencied(p);
        new Sums(p)
                .total(p.dice.pick("Total fees", "Total", "Total payable this term"), deal.total)
                .draw();
        Foots.text(
                p,
                "Paybill " + p.dice.fill("######") + ", account: admission number. Fees once paid are not refunded.");
        Foots.bank(p, bill.seller);
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
