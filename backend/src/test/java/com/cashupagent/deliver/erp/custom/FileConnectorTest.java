package com.cashupagent.deliver.erp.custom;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.deliver.erp.Bench;
import com.cashupagent.deliver.erp.Dispatch;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.GuideResult;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.Tables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import tools.jackson.databind.node.ObjectNode;

/** Files in a folder: what they say, and that each comes once. */
class FileConnectorTest {

    @TempDir
    private Path root;

    private Bench bench;
    private FileConnector connector;

    @BeforeEach
    void open() {
        bench = new Bench();
        connector = new FileConnector(Optional.of(root));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private ErpAccount account(String format) {
        ErpAccount account = bench.account(
                "{\"folder\":\"in\",\"format\":\"" + format + "\",\"values\":{\"buyer_name\":\"EABL\"}}", Map.of());
        assertThat(connector.check(account)).isEmpty();
        return account;
    }

    private static ObjectNode result(String description) {
        ObjectNode result = GuideResult.json();
        ((ObjectNode) result.at("/results/line_items/0"))
                .put("amount", new java.math.BigDecimal("800.00"))
                .put("description", description);
        return result;
    }

    private String laid(String format, String description) throws IOException {
        ErpAccount account = account(format);
        Dispatch dispatch = Bench.dispatch(connector, account, result(description), Tables.EMPTY);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
        return Files.readString(root.resolve("in").resolve(Bench.KEY + (format.equals("csv") ? ".csv" : ".xml")));
    }

    @Test
    void csvWithALineForEachLine() throws IOException {
        String csv = laid("csv", "Say \"hi\", Ünïcode\nnext");
        assertThat(csv.lines().findFirst().orElse("")).startsWith("key,document_id,credit_note,number,issue_date");
        assertThat(csv)
                .contains("\"Say \"\"hi\"\", Ünïcode\nnext\"")
                .contains("VENDOR_001,\"ABC Suppliers Ltd\",P051234567M")
                .contains(",1050.00,200.00,1250.00,")
                .contains("50.00,250.00");
    }

    @Test
    void ublAndCiiSayTheSame() throws Exception {
        Document ubl = parsed(laid("ubl", "A < B & C \u0001"));
        assertThat(at(ubl, "/*[local-name()='Invoice']/*[local-name()='ID']")).isEqualTo("INV-2024-001");
        assertThat(at(ubl, "//*[local-name()='PayableAmount']")).isEqualTo("1250.00");
        assertThat(at(ubl, "//*[local-name()='PayableAmount']/@currencyID")).isEqualTo("KES");
        assertThat(at(ubl, "//*[local-name()='InvoiceLine'][1]/*[local-name()='Item']/*[local-name()='Name']"))
                .isEqualTo("A < B & C \uFFFD");
        assertThat(at(ubl, "count(//*[local-name()='InvoiceLine'])")).isEqualTo("2");
        Files.delete(root.resolve("in/.begun").resolve(Bench.KEY));
        Document cii = parsed(laid("cii", "株式会社"));
        assertThat(at(cii, "//*[local-name()='ExchangedDocument']/*[local-name()='ID']"))
                .isEqualTo("INV-2024-001");
        assertThat(at(cii, "//*[local-name()='GrandTotalAmount']")).isEqualTo("1250.00");
        assertThat(at(cii, "//*[local-name()='SellerTradeParty']/*[local-name()='Name']"))
                .isEqualTo("ABC Suppliers Ltd");
        assertThat(at(cii, "//*[local-name()='ExchangedDocument']//*[local-name()='DateTimeString']"))
                .isEqualTo("20240820");
    }

    @Test
    void oneThatWasCollectedDoesNotComeAgain() throws IOException {
        ErpAccount account = account("csv");
        Dispatch dispatch = Bench.dispatch(connector, account, result("A"), Tables.EMPTY);
        connector.post(dispatch, account);
        Files.delete(root.resolve("in").resolve(Bench.KEY + ".csv"));
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void oneThatWasStagedIsLaidDown() throws IOException {
        ErpAccount account = account("csv");
        Dispatch dispatch = Bench.dispatch(connector, account, result("A"), Tables.EMPTY);
        // As a kill leaves it: before the mark, and between the mark and the move.
        for (boolean marked : new boolean[] {false, true}) {
            Files.createDirectories(root.resolve("in/.staged"));
            Files.createDirectories(root.resolve("in/.begun"));
            Files.writeString(root.resolve("in/.staged").resolve(Bench.KEY), "half");
            Files.deleteIfExists(root.resolve("in/.begun").resolve(Bench.KEY));
            if (marked) {
                Files.createFile(root.resolve("in/.begun").resolve(Bench.KEY));
            }
            assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
            assertThat(Files.readString(root.resolve("in").resolve(Bench.KEY + ".csv")))
                    .contains("INV-2024-001");
            Files.delete(root.resolve("in").resolve(Bench.KEY + ".csv"));
        }
    }

    /** As a kill between the mark and the move leaves it, before somebody sets another format. */
    @Test
    void oneThatWasStagedInAnotherFormatIsLaidDown() throws IOException {
        ErpAccount csv = account("csv");
        connector.post(Bench.dispatch(connector, csv, result("A"), Tables.EMPTY), csv);
        Files.move(
                root.resolve("in").resolve(Bench.KEY + ".csv"),
                root.resolve("in/.staged").resolve(Bench.KEY));
        ErpAccount ubl = account("ubl");
        connector.post(Bench.dispatch(connector, ubl, result("A"), Tables.EMPTY), ubl);
        assertThat(files()).extracting(Path::getFileName).containsExactly(Path.of(Bench.KEY + ".xml"));
    }

    @Test
    void foldersOutsideAndUnknownFormatsAreRefused() {
        for (String folder : List.of("", "..", "../x", "/etc", "a/b", ".staged")) {
            assertThat(connector.check(bench.account("{\"folder\":\"" + folder + "\"}", Map.of())))
                    .as(folder)
                    .extracting(Issue::field)
                    .containsExactly("folder");
        }
        assertThat(connector.check(bench.account("{\"folder\":\"a\",\"format\":\"edifact\"}", Map.of())))
                .extracting(Issue::field)
                .containsExactly("format");
        assertThat(new FileConnector(Optional.empty()).check(account("csv")))
                .extracting(Issue::field)
                .containsExactly("type");
    }

    @Test
    void whatCannotBeWrittenIsTriedAgainAndSaysSo() throws IOException {
        Files.createFile(root.resolve("in"));
        ErpAccount account = account("csv");
        Dispatch dispatch = Bench.dispatch(connector, account, result("A"), Tables.EMPTY);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.RetryAfter.class);
        assertThat(connector.test(account)).isInstanceOf(Outcome.Rejected.class);
        Files.delete(root.resolve("in"));
        assertThat(connector.test(account)).isInstanceOf(Outcome.NotFound.class);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    void anInvoiceWithoutABuyerIsAQuestion() {
        ErpAccount account = bench.account("{\"folder\":\"in\",\"format\":\"ubl\"}", Map.of());
        assertThat(Bench.map(connector, account, GuideResult.json(), Tables.EMPTY)
                        .issues())
                .extracting(Issue::field)
                .containsExactly("buyer_information.buyer_name");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(root.resolve("in"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String at(Document document, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }
}
