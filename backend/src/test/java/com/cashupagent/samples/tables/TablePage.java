package com.cashupagent.samples.tables;

import com.cashupagent.json.Json;
import com.cashupagent.samples.PdfSheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One drawn document: its items, where the next line goes, and what a reader must find. */
public final class TablePage {

    private static final String[] THINGS = {
        "Steel bracket",
        "Oak table",
        "Filter cartridge",
        "Cable CAT6",
        "Paint white",
        "Maize flour",
        "Pump seal kit",
        "Glass jar 500 ml",
        "LED panel 60x60",
        "Office chair",
        "Toner black",
        "Wooden pallet"
    };
    private static final String[] MORE = {
        "galvanised, with bolts", "for indoor use only", "delivered to site", "colour as agreed", "two year warranty"
    };
    private static final String[] UNITS = {"pcs", "kg", "m", "box", "h"};
    static final double LINE = 13;

    /** What one row says. */
    record Item(String name, String more, String unit, BigDecimal quantity, BigDecimal price, BigDecimal amount) {}

    final TableWords words;
    final Random random;
    final PdfSheet sheet = new PdfSheet();
    final List<Item> items = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> truth = new ArrayList<>();
    private BigDecimal net = BigDecimal.ZERO;
    private double[] at = {};
    private String aligned = "";
    double y = 210;

    TablePage(TableWords words, long seed, int count) {
        this.words = words;
        this.random = new Random(seed * 977 + words.ordinal());
        for (int i = 0; i < count; i++) {
            BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(24));
            BigDecimal price = BigDecimal.valueOf(150 + random.nextInt(90_000), 2);
            items.add(new Item(
                    THINGS[random.nextInt(THINGS.length)],
                    MORE[random.nextInt(MORE.length)],
                    UNITS[random.nextInt(UNITS.length)],
                    quantity,
                    price,
                    quantity.multiply(price).setScale(2, RoundingMode.HALF_UP)));
        }
        sheet.bold(50, 50, 12, "Kestrel Works Ltd")
                .text(50, 64, 9, "14 Mill Lane, Leeds LS1 4AB")
                .bold(50, 110, 18, words.word("title"))
                .text(50, 140, 10, words.word("number") + ": KW-" + (10_000 + random.nextInt(80_000)))
                .text(50, 156, 10, words.word("date") + ": 2024-05-" + (10 + random.nextInt(18)));
    }

    String money(BigDecimal value) {
        return words.number(value.setScale(2, RoundingMode.HALF_UP));
    }

    String word(String key) {
        return words.word(key);
    }

    /**
     * Where the columns stand.
     *
     * @param aligned a letter a column: l begins there, r ends there
     */
    TablePage columns(String aligned, double... at) {
        this.aligned = aligned;
        this.at = at;
        return this;
    }

    /** The usual four: description, quantity, price, amount. */
    TablePage usual() {
        return columns("lrrr", 50, 340, 440, 545);
    }

    TablePage heading(String... cells) {
        draw(true, cells);
        y += LINE + 3;
        return this;
    }

    TablePage row(String... cells) {
        draw(false, cells);
        y += LINE;
        return this;
    }

    private void draw(boolean bold, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].isEmpty()) {
                continue;
            }
            if (aligned.charAt(i) == 'r') {
                sheet.right(at[i], y, 9, cells[i]);
            } else if (bold) {
                sheet.bold(at[i], y, 9, cells[i]);
            } else {
                sheet.text(at[i], y, 9, cells[i]);
            }
        }
    }

    TablePage newPage() {
        sheet.newPage();
        y = 60;
        return this;
    }

    /** The row counts, with what its description must hold. */
    TablePage expect(String description, @Nullable BigDecimal quantity, @Nullable BigDecimal price, BigDecimal amount) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("description", description);
        if (quantity != null) {
            line.put("quantity", quantity);
        }
        if (price != null) {
            line.put("unit_price", price);
        }
        line.put("amount", amount);
        truth.add(line);
        net = net.add(amount);
        return this;
    }

    TablePage expect(Item item) {
        return expect(item.name(), item.quantity(), item.price(), item.amount());
    }

    /** Taken off the sum of the lines. */
    TablePage takeOff(BigDecimal amount) {
        net = net.subtract(amount);
        return this;
    }

    /** Net, tax and total under the table. */
    private void sums() {
        y += 12;
        BigDecimal tax = net.multiply(new BigDecimal("0.2")).setScale(2, RoundingMode.HALF_UP);
        sum(word("net"), net);
        sum(word("vat") + " 20%", tax);
        sum(word("total"), net.add(tax));
    }

    void sum(String label, BigDecimal value) {
        sheet.text(350, y, 9, label).right(545, y, 9, money(value));
        y += 14;
    }

    void save(Path pdf) {
        sums();
        sheet.save(pdf);
        sheet.close();
    }

    String truth() {
        return Json.mapper().writeValueAsString(Map.of("line_items", truth));
    }
}
