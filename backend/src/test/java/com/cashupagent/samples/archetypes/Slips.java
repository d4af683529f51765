package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Receipts from a till on 80 mm paper. */
final class Slips {

    private Slips() {}

    static List<Archetype> all() {
        return List.of(Archetype.slip("supermarket-slip", "GB US MY KE DE FR AT SG ZA", Slips::supermarket));
    }

    private static void rule(Paper p) {
        String line = p.dice.pick("-", "=", ".").repeat(200);
        int fits = (int) (p.wide() / p.sheet.width(line, p.ink()) * 200);
        p.sheet.left(p.left, p.y, p.ink(), line.substring(0, fits));
        p.y += p.step();
    }

    static void pair(Paper p, String label, String value, boolean strong) {
        double room = p.wide() - p.sheet.width(value, p.ink().strong(strong)) - 6;
        List<String> lines = p.wrap(label, room, p.ink().strong(strong));
        double top = p.y;
        p.y = p.lines(p.left, p.y, p.ink().strong(strong), 'l', lines);
        p.sheet.right(p.right, top, p.ink().strong(strong), value);
    }

    static void head(Paper p, Party seller, boolean tax) {
        p.size = Math.min(p.size, 8.5);
        p.y = 26;
        double middle = p.sheet.width / 2;
        String name = Heads.name(p, seller);
        List<String> top =
                new ArrayList<>(p.wrap(name, p.wide(), p.ink().strong().sized(p.size + 3)));
        p.y = p.lines(middle, p.y, p.ink().strong().sized(p.size + 3), 'c', top);
        List<String> lines = new ArrayList<>(seller.address());
        lines.add(p.words.of("phone") + " " + seller.phone());
        if (tax) {
            lines.add(p.dice.below(2) + 1, Heads.taxLine(p, seller));
        }
        for (String line : lines) {
            p.y = p.lines(middle, p.y, p.ink(), 'c', p.wrap(line, p.wide(), p.ink()));
        }
        p.y += p.step() / 2;
    }

