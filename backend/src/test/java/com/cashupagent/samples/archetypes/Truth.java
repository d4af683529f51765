package com.cashupagent.samples.archetypes;

import com.cashupagent.json.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a careful person would type from the page. Parts record a value when they print it, so nothing is in here that is
 * not on the paper. A tax id or due date that is not printed is written as {@code null}: a reader must not invent it.
 */
final class Truth {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<Map<String, Object>> lines = new ArrayList<>();
    private boolean itemised = true;

    void number(String id) {
        if (!numbers.contains(id)) {
            numbers.add(id);
        }
    }

    void date(String key, LocalDate date) {
        values.put(key, date.toString());
    }

    void put(String key, Object value) {
        values.put(key, value);
    }

    void amount(String key, BigDecimal value) {
        values.put(key, value);
    }

    void note(String key, Object value) {
        values.put("_" + key, value);
    }

    void line(Map<String, Object> line) {
        lines.add(line);
    }

    /** The document lists no goods or services; rows are not asked for. */
    void withoutLines() {
        itemised = false;
    }

    /** The value is on the page in a way that can be argued about; it is not asked for. */
    void leaveOpen(String key) {
        values.put(key, "");
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    List<String> numbers() {
        return numbers;
    }

    List<Map<String, Object>> lines() {
        return itemised ? lines : List.of();
    }

    @Nullable Object get(String key) {
        return values.get(key);
    }

    String json(String archetype) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("invoice_ids", numbers);
        all.putAll(values);
        if (!has("tax_id")) {
            all.put("tax_id", null);
        }
        if (!has("due_date") && !has("payment_terms")) {
            all.put("due_date", null);
        }
        all.values().removeIf(""::equals);
        if (itemised) {
            all.put("line_items", lines);
        }
        all.put("_archetype", archetype);
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}
