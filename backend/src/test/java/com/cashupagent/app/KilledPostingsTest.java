package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.config.Key;
import com.cashupagent.deliver.erp.FakeCustom;
import com.cashupagent.deliver.erp.FakeErp;
import com.cashupagent.deliver.erp.FakeErp.Fault;
import com.cashupagent.deliver.erp.FakeNetSuite;
import com.cashupagent.deliver.erp.FakeQuickBooks;
import com.cashupagent.deliver.erp.FakeSap;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.json.Json;
import com.cashupagent.store.sql.Database;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The server is killed at random moments while each document is posted to four systems, which lose answers, too: every
 * bill exists exactly once in each. Briefly by default; in full by {@code -Derp.kills=40 -Derp.documents=300}.
 * {@code -Derp.seed} repeats a run's moments.
 */
class KilledPostingsTest {

    private static final int KILLS = Integer.getInteger("erp.kills", 2);
    private static final int DOCUMENTS = Integer.getInteger("erp.documents", 10);
    private static final long SEED = Long.getLong("erp.seed", System.nanoTime());
    private static final List<String> SYSTEMS = List.of("custom", "sap", "netsuite", "quickbooks");

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Map<Integer, String> accepted = new ConcurrentSkipListMap<>();

    @Test
    void everyBillExistsExactlyOnceInEachSystemFromTheEmbeddedDatabase() throws Exception {
        survives(null);
    }

    @Test
    void everyBillExistsExactlyOnceInEachSystemFromPostgres() throws Exception {
        survives(TestDatabases.postgres());
    }

    private void survives(@Nullable DatabaseSettings postgres) throws Exception {
        System.err.println("KilledPostingsTest: seed " + SEED + ", " + KILLS + " kills, " + DOCUMENTS + " documents");
        try (FakeCustom custom = new FakeCustom();
                FakeSap sap = new FakeSap();
                FakeNetSuite netSuite = new FakeNetSuite();
                FakeQuickBooks quickBooks = new FakeQuickBooks();
                ServerProcess server = new ServerProcess(
                        folder,
                        postgres,
                        Map.of(Key.ERP_RETRY_FIRST_PAUSE, "50ms", Key.ERP_RETRIES, "50", Key.ERP_TIMEOUT, "20s"))) {
            custom.honoursKeys = false;
            quickBooks.refusesDuplicates = false;
            Stream.of(custom, sap, netSuite, quickBooks).forEach(this::disturb);
            IssuedCredential issued = server.credential();
            server.start("");
            String bearer = server.bearer(issued, "document%3Aprocess+document%3Aread+erp%3Amanage");
            connect(server, bearer, custom, sap, netSuite, quickBooks);

            Thread sender = new Thread(() -> send(server, bearer), "sender");
            sender.start();
            int atWork = 0;
            for (int i = 0; i < KILLS; i++) {
                Thread.sleep(random.nextInt(2_000));
                server.kill();
                atWork += made(custom, sap, netSuite, quickBooks) < DOCUMENTS * SYSTEMS.size() ? 1 : 0;
                server.start("");
            }
            sender.join(Duration.ofMinutes(20).toMillis());
            assertThat(accepted).hasSize(DOCUMENTS);
            assertThat(atWork).as("kills at work").isPositive();
            await("everything is posted", () -> accepted.values().stream().allMatch(id -> posted(server, bearer, id)));

            assertThat(custom.invoices.values().stream()
                            .map(bill -> bill.path("invoice_number").asString()))
                    .containsExactlyInAnyOrderElementsOf(numbers());
            assertThat(sap.made.stream().map(bill -> bill.get("SupplierInvoiceIDByInvcgParty")))
                    .containsExactlyInAnyOrderElementsOf(numbers());
            assertThat(netSuite.records.values().stream()
                            .map(bill -> bill.path("tranId").asString()))
                    .containsExactlyInAnyOrderElementsOf(numbers());
            assertThat(quickBooks.bills.values().stream()
                            .map(bill -> bill.path("DocNumber").asString()))
                    .containsExactlyInAnyOrderElementsOf(numbers());
            assertThat(server.stop()).isZero();
            System.err.println("KilledPostingsTest: " + atWork + " kills at work, "
                    + atTheEnd(DataFolder.open(folder).databaseSettings(server.settings.database())));
        }
    }

    private static int made(FakeCustom custom, FakeSap sap, FakeNetSuite netSuite, FakeQuickBooks quickBooks) {
        return custom.invoices.size() + sap.made.size() + netSuite.records.size() + quickBooks.bills.size();
    }

