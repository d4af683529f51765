package com.cashupagent.deliver.erp.mapping;

import com.cashupagent.deliver.erp.mapping.Tables.Row;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Look-up tables as CSV with a header line: {@code code} and any of {@code name, tax_id, rate, match}. */
public final class TableCsv {

    private static final int MOST = 200_000;
    private static final int LONGEST = 500;
    private static final Set<String> COLUMNS = new LinkedHashSet<>(List.of("code", "name", "tax_id", "rate", "match"));
    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvReadFeature.TRIM_SPACES).build();

    private TableCsv() {}

    /**
     * Reads a table.
     *
     * @param text a semicolon in the first line makes semicolons the separator, as spreadsheets write them in much of
     *     Europe
     * @throws ProblemException {@code invalid_request}, naming the line
     */
    public static List<Row> read(String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String header = clean.lines().findFirst().orElse("");
        char separator = header.contains(";") && !header.contains(",") ? ';' : ',';
        List<Row> rows = new ArrayList<>();
        try (MappingIterator<Map<String, String>> lines = MAPPER.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(separator))
                .readValues(clean)) {
            while (lines.hasNext()) {
                rows.add(row(lines.next(), rows.size() + 2));
                if (rows.size() > MOST) {
                    throw wrong("has more than " + MOST + " lines.");
                }
            }
        } catch (JacksonException e) {
            throw wrong("cannot be read: " + e.getOriginalMessage());
        }
        if (rows.isEmpty()) {
            throw wrong("has no line below its header.");
        }
        return List.copyOf(rows);
    }

    private static Row row(Map<String, String> cells, int line) {
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            if (!COLUMNS.contains(cell.getKey())) {
                throw wrong("has a column '" + cell.getKey() + "'; columns are " + String.join(", ", COLUMNS) + ".");
            }
            if (cell.getValue() != null && cell.getValue().length() > LONGEST) {
                throw wrong("has a value of more than " + LONGEST + " characters in line " + line + ".");
            }
        }
        if (of(cells, "code").isEmpty()) {
            throw wrong("has no code in line " + line + ".");
        }
        return new Row(
                of(cells, "code"), of(cells, "name"), of(cells, "tax_id"), of(cells, "rate"), of(cells, "match"));
    }

    private static String of(Map<String, String> cells, String column) {
        String value = cells.get(column);
        return value == null ? "" : value.strip();
    }

    private static ProblemException wrong(String what) {
        return new ProblemException(ErrorCode.INVALID_REQUEST, "The table " + what);
    }
}
