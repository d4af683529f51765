package com.cashupagent.deliver.erp.custom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A bill as CSV (RFC 4180, UTF-8) with a header line. */
final class CsvBill {

    private static final List<String> BILL = List.of(
            "key",
            "document_id",
            "credit_note",
            "number",
            "issue_date",
            "due_date",
            "currency",
            "vendor_code",
            "vendor_name",
            "vendor_tax_id",
            "tax_code",
            "net",
            "tax",
            "total");
    private static final List<String> LINE = List.of("account", "description", "quantity", "unit_price", "amount");
    private static final CsvMapper MAPPER = new CsvMapper();

    private CsvBill() {}

    static byte[] write(JsonNode bill) {
        CsvSchema.Builder schema = CsvSchema.builder();
        BILL.forEach(schema::addColumn);
        schema.addColumn("line");
        LINE.forEach(schema::addColumn);
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode line : bill.path("lines")) {
            Map<String, String> row = new LinkedHashMap<>();
            BILL.forEach(name -> row.put(name, text(bill.path(name))));
            row.put("line", Integer.toString(rows.size() + 1));
            LINE.forEach(name -> row.put(name, text(line.path(name))));
            rows.add(row);
        }
        return MAPPER.writer(schema.build().withHeader()).writeValueAsBytes(rows);
    }

    static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
    }
}
