package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.cli.Operations.Finding;
import com.cashupagent.config.Key;
import com.cashupagent.config.Settings;
import com.cashupagent.config.SettingsLoader;
import com.cashupagent.deliver.erp.FakeCustom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Connections that the operator keeps as files, one with a mapping of its own, one that lays files down. */
class ErpFilesTest extends ErpFixture {

    @TempDir
    private static Path files;

    private final FakeCustom erp = started();

    private static FakeCustom started() {
        try {
            return new FakeCustom();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void more(Map<Key, String> flags) {
        try {
            Files.writeString(files.resolve("token"), "custom-token\n");
            Files.writeString(files.resolve("vendors.csv"), "code,name\nV-9,ABC Suppliers Ltd\n");
            Files.writeString(files.resolve("own.jsonata"), """
                    {"document_reference": document_id, "lieferant": $vendor(), "total_amount": results.financial_data.total_amount,
                     "konto": $setting("konto"), "kind": $credit_note ? "credit" : "bill"}""");
            Files.writeString(files.resolve("main.yaml"), """
                    client_id: eabl_main
                    name: main
                    type: custom
                    settings: {url: "%s", auth: bearer, values: {konto: "3400"}, mapping: "file:own.jsonata"}
                    credentials: {token: "file:token"}
                    tables: {vendor: vendors.csv}
                    """.formatted(erp.url()));
            Files.writeString(files.resolve("drop.yaml"), """
                    client_id: test_client
                    name: drop
                    type: file
                    settings: {folder: inbox, format: ubl, values: {buyer_name: "Test Client"}}
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        flags.put(Key.ERP_FOLDER, files.toString());
        flags.put(Key.ERP_DROP_FOLDER, files.resolve("drop").toString());
    }

    @Override
    void close() {
        super.close();
        erp.close();
    }

    @Test
    void theOperatorsMappingMakesThePayload() {
        String id = document();
        JsonNode posting = posting(id, "posted");
        JsonNode made = erp.invoices.values().iterator().next();
        assertThat(made.path("lieferant").asString()).isEqualTo("V-9");
        assertThat(made.path("konto").asString()).isEqualTo("3400");
        assertThat(made.path("kind").asString()).isEqualTo("bill");
        assertThat(posting.path("payload")).isEqualTo(made);
        // A change through the API keeps the operator's mapping.
        assertThat(put(
                                CONNECTIONS + "main",
                                "{\"client_id\":\"eabl_main\",\"type\":\"custom\",\"settings\":{\"url\":\"" + erp.url()
                                        + "\",\"auth\":\"bearer\",\"values\":{\"konto\":\"3401\"}}}")
                        .status())
                .isEqualTo(200);
        String next = document();
        posting(next, "posted");
        assertThat(erp.invoices.values())
                .anySatisfy(bill -> assertThat(bill.path("konto").asString()).isEqualTo("3401"));
    }

    @Test
    void aBillIsLaidDownAsAFile() throws IOException {
        String id = app.upload(
                        bearer,
                        new Form().field("client_id", "test_client").file("i.pdf", SamplePdf.invoice("ERP-7001")),
                        "Prefer",
                        "respond-async")
                .json()
                .path("document_id")
                .asString();
        JsonNode posting = posting(id, "posted");
        Path file = files.resolve("drop/inbox")
                .resolve(posting.at("/erp_reference/id").asString());
        assertThat(Files.readString(file)).contains("ERP-7001", "ABC Suppliers Ltd", "1250.00", "Test Client");
    }

    @Test
    void filesThatCannotBeUsedStopTheStartAndAreNamed(@TempDir Path folder) throws IOException {
        for (String[] wrong : new String[][] {
            {
                "client_id: a\nname: b\ntype: custom\nsettings: {url: 'https://x.example', auth: bearer}\n"
                        + "credentials: {token: plain-secret}\n",
                "env:NAME or file:PATH"
            },
            {
                "client_id: a\nname: b\ntype: custom\nsettings: {url: 'https://x.example', auth: bearer}\n"
                        + "credentials: {token: 'env:CASHUP_NO_SUCH_VARIABLE'}\n",
                "CASHUP_NO_SUCH_VARIABLE"
            },
            {"client_id: a\ncolour: red\n", "colour"},
            {
                "client_id: a\nname: b\ntype: custom\nsettings: {url: 'https://x.example', auth: none, mapping: '{'}\n",
                "JSONata"
            },
            {"{[", "not YAML"}
        }) {
            Files.writeString(folder.resolve("x.yaml"), wrong[0]);
            Path data = folder.resolve("data" + wrong[1].hashCode());
            assertThatThrownBy(() -> new RunningApp(data, Map.of(Key.ERP_FOLDER, folder.toString())))
                    .as(wrong[1])
                    .hasMessageContaining("x.yaml")
                    .hasMessageContaining(wrong[1])
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("plain-secret"));
        }
    }

    @Test
    void doctorTriesEachConnection(@TempDir Path elsewhere) {
        Map<Key, String> flags = new EnumMap<>(Map.of(
                Key.DATA_DIR,
                folder.toString(),
                Key.ERP_ALLOW_PRIVATE,
                "true",
                Key.ERP_DROP_FOLDER,
                files.resolve("drop").toString()));
        Settings settings = new SettingsLoader(Map.of(), 2).load(flags, null);
        List<Finding> findings = ErpFinding.of(settings, DataFolder.open(folder), Clock.systemUTC());
        assertThat(findings).hasSize(2).allMatch(finding -> finding.level() == Finding.Level.OK);
        assertThat(findings.get(0).seen()).contains("eabl_main/main", "answers");
        Settings empty = new SettingsLoader(Map.of(), 2).load(Map.of(Key.DATA_DIR, elsewhere.toString()), null);
        assertThat(ErpFinding.of(empty, DataFolder.open(elsewhere), Clock.systemUTC()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.seen()).contains("no connections"));
    }

    @Test
    void nothingSecretLiesInTheDatabaseInTheOpen() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("database"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("custom-token");
            }
        }
    }
}
