package com.cashupagent.samples.generated;

import com.cashupagent.samples.archetypes.Ids;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What one document says: the truth, before it is drawn. */
final class Content {

    private static final String[] FIRST = {
        "Bright", "Nord", "Alta", "Kestrel", "Mara", "Silva", "Lumen", "Orchard", "Quarry", "Rialto", "Sable", "Tern",
        "Umbra", "Vela", "Willow", "Zephyr", "Baobab", "Cobalt", "Delta", "Ember", "Falken", "Granit", "Hazel"
    };
    private static final String[] SECOND = {
        "Foods",
        "Logistik",
        "Studio",
        "Works",
        "Trading",
        "Consulting",
        "Print",
        "Garten",
        "Media",
        "Systems",
        "Bau",
        "Textiles",
        "Farms",
        "Motors",
        "Energie",
        "Design",
        "Paper",
        "Tools"
    };
    private static final String[] THINGS = {
        "Steel bracket",
        "Office chair",
        "Consulting",
        "Website maintenance",
        "A4 paper 80g",
        "Coffee beans",
        "Filter cartridge",
        "Training day",
        "Hosting 12 months",
        "LED panel 60x60",
        "Cable CAT6",
        "Paint white 10L",
        "Transport",
        "Wooden pallet",
        "Toner black",
        "Maize flour",
        "Support contract",
        "Cleaning",
        "Pump seal kit",
        "Design of brochure",
        "Oak table",
        "Glass jar 500 ml"
    };
    private static final String[] MORE = {
        "blue, size L",
        "including installation",
        "Ref. order line 12",
        "model of this year",
        "with spare parts kit",
        "delivered to site",
        "warranty two years"
    };

    record Item(
            String description,
            String more,
            String article,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal discount,
            BigDecimal rate,
            BigDecimal amount) {}

    record Party(String name, String street, String city, String taxId) {}

    final Design design;
    final Random random;
    final String number;
    final LocalDate issued;
    final int days;
    final Party vendor;
    final Party buyer;
    final List<Item> items = new ArrayList<>();
    final BigDecimal lines;
    final BigDecimal discount;
    final BigDecimal shipping;
    final BigDecimal net;
    final Map<BigDecimal, BigDecimal> taxes = new TreeMap<>();
    final BigDecimal tax;
    final BigDecimal total;
    final BigDecimal deposit;
    final List<String> listed = new ArrayList<>();
    /** Of the vendor's country, or of a neighbour where it has none. */
    final String iban;

    Content(Design design, long seed) {
        this.design = design;
        this.random = new Random(design.seed() * 1_000_003 + seed + (design.heldOut() ? 500 : 0));
        this.number = number(random.nextInt(6));
        this.issued = LocalDate.of(2022 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28));
        this.days = List.of(7, 10, 14, 30, 30, 45, 60).get(random.nextInt(7));
        this.vendor = party();
        this.buyer = party();
        String[] rates = any(design.country().rates).split("\\+");
        int count = design.chance("long", 0.06) ? 35 + random.nextInt(30) : 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            items.add(item(new BigDecimal(rates[random.nextInt(rates.length)])));
        }
        this.lines = items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean plain = design.kind() != Design.Kind.INVOICE || rates.length > 1;
        this.discount = !plain && design.chance("discount", 0.2) ? share(lines, "0.05") : BigDecimal.ZERO.setScale(2);
        this.shipping =
                !plain && design.chance("shipping", 0.2) ? new BigDecimal("14.90") : BigDecimal.ZERO.setScale(2);
        this.net = lines.subtract(discount).add(shipping);
        for (Item item : items) {
            taxes.merge(item.rate(), item.amount(), BigDecimal::add);
        }
        if (taxes.size() == 1) {
            taxes.replaceAll((rate, base) -> net);
        }
        taxes.replaceAll((rate, base) -> share(base, rate.movePointLeft(2).toPlainString()));
        this.tax =
                taxes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2);
        this.total = net.add(tax);
        this.deposit = design.kind() == Design.Kind.INVOICE && design.chance("deposit", 0.12)
                ? share(total, "0.3")
                : BigDecimal.ZERO.setScale(2);
        for (int i = 0; i < 3 + random.nextInt(15); i++) {
            listed.add(number(design.choose("listedshape", 5)));
        }
        Ids ids = new Ids(random.nextLong());
        String own = ids.iban(design.country().taxKind);
        this.iban = own.isEmpty() ? ids.iban("DE") : own;
    }

    boolean taxed() {
        return tax.signum() > 0;
    }

    LocalDate due() {
        return issued.plusDays(days);
    }

    private static BigDecimal share(BigDecimal of, String share) {
        return of.multiply(new BigDecimal(share)).setScale(2, RoundingMode.HALF_UP);
    }

    private Item item(BigDecimal rate) {
        BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(random.nextInt(3) == 0 ? 60 : 9));
        if (design.chance("fractions", 0.15) && random.nextBoolean()) {
            quantity = quantity.add(new BigDecimal("0.5")).setScale(2);
        }
        BigDecimal price = BigDecimal.valueOf(50 + random.nextInt(random.nextInt(4) == 0 ? 200_000 : 9_000), 2);
        BigDecimal discount = design.chance("linediscount", 0.12) ? new BigDecimal("10") : BigDecimal.ZERO;
        BigDecimal amount = quantity.multiply(price)
                .multiply(new BigDecimal(100).subtract(discount))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
        String more = design.chance("more", 0.3) && random.nextInt(3) > 0 ? any(MORE) : "";
        String thing = any(THINGS) + (random.nextInt(4) == 0 ? " " + any(FIRST) : "");
        return new Item(thing, more, "A" + (1000 + random.nextInt(9000)), quantity, price, discount, rate, amount);
    }

    private Party party() {
        String name = any(FIRST) + (random.nextInt(4) == 0 ? " & " + any(FIRST) : " " + any(SECOND));
        String form = any(design.country().legalForms);
        return new Party(
                form.isEmpty() ? name : name + " " + form,
                digits(any(design.country().streets)),
                digits(any(design.country().cities)),
                new Ids(random.nextLong()).tax(design.country().taxKind));
    }

    private String number(int shape) {
        int n = 10 + random.nextInt(89_989);
        return switch (shape) {
            case 0 -> "INV-" + (10_000 + n);
            case 1 -> "202" + random.nextInt(5) + "-" + String.format("%04d", n % 10_000);
            case 2 -> String.valueOf(100_000 + n);
            case 3 -> "R" + (20_240_000 + n);
            case 4 -> "F" + (2020 + random.nextInt(5)) + "/" + String.format("%05d", n);
            default -> String.valueOf(1_000 + n % 9_000);
        };
    }

    String digits(String template) {
        StringBuilder text = new StringBuilder();
        for (char c : template.toCharArray()) {
            text.append(c == '#' ? (char) ('1' + random.nextInt(9)) : c);
        }
        return text.toString();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String any(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