    private static void supermarket(Paper p) {
        Bill bill = new Bill(p);
        head(p, bill.seller, p.dice.chance(0.8));
        p.figures.cells = Figures.Place.NOWHERE;
        boolean german = p.market.language().equals("de");
        List<BigDecimal> rates = Bill.rates(
                p.market.one("rates").equals("20") && p.market.code().equals("GB")
                        ? "20+0"
                        : german ? "19+7" : bill.rates().get(0).toPlainString() + "+0");
        String letters = "AB";
        p.goods.fractions = 0.05;
        p.goods.factor = 0.4;
        p.goods.most = p.dice.chance(0.8) ? 3 : 12;
        Deal deal = Deal.gross(p.goods.some(p.dice.pick("food", "shop", "food", "care"), p.dice.between(1, 14), rates));
        p.truth.date("issue_date", bill.date);
        String receipt = p.dice.fill("{######|####|00####|##/####}");
        p.truth.number(receipt);
        String time = p.dice.fill("1#:{07|12|38|45|59}");
        pair(
                p,
                p.words.of("receipt_no") + p.dice.pick(": ", " ", ":") + receipt,
                p.dice.fill("{POS|Till|Kasse|C}{ | #}#"),
                false);
        p.sheet.left(p.left, p.y, p.ink(), p.figures.date(bill.date) + " " + time);
        p.y += p.step();
        rule(p);
        boolean currency = p.dice.chance(0.5);
        if (currency) {
            p.truth.put("currency", p.figures.code);
            p.sheet.right(p.right, p.y, p.ink(), p.figures.code);
            p.y += p.step();
        }
        boolean codes = p.dice.chance(0.6);
        BigDecimal count = BigDecimal.ZERO;
        for (Item item : deal.items) {
            String code = codes ? " " + letters.charAt(rates.indexOf(item.rate())) : "";
            boolean one = item.quantity() == null || item.quantity().compareTo(BigDecimal.ONE) == 0;
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("description", item.text());
            if (!one && item.quantity() != null && item.price() != null) {
                line.put("quantity", item.quantity());
                line.put("unit_price", item.price());
            }
            line.put("amount", item.amount());
            p.truth.line(line);
            boolean below = p.dice.chance(0.5);
            String times = one || item.quantity() == null || item.price() == null
                    ? ""
                    : p.figures.quantity(item.quantity())
                            + p.dice.pick(" x ", " X ", " @ ")
                            + p.figures.plain(item.price());
            if (times.isEmpty()) {
                pair(p, item.text(), p.figures.plain(item.amount()) + code, false);
            } else if (below) {
                p.y = p.lines(p.left, p.y, p.ink(), 'l', p.wrap(item.text(), p.wide(), p.ink()));
                pair(p, "   " + times, p.figures.plain(item.amount()) + code, false);
            } else {
                p.sheet.left(p.left, p.y, p.ink(), times);
                p.y += p.step();
                pair(p, item.text(), p.figures.plain(item.amount()) + code, false);
            }
            count = count.add(BigDecimal.ONE);
        }
        rule(p);
        p.truth.amount("total_amount", deal.total);
        String total = german
                ? p.dice.pick("SUMME", "Gesamt", "Zu zahlen", "TOTAL", "SUMME EUR")
                : p.market.language().equals("fr")
                        ? p.dice.pick("TOTAL", "TOTAL TTC", "A PAYER", "Montant dû")
                        : p.dice.pick(
                                "TOTAL",
                                "Total",
                                "BALANCE DUE",
                                "TOTAL DUE",
                                "Total (" + count + " items)",
                                "GRAND TOTAL");
        if (!p.truth.has("currency")) {
            p.truth.put("currency", p.figures.code);
        }
        String shown = currency
                ? p.figures.plain(deal.total)
                : p.figures.money(deal.total, p.dice.pick(Figures.Place.SIGN_BEFORE, Figures.Place.CODE_BEFORE));
        pair(p, total, shown, true);
        if (p.dice.chance(0.7)) {
            boolean cash = p.dice.chance(0.6);
            BigDecimal note = cash
                    ? deal.total
                            .divide(BigDecimal.TEN, 0, RoundingMode.CEILING)
                            .multiply(BigDecimal.TEN)
                            .setScale(2)
                    : deal.total;
            pair(
                    p,
                    german ? (cash ? "BAR" : "Kartenzahlung") : cash ? "CASH" : p.dice.pick("VISA", "CARD", "EFTPOS"),
                    p.figures.plain(note),
                    false);
            if (cash && note.compareTo(deal.total) > 0) {
                pair(
                        p,
                        german ? "Rückgeld" : p.market.language().equals("fr") ? "Rendu" : "CHANGE",
                        p.figures.plain(note.subtract(deal.total)),
                        false);
            }
        }
        if (p.dice.chance(0.7)) {
            p.y += p.step() / 2;
            p.truth.amount("tax_amount", deal.tax);
            p.truth.note("tax_parts", List.copyOf(deal.taxes.values()));
            deal.taxes.forEach((rate, tax) -> {
                String code = codes ? letters.charAt(rates.indexOf(rate)) + " " : "";
                pair(
                        p,
                        code + p.words.of("taxname") + " " + p.figures.rate(rate) + "%",
                        p.figures.plain(deal.bases.getOrDefault(rate, BigDecimal.ZERO)) + "  " + p.figures.plain(tax),
                        false);
            });
        }
        rule(p);
        p.y = p.lines(p.sheet.width / 2, p.y, p.ink(), 'c', p.wrap(p.words.any("thanks"), p.wide(), p.ink()));
        p.sheet.middle(p.sheet.width / 2, p.y, p.ink(), p.dice.fill("##############"));
        p.y += p.step();
    }
}
