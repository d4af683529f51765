package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who bills whom, under what number and when; chosen before anything is drawn. */
final class Bill {

    final Party seller;
    final Party buyer;
    final String number;
    final LocalDate date;
    final int days;
    private final Paper p;

    Bill(Paper p) {
        this(p, p.names.seller(), p.names.buyer());
    }

    Bill(Paper p, Party seller, Party buyer) {
        this.p = p;
        this.seller = seller;
        this.buyer = buyer;
        date = LocalDate.of(p.dice.between(2021, 2026), 1, 1).plusDays(p.dice.below(365));
        days = p.dice.pick(List.of(7, 10, 14, 14, 15, 20, 21, 30, 30, 30, 45, 60));
        number = number(p.dice, date);
    }

    static String number(Dice dice, LocalDate date) {
        String year = String.valueOf(date.getYear());
        String two = year.substring(2);
        String month = String.format(Locale.ROOT, "%02d", date.getMonthValue());
        String shape = dice.pick(
                "INV-00###",
                "INV-####",
                "INV###",
                "INV/YYYY/0###",
                "YYYY-0##",
                "YYYY-####",
                "YYYY/###",
                "REYYYY####",
                "RE-####",
                "1000####",
                "900#####",
                "F-YY-00##",
                "FYYYYMM##",
                "YYMM-0##",
                "YY/0###",
                "#####",
                "####",
                "###",
                "########",
                "@@-#####",
                "@#####",
                "SI-000####",
                "00#########",
                "@@/YYYY/0##",
                "YYYY.###",
                "YYYYMM-##",
                "R######",
                "YYYY-MM-0##",
                "@@@#-YYYY-####",
                "#-###-####",
                "IN@@####",
                "###/YY",
                "YYYYMM0##",
                "@-####/#");
        return dice.fill(shape.replace("YYYY", year).replace("YY", two).replace("MM", month));
    }

    LocalDate due() {
        return date.plusDays(days);
    }

    /** The market's rates, one or two. */
    List<BigDecimal> rates() {
        return rates(p.dice.pick(p.market.all("rates")));
    }

    /** The rate of a service: none in the United States, elsewhere the market's first. */
    BigDecimal serviceRate() {
        return p.market.code().equals("US") ? BigDecimal.ZERO : rates().get(0);
    }

    static List<BigDecimal> rates(String listed) {
        return Arrays.stream(listed.split("\\+")).map(BigDecimal::new).toList();
    }

    List<Item> items(int from, int to) {
        return items(trade(), from, to, rates());
    }

    List<Item> items(String trade, int from, int to, List<BigDecimal> rates) {
        return p.goods.some(trade, p.dice.between(from, to), rates);
    }

    private String trade() {
        return p.dice.pick(
                "it", "consult", "build", "office", "food", "industrial", "trade", "shop", "freight", "care");
    }

    /** Terms as a label and its value, or only the value; recorded as printed. */
    String terms() {
        boolean cash =
                p.dice.chance(0.2) && Data.of("words_" + p.market.language()).has("terms_off");
        String text = p.words
                .any(cash ? "terms_off" : "terms")
                .replace("{n}", String.valueOf(days))
                .replace("{k}", String.valueOf(Math.max(5, days / 2)))
                .replace("{d}", p.dice.pick("2", "3"));
        p.truth.put("payment_terms", text);
        return text;
    }

    String somewhat(String shape) {
        return p.dice.fill(shape);
    }
}
