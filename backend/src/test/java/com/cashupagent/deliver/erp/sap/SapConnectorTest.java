package com.cashupagent.deliver.erp.sap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.deliver.erp.Bench;
import com.cashupagent.deliver.erp.Dispatch;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.FakeErp.Fault;
import com.cashupagent.deliver.erp.FakeSap;
import com.cashupagent.deliver.erp.GuideResult;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.MappedBill;
import com.cashupagent.deliver.erp.mapping.TableCsv;
import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.deliver.erp.mapping.Tables.Kind;
import com.cashupagent.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Supplier invoices, from the mapping to the number in the books. */
@Timeout(60)
class SapConnectorTest {

    private static final Tables TABLES = new Tables(new LinkedHashMap<>(Map.of(
            Kind.VENDOR, TableCsv.read("code,name\n17300001,ABC Suppliers Ltd\n99,Nobody\n"),
            Kind.ACCOUNT, TableCsv.read("code,match\n61003000,*\n"),
            Kind.TAX_CODE, TableCsv.read("code,rate\nV1,19\nV0,0\n"))));
    private static final Map<String, String> SECRETS = Map.of("username", "cashup", "password", "geheim");

    private Bench bench;
    private FakeSap sap;
    private SapConnector connector;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
        sap = new FakeSap();
        connector = new SapConnector(bench.calls, bench.logins);
    }

    @AfterEach
    void close() {
        sap.close();
        bench.close();
    }

    private ErpAccount account(String more) {
        ErpAccount account = bench.account(
                "{\"url\":\"" + sap.url() + "\",\"sap_client\":\"100\",\"values\":{\"company_code\":\"1010\"}" + more
                        + "}",
                SECRETS);
        assertThat(connector.check(account)).isEmpty();
        return account;
    }

    /** 19 % on 1,050.00. */
    private static ObjectNode result() {
        ObjectNode result = GuideResult.json();
        ObjectNode money = (ObjectNode) result.at("/results/financial_data");
        money.put("total_amount", new BigDecimal("1249.50"));
        money.put("tax_amount", new BigDecimal("199.50"));
        ((ObjectNode) result.at("/results/line_items/0")).put("amount", new BigDecimal("800.00"));
        return result;
    }

    @Test
    void aDeepCreateIsWhatTheServiceTakes() {
        ErpAccount account = account("");
        Dispatch dispatch = Bench.dispatch(connector, account, result(), TABLES);

        assertThat(dispatch.payload()).isEqualTo(Json.mapper().readTree("""
                {"CompanyCode":"1010","AccountingDocumentType":"RE","DocumentDate":"/Date(1724112000000)/",
                 "PostingDate":"/Date(1724198400000)/","InvoicingParty":"17300001",
                 "SupplierInvoiceIDByInvcgParty":"INV-2024-001","DocumentCurrency":"KES",
                 "InvoiceGrossAmount":"1249.50","DocumentHeaderText":"CU0123456789ABCDEF",
                 "TaxIsCalculatedAutomatically":false,
                 "to_SupplierInvoiceItemGLAcct":{"results":[
                   {"SupplierInvoiceItem":"0001","TaxCode":"V1","DocumentCurrency":"KES",
                    "SupplierInvoiceItemAmount":"800.00","CompanyCode":"1010","GLAccount":"61003000","CostCenter":"",
                    "SupplierInvoiceItemText":"Product A","DebitCreditCode":"S"},
                   {"SupplierInvoiceItem":"0002","TaxCode":"V1","DocumentCurrency":"KES",
                    "SupplierInvoiceItemAmount":"250.00","CompanyCode":"1010","GLAccount":"61003000","CostCenter":"",
                    "SupplierInvoiceItemText":"Product B","DebitCreditCode":"S"}]},
                 "to_SupplierInvoiceTax":{"results":[{"TaxCode":"V1","DocumentCurrency":"KES","TaxAmount":"199.50"}]}}"""));
        Outcome outcome = connector.post(dispatch, account);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Posted.class, posted -> {
            assertThat(posted.reference().number()).isEqualTo("510000000");
            assertThat(posted.reference().period()).isEqualTo("2024");
        });
        assertThat(connector.find(dispatch, account)).isEqualTo(outcome);
    }

    @Test
    void oneLineIsAListToo() {
        ObjectNode result = result();
        ((ArrayNode) result.at("/results/line_items")).removeAll();
        ErpAccount account = account("");
        Dispatch dispatch = Bench.dispatch(connector, account, result, TABLES);
        assertThat(dispatch.payload()
                        .at("/to_SupplierInvoiceItemGLAcct/results")
                        .size())
                .isEqualTo(1);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    void purchaseOrdersAndCreditMemos() {
        ObjectNode result = result();
        ((ArrayNode) result.at("/results/purchase_order_ids")).add("4500000123");
        ((ObjectNode) result.path("metadata")).put("document_type", "credit_note");
        ErpAccount account = bench.account(
                "{\"url\":\"" + sap.url() + "\",\"sap_client\":\"100\",\"values\":{\"company_code\":\"1010\","
                        + "\"purchase_orders\":\"yes\"}}",
                SECRETS);
        JsonNode payload = Bench.dispatch(connector, account, result, TABLES).payload();
        assertThat(payload.path("SupplierInvoiceIsCreditMemo").asString()).isEqualTo("X");
        assertThat(payload.at("/to_SuplrInvcItemPurOrdRef/results/1/PurchaseOrder")
                        .asString())
                .isEqualTo("4500000123");
        assertThat(payload.at("/to_SuplrInvcItemPurOrdRef/results/1/PurchaseOrderItem")
                        .asString())
                .isEqualTo("00020");
        assertThat(payload.has("to_SupplierInvoiceItemGLAcct")).isFalse();
    }

    @Test
    void aTokenThatIsNotAcceptedIsForLaterAndNothingIsRefused() {
        sap.knowsNoSession = true;
        ErpAccount account = account("");
        Dispatch dispatch = Bench.dispatch(connector, account, result(), TABLES);
        assertThat(connector.post(dispatch, account))
                .isInstanceOfSatisfying(
                        Outcome.RetryAfter.class,
                        later -> assertThat(later.message()).contains("403 Required", "proxy"));
        assertThat(sap.made).isEmpty();
        sap.knowsNoSession = false;
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
        assertThat(sap.made).hasSize(1);
    }

    @Test
    void aSessionIsKeptAndRenewedOnce() {
        ErpAccount account = account("");
        post(account, "INV-1");
        post(account, "INV-2");
        assertThat(sap.tokens).isEqualTo(1);
        sap.forgetsSessions = true;
        assertThat(post(account, "INV-3")).isInstanceOf(Outcome.Posted.class);
        assertThat(sap.tokens).isEqualTo(2);
        assertThat(sap.made).hasSize(3);
    }

    private Outcome post(ErpAccount account, String number) {
        return connector.post(Bench.dispatch(connector, account, numbered(number), TABLES), account);
    }

    private static ObjectNode numbered(String number) {
        ObjectNode result = result();
        ((ArrayNode) result.at("/results/invoice_ids")).set(0, number);
        return result;
    }

    @Test
    void whatSomebodyElseEnteredIsNotEnteredAgain() {
        ErpAccount account = account("");
        Dispatch dispatch = Bench.dispatch(connector, account, result(), TABLES);
        connector.post(dispatch, account);
        sap.made.get(0).put("DocumentHeaderText", "entered by hand");
        assertThat(connector.post(dispatch, account)).isInstanceOfSatisfying(Outcome.AlreadyThere.class, there -> {
            assertThat(there.reference().number()).isEqualTo("510000000");
            assertThat(there.message()).contains("already");
        });
        assertThat(sap.made).hasSize(1);
        // A reversed one is none.
        sap.made.get(0).put("ReverseDocument", "510000099");
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    void aLostAnswerIsFound() {
        ErpAccount account = account("");
        Dispatch dispatch = Bench.dispatch(connector, account, numbered("O'NEILL/1"), TABLES);
        sap.faults.add(Fault.LOST_ANSWER);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Unknown.class);
        assertThat(connector.find(dispatch, account)).isInstanceOf(Outcome.Posted.class);
        assertThat(sap.made).hasSize(1);
    }

    @Test
    void refusalsNameTheFieldAndTheReason() {
        sap.periodClosed = true;
        assertThat(post(account(""), "INV-9")).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.issues()).hasSize(1);
            assertThat(rejected.issues().get(0).field()).isEqualTo("PostingDate");
            assertThat(rejected.message()).contains("Period 008/2024 is not open");
        });
        sap.periodClosed = false;
        ObjectNode strange = numbered("INV-10");
        ((ObjectNode) strange.at("/results/financial_data")).put("currency", "XTS");
        ErpAccount account = account("");
        assertThat(connector.post(Bench.dispatch(connector, account, strange, TABLES), account))
                .isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
                    assertThat(rejected.issues().get(0).field()).isEqualTo("DocumentCurrency");
                    assertThat(rejected.message()).contains("rate");
                });
        assertThat(sap.made).isEmpty();
    }

    @Test
    void wrongLoginsAskForNewOnesAndAreTriedOnce() {
        sap.login = "Basic other";
        assertThat(post(account(""), "INV-11")).isInstanceOf(Outcome.Reconnect.class);
        assertThat(sap.seen).hasSize(1);
        assertThat(connector.test(account(""))).isInstanceOf(Outcome.Reconnect.class);
    }

    @Test
    void pagesAndBrokenConnectionsAreUnknown() {
        ErpAccount account = account("");
        for (Fault fault : List.of(Fault.HTML, Fault.BROKEN, Fault.UNAVAILABLE)) {
            sap.faults.add(fault);
            assertThat(post(account, "INV-12")).as(fault.name()).isInstanceOf(Outcome.Unknown.class);
        }
        sap.faults.add(Fault.TOO_MANY);
        assertThat(post(account, "INV-12")).isInstanceOf(Outcome.RetryAfter.class);
        assertThat(sap.made).isEmpty();
        assertThat(post(account, "INV-12")).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    void whatIsTooLongOrMissingIsAskedBeforeAnythingIsSent() {
        ObjectNode result = numbered("INV-2024-0000000001");
        ((ObjectNode) result.at("/results/line_items/1")).put("description", "ж".repeat(51));
        ((ObjectNode) result.path("results")).putNull("issue_date");
        MappedBill bill = Bench.map(connector, account(""), result, TABLES);
        assertThat(bill.issues())
                .extracting(Issue::code)
                .containsExactlyInAnyOrder("too_long", "too_long", "missing_value");
        assertThat(bill.issues())
                .extracting(Issue::field)
                .contains(
                        "SupplierInvoiceIDByInvcgParty",
                        "to_SupplierInvoiceItemGLAcct.results[1].SupplierInvoiceItemText");
        MappedBill unmapped = Bench.map(
                connector, bench.account("{\"url\":\"" + sap.url() + "\"}", SECRETS), GuideResult.json(), Tables.EMPTY);
        assertThat(unmapped.issues())
                .extracting(Issue::code)
                .contains("missing_setting", "unknown_account", "unmapped_tax_rate");
        assertThat(sap.seen).isEmpty();
    }

    @Test
    void nonLatinNamesArriveAsTheyAre() {
        ObjectNode result = numbered("счёт-1");
        ((ObjectNode) result.at("/results/line_items/0")).put("description", "株式会社 – žluťoučký");
        ErpAccount account = account("");
        assertThat(connector.post(Bench.dispatch(connector, account, result, TABLES), account))
                .isInstanceOf(Outcome.Posted.class);
        assertThat(sap.bodies
                        .get(0)
                        .at("/to_SupplierInvoiceItemGLAcct/results/0/SupplierInvoiceItemText")
                        .asString())
                .isEqualTo("株式会社 – žluťoučký");
    }

    @Test
    void theGuidesProfileFieldForField() {
        ErpAccount account =
                bench.account("{\"url\":\"" + sap.url() + "\",\"sap_client\":\"100\",\"profile\":\"guide\"}", SECRETS);
        Dispatch dispatch = Bench.dispatch(connector, account, GuideResult.json(), Tables.EMPTY);
        assertThat(dispatch.payload()).isEqualTo(Json.mapper().readTree("""
                {"CompanyCode":"1000","DocumentType":"RE","DocumentDate":"2024-08-21","PostingDate":"2024-08-21",
                 "Reference":"doc_12345678","HeaderText":"Auto-processed via CashUp Agent","VendorCode":"VENDOR_001",
                 "VendorName":"ABC Suppliers Ltd","GrossAmount":1250.00,"TaxAmount":200.00,"Currency":"KES",
                 "LineItems":[
                   {"ItemNumber":1,"GLAccount":"0000210000","Description":"Product A","Amount":1000.00,"Quantity":10,
                    "UnitPrice":100.00},
                   {"ItemNumber":2,"GLAccount":"0000210000","Description":"Product B","Amount":250.00,"Quantity":5,
                    "UnitPrice":50.00}]}"""));
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
        assertThat(sap.seen)
                .anySatisfy(seen -> assertThat(seen.method() + " " + seen.path())
                        .isEqualTo("POST /sap/opu/odata/sap/API_PURCHASE_ORDER_PROCESS_SRV/PurchaseOrder"));
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
        assertThat(sap.made).hasSize(1);
        ObjectNode credit = GuideResult.json();
        ((ObjectNode) credit.path("metadata")).put("document_type", "credit_note");
        assertThat(Bench.map(connector, account, credit, Tables.EMPTY).issues())
                .extracting(Issue::code)
                .containsExactly("credit_note");
    }

    @Test
    void fiveThousandLines() {
        ObjectNode result = result();
        ArrayNode lines = (ArrayNode) result.at("/results/line_items");
        lines.removeAll();
        for (int i = 0; i < 5_000; i++) {
            lines.addObject().put("description", "Line " + i).put("amount", new BigDecimal("0.21"));
        }
        ErpAccount account = account("");
        Dispatch dispatch = Bench.dispatch(connector, account, result, TABLES);
        assertThat(dispatch.payload()
                        .at("/to_SupplierInvoiceItemGLAcct/results")
                        .size())
                .isEqualTo(5_000);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    void dinarsHaveThreeDecimals() {
        ObjectNode result = result();
        ObjectNode money = (ObjectNode) result.at("/results/financial_data");
        money.put("currency", "KWD");
        money.put("total_amount", new BigDecimal("1249.505"));
        money.put("tax_amount", new BigDecimal("199.505"));
        assertThat(Bench.dispatch(connector, account(""), result, TABLES)
                        .payload()
                        .path("InvoiceGrossAmount")
                        .asString())
                .isEqualTo("1249.505");
        money.put("currency", "EUR");
        assertThat(Bench.map(connector, account(""), result, TABLES).issues())
                .extracting(Issue::code)
                .containsOnly("too_many_decimals");
    }

    @Test
    void vendorsComeFromTheSystem() {
        assertThat(connector.read(Kind.VENDOR, account("")))
                .extracting(Tables.Row::code)
                .containsExactly("17300001", "17300002");
    }

    @Test
    void settingsAreChecked() {
        assertThat(connector.check(bench.account(
                        "{\"url\":\"nowhere\",\"sap_client\":\"1\",\"profile\":\"x\",\"auth\":\"oauth2\"}", Map.of())))
                .extracting(Issue::field)
                .contains("url", "sap_client", "profile", "token_url", "credentials.client_id");
    }

    @Test
    void accountsComeFromTheChartThatTheConnectionNames() {
        ErpAccount account = bench.account(
                "{\"url\":\"" + sap.url() + "\",\"sap_client\":\"100\","
                        + "\"values\":{\"company_code\":\"1010\",\"chart_of_accounts\":\"YCOA\"}}",
                SECRETS);
        assertThat(connector.kinds(account)).containsExactly(Kind.VENDOR, Kind.ACCOUNT);
        assertThat(connector.read(Kind.ACCOUNT, account))
                .containsExactly(
                        new Tables.Row("61003000", "Office supplies", "", "", ""),
                        new Tables.Row("65008420", "Services", "", "", ""));
        assertThatThrownBy(() -> connector.read(Kind.ACCOUNT, account("")))
                .hasMessageContaining("Which chart of accounts?");
    }
}
