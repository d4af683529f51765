package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills as programs for the whole of a company and for its accounts print them. */
final class Books {

    private Books() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("open-erp", "BE NL FR US ES IT CH", Books::erp),
                Archetype.page("cloud-books", "GB AU ZA IE SG AE", Books::books),
                Archetype.page("india-books", "IN AE KE NG", Books::zoho));
    }

    /** An open-source company program: address of the company small at the top, title with number, facts in a strip. */
    private static void erp(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.figures.cells = Figures.Place.NOWHERE;
        double end = p.lines(p.left, 50, p.small(), 'l', Kit.sender(p, bill.seller, false));
        p.sheet.line(p.left, end, p.right, end, 0.8, 0x333333);
        double from = end + 20;
        List<String> to = new ArrayList<>(bill.buyer.named());
        to.add(bill.buyer.country());
        to.add(Heads.taxLabel(p) + bill.buyer.taxId());
        end = p.lines(
                p.left + p.wide() * 0.56,
                from,
                p.ink(),
                'l',
                to.stream()
                        .flatMap(line -> p.wrap(line, p.wide() * 0.43, p.ink()).stream())
                        .toList());
        p.y = end + 18;
        String number = p.dice.fill("{INV/2024/0####|FAC/2025/0###|VEN/24/####|INV/2023/12/00##}");
        p.truth.number(number);
        p.sheet.left(
                p.left,
                p.y,
                Ink.of(18).colour(p.accent),
                Kit.say(
                                p,
                                "en",
                                "Invoice",
                                "nl",
                                "Factuur",
                                "fr",
                                "Facture",
                                "es",
                                "Factura",
                                "it",
                                "Fattura",
                                "de",
                                "Rechnung")
                        + " " + number);
        p.y += 26;
        Facts facts = new Facts(p).date(bill.date);
        if (p.dice.chance(0.8)) {
            facts.due(bill.due());
        }
        facts.add(p.words.of("our_order"), p.dice.fill("S0####"));
        p.y = facts.draw(p.dice.pick(Facts.Form.ROW, Facts.Form.ROW, Facts.Form.COLUMNS), p.left, p.y, p.wide() * 0.8)
                + 12;
        Deal deal = Deal.net(bill.items(1, 9));
        p.goods.more = 0.4;
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.UNDER_HEAD, Ruling.Style.ROWS, Ruling.Style.ZEBRA))
                .description()
                .quantityWithUnit()
                .price()
                .other(p.words.of("taxcol"), 'r', item -> p.figures.rate(item.rate()) + "%" + p.dice.pick("", ""))
                .amount(p.words.of("amount"))
                .items(deal.items)
                .draw();
        new Sums(p).all(deal).draw(p.dice.pick(Sums.Form.RIGHT, Sums.Form.GRID));
        if (p.dice.chance(0.6)) {
            Foots.terms(p, bill);
        }
        Foots.text(
                p,
                Kit.say(
                                p,
                                "en",
                                "Payment Communication: ",
                                "nl",
                                "Mededeling: ",
                                "fr",
                                "Communication de paiement : ",
                                "es",
                                "Referencia de pago: ",
                                "it",
                                "Causale: ",
                                "de",
                                "Verwendungszweck: ")
                        + (p.dice.chance(0.5) ? number : p.dice.fill("+++###/####/#####+++")));
        Foots.line(
                p, List.of(bill.seller.phone(), bill.seller.mail(), bill.seller.web(), Heads.taxLine(p, bill.seller)));
    }

    /** A cloud accounts program: title and receiver left, labels above values in the middle, sender right, due date at the foot. */
    private static void books(Paper p) {
        Bill bill = new Bill(p);
        p.figures.cells = Figures.Place.NOWHERE;
        if (p.dice.chance(0.7)) {
            p.figures.dated("dd MMM yyyy", false);
        }
        p.sheet.left(p.left, 62, Ink.of(22), p.dice.pick("TAX INVOICE", "INVOICE"));
        double third = p.wide() * 0.46;
        double a = p.lines(
                p.left + 10,
                90,
                p.ink(),
                'l',
                bill.buyer.named().stream()
                        .flatMap(line -> p.wrap(line, third - 20, p.ink()).stream())
                        .toList());
        Facts facts = new Facts(p).date(bill.date).number(p.dice.pick("Invoice Number", "Invoice No"), bill.number);
        if (p.dice.chance(0.5)) {
            facts.add("Reference", p.dice.fill("{PO ####|@@-###|Retainer}"));
        }
        boolean tax = p.dice.chance(0.8);
        if (tax) {
            p.truth.put("tax_id", bill.seller.taxId());
            facts.add(p.dice.pick(p.market.all("taxlabels")).replace(":", ""), bill.seller.taxId());
        }
        double b = facts.draw(Facts.Form.STACKED, p.left + third, 62, p.wide() * 0.24);
        double x = p.left + p.wide() * 0.72;
        double c = p.lines(
                x,
                62,
                p.small(),
                'l',
                bill.seller.named().stream()
                        .flatMap(line -> p.wrap(line, p.right - x, p.small()).stream())
                        .toList());
        Heads.name(p, bill.seller);
        p.y = Math.max(a, Math.max(b, c)) + 24;
        Deal deal = Deal.net(bill.items(1, 8));
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.ROWS, Ruling.Style.UNDER_HEAD))
                .description("Description")
                .quantity("Quantity")
                .price("Unit Price")
                .rate()
                .amount("Amount " + p.figures.code)
                .items(deal.items)
                .draw();
        p.truth.put("currency", p.figures.code);
        p.figures.sums = Figures.Place.NOWHERE;
        Sums sums = new Sums(p).net("Subtotal", deal.net);
        deal.taxes.forEach((rate, sum) -> sums.tax(
                p.dice.pick("TOTAL ", "Total ") + p.words.of("taxname") + " " + p.figures.rate(rate) + "%", sum));
        sums.total("TOTAL " + p.figures.code, deal.total).draw(Sums.Form.TIGHT);
        p.truth.date("due_date", bill.due());
        p.y += 24;
        p.room(80);
        p.sheet.left(p.left, p.y, p.ink().strong().sized(p.size + 2), "Due Date: " + p.figures.date(bill.due()));
        p.y += p.step();
        bill.seller.bank().forEach(line -> Foots.text(p, line));
        Foots.line(
                p,
                List.of("Company Registration No: " + p.dice.fill("########") + ". Registered Office: "
                        + bill.seller.street() + ", " + bill.seller.city()));
    }

    /** Another one: boxed facts under the sender, amount due large at the right, amount in words. */
    private static void zoho(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.figures.cells = Figures.Place.NOWHERE;
        double end = p.lines(p.left, 50, p.ink(), 'l', Kit.sender(p, bill.seller, p.dice.chance(0.9)));
        p.sheet.right(p.right, 60, Ink.of(24), p.dice.pick("INVOICE", "TAX INVOICE"));
        p.truth.number(bill.number);
        p.sheet.right(p.right, 76, p.ink().strong(), "# " + bill.number);
        BigDecimal rate = p.market.code().equals("IN")
                ? new BigDecimal("18")
                : bill.rates().get(0);
        Deal deal = Deal.net(bill.items(p.dice.pick("it", "consult", "office"), 1, 7, List.of(rate)));
        if (p.dice.chance(0.6)) {
            p.sheet.right(p.right, 98, p.small(), "Balance Due");
            p.sheet.right(p.right, 112, p.ink().strong().sized(p.size + 2), Kit.money(p, deal.total));
        }
        p.y = Math.max(end, 130) + 18;
        double to = Heads.buyer(p, bill.buyer, "Bill To", p.left, p.y, 0.5);
        Facts facts = new Facts(p).date(bill.date).terms(bill).due(bill.due());
        if (p.dice.chance(0.4)) {
            facts.other("order_no", bill);
        }
        p.y = Math.max(to, facts.draw(p.dice.pick(Facts.Form.LABELS_RIGHT, Facts.Form.ENDS), p.right - 210, p.y, 210))
                + 16;
        Table table = new Table(p)
                .ruled(p.dice.pick(Ruling.Style.ROWS, Ruling.Style.GRID, Ruling.Style.UNDER_HEAD))
                .position()
                .description("Item & Description")
                .quantity()
                .price("Rate");
        table.filledHead = p.dice.chance(0.7);
        table.amount("Amount").items(deal.items).draw();
        Sums sums = new Sums(p).net("Sub Total", deal.net);
        BigDecimal half = deal.tax.divide(new BigDecimal("2"), 2, java.math.RoundingMode.DOWN);
        if (p.market.code().equals("IN") && p.dice.chance(0.6)) {
            sums.tax("CGST9 (9%)", half).tax("SGST9 (9%)", deal.tax.subtract(half));
        } else {
            sums.tax((p.market.code().equals("IN") ? "IGST18" : "{t}") + " (" + p.figures.rate(rate) + "%)", deal.tax);
        }
        sums.total("Total", deal.total).rest("Balance Due", deal.total).draw(Sums.Form.TIGHT);
        Foots.text(p, "Notes: " + p.words.any("thanks"));
        Foots.bank(p, bill.seller);
    }
}
