package com.cashupagent.deliver.erp.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lines that together are the net amount, as books want them. */
final class BillLines {

    private BillLines() {}

    /**
     * The document's own lines when their amounts add up to the net amount; else one line of the net amount. Empty when
     * neither is known.
     */
    static List<Map<String, Object>> of(JsonNode results) {
        JsonNode money = results.path("financial_data");
        BigDecimal net = net(money);
        List<Map<String, Object>> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode item : results.path("line_items")) {
            BigDecimal amount = Lookup.number(item.path("amount"));
            if (amount == null) {
                return single(results, net);
            }
            sum = sum.add(amount);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("description", item.path("description").asString(""));
            line.put("amount", amount);
            put(line, "quantity", Lookup.number(item.path("quantity")));
            put(line, "unit_price", Lookup.number(item.path("unit_price")));
            lines.add(line);
        }
        return lines.isEmpty() || net != null && net.compareTo(sum) != 0 ? single(results, net) : lines;
    }

    private static List<Map<String, Object>> single(JsonNode results, @Nullable BigDecimal net) {
        if (net == null) {
            return List.of();
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(
                "description",
                results.path("line_items").path(0).path("description").asString(""));
        line.put("amount", net);
        return List.of(line);
    }

    private static @Nullable BigDecimal net(JsonNode money) {
        BigDecimal net = Lookup.number(money.path("net_amount"));
        BigDecimal total = Lookup.number(money.path("total_amount"));
        BigDecimal tax = Lookup.number(money.path("tax_amount"));
        if (net != null || total == null) {
            return net;
        }
        return tax == null ? total : total.subtract(tax);
    }

    private static void put(Map<String, Object> line, String key, @Nullable BigDecimal value) {
        if (value != null) {
            line.put(key, value);
        }
    }
}
