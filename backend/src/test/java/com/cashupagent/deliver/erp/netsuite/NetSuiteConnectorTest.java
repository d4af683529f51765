package com.cashupagent.deliver.erp.netsuite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.deliver.erp.Bench;
import com.cashupagent.deliver.erp.Dispatch;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.FakeErp.Fault;
import com.cashupagent.deliver.erp.FakeNetSuite;
import com.cashupagent.deliver.erp.GuideResult;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.TableCsv;
import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.deliver.erp.mapping.Tables.Kind;
import com.cashupagent.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Vendor bills, logins and refusals. */
@Timeout(60)
class NetSuiteConnectorTest {

    private static final Tables TABLES = new Tables(new LinkedHashMap<>(Map.of(
            Kind.VENDOR, TableCsv.read("code,name\n101,ABC Suppliers Ltd\n"),
            Kind.ACCOUNT, TableCsv.read("code,match\n64,*\n65,tax\n"),
            Kind.ITEM, TableCsv.read("code,name\n201,Product A\n202,Product B\n"),
            Kind.CURRENCY, TableCsv.read("code,name\n7,KES\n99,XTS\n"))));

    private Bench bench;
    private FakeNetSuite netSuite;
    private NetSuiteConnector connector;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
        netSuite = new FakeNetSuite();
        connector = new NetSuiteConnector(bench.calls, bench.tokens, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        netSuite.close();
        bench.close();
    }

    private ErpAccount tba(String more) {
        ErpAccount account = bench.account(
                "{\"url\":\"" + netSuite.url() + "\",\"account_id\":\"1234567_SB1\",\"auth\":\"oauth1\"" + more + "}",
                Map.of("consumer_key", "ck", "consumer_secret", "cs", "token_id", "tk", "token_secret", "ts"));
        assertThat(connector.check(account)).isEmpty();
        return account;
    }

    private ErpAccount m2m(KeyPair keys) {
        netSuite.certificate = keys.getPublic();
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        ErpAccount account = bench.account(
                "{\"url\":\"" + netSuite.url() + "\",\"account_id\":\"1234567\",\"certificate_id\":\"cert-1\"}",
                Map.of("client_id", "client-1", "private_key", pem));
        assertThat(connector.check(account)).isEmpty();
        return account;
    }

