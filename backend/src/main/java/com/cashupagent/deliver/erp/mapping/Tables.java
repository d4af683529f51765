package com.cashupagent.deliver.erp.mapping;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Codes of the ERP system by what documents say. Immutable.
 *
 * @param rows by kind
 */
public record Tables(Map<Kind, List<Row>> rows) {

    /** Nothing to look up. */
    public static final Tables EMPTY = new Tables(Map.of());

    /** Matches whatever nothing else matches. */
    private static final String ANYTHING = "*";

    private static final BigDecimal CLOSE = new BigDecimal("0.15");

    public Tables {
        rows = Map.copyOf(rows);
    }

    /** What can be looked up; the wire name is the lower-case constant. */
    public enum Kind {
        VENDOR,
        ACCOUNT,
        TAX_CODE,
        CURRENCY,
        ITEM;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One code.
     *
     * @param code the ERP system's
     * @param name as documents or people write it; may be empty
     * @param taxId of a vendor; may be empty
     * @param rate of a tax code, in percent; may be empty
     * @param match words one of which a line must hold, with commas between them, or {@code *}; may be empty
     */
    public record Row(String code, String name, String taxId, String rate, String match) {}

    /** Rows of a kind, in order. */
    public List<Row> of(Kind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    /**
     * The system's own list, with what people have added to the rows of the same code: the words to match, and what the
     * system does not say.
     */
    public static List<Row> merged(List<Row> fresh, List<Row> before) {
        Map<String, Row> known = new HashMap<>();
        before.forEach(row -> known.putIfAbsent(row.code(), row));
        return fresh.stream()
                .map(row -> {
                    Row old = known.get(row.code());
                    return old == null
                            ? row
                            : new Row(
                                    row.code(),
                                    row.name().isEmpty() ? old.name() : row.name(),
                                    row.taxId().isEmpty() ? old.taxId() : row.taxId(),
                                    row.rate().isEmpty() ? old.rate() : row.rate(),
                                    row.match().isEmpty() ? old.match() : row.match());
                })
                .toList();
    }

    /** Rows that share a long word of their name with the text, for a person to choose from. */
    List<Row> perhaps(Kind kind, String text) {
        Set<String> words = words(text);
        return matching(kind, row -> words(row.name()).stream().anyMatch(words::contains)).stream()
                .limit(5)
                .toList();
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 3)
                .collect(Collectors.toSet());
    }

    /** Rows that are named so, spelling aside. */
    List<Row> named(Kind kind, String name) {
        String wanted = plain(name);
        return wanted.isEmpty()
                ? List.of()
                : matching(kind, row -> plain(row.name()).equals(wanted));
    }

    /** Rows of that code. */
    List<Row> coded(Kind kind, String code) {
        return matching(kind, row -> row.code().equals(code));
    }

    /** Vendors of that tax id, separators aside. */
    List<Row> taxed(String taxId) {
        String wanted = plain(taxId);
        return wanted.isEmpty()
                ? List.of()
                : matching(Kind.VENDOR, row -> plain(row.taxId()).equals(wanted));
    }

    /** Rows of which a word stands in the text; else those for anything. */
    List<Row> described(Kind kind, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Row> by = matching(
                kind,
                row -> List.of(row.match().split(",")).stream()
                        .map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(word -> !word.isEmpty() && !word.equals(ANYTHING) && lower.contains(word)));
        return by.isEmpty() ? matching(kind, row -> row.match().strip().equals(ANYTHING)) : by;
    }

    /** Tax codes of that rate; what is worked out from rounded sums is never exact. */
    List<Row> rated(BigDecimal percent) {
        return matching(Kind.TAX_CODE, row -> {
            try {
                return new BigDecimal(row.rate().strip())
                                .subtract(percent)
                                .abs()
                                .compareTo(CLOSE)
                        <= 0;
            } catch (NumberFormatException e) {
                return false;
            }
        });
    }

    private List<Row> matching(Kind kind, Predicate<Row> wanted) {
        return of(kind).stream().filter(wanted).toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
