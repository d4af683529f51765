package com.cashupagent.deliver.erp.sap;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.deliver.erp.Bench;
import com.cashupagent.deliver.erp.Dispatch;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.GuideResult;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.TableCsv;
import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.deliver.erp.mapping.Tables.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the connector says to SAP, read by a real OData V2 stack that holds it to the service's metadata. */
@Timeout(60)
class SapOverOlingoTest {

    private static final Tables TABLES = new Tables(new LinkedHashMap<>(Map.of(
            Kind.VENDOR, TableCsv.read("code,name\n17300001,ABC Suppliers Ltd\n"),
            Kind.ACCOUNT, TableCsv.read("code,match\n61003000,*\n"),
            Kind.TAX_CODE, TableCsv.read("code,rate\nV1,19\n"))));

    private Bench bench;
    private OlingoSap sap;
    private SapConnector connector;
    private ErpAccount account;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
        sap = new OlingoSap();
        connector = new SapConnector(bench.calls, bench.logins);
        account = account("");
    }

    @AfterEach
    void close() {
        sap.close();
        bench.close();
    }

    private ErpAccount account(String values) {
        return bench.account(
                "{\"url\":\"" + sap.url() + "\",\"sap_client\":\"100\",\"values\":{\"company_code\":\"1010\"" + values
                        + "}}",
                Map.of("username", "cashup", "password", "geheim"));
    }

    /** 19 % on 1,050.00. */
    private static ObjectNode result(String number) {
        ObjectNode result = GuideResult.json();
        ObjectNode money = (ObjectNode) result.at("/results/financial_data");
        money.put("total_amount", new BigDecimal("1249.50"));
        money.put("tax_amount", new BigDecimal("199.50"));
        ((ObjectNode) result.at("/results/line_items/0")).put("amount", new BigDecimal("800.00"));
        ((ArrayNode) result.at("/results/invoice_ids")).set(0, number);
        return result;
    }

    private Dispatch dispatch(ObjectNode result) {
        return Bench.dispatch(connector, account, result, TABLES);
    }

    @Test
    void theDeepCreateIsReadByTheMetadata() {
        Dispatch dispatch = dispatch(result("RE 2024/ü-7"));
        Outcome outcome = connector.post(dispatch, account);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Posted.class, posted -> {
            assertThat(posted.reference().number()).isEqualTo("510000000");
            assertThat(posted.reference().period()).isEqualTo("2024");
        });
        Map<String, Object> made = sap.invoices.made.get(0);
        assertThat(made.get("DocumentDate"))
                .isInstanceOfSatisfying(
                        Calendar.class,
                        date -> assertThat(date.toInstant()).isEqualTo(Instant.parse("2024-08-20T00:00:00Z")));
        assertThat(made.get("InvoiceGrossAmount")).isEqualTo(new BigDecimal("1249.50"));
        assertThat(made.get("TaxIsCalculatedAutomatically")).isEqualTo(false);
        assertThat((List<?>) made.get("to_SupplierInvoiceItemGLAcct")).hasSize(2);
        assertThat((List<?>) made.get("to_SupplierInvoiceTax")).hasSize(1);
        assertThat(connector.find(dispatch, account)).isEqualTo(outcome);
        assertThat(connector.test(account)).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void creditMemosAndOrderLinesAreReadToo() {
        account = account(",\"purchase_orders\":\"yes\"");
        ObjectNode result = result("CN-1");
        ((ArrayNode) result.at("/results/purchase_order_ids")).add("4500000123");
        ((ObjectNode) result.path("metadata")).put("document_type", "credit_note");
        assertThat(connector.post(dispatch(result), account)).isInstanceOf(Outcome.Posted.class);
        Map<String, Object> made = sap.invoices.made.get(0);
        assertThat(made.get("SupplierInvoiceIsCreditMemo")).isEqualTo("X");
        assertThat((List<?>) made.get("to_SuplrInvcItemPurOrdRef")).hasSize(2);
    }

    @Test
    void theSearchIsParsedAndFindsWhatWasEnteredByHandOnly() {
        connector.post(dispatch(result("O'NEILL & Co/1")), account);
        sap.invoices.made.get(0).put("DocumentHeaderText", "entered by hand");
        assertThat(connector.post(dispatch(result("O'NEILL & Co/1")), account))
                .isInstanceOf(Outcome.AlreadyThere.class);
        ObjectNode otherDay = result("O'NEILL & Co/1");
        ((ObjectNode) otherDay.path("results")).put("issue_date", "2024-08-19");
        assertThat(connector.post(dispatch(otherDay), account)).isInstanceOf(Outcome.Posted.class);
        assertThat(connector.post(dispatch(result("O'NEILL & Co/2")), account)).isInstanceOf(Outcome.Posted.class);
        assertThat(sap.invoices.made).hasSize(3);
    }

    /** SAP keeps references in capitals; a search for what was sent would find nothing, and a second bill would follow. */
    @Test
    void whatSapKeepsInCapitalsIsFoundAgain() {
        Dispatch dispatch = dispatch(result("re-2024-007a"));
        Outcome outcome = connector.post(dispatch, account);
        assertThat(sap.invoices.made.get(0).get("SupplierInvoiceIDByInvcgParty"))
                .isEqualTo("RE-2024-007A");
        assertThat(connector.find(dispatch, account)).isEqualTo(outcome).isInstanceOf(Outcome.Posted.class);
        assertThat(connector.post(dispatch, account)).isEqualTo(outcome);
        assertThat(sap.invoices.made).hasSize(1);
    }

    @Test
    void whatDoesNotFitTheMetadataIsRefusedByTheStackAndFoundByTheMappingBefore() {
        refusedOrFound(bill -> bill.put("SupplierInvoiceIDByInvcgParty", "x".repeat(17)), "too_long");
        refusedOrFound(bill -> bill.put("InvoiceGrossAmount", "123456789012.00"), "too_long");
        refusedOrFound(
                bill -> ((ObjectNode) bill.at("/to_SupplierInvoiceItemGLAcct/results/0"))
                        .put("SupplierInvoiceItem", "000001"),
                "too_long");
        refused(bill -> bill.put("InvoiceGrossAmount", "1249.5001"));
        refused(bill -> bill.put("InvoiceGrossAmount", "1,249.50"));
        refused(bill -> bill.put("DocumentDate", "20.08.2024"));
        refused(bill -> bill.put("TaxIsCalculatedAutomatically", "maybe"));
        refused(bill -> bill.put("SupplierInvoiceIsCreditMemo", true));
        refused(bill -> bill.put("HeaderText", "no such property"));
        refused(bill ->
                ((ObjectNode) bill.at("/to_SupplierInvoiceTax/results/0")).put("SupplierInvoiceTaxCounter", "1"));
        refused(bill -> ((ObjectNode) bill.at("/to_SupplierInvoiceTax/results/0")).putNull("TaxCode"));
        refused(bill -> bill.put("InvoiceGrossAmount", "1249.51"));
        assertThat(sap.invoices.made).isEmpty();
    }

    private void refusedOrFound(Consumer<ObjectNode> spoil, String code) {
        assertThat(SapConnector.LIMITS.check(refused(spoil)))
                .extracting(Issue::code)
                .containsExactly(code);
    }

    private ObjectNode refused(Consumer<ObjectNode> spoil) {
        Dispatch good = dispatch(result("R-1"));
        ObjectNode bill = (ObjectNode) good.payload().deepCopy();
        spoil.accept(bill);
        Dispatch bad = new Dispatch(good.documentId(), good.key(), 0, false, bill);
        assertThat(connector.post(bad, account)).as(bill.toString()).isInstanceOf(Outcome.Rejected.class);
        return bill;
    }

    @Test
    void amountsUpToTheLongestPass() {
        ObjectNode result = result("BIG-1");
        ObjectNode money = (ObjectNode) result.at("/results/financial_data");
        money.put("total_amount", new BigDecimal("99999999999.99"));
        money.put("net_amount", new BigDecimal("84033613445.37"));
        money.put("tax_amount", new BigDecimal("15966386554.62"));
        ((ArrayNode) result.at("/results/line_items")).removeAll();
        assertThat(connector.post(dispatch(result), account)).isInstanceOf(Outcome.Posted.class);
    }
}
