package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Bills of India and of south-east Asia. */
final class Asian {

    private static final BigDecimal TWO = new BigDecimal(2);

    private Asian() {}

    static List<Archetype> all() {
        return List.of(Archetype.page("india-gst", "IN", Asian::india));
    }

    /** A ruled form: parties in boxes, HSN codes, central and state tax, the amount in words, the seller at the foot too. */
    private static void india(Paper p) {
        p.size = Math.min(p.size, 9);
        Bill bill = new Bill(p);
        p.sheet.middle(
                p.sheet.width / 2,
                40,
                p.ink().strong().sized(12),
                p.dice.pick("TAX INVOICE", "Tax Invoice", "GST INVOICE"));
        if (p.dice.chance(0.4)) {
            p.sheet.right(p.right, 40, p.small(), p.dice.pick("(ORIGINAL FOR RECIPIENT)", "Original Copy"));
        }
        double half = p.wide() / 2;
        double top = 62;
        String name = Heads.name(p, bill.seller);
        p.sheet.left(p.left + 4, top, p.fit(name, half - 8, p.ink().strong().sized(p.size + 1)), name);
        List<String> lines = Heads.details(p, bill.seller, true, 0.5);
        double end = p.lines(
                p.left + 4,
                top + p.step(),
                p.ink(),
                'l',
                lines.stream()
                        .flatMap(l -> p.wrap(l, half - 8, p.ink()).stream())
                        .toList());
        Facts facts = Facts.of(bill, p).others(bill, 4);
        if (p.dice.chance(0.5)) {
            facts.add(p.dice.pick("E-Way Bill No.", "Vehicle No.", "LR No."), p.dice.fill("{MH##@@####|3###########}"));
        }
        end = Math.max(end, facts.draw(Facts.Form.GRID, p.left + half, top, half));
        p.sheet.box(p.left, top - p.size - 4, half, end - top + p.size, 0.5, 0);
        p.y = end + p.step();
        double from = p.y;
        double buyer = Heads.buyer(
                p,
                bill.buyer,
                p.dice.pick("Bill to (Buyer)", "Details of Receiver (Billed to)", "Buyer"),
                p.left + 4,
                p.y,
                1);
        p.y = Math.max(
                buyer,
                Heads.buyer(
                        p, bill.buyer, p.dice.pick("Consignee (Ship to)", "Shipped to"), p.left + half + 4, from, 0.7));
        p.sheet.box(p.left, from - p.size - 4, p.wide(), p.y - from + p.size, 0.5, 0);
        p.y += p.step();
        boolean local = p.dice.chance(0.65);
        BigDecimal rate = new BigDecimal(p.dice.pick("18", "12", "5", "28"));
        List<Item> items = bill.items(p.dice.pick("industrial", "office", "food", "it", "care"), 1, 10, List.of(rate));
        Deal deal = Deal.net(items);
        Table table = new Table(p)
                .ruled(p.dice.pick(Ruling.Style.GRID, Ruling.Style.COLUMNS))
                .position()
                .description();
        String hsn = p.dice.pick("HSN/SAC", "HSN Code", "HSN");
        String code = p.dice.fill("8####|998###|####");
        table.other(
                hsn,
                'l',
                item -> String.valueOf(8000 + Math.floorMod(item.text().hashCode(), 1900)));
        table.quantityWithUnit().price();
        table.amount(p.dice.pick("Taxable Value", "Amount", "Taxable Amt"));
        if (p.dice.chance(0.4)) {
            if (local) {
                table.other("CGST", 'r', item -> p.figures.plain(half(item.tax())));
                table.other("SGST", 'r', item -> p.figures.plain(item.tax().subtract(half(item.tax()))));
            } else {
                table.other("IGST", 'r', item -> p.figures.plain(item.tax()));
            }
        }
        table.items(items).draw();
        p.truth.note("hsn", code);
        sums(p, deal, local, rate);
        p.y += 4;
        Foots.bank(p, bill.seller);
        p.room(60);
        p.y += 6;
        p.sheet.right(
                p.right,
                p.y,
                p.ink().strong(),
                p.fit("for " + name, 300, p.ink()).size() < p.size ? "for the seller" : "for " + name);
        p.sheet.right(p.right, p.y + 34, p.ink(), "Authorised Signatory");
        p.y += 50;
        Foots.text(p, p.words.any("legal"));
    }

    private static BigDecimal half(BigDecimal tax) {
        return tax.divide(TWO, 2, RoundingMode.DOWN);
    }

    private static void sums(Paper p, Deal deal, boolean local, BigDecimal rate) {
        Sums sums = new Sums(p)
                .net(
                        p.dice.pick("Taxable Value", "Sub Total", "Total Before Tax", "Total Amount Before Tax"),
                        deal.net);
        if (local) {
            String each = p.figures.rate(rate.divide(TWO, 1, RoundingMode.HALF_UP));
            String shape = p.dice.pick("{g} @ {r}%", "{g} {r}%", "Add: {g} ({r}%)", "Output {g} {r}%")
                    .replace("{r}", each);
            sums.tax(shape.replace("{g}", "CGST"), half(deal.tax));
            sums.tax(shape.replace("{g}", "SGST"), deal.tax.subtract(half(deal.tax)));
        } else {
            sums.tax("IGST " + p.figures.rate(rate) + "%", deal.tax);
        }
        BigDecimal whole = deal.total.setScale(0, RoundingMode.HALF_UP).setScale(2);
        boolean rounds = p.dice.chance(0.5) && whole.compareTo(deal.total) != 0;
        if (rounds) {
            p.truth.note("rounding", whole.subtract(deal.total));
            sums.line(p.words.of("rounding"), whole.subtract(deal.total));
        }
        BigDecimal total = rounds ? whole : deal.total;
        sums.total(p.dice.pick("Total", "Grand Total", "Total Amount After Tax", "Invoice Value"), total)
                .draw();
        if (p.dice.chance(0.8)) {
            Foots.text(p, p.words.of("words") + ": " + Spelled.indian(total));
        }
    }
}
