package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is sent beside bills: credit notes, offers of bills, lists of open and of paid ones. */
final class Notices {

    private static final String MARKETS = "GB DE FR NL IE AU IT ES US";

    private Notices() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("credit-note", MARKETS, Notices::credit),
                Archetype.page("proforma", "GB IN AE IT DE SG US", Notices::proforma),
                Archetype.page("statement", "GB US AU ZA IE KE", Notices::statement),
                Archetype.page("remittance", "GB US IE ZA AU", Notices::remittance));
    }

    /** The number of the bill that is credited stands beside and is not this paper's. */
    private static void credit(Paper p) {
        Bill bill = new Bill(p);
        boolean negative = p.dice.chance(0.3);
        p.y = Heads.letterhead(p, bill.seller, true);
        double end = Heads.buyer(p, bill.buyer, p.dice.chance(0.5) ? p.words.of("bill_to") : "", p.left, p.y, 0.3);
        Facts facts = new Facts(p)
                .number(p.words.of("credit_no"), p.dice.fill("{CN-####|GS-####|CR#####|AV-#####}"))
                .date(bill.date);
        String about = Kit.say(
                p,
                "en",
                "{Original invoice|Credits invoice|Ref. invoice}",
                "de",
                "{Zu Rechnung|Rechnungsbezug}",
                "fr",
                "{Facture d'origine|Réf. facture}",
                "nl",
                "Betreft factuur",
                "it",
                "Rif. fattura",
                "es",
                "Factura rectificada");
        facts.add(about, bill.number).other("customer_no", bill);
        p.y = Math.max(
                        end,
                        facts.draw(
                                p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ENDS, Facts.Form.GRID),
                                p.right - 210,
                                p.y,
                                210))
                + 16;
        p.sheet.left(p.left, p.y, Heads.titleInk(p).sized(16), Heads.title(p, "title_credit"));
        p.y += 22;
        List<Item> items = bill.items("office", 1, 4, List.of(bill.rates().get(0)));
        Deal deal = Deal.net(negative ? items.stream().map(Item::negated).toList() : items);
        new Table(p).description().quantity().price().amount().items(deal.items).draw();
        new Sums(p).all(deal).draw();
        Foots.text(
                p,
                Kit.say(
                        p,
                        "en",
                        "This amount has been credited to your account.",
                        "de",
                        "Der Betrag wird Ihrem Konto gutgeschrieben.",
                        "fr",
                        "Ce montant sera déduit de votre prochaine facture.",
                        "nl",
                        "Het bedrag wordt verrekend.",
                        "it",
                        "L'importo sarà accreditato.",
                        "es",
                        "El importe se abonará en su cuenta."));
    }

    /** An export's bill before the bill: goods with tariff numbers, terms of delivery, no tax, banks in full. */
    private static void proforma(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.sheet.middle(p.sheet.width / 2, 52, Heads.titleInk(p).sized(16), p.words.of("title_proforma"));
        List<String> from = new ArrayList<>(
                List.of(Kit.say(p, "en", "{Exporter|Seller|Shipper}", "de", "Verkäufer", "it", "Venditore")));
        from.addAll(Kit.sender(p, bill.seller, p.dice.chance(0.7)));
        List<String> to = new ArrayList<>(
                List.of(Kit.say(p, "en", "{Consignee|Buyer|Importer}", "de", "Käufer", "it", "Acquirente")));
        to.addAll(bill.buyer.named());
        p.y = Kit.blocks(p, 78, List.of(from, to)) + 12;
        String number = p.dice.fill("{PI-####|PF/24/###|PRO-#####}");
        Facts facts = new Facts(p)
                .number(
                        Kit.say(
                                p,
                                "en",
                                "{Proforma No.|PI No.|Pro forma invoice no.}",
                                "de",
                                "Proforma-Nr.",
                                "it",
                                "Proforma n."),
                        number)
                .date(bill.date)
                .add(
                        "Incoterms",
                        p.dice.fill("{FOB|CIF|EXW|DAP} ") + bill.buyer.city().split("[,\\d]")[0]);
        p.y = facts.terms(bill).draw(p.dice.pick(Facts.Form.ROW_BOXED, Facts.Form.COLUMNS), p.left, p.y, p.wide()) + 12;
        Deal deal = Deal.net(
                bill.items("industrial", 2, 9, List.of(new BigDecimal("0"))),
                new BigDecimal("0.00"),
                p.dice.chance(0.4) ? Kit.price(p, 60, 400) : new BigDecimal("0.00"));
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.GRID, Ruling.Style.COLUMNS))
                .position()
                .description()
                .other("HS Code", 'l', item -> "84" + item.article().replaceAll("\\D", "") + "00")
                .quantity()
                .unit()
                .price()
                .amount()
                .items(deal.items)
                .draw();
        Sums sums = new Sums(p);
        if (deal.adjusted()) {
            p.truth.note("beside_lines", deal.shipping);
            sums.line(p.words.of("lines"), deal.lines).line(p.words.of("shipping"), deal.shipping);
        }
        sums.total(p.words.of("total").replace("{t}", p.words.of("taxname")), deal.total)
                .draw();
        Foots.bank(p, bill.seller);
    }

    private record Open(String id, LocalDate date, BigDecimal amount) {}

    private static List<Open> open(Paper p, Bill bill, int from, int to) {
        List<Open> open = new ArrayList<>();
        String shape = p.dice.pick("INV-#####", "######", "SI/24/####", "IN######");
        int count = p.dice.between(from, to);
        for (int i = 0; i < count; i++) {
            open.add(new Open(
                    p.dice.fill(shape),
                    bill.date.minusDays(4L * (count - i) + p.dice.below(3)),
                    Kit.price(p, 20, 2500)));
        }
        open.forEach(one -> p.truth.number(one.id()));
        p.truth.withoutLines();
        return open;
    }

    private static void statement(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.y = Heads.letterhead(p, bill.seller, true);
        p.sheet.right(p.right, p.y, Heads.titleInk(p).sized(15), p.words.of("title_statement"));
        p.y += 20;
        double end = Heads.buyer(p, bill.buyer, p.dice.pick("To", "Customer", ""), p.left, p.y, 0);
        p.truth.date("issue_date", bill.date);
        Facts facts = new Facts(p)
                .add(p.dice.pick("Statement date", "Date", "As at"), p.figures.date(bill.date))
                .other("customer_no", bill);
        p.y = Math.max(end, facts.draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.GRID), p.right - 200, p.y, 200)) + 18;
        List<Open> open = open(p, bill, 2, 14);
        List<List<String>> rows = new ArrayList<>(List.of(List.of("Date", "Type", "Reference", "Amount", "Balance")));
        BigDecimal sum = new BigDecimal("0.00");
        for (Open one : open) {
            sum = sum.add(one.amount());
            rows.add(List.of(
                    p.figures.date(one.date()),
                    p.words.of("invoice_word"),
                    one.id(),
                    p.figures.plain(one.amount()),
                    p.figures.plain(sum)));
        }
        Kit.grid(p, "lllrr", rows, p.dice.chance(0.5));
        new Sums(p)
                .total(p.dice.pick("Total outstanding", "Balance due", "Amount due", "TOTAL DUE"), sum)
                .draw();
        if (p.dice.chance(0.5)) {
            Kit.grid(
                    p,
                    "rrrr",
                    List.of(
                            List.of("Current", "30 days", "60 days", "90 days +"),
                            List.of(p.figures.plain(sum), "0.00", "0.00", "0.00")),
                    true);
        }
        Foots.bank(p, bill.seller);
    }

    /** A payer tells which bills were paid; who the vendor is can be argued about, so it is not asked for. */
    private static void remittance(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.sheet.left(p.left, 54, p.ink().strong().sized(p.size + 4), bill.buyer.name());
        p.y = p.lines(p.left, 70, p.small(), 'l', bill.buyer.address()) + 16;
        p.sheet.left(p.left, p.y, Heads.titleInk(p).sized(15), p.words.of("title_remittance"));
        p.y += 22;
        double end = p.lines(p.left, p.y, p.ink(), 'l', bill.seller.named());
        p.truth.date("issue_date", bill.date);
        p.truth.leaveOpen("tax_id");
        Facts facts = new Facts(p)
                .add(p.dice.pick("Payment date", "Date", "Date paid"), p.figures.date(bill.date))
                .add(p.dice.pick("Payment ref", "Cheque no.", "BACS ref"), p.dice.fill("{P#####|00####}"))
                .add("Supplier no.", p.dice.fill("{V####|######}"));
        p.y = Math.max(end, facts.draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ENDS), p.right - 200, p.y, 200)) + 18;
        List<Open> open = open(p, bill, 1, 12);
        List<List<String>> rows = new ArrayList<>(List.of(List.of(
                "Invoice date",
                p.dice.pick("Invoice no.", "Your reference", "Document"),
                "Gross",
                "Discount",
                "Paid")));
        open.forEach(one -> rows.add(List.of(
                p.figures.date(one.date()),
                one.id(),
                p.figures.plain(one.amount()),
                "0.00",
                p.figures.plain(one.amount()))));
        Kit.grid(p, "llrrr", rows, p.dice.chance(0.4));
        new Sums(p)
                .total(
                        p.dice.pick("Total paid", "Total payment", "Amount transferred", "Payment total"),
                        Deal.sum(open.stream().map(Open::amount).toList()))
                .draw();
        Foots.text(p, "Payment has been made to your bank account. Please allow 3 working days.");
    }
}
