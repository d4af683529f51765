package com.cashupagent.samples.generated;

import com.cashupagent.json.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The truth of a drawn document in the format of truth files. */
final class Truths {

    private Truths() {}

    static boolean hasDue(Design design) {
        return design.kind() == Design.Kind.INVOICE && design.chance("hasdue", 0.65);
    }

    private static @Nullable BigDecimal orNull(BigDecimal amount) {
        return amount.signum() == 0 ? null : amount;
    }

    private static String type(Design.Kind kind) {
        return kind == Design.Kind.REMITTANCE
                ? "remittance_advice"
                : kind.name().toLowerCase(Locale.ROOT);
    }

    static String json(Design design, Content content, BigDecimal total) {
        Map<String, @Nullable Object> truth = new LinkedHashMap<>();
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
        truth.put("document_type", type(design.kind()));
        if (many) {
            return Json.mapper().writeValueAsString(truth);
        }
        if (content.taxed()) {
            truth.put("net_amount", content.net);
            truth.put("tax_amount", content.tax);
            truth.put(
                    "tax_breakdown",
                    content.taxes.entrySet().stream()
                            .map(each -> Map.of("rate", each.getKey(), "tax_amount", each.getValue()))
                            .toList());
        }
        truth.put("discount_amount", orNull(content.discount));
        truth.put("shipping_amount", orNull(content.shipping));
        truth.put("prepaid_amount", orNull(content.deposit));
        if (content.deposit.signum() != 0) {
            truth.put("amount_due", content.total.subtract(content.deposit));
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