    /** One row for each document and system, all posted, and no job left; how it came there. */
    private static String atTheEnd(DatabaseSettings settings) throws Exception {
        try (Database database = Database.open(settings);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(count(statement, "erp_posting")).isEqualTo(DOCUMENTS * SYSTEMS.size());
            assertThat(count(statement, "erp_posting where state = 'POSTED' and holder is null"))
                    .isEqualTo(DOCUMENTS * SYSTEMS.size());
            assertThat(count(statement, "scheduled_tasks where task_name <> 'purge-idempotency-keys'"))
                    .isZero();
            return count(statement, "erp_posting_attempt where step = 'post'") + " posts, "
                    + count(statement, "erp_posting_attempt where step = 'find'") + " looks, of them found "
                    + count(statement, "erp_posting_attempt where step = 'find' and outcome = 'posted'");
        }
    }

    private static int count(Statement statement, String what) throws Exception {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            numbers.add("K-" + (1_000 + i));
        }
        return numbers;
    }

    /** One post in four goes wrong, in one way or another. */
    private void disturb(FakeErp erp) {
        List<Fault> kinds = List.of(Fault.LOST_ANSWER, Fault.LOST_ANSWER, Fault.BROKEN, Fault.UNAVAILABLE, Fault.HTML);
        for (int i = 0; i < DOCUMENTS / 4; i++) {
            erp.faults.add(kinds.get(random.nextInt(kinds.size())));
        }
    }

    private static boolean posted(ServerProcess server, String bearer, String document) {
        JsonNode postings = server.caller
                .get("/api/v1/documents/" + document + "/postings", "Authorization", bearer)
                .json()
                .path("postings");
        Set<String> done = new HashSet<>();
        postings.forEach(posting -> {
            String status = posting.path("status").asString("");
            assertThat(status).as(posting.toString()).isNotIn("failed", "needs_attention", "held", "already_there");
            if (status.equals("posted")) {
                done.add(posting.path("connection").asString());
            }
        });
        return done.containsAll(SYSTEMS);
    }

    private static void connect(
            ServerProcess server,
            String bearer,
            FakeCustom custom,
            FakeSap sap,
            FakeNetSuite netSuite,
            FakeQuickBooks quickBooks) {
        put(
                server,
                bearer,
                "custom",
                "{\"url\":\"" + custom.url() + "\",\"auth\":\"bearer\",\"repeats\":false,"
                        + "\"settle_seconds\":1,\"find_path\":\"/invoices?reference={document_id}\"}",
                Map.of("token", "custom-token"),
                "V-1");
        put(
                server,
                bearer,
                "sap",
                "{\"url\":\"" + sap.url() + "\",\"sap_client\":\"100\",\"settle_seconds\":1,"
                        + "\"values\":{\"company_code\":\"1010\"}}",
                Map.of("username", "cashup", "password", "geheim"),
                "17300001");
        put(
                server,
                bearer,
                "netsuite",
                "{\"url\":\"" + netSuite.url() + "\",\"account_id\":\"1234567_SB1\"," + "\"auth\":\"oauth1\"}",
                Map.of("consumer_key", "ck", "consumer_secret", "cs", "token_id", "tk", "token_secret", "ts"),
                "101");
        put(
                server,
                bearer,
                "quickbooks",
                "{\"url\":\"" + quickBooks.url() + "\",\"realm_id\":\"4620816365\"," + "\"token_url\":\""
                        + quickBooks.url() + "/oauth2/v1/tokens/bearer\"}",
                Map.of("client_id", "qb-id", "client_secret", "qb-secret", "refresh_token", "refresh-0"),
                "56");
        table(server, bearer, "sap", "tax_code", "code,rate\nV1,19\n");
        table(server, bearer, "netsuite", "currency", "code,name\n7,KES\n");
    }

    private static void put(
            ServerProcess server,
            String bearer,
            String type,
            String settings,
            Map<String, String> secrets,
            String vendor) {
        Answer answer = server.caller.send(
                "PUT",
                "/api/v1/erp-connections/" + type,
                BodyPublishers.ofString("{\"client_id\":\"eabl_main\",\"type\":\"" + type + "\",\"settings\":"
                        + settings + ",\"credentials\":" + Json.mapper().writeValueAsString(secrets) + "}"),
                "Authorization",
                bearer,
                "Content-Type",
                "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        table(server, bearer, type, "vendor", "code,name\n" + vendor + ",ABC Suppliers Ltd\n");
        table(server, bearer, type, "account", "code,match\n61003000,*\n");
    }

    private static void table(ServerProcess server, String bearer, String name, String kind, String csv) {
        Answer answer = server.caller.send(
                "PUT",
                "/api/v1/erp-connections/" + name + "/tables/" + kind,
                BodyPublishers.ofString(csv),
                "Authorization",
                bearer,
                "Content-Type",
                "text/csv");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** Every document once, however often the server goes away before it answers. */
    private void send(ServerProcess server, String bearer) {
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] pdf = SamplePdf.invoice("K-" + (1_000 + i));
            accepted.put(i, server.submit(bearer, "posting-" + i, pdf, why -> {}));
            ServerProcess.pause();
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline =
                System.nanoTime() + Duration.ofMinutes(4 + DOCUMENTS / 10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            ServerProcess.pause();
        }
    }
}
