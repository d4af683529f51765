package com.cashupagent.deliver.erp.mapping;

import com.cashupagent.deliver.erp.mapping.Tables.Kind;
import com.cashupagent.deliver.erp.mapping.Tables.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds codes for one document, and asks where it cannot. Not thread-safe. */
final class Lookup {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final JsonNode results;
    private final Tables tables;
    /** The same question about many lines is one question. */
    private final Set<Issue> issues = new LinkedHashSet<>();

    Lookup(JsonNode results, Tables tables) {
        this.results = results;
        this.tables = tables;
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    void issue(@Nullable String field, String code, String message) {
        issues.add(new Issue(field, code, message));
    }

    /** By the number on the document if the ERP system knows it, by tax id, by name. */
    @Nullable String vendor() {
        JsonNode vendor = results.path("vendor_information");
        String id = vendor.path("vendor_id").asString("");
        String taxId = vendor.path("tax_id").asString("");
        String name = vendor.path("vendor_name").asString("");
        if (!id.isEmpty()
                && (tables.of(Kind.VENDOR).isEmpty()
                        || !tables.coded(Kind.VENDOR, id).isEmpty())) {
            return id;
        }
        List<Row> found = tables.taxed(taxId);
        if (found.isEmpty()) {
            found = tables.named(Kind.VENDOR, name);
        }
        String who = (name.isEmpty() ? "The vendor, whose name was not read," : "'" + name + "'")
                + (taxId.isEmpty() ? "" : " (tax id " + taxId + ")");
        return only(
                found,
                "vendor_information.vendor_id",
                "unknown_vendor",
                "Which vendor is it? " + who
                        + " is not in the vendor table. Add it there, or correct vendor_id in the review.");
    }

    @Nullable String account(@Nullable Object description) {
        List<Row> named = tables.named(Kind.ACCOUNT, text(description));
        return only(
                named.isEmpty() ? tables.described(Kind.ACCOUNT, text(description)) : named,
                "line_items",
                "unknown_account",
                "Which account takes '" + text(description) + "'? " + perhaps(text(description))
                        + "No row of the account table matches; add one, or one with match * for everything else.");
    }

    private String perhaps(String description) {
        List<Row> near = tables.perhaps(Kind.ACCOUNT, description);
        return near.isEmpty()
                ? ""
                : "Perhaps "
                        + near.stream()
                                .map(row -> row.code() + " (" + row.name() + ")")
                                .collect(Collectors.joining(" or "))
                        + "? ";
    }

    @Nullable String item(@Nullable Object description) {
        List<Row> named = tables.named(Kind.ITEM, text(description));
        return only(
                named.isEmpty() ? tables.described(Kind.ITEM, text(description)) : named,
                "line_items",
                "unknown_item",
                "Which item is '" + text(description)
                        + "'? No row of the item table matches; add one, or one with match * for everything else.");
    }

    @Nullable String currency(@Nullable Object iso) {
        List<Row> named = tables.named(Kind.CURRENCY, text(iso));
        return only(
                named.isEmpty() ? tables.coded(Kind.CURRENCY, text(iso)) : named,
                "financial_data.currency",
                "unknown_currency",
                "Which currency is '" + text(iso) + "'? Add it to the currency table, with the ISO code as its name.");
    }

    /** By the rate that tax and net make; the code of rate 0 where there is no tax. */
    @Nullable String taxCode() {
        BigDecimal rate = rate();
        if (rate == null) {
            issue(
                    "financial_data.net_amount",
                    "unknown_tax_rate",
                    "What is the tax rate? Net or tax amount was not read; correct them in the review.");
            return null;
        }
        return only(
                tables.rated(rate),
                "financial_data.tax_amount",
                "unmapped_tax_rate",
                "Which tax code is " + rate.toPlainString() + " %? No row of the tax_code table has that rate; add one"
                        + rates() + ".");
    }

    private String rates() {
        String there = tables.of(Kind.TAX_CODE).stream()
                .map(Row::rate)
                .filter(rate -> !rate.isEmpty())
                .distinct()
                .limit(10)
                .collect(Collectors.joining(", "));
        return there.isEmpty() ? "" : ", or correct the amounts (rates there are: " + there + ")";
    }

    /** Percent, one decimal; null when it cannot be worked out. */
    @Nullable BigDecimal rate() {
        JsonNode money = results.path("financial_data");
        BigDecimal total = number(money.path("total_amount"));
        BigDecimal tax = number(money.path("tax_amount"));
        BigDecimal net = number(money.path("net_amount"));
        if (tax == null && net != null && total != null) {
            tax = total.subtract(net);
        }
        if (net == null && tax != null && total != null) {
            net = total.subtract(tax);
        }
        if (tax == null || net == null) {
            return null;
        }
        if (net.signum() == 0) {
            return tax.signum() == 0 ? BigDecimal.ZERO : null;
        }
        BigDecimal rate = tax.multiply(HUNDRED).divide(net, 1, RoundingMode.HALF_UP);
        return rate.stripTrailingZeros().scale() <= 0 ? rate.setScale(0, RoundingMode.UNNECESSARY) : rate;
    }

    private @Nullable String only(List<Row> found, String field, String code, String question) {
        if (found.stream().map(Row::code).distinct().count() == 1) {
            return found.get(0).code();
        }
        issue(
                field,
                code,
                found.isEmpty()
                        ? question
                        : "Which one is it? These codes match equally: "
                                + found.stream()
                                        .map(Row::code)
                                        .distinct()
                                        .limit(10)
                                        .collect(Collectors.joining(", "))
                                + ". Make the table unambiguous.");
        return null;
    }

    static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
