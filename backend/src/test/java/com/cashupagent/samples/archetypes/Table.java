package com.cashupagent.samples.archetypes;

import com.cashupagent.samples.archetypes.Column.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows of a document: what they say and which columns show it. Drawn by {@link Ruling}. */
final class Table {

    /** A row: an item, or only a heading, a text, or a sum. */
    record Row(Item item, int number, String text, String sum, boolean heading) {

        boolean isItem() {
            return item != NONE;
        }
    }

    private static final Item NONE = Item.plain("", BigDecimal.ZERO, BigDecimal.ZERO);

    final Paper p;
    final List<Column> columns = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    private final char digits;
    private int numbered;
    Ruling.Style style;
    boolean filledHead;
    /** Said before the sum at the foot of a full page, and again on the next; nothing when empty. */
    boolean carries;

    Table(Paper p) {
        this.p = p;
        digits = p.dice.chance(0.82) ? 'r' : p.dice.chance(0.5) ? 'c' : 'l';
        style = p.dice.pick(Ruling.Style.values());
        filledHead = p.dice.chance(0.3);
    }

    Table ruled(Ruling.Style style) {
        this.style = style;
        return this;
    }

    Table position() {
        String dot = p.dice.pick("", ".", "");
        int step = p.dice.chance(0.12) ? 10 : 1;
        return column(Role.OTHER, p.words.of("pos"), 'l', (item, i) -> i * step + dot);
    }

    Table article() {
        return column(Role.OTHER, p.words.of("art"), 'l', (item, i) -> item.article());
    }

    Table description() {
        return description(p.words.of("desc"));
    }

    Table description(String header) {
        return column(Role.DESCRIPTION, header, 'l', (item, i) -> item.text());
    }

    Table quantity() {
        return quantity(p.words.of("qty"));
    }

    Table quantity(String header) {
        return column(
                Role.QUANTITY,
                header,
                digits,
                (item, i) -> item.quantity() == null ? "" : p.figures.quantity(item.quantity()));
    }

    Table quantityWithUnit() {
        return column(
                Role.QUANTITY,
                p.words.of("qty"),
                digits,
                (item, i) -> item.quantity() == null ? "" : p.figures.quantity(item.quantity()) + " " + item.unit());
    }

    Table unit() {
        return other(p.words.of("unit"), 'l', Item::unit);
    }

    Table price() {
        return price(p.words.of("price"));
    }

    Table price(String header) {
        return column(
                Role.PRICE, header, digits, (item, i) -> item.price() == null ? "" : p.figures.cell(item.price()));
    }

    Table discount() {
        String sign = p.dice.pick("%", " %", "");
        return other(
                p.words.of("disc"),
                digits,
                item -> item.discount().signum() == 0 ? "" : p.figures.rate(item.discount()) + sign);
    }

    Table rate() {
        String sign = p.dice.pick("%", " %", "");
        return other(p.words.of("taxcol"), digits, item -> p.figures.rate(item.rate()) + sign);
    }

    Table amount() {
        return amount(headed(p.words.of("amount")));
    }

    Table amount(String header) {
        return column(Role.AMOUNT, header, digits == 'c' ? 'c' : 'r', (item, i) -> p.figures.cell(item.amount()));
    }

    /** The heading with the currency in it, at times when sums stand without. */
    String headed(String word) {
        if (!p.figures.bare() || p.truth.has("currency") || p.dice.chance(0.3)) {
            return word;
        }
        p.truth.put("currency", p.figures.code);
        String currency = p.dice.chance(0.6) ? p.figures.code : p.figures.sign;
        return word + p.dice.fill("{ (" + currency + ")| " + currency + "}");
    }

    Table other(String header, char align, Function<Item, String> cell) {
        return column(Role.OTHER, header, align, (item, i) -> cell.apply(item));
    }

    Table column(Role role, String header, char align, java.util.function.BiFunction<Item, Integer, String> cell) {
        columns.add(new Column(role, header, align, cell));
        return this;
    }

    Table items(List<Item> items) {
        items.forEach(this::item);
        return this;
    }

    Table item(Item item) {
        rows.add(new Row(item, ++numbered, "", "", false));
        return this;
    }

    Table heading(String text) {
        rows.add(new Row(NONE, 0, text, "", true));
        return this;
    }

    Table text(String text) {
        rows.add(new Row(NONE, 0, text, "", false));
        return this;
    }

    Table sum(String label, BigDecimal value) {
        rows.add(new Row(NONE, 0, label, p.figures.cell(value), true));
        return this;
    }

    /** Rows with the headings and sums of sections between them. */
    Table sections(List<Item> items, int sections) {
        int from = 0;
        List<String> names =
                p.dice.shuffled(Data.of("words_" + p.market.language()).all("section"));
        boolean sums = p.dice.chance(0.6);
        for (int i = 0; i < sections; i++) {
            int to = i == sections - 1 ? items.size() : from + Math.max(1, (items.size() - from) / (sections - i));
            List<Item> part = items.subList(from, Math.min(to, items.size()));
            if (!part.isEmpty()) {
                heading(names.get(i % names.size()));
                items(part);
                if (sums) {
                    String label = p.words.of("section_total").replace("{s}", names.get(i % names.size()));
                    sum(label, Deal.sum(part.stream().map(Item::amount).toList()));
                }
            }
            from = Math.min(to, items.size());
        }
        return this;
    }

    void draw() {
        new Ruling(this).draw();
        rows.stream().filter(Row::isItem).forEach(row -> p.truth.line(truth(row.item())));
    }

    private boolean shows(Role role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    private Map<String, Object> truth(Item item) {
        Map<String, Object> line = new LinkedHashMap<>();
        List<String> words = new ArrayList<>(List.of(item.text()));
        words.addAll(item.more());
        line.put("description", String.join(" ", words));
        if (item.quantity() != null && shows(Role.QUANTITY)) {
            line.put("quantity", item.quantity());
        }
        if (item.price() != null && shows(Role.PRICE)) {
            line.put("unit_price", item.price());
        }
        if (shows(Role.AMOUNT)) {
            line.put("amount", item.amount());
        }
        return line;
    }
}
