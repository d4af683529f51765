package com.cashupagent.extract.llm;

import com.cashupagent.json.Json;
import com.cashupagent.model.CashDiscount;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.Party;
import com.cashupagent.model.Settlement;
import com.cashupagent.model.TaxLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The model's words to an invoice, of which only what is grounded is left. */
final class AnswerReader {

    private static final int MOST_VALUES = 500;
    private static final int MOST_RATES = 20;
    private static final List<String> SOME_KEY =
            List.of("invoice_ids", "total", "vendor", "issue_date", "line_items", "net", "tax", "currency");

    private AnswerReader() {}

    /** The answer's object; empty when it is none, or has nothing of what was asked for. */
    static Optional<JsonNode> parse(String text) {
        // Models behind servers that do not hold them to a schema like to write their JSON into a fence.
        String bare = text.strip().replaceAll("^```(?:json)?\\s*|\\s*```$", "");
        try {
            JsonNode root = Json.mapper().readTree(bare);
            return Optional.ofNullable(root)
                    .filter(node -> node.isObject() && SOME_KEY.stream().anyMatch(node::has));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static Invoice ground(JsonNode root, Grounding grounding) {
        return new Invoice(
                type(root.path("document_type").asString("")),
                Field.absent(0),
                list(root.path("invoice_ids"), grounding::id),
                list(root.path("purchase_order_ids"), grounding::id),
                grounding.date(root.path("issue_date")),
                grounding.date(root.path("due_date")),
                grounding.text(root.path("payment_terms")),
                grounding.text(root.path("discount_terms")),
                party(root.path("vendor"), grounding),
                party(root.path("buyer"), grounding),
                grounding.amount(root.path("total")),
                grounding.amount(root.path("tax")),
                grounding.amount(root.path("net")),
                grounding.currency(root.path("currency")),
                list(root.path("bank_accounts"), grounding::code),
                items(root.path("line_items"), grounding),
                Field.absent(0),
                settlement(root, grounding));
    }

    private static Settlement settlement(JsonNode root, Grounding grounding) {
        return new Settlement(
                positive(grounding.amount(root.path("discount"))),
                grounding.amount(root.path("shipping")),
                grounding.amount(root.path("charges")),
                grounding.amount(root.path("rounding")),
                positive(grounding.amount(root.path("prepaid"))),
                grounding.amount(root.path("amount_due")),
                taxes(root.path("taxes"), grounding),
                new CashDiscount(
                        grounding.amount(root.path("discount_percent")),
                        grounding.date(root.path("discount_due_date"))),
                list(root.path("bank_codes"), grounding::code));
    }

    /** What comes off is printed with a minus or without. */
    private static Field<BigDecimal> positive(Field<BigDecimal> amount) {
        BigDecimal value = amount.value();
        return value == null ? amount : new Field<>(value.abs(), amount.confidence(), amount.evidence());
    }

    /** A rate of which neither the rate nor what it makes is printed is none. */
    private static List<TaxLine> taxes(JsonNode nodes, Grounding grounding) {
        List<TaxLine> taxes = new ArrayList<>();
        for (int i = 0; i < Math.min(nodes.size(), MOST_RATES); i++) {
            JsonNode node = nodes.path(i);
            TaxLine line = new TaxLine(
                    grounding.amount(node.path("rate")),
                    grounding.amount(node.path("net")),
                    grounding.amount(node.path("tax")));
            if (line.rate().present() || line.tax().present()) {
                taxes.add(line);
            }
        }
        return taxes;
    }

    private static DocumentType type(String name) {
        return Arrays.stream(DocumentType.values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(DocumentType.OTHER);
    }

    private static Party party(JsonNode node, Grounding grounding) {
        return new Party(
                grounding.text(node.path("name")),
                grounding.id(node.path("id")),
                grounding.code(node.path("tax_id")),
                grounding.text(node.path("address"), ", "),
                grounding.id(node.path("registration_number")));
    }

    private static List<Field<String>> list(JsonNode nodes, Function<JsonNode, Field<String>> read) {
        List<Field<String>> fields = new ArrayList<>();
        for (int i = 0; i < Math.min(nodes.size(), MOST_VALUES); i++) {
            Field<String> field = read.apply(nodes.path(i));
            boolean again =
                    fields.stream().anyMatch(f -> String.valueOf(f.value()).equals(field.value()));
            if (field.present() && !again) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** A row that has neither a text nor an amount is none. */
    private static List<LineItem> items(JsonNode nodes, Grounding grounding) {
        List<LineItem> items = new ArrayList<>();
        for (int i = 0; i < Math.min(nodes.size(), MOST_VALUES); i++) {
            JsonNode node = nodes.path(i);
            LineItem item = new LineItem(
                    grounding.text(node.path("description")),
                    grounding.amount(node.path("quantity")),
                    grounding.amount(node.path("unit_price")),
                    grounding.amount(node.path("amount")));
            if (item.description().present() || item.amount().present()) {
                items.add(item);
            }
        }
        return items;
    }
}
