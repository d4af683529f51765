package com.cashupagent.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a drawn invoice says: made up, consistent in itself, and different for every seed. */
public record SampleInvoice(
        String number,
        LocalDate issued,
        LocalDate due,
        String vendor,
        String street,
        String town,
        String taxId,
        String buyer,
        String terms,
        List<Item> items,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal total) {

    private static final String[] FIRST = {"Nordwind", "Bluefin", "Alpenrose", "Kestrel", "Marigold", "Granit", "Solano"
    };
    private static final String[] SECOND = {"Handel", "Logistics", "Services", "Atelier", "Foods", "Technik", "Papier"};
    private static final String[] FORM = {"GmbH", "Ltd", "Inc.", "SARL", "S.L.", "B.V.", "AG"};
    private static final String[] GOODS = {
        "Copper pipe", "Desk lamp", "Consulting", "Olive oil", "Printer paper", "Garden chair", "Coffee beans"
    };

    /** One row. */
    public record Item(String description, int quantity, BigDecimal price, BigDecimal amount) {}

    /** The same seed makes the same invoice. */
    public static SampleInvoice of(int seed) {
        Random random = new Random(seed * 7919L + 1);
        List<Item> items = new ArrayList<>();
        BigDecimal net = BigDecimal.ZERO.setScale(2);
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            int quantity = 1 + random.nextInt(20);
            BigDecimal price = BigDecimal.valueOf(100 + random.nextInt(90_000), 2);
            BigDecimal amount = price.multiply(BigDecimal.valueOf(quantity));
            items.add(new Item(pick(GOODS, random) + " " + (char) ('A' + i), quantity, price, amount));
            net = net.add(amount);
        }
        BigDecimal tax = net.multiply(new BigDecimal("0.19")).setScale(2, RoundingMode.HALF_UP);
        LocalDate issued = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(900));
        String name = pick(FIRST, random) + " " + pick(SECOND, random);
        return new SampleInvoice(
                "RX-" + (10_000 + random.nextInt(80_000)),
                issued,
                issued.plusDays(30),
                name + " " + pick(FORM, random),
                "Hafenstr. " + (1 + random.nextInt(90)),
                "20457 Hamburg",
                "DE" + (100_000_000 + random.nextInt(800_000_000)),
                "Customer " + pick(SECOND, random) + " House",
                "Net 30",
                items,
                net,
                tax,
                net.add(tax));
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
