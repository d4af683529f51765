package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is owed without a sale of goods: premiums, fees of doctors and schools. */
final class Fees {

    private Fees() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("premium-notice", "DE GB FR ZA KE", Fees::premium),
                Archetype.page("medical-fees", "DE AT", Fees::medical),
                Archetype.page("school-fees", "KE GB ZA IN TZ", Fees::school));
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
}
