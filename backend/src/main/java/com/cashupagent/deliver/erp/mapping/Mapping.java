package com.cashupagent.deliver.erp.mapping;

import com.cashupagent.json.Json;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSONata expression from a document's result to what an ERP system takes. Beside JSONata's own functions it knows
 * {@code $vendor()}, {@code $account(text)}, {@code $item(text)}, {@code $currency(iso)}, {@code $tax_code()},
 * {@code $rate()}, {@code $decimal(number, places)}, {@code $sap_date(iso)}, {@code $setting(name)},
 * {@code $option(name, otherwise)}, {@code $need(value, field, question)}, {@code $has(kind)} (whether there is such a table), and the variables {@code $key},
 * {@code $credit_note} and {@code $lines}. Thread-safe: each evaluation compiles anew.
 *
 * <p>Expressions come with the program or from the operator's own files, never from callers.
 */
public final class Mapping {

    private static final long LONGEST_MS = 30_000;

    /** The library counts a level for each line of a list, too; endless recursion meets the time limit or the stack. */
    private static final int DEEPEST = Integer.MAX_VALUE;

    private final String expression;
    private final long longestMs;

    private Mapping(String expression, long longestMs) {
        this.expression = expression;
        this.longestMs = longestMs;
    }

    /**
     * Compiles once to find mistakes.
     *
     * @throws IllegalArgumentException with where the mistake is
     */
    public static Mapping of(String expression) {
        return of(expression, LONGEST_MS);
    }

    /** @param longestMs after which a mapping fails */
    static Mapping of(String expression, long longestMs) {
        try {
            Jsonata.jsonata(expression);
        } catch (JException e) {
            throw new IllegalArgumentException("The mapping is not JSONata: " + e.getMessage(), e);
        }
        return new Mapping(expression, longestMs);
    }

    /** One that comes with the program. @param name a file beside the class, such as {@code guide.jsonata} */
    public static Mapping resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return of(new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /**
     * What a document is mapped with.
     *
     * @param result as the API answers it
     * @param key our name for the bill
     * @param settings of the connection; its {@code values} are what {@code $setting} finds
     */
    public record Input(JsonNode result, String key, boolean creditNote, JsonNode settings, Tables tables) {}

    /** Maps; whatever is missing becomes an issue and is left out. */
    public MappedBill map(Input input) {
        Lookup lookup = new Lookup(input.result().path("results"), input.tables());
        Jsonata compiled = Jsonata.jsonata(expression);
        Jsonata.Frame frame = compiled.createFrame();
        frame.setRuntimeBounds(longestMs, DEEPEST);
        bind(frame, input, lookup);
        Object mapped;
        try {
            mapped = compiled.evaluate(plain(input.result()), frame);
        } catch (RuntimeException | StackOverflowError e) {
            lookup.issue(
                    null,
                    "mapping_failed",
                    "The mapping fails on this document; correct it, or the document: " + e.getMessage());
            return new MappedBill(Json.mapper().createObjectNode(), lookup.issues());
        }
        JsonNode tree = Json.mapper().valueToTree(mapped);
        if (!(tree instanceof ObjectNode payload)) {
            lookup.issue(null, "mapping_failed", "The mapping must make one JSON object, and makes something else.");
            return new MappedBill(Json.mapper().createObjectNode(), lookup.issues());
        }
        return new MappedBill(payload, lookup.issues());
    }

    private static void bind(Jsonata.Frame frame, Input input, Lookup lookup) {
        JsonNode values = input.settings().path("values");
        frame.bind("key", input.key());
        frame.bind("credit_note", (Object) input.creditNote());
        frame.bind("lines", (Object) BillLines.of(input.result().path("results")));
        frame.bind("vendor", (Jsonata.Fn0<Object>) lookup::vendor);
        frame.bind("account", (Jsonata.Fn1<Object, Object>) lookup::account);
        frame.bind("item", (Jsonata.Fn1<Object, Object>) lookup::item);
        frame.bind("currency", (Jsonata.Fn1<Object, Object>) lookup::currency);
        frame.bind("tax_code", (Jsonata.Fn0<Object>) lookup::taxCode);
        frame.bind("has", (Jsonata.Fn1<Object, Object>) kind -> input.tables().rows().keySet().stream()
                .anyMatch(known -> known.wireName().equals(kind)));
        frame.bind("rate", (Jsonata.Fn0<Object>) lookup::rate);
        frame.bind("decimal", (Jsonata.Fn2<Object, Object, Object>) (value, places) -> decimal(lookup, value, places));
        frame.bind("sap_date", (Jsonata.Fn1<Object, Object>) date -> sapDate(lookup, date));
        frame.bind("option", (Jsonata.Fn2<Object, Object, Object>) (name, otherwise) -> {
            String set = values.path(Lookup.text(name)).asString("");
            return set.isEmpty() ? otherwise : set;
        });
        frame.bind("setting", (Jsonata.Fn1<Object, Object>) name -> {
            String set = values.path(Lookup.text(name)).asString("");
            if (!set.isEmpty()) {
                return set;
            }
            lookup.issue(null, "missing_setting", "The connection's values have no '" + name + "'; write it there.");
            return null;
        });
        frame.bind("need", Jsonata.function("need", (Jsonata.FnVarArgs<Object>) given -> need(lookup, given), null));
    }

    /** The value, or a question where there is none. */
    private static @Nullable Object need(Lookup lookup, List<?> given) {
        Object value = given.isEmpty() ? null : given.get(0);
        if (value != null && !Lookup.text(value).isEmpty()) {
            return value;
        }
        lookup.issue(Lookup.text(given.get(1)), "missing_value", Lookup.text(given.get(2)));
        return null;
    }

    /** A number as text with exactly so many decimals; one with more is asked about rather than rounded. */
    private static @Nullable String decimal(Lookup lookup, @Nullable Object value, @Nullable Object places) {
        if (value == null) {
            return null;
        }
        try {
            int scale = new BigDecimal(Lookup.text(places)).intValueExact();
            return new BigDecimal(value.toString())
                    .setScale(scale, RoundingMode.UNNECESSARY)
                    .toPlainString();
        } catch (NumberFormatException e) {
            lookup.issue(null, "not_a_number", "'" + value + "' is no number.");
        } catch (ArithmeticException e) {
            lookup.issue(
                    null,
                    "too_many_decimals",
                    "The amount " + value + " has more than " + places + " decimals; correct it in the review.");
        }
        return null;
    }

    /** OData V2's date. */
    private static @Nullable String sapDate(Lookup lookup, @Nullable Object date) {
        if (date == null) {
            return null;
        }
        try {
            String text = date.toString();
            LocalDate day = LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            return "/Date(" + day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() + ")/";
        } catch (DateTimeException e) {
            lookup.issue(null, "not_a_date", "'" + date + "' is no date.");
            return null;
        }
    }

    /** JSON as JSONata takes it, decimals exact, without nulls: what was not read is not there. */
    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> {
                Object value = plain(entry.getValue());
                if (value != null) {
                    map.put(entry.getKey(), value);
                }
            });
            return map;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(entry -> {
                Object value = plain(entry);
                if (value != null) {
                    list.add(value);
                }
            });
            return list;
        }
        if (node.isNumber()) {
            return node.isIntegralNumber() && node.canConvertToInt() ? (Object) node.asInt() : node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isString() ? node.stringValue() : null;
    }
}
