package com.cashupagent.deliver.erp.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How long an ERP system's fields may be. What is longer is refused, never cut: a cut reference is another one.
 *
 * @param longest characters of texts by field name, wherever in the payload, or by path without indexes where one name
 *     has several lengths
 * @param digits how many digits may stand before the point, by field name, of decimals that are sent as text
 */
public record FieldLimits(Map<String, Integer> longest, Map<String, Integer> digits) {

    /** Of texts only. */
    public FieldLimits(Map<String, Integer> longest) {
        this(longest, Map.of());
    }

    /** One issue for each field that is too long, with where it stands. */
    public List<Issue> check(JsonNode payload) {
        List<Issue> issues = new ArrayList<>();
        walk(payload, "", issues);
        return issues;
    }

    private void walk(JsonNode node, String path, List<Issue> issues) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.path(i), path + "[" + i + "]", issues);
            }
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String field = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            Integer limit = longest.getOrDefault(field.replaceAll("\\[\\d+]", ""), longest.get(entry.getKey()));
            String text = entry.getValue().isString() ? entry.getValue().stringValue() : "";
            int length = text.codePointCount(0, text.length());
            if (limit != null && length > limit) {
                issues.add(new Issue(
                        field,
                        "too_long",
                        field + " has " + length + " characters and may have " + limit
                                + "; shorten it in the review, or in the mapping."));
            }
            int whole = text.replaceFirst("^-", "").replaceFirst("\\..*", "").length();
            if (whole > digits.getOrDefault(entry.getKey(), Integer.MAX_VALUE)) {
                issues.add(new Issue(
                        field,
                        "too_long",
                        field + " has " + whole + " digits before the point and may have " + digits.get(entry.getKey())
                                + "; correct it in the review."));
            }
            walk(entry.getValue(), field, issues);
        }
    }
}
