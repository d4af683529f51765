package com.cashupagent.review;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path into {@code results} that may be corrected.
 *
 * @param list the list it leads into; null outside lists
 * @param index in the list, 0 outside lists
 * @param leaf the key below its parent; null for an entry of a list itself
 * @param kind what values look like there
 */
record FieldPath(
        String text,
        @Nullable String list,
        int index,
        @Nullable String leaf,
        Kind kind) {

    /** The most entries that a list can grow to. */
    static final int LONGEST_LIST = 1_000;

    private static final Pattern ENTRY = Pattern.compile("([a-z_]+)\\[(\\d{1,4})](?:\\.([a-z_]+))?");
    private static final Map<String, Kind> SCALARS = Map.ofEntries(
            Map.entry("vendor_information.vendor_name", Kind.TEXT),
            Map.entry("vendor_information.vendor_id", Kind.TEXT),
            Map.entry("vendor_information.tax_id", Kind.TEXT),
            Map.entry("vendor_information.address", Kind.TEXT),
            Map.entry("vendor_information.registration_number", Kind.TEXT),
            Map.entry("buyer_information.buyer_name", Kind.TEXT),
            Map.entry("buyer_information.buyer_id", Kind.TEXT),
            Map.entry("buyer_information.tax_id", Kind.TEXT),
            Map.entry("buyer_information.address", Kind.TEXT),
            Map.entry("buyer_information.registration_number", Kind.TEXT),
            Map.entry("financial_data.total_amount", Kind.AMOUNT),
            Map.entry("financial_data.currency", Kind.CURRENCY),
            Map.entry("financial_data.tax_amount", Kind.AMOUNT),
            Map.entry("financial_data.net_amount", Kind.AMOUNT),
            Map.entry("financial_data.discount_amount", Kind.AMOUNT),
            Map.entry("financial_data.shipping_amount", Kind.AMOUNT),
            Map.entry("financial_data.charges_amount", Kind.AMOUNT),
            Map.entry("financial_data.rounding_amount", Kind.AMOUNT),
            Map.entry("financial_data.prepaid_amount", Kind.AMOUNT),
            Map.entry("financial_data.amount_due", Kind.AMOUNT),
            Map.entry("payment_terms.due_date", Kind.DATE),
            Map.entry("payment_terms.payment_terms", Kind.TEXT),
            Map.entry("payment_terms.discount_terms", Kind.TEXT),
            Map.entry("payment_terms.discount_percent", Kind.AMOUNT),
            Map.entry("payment_terms.discount_due_date", Kind.DATE),
            Map.entry("issue_date", Kind.DATE),
            Map.entry("document_language", Kind.LANGUAGE));
    private static final Map<String, Map<String, Kind>> TABLES = Map.of(
            "line_items",
            cells("description", Kind.TEXT, "quantity", "unit_price", "amount"),
            "tax_breakdown",
            cells("rate", Kind.AMOUNT, "taxable_amount", "tax_amount"));
    private static final Set<String> LISTS = Set.of("invoice_ids", "purchase_order_ids", "bank_accounts", "bank_codes");

    /** What a value looks like. */
    enum Kind {
        TEXT,
        AMOUNT,
        DATE,
        CURRENCY,
        LANGUAGE,
        /** A whole row, which can only be taken out. */
        ROW
    }

    private static Map<String, Kind> cells(String first, Kind kind, String... amounts) {
        Map<String, Kind> cells = new LinkedHashMap<>();
        cells.put(first, kind);
        for (String amount : amounts) {
            cells.put(amount, Kind.AMOUNT);
        }
        return Collections.unmodifiableMap(cells);
    }

    /** The cells of that list's rows, in the result's order; empty for a list of plain values. */
    static Set<String> cells(String list) {
        return TABLES.getOrDefault(list, Map.of()).keySet();
    }

    static FieldPath of(String text) {
        Kind scalar = SCALARS.get(text);
        if (scalar != null) {
            return new FieldPath(text, null, 0, text.substring(text.indexOf('.') + 1), scalar);
        }
        Matcher matcher = ENTRY.matcher(text);
        if (matcher.matches() && Integer.parseInt(matcher.group(2)) < LONGEST_LIST) {
            String list = matcher.group(1);
            String cell = matcher.group(3);
            int index = Integer.parseInt(matcher.group(2));
            Map<String, Kind> cells = TABLES.getOrDefault(list, Map.of());
            if (!cells.isEmpty() && (cell == null || cells.containsKey(cell))) {
                return new FieldPath(
                        text, list, index, cell, cell == null ? Kind.ROW : cells.getOrDefault(cell, Kind.ROW));
            }
            if (cell == null && LISTS.contains(list)) {
                return new FieldPath(text, list, index, null, Kind.TEXT);
            }
        }
        throw new ProblemException(
                ErrorCode.INVALID_CORRECTION,
                "There is no field '" + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + "'.");
    }
}
