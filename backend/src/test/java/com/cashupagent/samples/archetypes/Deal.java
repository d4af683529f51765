package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is sold and the sums of it. With {@code gross} the amounts of the rows contain the tax. */
final class Deal {

    final List<Item> items;
    final BigDecimal lines;
    final BigDecimal discount;
    final BigDecimal shipping;
    final BigDecimal net;
    /** Taxable amounts and taxes by rate, smallest rate first. */
    final Map<BigDecimal, BigDecimal> bases = new TreeMap<>();

    final Map<BigDecimal, BigDecimal> taxes = new TreeMap<>();
    final BigDecimal tax;
    final BigDecimal total;

    private Deal(List<Item> items, BigDecimal discount, BigDecimal shipping, boolean gross) {
        this.items = items;
        this.discount = discount;
        this.shipping = shipping;
        lines = sum(items.stream().map(Item::amount).toList());
        items.forEach(item -> bases.merge(item.rate(), item.amount(), BigDecimal::add));
        BigDecimal highest = ((TreeMap<BigDecimal, BigDecimal>) bases).lastKey();
        bases.merge(highest, shipping.subtract(discount), BigDecimal::add);
        bases.forEach((rate, base) -> taxes.put(
                rate,
                gross
                        ? base.multiply(rate).divide(rate.add(Item.HUNDRED), 2, RoundingMode.HALF_UP)
                        : Item.percent(base, rate)));
        tax = sum(List.copyOf(taxes.values()));
        BigDecimal all = lines.subtract(discount).add(shipping);
        if (gross) {
            bases.replaceAll((rate, base) -> base.subtract(taxes.getOrDefault(rate, BigDecimal.ZERO)));
        }
        net = gross ? all.subtract(tax) : all;
        total = gross ? all : all.add(tax);
    }

    static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    static Deal net(List<Item> items) {
        return new Deal(items, BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2), false);
    }

    static Deal net(List<Item> items, BigDecimal discount, BigDecimal shipping) {
        return new Deal(items, discount, shipping, false);
    }

    static Deal gross(List<Item> items) {
        return new Deal(items, BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2), true);
    }

    boolean adjusted() {
        return discount.signum() != 0 || shipping.signum() != 0;
    }
}
