package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.json.Json;
import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.tables.HostileTableKind;
import com.cashupagent.samples.tables.OddTableKind;
import com.cashupagent.samples.tables.TableDocuments;
import com.cashupagent.samples.tables.TableDrawing;
import com.cashupagent.samples.tables.TableKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Every cell of every row of many kinds of tables, letter for letter; nothing that is no item. */
class TableKindsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyRowIsReadAsItIsPrinted(TableKind kind) throws IOException {
        assertReadExactly(kind);
    }

    @ParameterizedTest
    @EnumSource
    void oddOnesToo(OddTableKind kind) throws IOException {
        assertReadExactly(kind);
    }

    @ParameterizedTest
    @EnumSource
    void andThoseOfOtherTrades(HostileTableKind kind) throws IOException {
        assertReadExactly(kind);
    }

    private void assertReadExactly(TableDrawing kind) throws IOException {
        TableDocuments.write(folder, kind, 1, 1);
        List<Path> documents;
        try (Stream<Path> files = Files.list(folder)) {
            documents = files.filter(file -> file.toString().endsWith(".pdf")).toList();
        }
        assertThat(documents).hasSize(2);
        for (Path document : documents) {
            String name = document.toString().replaceFirst("pdf$", "truth.json");
            JsonNode truth = Json.mapper().readTree(Files.readString(Path.of(name)));
            List<String> expected = truth.path("line_items")
                    .valueStream()
                    .map(TableKindsTest::text)
                    .toList();
            List<String> read =
                    read(document).stream().map(TableKindsTest::text).toList();
            assertThat(read).as("%s", document).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<LineItem> read(Path document) {
        return new PatternTier()
                .extract(new LayoutAnalyzer()
                        .analyze(new PdfDocumentReader().read(document, MediaType.PDF, ProgressListener.NONE)))
                .lineItems();
    }

    private static String text(JsonNode line) {
        return line.path("description").asString()
                + text(number(line, "quantity"))
                + text(number(line, "unit_price"))
                + text(number(line, "amount"));
    }

    private static String text(LineItem item) {
        return item.description().value()
                + text(item.quantity().value())
                + text(item.unitPrice().value())
                + text(item.amount().value());
    }

    private static @Nullable BigDecimal number(JsonNode line, String key) {
        return line.has(key) ? line.path(key).decimalValue() : null;
    }

    private static String text(@Nullable BigDecimal number) {
        return " | " + (number == null ? "none" : number.stripTrailingZeros().toPlainString());
    }
}
