package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Tax invoices of places with rules of their own on what a tax invoice says. */
final class World {

    private World() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("gst-inclusive", "AU SG AU", World::inclusive),
                Archetype.page("canada-two-taxes", "CA", World::canada),
                Archetype.page("uae-tax-lines", "AE", World::emirates),
                Archetype.page("za-debtor", "ZA ZA NG", World::debtor),
                Archetype.page("asia-chop", "MY SG", World::asia));
    }

    /** Prices contain the tax; one line says how much of the total it is. */
    private static void inclusive(Paper p) {
        Bill bill = new Bill(p, p.dice.chance(0.4) ? p.names.freelancer() : p.names.seller(), p.names.buyer());
        Kit.currencied(p);
        if (p.dice.chance(0.3)) {
            p.figures.dated(p.dice.pick("dd MMM yyyy", "dd-MMM-yy"), p.dice.chance(0.5));
        }
        p.sheet.left(p.left, 56, Heads.titleInk(p).sized(20), p.dice.pick("Tax Invoice", "TAX INVOICE"));
        double end = p.lines(p.right, 52, p.ink(), 'r', Kit.sender(p, bill.seller, true));
        p.y = Math.max(end, 90) + 10;
        double from = p.y;
        end = Heads.buyer(p, bill.buyer, p.words.of("bill_to"), p.left, from, 0.3);
        Facts facts = Facts.of(bill, p);
        boolean due = p.dice.chance(0.6);
        if (due) {
            facts.due(bill.due());
        } else {
            facts.terms(bill);
        }
        p.y = Math.max(
                        end,
                        facts.others(bill, 1)
                                .draw(
                                        p.dice.pick(Facts.Form.STACKED, Facts.Form.COLUMNS, Facts.Form.RIGHT_LINES),
                                        p.right - 180,
                                        from,
                                        180))
                + 18;
        Deal deal = Deal.gross(bill.items(
                p.dice.pick("trade", "shop", "build", "food"),
                1,
                8,
                List.of(bill.rates().get(0))));
        Table table = new Table(p)
                .ruled(p.dice.pick(Ruling.Style.ROWS, Ruling.Style.UNDER_HEAD, Ruling.Style.ZEBRA))
                .description();
        if (p.dice.chance(0.7)) {
            table.quantity().price(p.dice.pick("Unit Price (inc GST)", "Price inc", "Unit price"));
        }
        table.amount(p.dice.pick("Amount (inc GST)", "Total inc GST", "Amount"))
                .items(deal.items)
                .draw();
        Sums sums = new Sums(p);
        if (p.dice.chance(0.5)) {
            sums.total(p.dice.pick("Total (inc GST)", "TOTAL AUD".replace("AUD", p.figures.code), "Total"), deal.total)
                    .tax(p.dice.pick("Includes GST of", "GST included in total", "Total includes GST"), deal.tax);
        } else {
            sums.net(p.dice.pick("Subtotal (ex GST)", "Net"), deal.net)
                    .tax(p.dice.pick("GST", "GST included"), deal.tax)
                    .total(p.dice.pick("Total inc. GST", "TOTAL"), deal.total);
        }
        if (p.dice.chance(0.4)) {
            sums.line("Paid", new BigDecimal("0.00")).rest("Balance Due", deal.total);
        }
        sums.draw();
        Foots.bank(p, bill.seller);
        Foots.closing(p);
    }

    /** The federal tax and a province's beside it, each on a line of its own. */
    private static void canada(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        boolean numberInHead = p.dice.chance(0.5);
        p.y = Heads.letterhead(p, bill.seller, numberInHead);
        p.sheet.right(
                p.right, p.y + 4, Heads.titleInk(p).sized(17), p.dice.pick("INVOICE", "Invoice", "Invoice / Facture"));
        p.y += 26;
        List<String> sold = new ArrayList<>(List.of("Sold To:"));
        sold.addAll(bill.buyer.named());
        List<String> shipped = new ArrayList<>(List.of("Ship To:"));
        shipped.addAll(p.dice.chance(0.5) ? bill.buyer.named() : p.names.buyer().named());
        p.y = Kit.blocks(p, p.y, List.of(sold, shipped)) + 12;
        Facts facts = Facts.of(bill, p).other("order_no", bill).terms(bill);
        if (p.dice.chance(0.4)) {
            facts.due(bill.due());
        }
        facts.add("Ship Via", p.dice.pick("Courier", "Best way", "Pick up", "Truck"));
        p.y = facts.draw(p.dice.pick(Facts.Form.ROW_BOXED, Facts.Form.ROW, Facts.Form.ROW_BOXED), p.left, p.y, p.wide())
                + 12;
        BigDecimal federal = new BigDecimal("5");
        Deal deal = Deal.net(bill.items(p.dice.pick("industrial", "office", "shop", "build"), 1, 10, List.of(federal)));
        new Table(p)
                .quantity(p.dice.pick("Qty Shipped", "Quantity", "Ordered"))
                .article()
                .description()
                .price()
                .amount()
                .items(deal.items)
                .draw();
        Sums sums = new Sums(p).net(deal.net);
        BigDecimal total;
        switch (p.dice.below(3)) {
            case 0 -> {
                BigDecimal hst = Item.percent(deal.net, new BigDecimal("13"));
                sums.tax(p.dice.pick("HST 13%", "HST (ON) @ 13%"), hst);
                total = deal.net.add(hst);
            }
            case 1 -> {
                BigDecimal pst = Item.percent(deal.net, new BigDecimal("7"));
                sums.tax(p.dice.pick("GST 5%", "GST (5%)"), deal.tax).tax(p.dice.pick("PST 7%", "BC PST (7%)"), pst);
                total = deal.total.add(pst);
            }
            default -> {
                BigDecimal qst = Item.percent(deal.net, new BigDecimal("9.975"));
                sums.tax(p.dice.pick("GST/TPS 5%", "TPS"), deal.tax).tax(p.dice.pick("QST/TVQ 9.975%", "TVQ"), qst);
                total = deal.total.add(qst);
            }
        }
        sums.total(p.dice.pick("Total Amount", "TOTAL", "Total CAD", "Amount Owing"), total)
                .draw();
        if (!numberInHead) {
            Foots.text(p, Heads.taxLine(p, bill.seller));
        }
        Foots.closing(p);
    }

    /** Both sides' registration numbers; each row has its taxable amount, its tax and its sum. */
    private static void emirates(Paper p) {
        Bill bill = new Bill(p);
        if (p.dice.chance(0.3)) {
            p.figures.dated(p.dice.pick("dd-MMM-yy", "dd MMM yyyy"), p.dice.chance(0.5));
        }
        p.y = Heads.letterhead(p, bill.seller, true);
        p.sheet.middle(
                p.sheet.width / 2,
                p.y,
                p.ink().strong().sized(14),
                p.dice.pick("TAX INVOICE", "Tax Invoice", "TAX INVOICE (ORIGINAL)"));
        p.y += 24;
        double from = p.y;
        double end = Heads.buyer(p, bill.buyer, p.dice.pick("Customer", "M/s.", "Bill To"), p.left, from, 1);
        Facts facts = Facts.of(bill, p).other("order_no", bill).terms(bill);
        p.y = Math.max(
                        end,
                        facts.draw(
                                p.dice.pick(Facts.Form.GRID, Facts.Form.COLUMNS, Facts.Form.ENDS),
                                p.right - 200,
                                from,
                                200))
                + 14;
        BigDecimal rate = new BigDecimal("5");
        Deal made = Deal.net(bill.items(p.dice.pick("industrial", "build", "office", "consult"), 1, 9, List.of(rate)));
        BigDecimal tax = Deal.sum(made.items.stream().map(Item::tax).toList());
        Table table = new Table(p)
                .ruled(p.dice.pick(Ruling.Style.GRID, Ruling.Style.COLUMNS))
                .position()
                .description()
                .quantity()
                .price();
        table.amount(p.dice.pick("Taxable Amount", "Amount Excl VAT", "Total excl. VAT"))
                .other("VAT %", 'r', item -> "5")
                .other(p.dice.pick("VAT Amount", "VAT"), 'r', item -> p.figures.plain(item.tax()));
        if (p.dice.chance(0.7)) {
            table.other(
                    p.dice.pick("Total Incl VAT", "Gross"),
                    'r',
                    item -> p.figures.plain(item.amount().add(item.tax())));
        }
        table.items(made.items).draw();
        new Sums(p)
                .net(p.dice.pick("Total Taxable Amount", "Total (Excl. VAT)", "Sub Total"), made.net)
                .tax(p.dice.pick("VAT 5%", "Total VAT", "VAT @ 5%"), tax)
                .total(p.dice.pick("Net Amount AED", "Grand Total", "Total (Incl. VAT)"), made.net.add(tax))
                .draw();
        Foots.text(
                p, (p.dice.chance(0.5) ? "Amount in words: " : "") + Spelled.english(made.net.add(tax), "UAE Dirhams"));
        Foots.bank(p, bill.seller);
        Foots.text(p, p.dice.pick("Receiver's signature ____________", "For " + bill.seller.name()));
    }

    /** From an accounts program: account block at the left, messages in the middle, discount columns, ageing at the foot. */
    private static void debtor(Paper p) {
        Bill bill = new Bill(p);
        String name = Heads.name(p, bill.seller);
        p.sheet.left(p.left, 50, p.fit(name, p.wide() * 0.6, p.ink().strong().sized(p.size + 4)), name);
        p.sheet.right(p.right, 50, p.ink().strong().sized(p.size + 4), p.dice.pick("TAX INVOICE", "COPY TAX INVOICE"));
        double half = p.left + p.wide() * 0.5;
        double end = p.lines(p.left, 66, p.small(), 'l', Heads.details(p, bill.seller, true, 0.6));
        Facts facts = Facts.of(bill, p).add("Page", "1").others(bill, 1);
        end = Math.max(end, facts.draw(Facts.Form.GRID, half + 20, 70, p.right - half - 20)) + 14;
        List<String> to = new ArrayList<>(List.of("Invoice to"));
        to.addAll(bill.buyer.named());
        List<String> ship = new ArrayList<>(List.of("Deliver to"));
        ship.addAll(bill.buyer.address());
        p.y = Kit.blocks(p, end, List.of(to, ship)) + 8;
        p.y = new Facts(p)
                        .add("Account", p.dice.fill("@@@0##"))
                        .add("Your Reference", p.dice.fill("####"))
                        .add("Tax Exempt", "N")
                        .add("Tax Reference", bill.buyer.taxId())
                        .add("Sales Code", p.dice.fill("0#"))
                        .draw(Facts.Form.ROW_BOXED, p.left, p.y, p.wide())
                + 10;
        p.goods.discounts = 0.3;
        Deal deal = Deal.net(bill.items(
                p.dice.pick("industrial", "food", "build", "office"),
                2,
                14,
                List.of(bill.rates().get(0))));
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.COLUMNS, Ruling.Style.HEAD_AND_FOOT))
                .article()
                .description()
                .quantity()
                .unit()
                .price()
                .discount()
                .amount(p.dice.pick("Nett Price", "Excl Total"))
                .items(deal.items)
                .draw();
        new Sums(p)
                .net(p.dice.pick("Sub Total", "Amount Excl Tax"), deal.net)
                .tax(p.dice.pick("VAT @ " + p.figures.rate(deal.items.get(0).rate()) + "%", "Tax", "VAT"), deal.tax)
                .total(p.dice.pick("Total", "Total Incl"), deal.total)
                .draw(p.dice.pick(Sums.Form.GRID, Sums.Form.RIGHT, Sums.Form.HEADED_ROW));
        if (p.dice.chance(0.5)) {
            BigDecimal old = Kit.price(p, 10, 900);
            p.y += 12;
            Kit.grid(
                    p,
                    "rrrr",
                    List.of(
                            List.of("90 Days", "60 Days", "30 Days", "Current"),
                            List.of("0.00", "0.00", p.figures.plain(old), p.figures.plain(deal.total))),
                    true);
        }
        Foots.bank(p, bill.seller);
    }

    /** A computer-made bill with spelled-out amount, service tax and signature lines. */
    private static void asia(Paper p) {
        Bill bill = new Bill(p);
        if (p.dice.chance(0.3)) {
            p.figures.dated("yyyy.MM.dd", false);
        }
        String name = Heads.name(p, bill.seller);
        p.sheet.middle(
                p.sheet.width / 2, 50, p.fit(name, p.wide() * 0.8, Ink.of(15).strong()), name);
        List<String> lines = new ArrayList<>(List.of(
                p.dice.fill("(Company No. ######-@)"),
                bill.seller.street() + ", " + bill.seller.city(),
                "Tel: " + bill.seller.phone() + "  Email: " + bill.seller.mail(),
                Heads.taxLine(p, bill.seller)));
        p.y = p.lines(p.sheet.width / 2, 64, p.small(), 'c', lines) + 6;
        p.sheet.line(p.left, p.y, p.right, p.y, 1, 0);
        p.y += 20;
        double from = p.y;
        double end = p.lines(p.left, from, p.ink(), 'l', bill.buyer.named());
        end = p.lines(
                p.left, end + 4, p.ink(), 'l', List.of("Attn : " + bill.buyer.person(), "Tel : " + bill.buyer.phone()));
        p.sheet.left(p.right - 190, from, p.ink().strong().sized(p.size + 3), p.dice.pick("INVOICE", "TAX INVOICE"));
        p.colon = " :";
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .other("delivery_no", bill)
                                .terms(bill)
                                .draw(Facts.Form.COLUMNS, p.right - 190, from + 18, 190))
                + 12;
        BigDecimal rate =
                new BigDecimal(p.market.code().equals("MY") ? p.dice.pick("8", "6", "0") : p.dice.pick("9", "8", "0"));
        Deal deal = Deal.net(bill.items(p.dice.pick("it", "office", "industrial", "care"), 1, 10, List.of(rate)));
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.HEAD_AND_FOOT, Ruling.Style.UNDER_HEAD))
                .position()
                .description()
                .quantityWithUnit()
                .price()
                .amount(p.dice.chance(0.5) ? "Total " + p.figures.sign : "Amount")
                .items(deal.items)
                .draw();
        Foots.text(
                p,
                Spelled.english(deal.total, p.market.code().equals("MY") ? "RINGGIT MALAYSIA" : "SINGAPORE DOLLARS")
                        .toUpperCase(java.util.Locale.ROOT));
        Sums sums = new Sums(p);
        if (deal.tax.signum() > 0) {
            sums.net(deal.net).tax(rate, deal.tax);
        }
        sums.total(p.dice.pick("Total", "TOTAL PAYABLE", "Nett Total"), deal.total)
                .draw();
        Foots.text(p, "Notes: 1. All cheques should be crossed and made payable to " + bill.seller.name());
        Foots.bank(p, bill.seller);
        p.room(60);
        p.y += 30;
        p.sheet.line(p.left, p.y - 10, p.left + 150, p.y - 10, 0.6, 0);
        p.sheet.left(p.left, p.y, p.small(), "Authorised Signature");
    }
}
