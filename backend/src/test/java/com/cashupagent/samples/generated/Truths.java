package com.cashupagent.samples.generated;

import com.cashupagent.json.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The truth of a drawn document in the format of truth files. */
final class Truths {

    private Truths() {}

    static boolean hasDue(Design design) {
        return design.kind() == Design.Kind.INVOICE && design.chance("hasdue", 0.65);
    }

    static String json(Design design, Content content, BigDecimal total) {
        Map<String, Object> truth = new LinkedHashMap<>();
        boolean many = design.kind() == Design.Kind.STATEMENT || design.kind() == Design.Kind.REMITTANCE;
        truth.put("invoice_ids", many ? content.listed : List.of(content.number));
        truth.put("issue_date", content.issued.toString());
        truth.put("vendor_name", content.vendor.name());
        truth.put("tax_id", content.vendor.taxId());
        if (!many || new Writing(design).showsCurrency()) {
            truth.put("currency", design.country().currency);
        }
        truth.put("total_amount", total);
        if (hasDue(design)) {
            truth.put("due_date", content.due().toString());
        }
        if (many) {
            return Json.mapper().writeValueAsString(truth);
        }
        if (content.taxed()) {
            truth.put("net_amount", content.net);
            truth.put("tax_amount", content.tax);
        }
        truth.put(
                "line_items",
                content.items.stream()
                        .map(item -> {
                            Map<String, Object> line = new LinkedHashMap<>();
                            line.put("description", (item.description() + " " + item.more()).strip());
                            line.put("quantity", item.quantity());
                            line.put("unit_price", item.price());
                            line.put("amount", item.amount());
                            return line;
                        })
                        .toList());
        return Json.mapper().writeValueAsString(truth);
    }
}
