package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Papers made to please the eye of people: values over labels, pale small letters, sums written before the rows. */
final class Odd {

    private static final int PALE = 0x9AA0A6;

    private Odd() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("nameless-logo", "NL BE NL", Odd::nameless),
                Archetype.page("studio-values-first", "GB IE US AU", Odd::studio));
    }

    /** Who sends it stands only in pale letters at the foot; in the file the sums come before the rows and the head last. */
    private static void nameless(Paper p) {
        boolean dutch = p.market.language().equals("nl");
        Bill bill = new Bill(p);
        p.goods.more = 0;
        p.figures.sums = Figures.Place.SIGN_BEFORE;
        p.figures.cells = p.dice.pick(Figures.Place.SIGN_BEFORE, Figures.Place.NOWHERE);
        p.truth.put("tax_id", bill.seller.taxId());
        Deal deal = Deal.net(bill.items(
                p.dice.pick("it", "consult", "trade", "shop"),
                1,
                6,
                List.of(bill.rates().get(0))));
        p.y = 500;
        Sums sums = new Sums(p)
                .net(dutch ? "Subtotaal" : "Sous-total", deal.net)
                .tax(
                        (dutch ? "BTW " : "TVA ")
                                + p.figures.rate(deal.items.get(0).rate()) + "%",
                        deal.tax)
                .total(dutch ? "Te voldoen" : "Net à payer", deal.total);
        p.bottom = p.sheet.height - 70;
        sums.draw(Sums.Form.RIGHT);
        p.y += 26;
        p.truth.date("due_date", bill.due());
        Foots.text(
                p,
                dutch
                        ? "We verzoeken u vriendelijk het bedrag voor " + p.figures.date(bill.due())
                                + " over te maken op " + bill.seller.iban() + " onder vermelding van het factuurnummer."
                        : "Merci de verser ce montant avant le " + p.figures.date(bill.due()) + " sur le compte "
                                + bill.seller.iban() + " en mentionnant le numéro de facture.");
        p.y = 286;
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.NONE, Ruling.Style.UNDER_HEAD))
                .quantity(dutch ? "Aantal" : "Qté")
                .description(dutch ? "Omschrijving" : "Description")
                .price(dutch ? "Stukprijs" : "Prix")
                .amount(dutch ? "Bedrag" : "Montant")
                .items(deal.items)
                .draw();
        double cell = p.wide() / 4;
        List<List<String>> foot = List.of(
                List.of(Heads.name(p, bill.seller), bill.seller.street(), bill.seller.city()),
                List.of(bill.seller.phone(), bill.seller.mail(), bill.seller.web()),
                List.of(bill.seller.register(), (dutch ? "BTW " : "TVA ") + bill.seller.taxId()),
                List.of("IBAN", bill.seller.iban()));
        for (int i = 0; i < foot.size(); i++) {
            double at = p.sheet.height - 50;
            for (String line : foot.get(i)) {
                Ink ink = p.fit(line, cell - 8, Ink.of(6.8).colour(PALE));
                p.sheet.left(p.left + i * cell, at, ink, line);
                at += 9;
            }
        }
        p.truth.number(bill.number);
        p.truth.date("issue_date", bill.date);
        Ink pale = Ink.of(7).colour(PALE);
        double x = p.left + p.wide() * 0.62;
        p.sheet.left(x, 150, Ink.of(20).strong().colour(p.accent), dutch ? "Factuur" : "Facture");
        p.sheet.left(x, 168, pale, dutch ? "nummer" : "numéro");
        p.sheet.left(x, 179, p.ink(), bill.number);
        p.sheet.left(x, 195, pale, dutch ? "datum" : "date");
        p.sheet.left(x, 206, p.ink(), p.figures.date(bill.date));
        p.sheet.left(x, 222, pale, dutch ? "uw kenmerk" : "votre référence");
        p.sheet.left(x, 233, p.ink(), p.dice.fill("{####|PO-###|B/##}"));
        p.lines(p.left, 150, p.ink(), 'l', bill.buyer.named());
        Cells.mark(p, p.left, 44, 58);
    }

    private static String ordinal(int day) {
        if (day / 10 == 1) {
            return day + "th";
        }
        return day + (day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th");
    }

    /** A date as people say it, with the month spelled out and an ordinal. */
    private static String spoken(Paper p, LocalDate date) {
        String month = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH).format(date);
        String day = ordinal(date.getDayOfMonth());
        return p.market.code().equals("US")
                ? month + " " + day + ", " + date.getYear()
                : day + " " + month + " " + date.getYear();
    }

    /** The number is the heading, each value stands over its label, the sum is seen at the top and at the end. */
    private static void studio(Paper p) {
        Bill bill = new Bill(p, p.dice.chance(0.5) ? p.names.freelancer() : p.names.seller(), p.names.buyer());
        Kit.currencied(p);
        p.figures.sums = Figures.Place.SIGN_BEFORE;
        p.figures.cells = Figures.Place.NOWHERE;
        p.goods.fractions = 0.3;
        boolean taxed = !p.market.code().equals("US") && p.dice.chance(0.6);
        BigDecimal rate = taxed ? bill.rates().get(0) : BigDecimal.ZERO;
        Deal deal = Deal.net(bill.items("consult", 1, 4, List.of(rate)));
        String number = p.dice.fill("{0###|00##|1##|2##-#}");
        p.truth.number(number);
        p.sheet.left(
                p.left, 82, Ink.of(34).strong().colour(p.accent), p.dice.pick("Invoice " + number, "No. " + number));
        p.truth.date("issue_date", bill.date);
        p.truth.date("due_date", bill.due());
        Ink label = Ink.of(6).spaced(1.2).colour(PALE);
        List<List<String>> facts = List.of(
                List.of(spoken(p, bill.date), "DATE OF ISSUE"),
                List.of(spoken(p, bill.due()), "PLEASE PAY BY"),
                List.of(Kit.money(p, deal.total), "AMOUNT DUE"));
        double cell = p.wide() / 3;
        for (int i = 0; i < facts.size(); i++) {
            String value = facts.get(i).get(0);
            p.sheet.left(p.left + i * cell, 124, p.fit(value, cell - 12, Ink.of(12)), value);
            p.sheet.left(p.left + i * cell, 135, label, facts.get(i).get(1));
        }
        p.sheet.line(p.left, 150, p.right, 150, 2, p.accent);
        List<String> to = new ArrayList<>(bill.buyer.named());
        List<String> from = new ArrayList<>(List.of(Heads.name(p, bill.seller)));
        from.addAll(bill.seller.address());
        from.add(bill.seller.mail());
        if (taxed) {
            p.truth.put("tax_id", bill.seller.taxId());
            from.add(Heads.taxLabel(p) + bill.seller.taxId());
        }
        double half = p.left + p.wide() / 2;
        double end = under(p, to, p.left, "FOR", label);
        p.y = Math.max(end, under(p, from, half, "FROM", label)) + 30;
        Table table = new Table(p).ruled(Ruling.Style.ROWS);
        table.filledHead = false;
        table.description("What we did")
                .quantity("How much")
                .price(p.dice.pick("Rate", "Each"))
                .amount("Comes to")
                .items(deal.items)
                .draw();
        Sums sums = new Sums(p);
        if (taxed) {
            sums.net("Before " + p.words.of("taxname"), deal.net)
                    .tax(p.words.of("taxname") + " at " + p.figures.rate(rate) + "%", deal.tax);
        }
        sums.total(p.dice.pick("Total", "All together", "To pay"), deal.total).draw(Sums.Form.RIGHT);
        Foots.bank(p, bill.seller);
        p.y += 10;
        Foots.text(
                p, p.dice.pick("It was a joy. Let's do it again.", "Cheers!", "Questions? Just reply to the e-mail."));
    }

    private static double under(Paper p, List<String> lines, double x, String heading, Ink label) {
        double at = 172;
        for (String line : lines) {
            p.sheet.left(x, at, p.fit(line, p.wide() / 2 - 10, p.ink()), line);
            at += p.step();
        }
        p.sheet.left(x, at + 2, label, heading);
        return at + 8;
    }
}
