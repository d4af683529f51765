package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is sold, by trade, in the words of one language. A line of its file is {@code text|unit|from-to} in euros. */
final class Goods {

    private final Data data;
    private final Words words;
    private final Dice dice;
    private final Market market;
    private final int articles;
    /** The share of rows with lines under the description, with fractions in the quantity and with a discount. */
    double more;

    double fractions = 0.15;
    double discounts;
    double factor = 1;
    int most = 500;
    int decimals = 2;

    Goods(Market market, Words words, Dice dice) {
        this.data = Data.of("goods_" + market.language());
        this.words = words;
        this.dice = dice;
        this.market = market;
        this.articles = dice.below(6);
        this.more = dice.chance(0.35) ? 0.6 : 0;
    }

    List<Item> some(String trade, int count, List<BigDecimal> rates) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(one(trade, dice.pick(rates)));
        }
        return items;
    }

    Item one(String trade, BigDecimal rate) {
        List<String> parts = dice.pick(entries(data.has(trade) ? trade : "it"));
        String[] range = parts.get(2).split("-");
        double scale = market.scale() * factor;
        BigDecimal price = dice.price(Double.parseDouble(range[0]) * scale, Double.parseDouble(range[1]) * scale);
        if (decimals > 2) {
            price = price.add(BigDecimal.valueOf(dice.below((int) Math.pow(10, decimals)), decimals))
                    .setScale(decimals, RoundingMode.HALF_UP);
        } else if (scale > 300) {
            price = price.setScale(-1, RoundingMode.UP).setScale(2);
        }
        BigDecimal quantity = quantity(parts.get(1), price.doubleValue() / scale);
        BigDecimal discount = dice.chance(discounts)
                ? new BigDecimal(dice.pick("5", "10", "15", "20", "2.5", "33.3"))
                : BigDecimal.ZERO;
        BigDecimal amount = quantity.multiply(price)
                .multiply(Item.HUNDRED.subtract(discount))
                .divide(Item.HUNDRED, 2, RoundingMode.HALF_UP);
        return new Item(
                dice.fill(parts.get(0)),
                under(),
                article(),
                quantity,
                words.of(parts.get(1)),
                price,
                discount,
                rate,
                amount);
    }

    private List<List<String>> entries(String trade) {
        List<String> flat = data.all(trade);
        List<List<String>> entries = new ArrayList<>();
        for (int i = 0; i + 2 < flat.size(); i += 3) {
            entries.add(flat.subList(i, i + 3));
        }
        return entries;
    }

    private BigDecimal quantity(String unit, double price) {
        if (unit.equals("unit_flat") || unit.equals("unit_month") && dice.chance(0.7)) {
            return BigDecimal.ONE;
        }
        boolean measured = Arrays.asList(
                        "unit_h", "unit_m", "unit_m2", "unit_kg", "unit_l", "unit_t", "unit_day", "unit_km")
                .contains(unit);
        if (measured && dice.chance(0.2 + fractions * 2)) {
            return new BigDecimal(dice.pick(List.of(5, 15, 25, 50, 75)))
                    .movePointLeft(1)
                    .add(BigDecimal.valueOf(dice.below(30)))
                    .setScale(dice.chance(0.7) ? 1 : 2);
        }
        int usual = Math.min(most, price > 300 ? 3 : price > 50 ? 12 : price > 5 ? 60 : 500);
        return BigDecimal.valueOf(dice.between(1, dice.chance(0.5) ? Math.min(usual, 6) : usual));
    }

    private List<String> under() {
        if (!dice.chance(more)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(dice.fill(dice.pick(data.all("more")))));
        if (dice.chance(0.3)) {
            lines.add(dice.fill(dice.pick(data.all("more"))));
        }
        return lines;
    }

    private String article() {
        return switch (articles) {
            case 0 -> dice.fill("######");
            case 1 -> dice.fill("@@-####");
            case 2 -> dice.fill("##.###.##");
            case 3 -> dice.fill("4###########");
            case 4 -> dice.fill("@##@@-##");
            default -> dice.fill("####");
        };
    }
}