    private static KeyPair rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    @Test
    void aBillIsPutUnderOurKeyHoweverOftenItIsSent() {
        ErpAccount account = tba("");
        Dispatch dispatch = Bench.dispatch(connector, account, GuideResult.json(), TABLES);
        assertThat(dispatch.payload()).isEqualTo(Json.mapper().readTree("""
                {"entity":{"id":"101"},"tranId":"INV-2024-001","tranDate":"2024-08-20",
                 "memo":"CashUp Agent doc_12345678","currency":{"id":"7"},"dueDate":"2024-09-20",
                 "expense":{"items":[{"account":{"id":"64"},"memo":"Product A","amount":1050.00},
                   {"account":{"id":"65"},"memo":"Tax","amount":200.00}]}}"""));
        Outcome outcome = connector.post(dispatch, account);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Posted.class, posted -> {
            assertThat(posted.reference().id()).isEqualTo("7000");
            assertThat(posted.reference().number()).isEqualTo("INV-2024-001");
        });
        assertThat(connector.post(dispatch, account)).isEqualTo(outcome);
        assertThat(connector.find(dispatch, account)).isEqualTo(outcome);
        assertThat(netSuite.records).hasSize(1);
        assertThat(netSuite.seen.get(0).path()).isEqualTo("/services/rest/record/v1/vendorBill/eid:" + Bench.KEY);
        assertThat(netSuite.authorization).startsWith("OAuth realm=\"1234567_SB1\",oauth_consumer_key=\"ck\"");
    }

    @Test
    void linesByItemWithTaxCodes() {
        ObjectNode result = GuideResult.json();
        ((ObjectNode) result.at("/results/line_items/0")).put("amount", new BigDecimal("800.00"));
        Map<Kind, List<Tables.Row>> rows = new LinkedHashMap<>(TABLES.rows());
        rows.put(Kind.TAX_CODE, TableCsv.read("code,rate\n5,19\n"));
        JsonNode payload = Bench.dispatch(
                        connector,
                        tba(",\"values\":{\"lines\":\"item\",\"subsidiary\":\"3\"}"),
                        result,
                        new Tables(rows))
                .payload();
        assertThat(Json.mapper().writeValueAsString(payload.at("/item/items/1")))
                .isEqualTo("{\"item\":{\"id\":\"202\"},\"description\":\"Product B\",\"quantity\":5,\"rate\":50.00,"
                        + "\"amount\":250.00,\"taxCode\":{\"id\":\"5\"}}");
        assertThat(payload.has("expense")).isFalse();
        assertThat(payload.at("/subsidiary/id").asString()).isEqualTo("3");
    }

    @Test
    void creditNotesAreVendorCredits() {
        ObjectNode result = GuideResult.json();
        ((ObjectNode) result.path("metadata")).put("document_type", "credit_note");
        ErpAccount account = tba("");
        Dispatch dispatch = Bench.dispatch(connector, account, result, TABLES);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
        assertThat(netSuite.seen.get(0).path()).contains("/vendorCredit/eid:");
        assertThat(dispatch.payload().has("dueDate")).isFalse();
    }

    @Test
    void tokensBySignedAssertionsAreKeptAndRenewed() throws GeneralSecurityException {
        ErpAccount account = m2m(rsa());
        Dispatch dispatch = Bench.dispatch(connector, account, GuideResult.json(), TABLES);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
        assertThat(netSuite.tokens).hasValue(1);
        assertThat(netSuite.algorithm).isEqualTo("PS256");
        netSuite.expire();
        assertThat(connector.find(dispatch, account)).isInstanceOf(Outcome.Posted.class);
        assertThat(netSuite.tokens).hasValue(2);

        KeyPairGenerator curves = KeyPairGenerator.getInstance("EC");
        curves.initialize(new ECGenParameterSpec("secp256r1"));
        assertThat(connector.test(m2m(curves.generateKeyPair()))).isInstanceOf(Outcome.NotFound.class);
        assertThat(netSuite.algorithm).isEqualTo("ES256");
        ErpAccount stranger = m2m(rsa());
        netSuite.certificate = rsa().getPublic();
        assertThat(connector.test(stranger))
                .isInstanceOfSatisfying(
                        Outcome.Reconnect.class,
                        reconnect -> assertThat(reconnect.message()).contains("invalid_request"));
    }

    @Test
    void refusalsAreReadDownToTheField() {
        ObjectNode result = GuideResult.json();
        ((ObjectNode) result.at("/results/financial_data")).put("currency", "XTS");
        ErpAccount account = tba("");
        assertThat(connector.post(Bench.dispatch(connector, account, result, TABLES), account))
                .isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
                    assertThat(rejected.issues().get(0).field()).isEqualTo("currency");
                    assertThat(rejected.issues().get(0).code()).isEqualTo("USER_ERROR");
                    assertThat(rejected.message()).contains("exchange rate");
                });
    }

    @Test
    void lostAnswersAndBusySystems() {
        ErpAccount account = tba("");
        Dispatch dispatch = Bench.dispatch(connector, account, GuideResult.json(), TABLES);
        assertThat(connector.find(dispatch, account)).isInstanceOf(Outcome.NotFound.class);
        netSuite.faults.addAll(List.of(Fault.LOST_ANSWER, Fault.TOO_MANY, Fault.HTML, Fault.REDIRECT));
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Unknown.class);
        assertThat(connector.find(dispatch, account)).isInstanceOf(Outcome.Posted.class);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.RetryAfter.class);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Unknown.class);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Rejected.class);
        assertThat(netSuite.records).hasSize(1);
    }

    @Test
    void theGuidesProfileFieldForField() {
        ErpAccount account = tba(",\"profile\":\"guide\"");
        Dispatch dispatch = Bench.dispatch(connector, account, GuideResult.json(), TABLES);
        assertThat(dispatch.payload()).isEqualTo(Json.mapper().readTree("""
                {"entity":{"id":"101"},"tranDate":"2024-08-21","tranId":"INV-2024-001",
                 "memo":"Auto-processed by CashUp Agent - Doc ID: doc_12345678","currency":{"id":"7"},
                 "item":[{"item":{"id":"201"},"quantity":10,"rate":100.00,"amount":1000.00},
                         {"item":{"id":"202"},"quantity":5,"rate":50.00,"amount":250.00}]}"""));
        Outcome outcome = connector.post(dispatch, account);
        assertThat(outcome).isInstanceOf(Outcome.Posted.class);
        assertThat(netSuite.seen)
                .anySatisfy(seen -> assertThat(seen.method() + " " + seen.path())
                        .isEqualTo("POST /services/rest/record/v1/vendorbill"));
        assertThat(connector.post(dispatch, account)).isEqualTo(outcome);
        assertThat(netSuite.records).hasSize(1);
        assertThat(connector.repeatable(account)).isFalse();
    }

    @Test
    void settingsAreChecked() {
        assertThat(connector.check(bench.account("{\"account_id\":\"../x\",\"auth\":\"basic\"}", Map.of())))
                .extracting(Issue::field)
                .contains("account_id", "auth");
        assertThat(connector.check(bench.account(
                        "{\"account_id\":\"1234567\",\"certificate_id\":\"c\"}",
                        Map.of("client_id", "c", "private_key", "no key"))))
                .extracting(Issue::field)
                .containsExactly("credentials.private_key");
    }

    @Test
    void listsComeFromTheSystemWholeAndWithRates() {
        ErpAccount account = tba("");
        assertThat(connector.kinds(account)).contains(Kind.VENDOR, Kind.ACCOUNT, Kind.TAX_CODE, Kind.CURRENCY);
        List<Tables.Row> vendors = connector.read(Kind.VENDOR, account);
        assertThat(vendors).hasSize(1_001);
        assertThat(vendors.get(1_000)).isEqualTo(new Tables.Row("1001", "Vendor 1001", "T1001", "", ""));
        assertThat(connector.read(Kind.ACCOUNT, account))
                .containsExactly(
                        new Tables.Row("64", "6000 Office supplies", "", "", ""),
                        new Tables.Row("65", "Tax", "", "", ""));
        assertThat(connector.read(Kind.TAX_CODE, account))
                .extracting(Tables.Row::rate)
                .containsExactly("19", "7", "");
        assertThat(connector.read(Kind.CURRENCY, account)).containsExactly(new Tables.Row("7", "KES", "", "", ""));
        assertThatThrownBy(() -> connector.read(Kind.ITEM, account)).hasMessageContaining("unknown record");
    }
}
