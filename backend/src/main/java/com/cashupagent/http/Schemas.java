package com.cashupagent.http;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON schemas of records, in the form that the shared JSON mapper writes them. Records become named components. */
final class Schemas {

    private final Map<String, Object> components = new LinkedHashMap<>();

    /** What {@code of} came across, by name. */
    Map<String, Object> components() {
        return components;
    }

    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return Map.class.equals(generic.getRawType())
                    ? Map.of("type", "object", "additionalProperties", of(last))
                    : Map.of("type", "array", "items", of(last));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(plain.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        return simple(plain);
    }

    private static Map<String, Object> simple(Class<?> type) {
        if (type == String.class) {
            return Map.of("type", "string");
        } else if (type == byte[].class) {
            return Map.of("type", "string", "contentMediaType", "application/octet-stream");
        } else if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        } else if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return Map.of("type", "integer");
        } else if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return Map.of("type", "number");
        } else if (type == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        } else if (type == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        return type == Object.class ? Map.of() : Map.of("type", "object");
    }

    private Map<String, Object> record(Class<?> type) {
        String name = type.getSimpleName();
        if (!components.containsKey(name)) {
            components.put(name, Map.of());
            Map<String, Object> properties = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Map<String, Object> schema = of(component.getGenericType());
                boolean nullable = isNullable(component.getAnnotatedType());
                properties.put(snake(component.getName()), nullable ? orNull(schema) : schema);
                if (!nullable) {
                    required.add(snake(component.getName()));
                }
            }
            components.put(name, Map.of("type", "object", "properties", properties, "required", required));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private static boolean isNullable(AnnotatedType type) {
        boolean here = type.isAnnotationPresent(Nullable.class);
        return here
                || (type instanceof AnnotatedParameterizedType generic && generic.isAnnotationPresent(Nullable.class));
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
