package com.cashupagent.evaluate;

import com.cashupagent.json.Json;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A truth file: only the keys it has are scored. */
final class Truth {

    private final JsonNode root;

    private Truth(JsonNode root) {
        this.root = root;
    }

    static Truth load(Path file) {
        try {
            return of(Json.mapper().readTree(file.toFile()), file.toString());
        } catch (JacksonException e) {
            throw unusable(file.toString(), e);
        }
    }

    static Truth parse(String json) {
        return of(Json.mapper().readTree(json), "truth");
    }

    private static Truth of(JsonNode root, String name) {
        if (!root.isObject()) {
            throw unusable(name, null);
        }
        return new Truth(root);
    }

    private static ProblemException unusable(String name, @Nullable Exception cause) {
        String detail = "The truth file " + name + " is not a JSON object.";
        return cause == null
                ? new ProblemException(ErrorCode.INVALID_REQUEST, detail)
                : new ProblemException(ErrorCode.INVALID_REQUEST, detail, cause);
    }

    boolean has(String key) {
        return root.has(key);
    }

    /** Empty when the key says {@code null}: the document is known not to show the value. */
    Optional<String> text(String key) {
        JsonNode node = root.get(key);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node.asString());
    }

    Optional<BigDecimal> amount(String key) {
        return amount(root, key);
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        JsonNode node = root.get(key);
        if (node != null && node.isArray()) {
            node.forEach(each -> texts.add(each.asString()));
        } else if (node != null && !node.isNull()) {
            texts.add(node.asString());
        }
        return texts;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        JsonNode node = root.get("line_items");
        if (node != null) {
            node.forEach(each -> lines.add(new Line(
                    each.path("description").asString(""),
                    amount(each, "quantity").orElse(null),
                    amount(each, "unit_price").orElse(null),
                    amount(each, "amount").orElse(null),
                    each.has("amount"))));
        }
        return lines;
    }

    /** Tax by rate; a figure is null where it is not known. */
    List<Rate> rates() {
        List<Rate> rates = new ArrayList<>();
        JsonNode node = root.get("tax_breakdown");
        if (node != null) {
            node.forEach(each -> rates.add(new Rate(
                    amount(each, "rate").orElse(null),
                    amount(each, "taxable_amount").orElse(null),
                    amount(each, "tax_amount").orElse(null))));
        }
        return rates;
    }

    /** Figures in quotes are figures, too; anything else would be counted as a fault of the reader. */
    private static Optional<BigDecimal> amount(JsonNode parent, String key) {
        JsonNode node = parent.get(key);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (node.isNumber()) {
            return Optional.of(node.decimalValue());
        }
        try {
            return Optional.of(new BigDecimal(node.asString().strip()));
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, "The truth's " + key + " is not a number: " + node + ".", e);
        }
    }

    /** What one rate makes of its share; null where the truth does not say. */
    record Rate(
            @Nullable BigDecimal rate,
            @Nullable BigDecimal taxable,
            @Nullable BigDecimal tax) {}

    /**
     * One row; a number is null where it is not known.
     *
     * @param description empty when the truth does not say
     * @param saysAmount whether the truth names the amount, be it null
     */
    record Line(
            String description,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal amount,
            boolean saysAmount) {}
}
