package com.cashupagent.review;

import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingResult.FieldReport;
import com.cashupagent.model.ProcessingResult.Results;
import com.cashupagent.model.Source;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Values and their evidence while they are corrected. Not thread-safe; one for each change. */
final class ResultEditor {

    private static final double SURE = 1.0;

    private final ObjectNode results;
    private Map<String, FieldReport> fields;

    ResultEditor(Results results, Map<String, FieldReport> fields) {
        this.results = Json.mapper().valueToTree(results);
        this.fields = new LinkedHashMap<>(fields);
    }

    /** Applies one correction; the value that was there before, null when there was none. */
    @Nullable Object apply(Correction correction) {
        FieldPath path = FieldPath.of(correction.field());
        Object value = CorrectedValues.of(path, correction.value());
        Object before = path.list() == null ? setScalar(path, value) : setEntry(path, path.list(), value);
        boolean gone = value == null && path.list() != null && path.leaf() == null;
        if (!gone) {
            fields.put(path.text(), new FieldReport(value, SURE, correction.page(), correction.box(), Source.HUMAN));
        }
        return before;
    }

    Results results() {
        return Json.mapper().treeToValue(results, Results.class);
    }

    Map<String, FieldReport> fields() {
        return fields;
    }

    private @Nullable Object setScalar(FieldPath path, @Nullable Object value) {
        int dot = path.text().indexOf('.');
        ObjectNode parent =
                dot < 0 ? results : (ObjectNode) results.path(path.text().substring(0, dot));
        return set(parent, String.valueOf(path.leaf()), value);
    }

    private @Nullable Object setEntry(FieldPath path, String list, @Nullable Object value) {
        ArrayNode entries = (ArrayNode) results.path(list);
        int index = path.index();
        boolean row = path.kind() == FieldPath.Kind.ROW || path.leaf() != null;
        if (index > entries.size() || index == entries.size() && value == null) {
            throw new ProblemException(
                    ErrorCode.INVALID_CORRECTION,
                    "'" + path.text() + "': the list has " + entries.size() + " entries.");
        }
        if (path.leaf() != null) {
            if (index == entries.size()) {
                addRow(list, entries);
            }
            return set((ObjectNode) entries.get(index), path.leaf(), value);
        }
        Object before = index < entries.size() ? plain(entries.get(index)) : null;
        if (value == null) {
            entries.remove(index);
            shift(list, index);
        } else if (row) {
            throw new IllegalStateException(path.text());
        } else if (index == entries.size()) {
            entries.add(tree(value));
        } else {
            entries.set(index, tree(value));
        }
        return before;
    }

    private void addRow(String list, ArrayNode entries) {
        String path = list + "[" + entries.size() + "].";
        ObjectNode row = entries.addObject();
        for (String cell : FieldPath.cells(list)) {
            row.set(cell, NullNode.getInstance());
            fields.put(path + cell, new FieldReport(null, SURE, null, null, Source.HUMAN));
        }
    }

    private static @Nullable Object set(ObjectNode parent, String leaf, @Nullable Object value) {
        Object before = plain(parent.path(leaf));
        parent.set(leaf, tree(value));
        return before;
    }

    /** Evidence of later entries moves up with them. */
    private void shift(String list, int removed) {
        Pattern entry = Pattern.compile(Pattern.quote(list) + "\\[(\\d+)](.*)");
        Map<String, FieldReport> moved = new LinkedHashMap<>();
        fields.forEach((path, report) -> {
            Matcher matcher = entry.matcher(path);
            int index = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
            if (index < 0 || index < removed) {
                moved.put(path, report);
            } else if (index > removed) {
                moved.put(list + "[" + (index - 1) + "]" + matcher.group(2), report);
            }
        });
        fields = moved;
    }

    private static JsonNode tree(@Nullable Object value) {
        return value == null ? NullNode.getInstance() : Json.mapper().valueToTree(value);
    }

    private static @Nullable Object plain(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : Json.mapper().treeToValue(node, Object.class);
    }
}
