package com.cashupagent.deliver.erp.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.deliver.erp.GuideResult;
import com.cashupagent.deliver.erp.custom.RestConnector;
import com.cashupagent.deliver.erp.mapping.Tables.Kind;
import com.cashupagent.json.Json;
import com.cashupagent.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Expressions, look-ups and the questions they ask. */
@Timeout(60)
class MappingTest {

    private static final Tables TABLES = new Tables(Map.of(
            Kind.VENDOR,
            TableCsv.read("code,name,tax_id\n100001,ABC Suppliers Ltd.,P051234567M\n100002,Łódź Papier,\n"
                    + "100003,Zwei GmbH,\n100004,ZWEI  GMBH,\n"),
            Kind.TAX_CODE,
            TableCsv.read("code,rate\nV1,19\nV0,0\nI1,16\n"),
            Kind.ACCOUNT,
            TableCsv.read("code;match\n600100;\"paper,toner\"\n600999;*\n")));

    @Test
    void theGuidesPayloadFieldForField() {
        MappedBill bill = Mapping.resource(RestConnector.class, "guide.jsonata")
                .map(new Mapping.Input(GuideResult.json(), "CU1", false, settings("{}"), Tables.EMPTY));

        assertThat(bill.issues()).isEmpty();
        assertThat(bill.payload()).isEqualTo(Json.mapper().readTree("""
                {"document_reference": "doc_12345678", "vendor_code": "VENDOR_001", "invoice_number": "INV-2024-001",
                 "total_amount": 1250.00, "currency": "KES", "due_date": "2024-09-20",
                 "status": "pending_approval", "processing_timestamp": "2024-08-21T10:30:00Z"}"""));
        assertThat(Json.mapper().writeValueAsString(bill.payload())).contains("\"total_amount\":1250.00");
    }

    @Test
    void vendorsAreFoundByNumberTaxIdAndName() {
        assertThat(vendor("100002", "whatever", "")).isEqualTo("100002");
        assertThat(vendor("VENDOR_001", "Somebody", "P05-1234567 M")).isEqualTo("100001");
        assertThat(vendor("", "łódź papier", "")).isEqualTo("100002");
    }

    @Test
    void whatIsNotFoundIsAskedExactly() {
        assertThat(issues("{'v': $vendor()}", "Unbekannt AG", "DE123"))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo("unknown_vendor");
                    assertThat(issue.message()).contains("Which vendor", "'Unbekannt AG'", "DE123");
                });
        assertThat(issues("{'v': $vendor()}", "Zwei GmbH", ""))
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).contains("100003", "100004"));
    }

    @Test
    void taxCodesGoByTheRateThatTheSumsMake() {
        assertThat(mapped("{'t': $tax_code()}", "119.01", "19.00").path("t").asString())
                .isEqualTo("V1");
        assertThat(mapped("{'t': $tax_code()}", "100.00", "0.00").path("t").asString())
                .isEqualTo("V0");
        assertThat(map("{'t': $tax_code()}", result("107.00", "7.00")).issues())
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo("unmapped_tax_rate");
                    assertThat(issue.message()).contains("7 %");
                });
    }

    @Test
    void accountsGoByWordsAndThenByAnything() {
        JsonNode payload = map("{'a': $account('Toner black'), 'b': $account('Consulting')}", result("1", "0"))
                .payload();
        assertThat(payload.path("a").asString()).isEqualTo("600100");
        assertThat(payload.path("b").asString()).isEqualTo("600999");
    }

    @Test
    void linesThatDoNotAddUpBecomeOneOfTheNetAmount() {
        ObjectNode result = GuideResult.json();
        JsonNode lines = map("{'l': $lines}", result).payload().path("l");
        // The guide's own lines add up to the total with tax.
        assertThat(lines.size()).isEqualTo(1);
        assertThat(lines.path(0).path("amount").decimalValue()).isEqualByComparingTo("1050");
        ((ObjectNode) result.at("/results/line_items/0")).put("amount", new java.math.BigDecimal("800.00"));
        assertThat(map("{'l': $lines}", result).payload().path("l").size()).isEqualTo(2);
    }

    @Test
    void decimalsAreExactAndNeverRounded() {
        MappedBill exact = map("{'d': $decimal(results.financial_data.total_amount, 2)}", result("0.1", "0"));
        assertThat(exact.payload().path("d").asString()).isEqualTo("0.10");
        MappedBill fine = map("{'d': $decimal(results.financial_data.total_amount, 2)}", result("1.005", "0"));
        assertThat(fine.issues()).extracting(Issue::code).containsExactly("too_many_decimals");
        MappedBill big =
                map("{'d': $decimal(results.financial_data.total_amount, 2)}", result("12345678901234567.89", "0"));
        assertThat(big.payload().path("d").asString()).isEqualTo("12345678901234567.89");
    }

    @Test
    void brokenAndHostileExpressionsEndInASentence() {
        assertThatThrownBy(() -> Mapping.of("{'a': ")).isInstanceOf(IllegalArgumentException.class);
        for (String expression : new String[] {
            "'text'",
            "[1,2]",
            "{'a': $nothing()}",
            "($f := function($x) { $f($x + 1) }; {'a': $f(1)})",
            "($f := function($x) { 1 + $f($x + 1) }; {'a': $f(1)})",
            "{'a': 1 + 'b'}"
        }) {
            Mapping.Input input = new Mapping.Input(GuideResult.json(), "CU1", false, settings("{}"), TABLES);
            assertThat(Mapping.of(expression, 500).map(input).issues())
                    .as(expression)
                    .extracting(Issue::code)
                    .containsExactly("mapping_failed");
        }
    }

    @Test
    void tablesThatAreNoneAreRefused() {
        for (String csv : new String[] {
            "", "code,name\n", "name\nx\n", "code,colour\n1,red\n", "code\n\"open\n", "code\n" + "9".repeat(600)
        }) {
            assertThatThrownBy(() -> TableCsv.read(csv)).as(csv).isInstanceOf(ProblemException.class);
        }
        assertThat(TableCsv.read("\uFEFFcode;name\r\n0012;Müller & Söhne; \r\n".replace("; \r", "\r")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.code()).isEqualTo("0012");
                    assertThat(row.name()).isEqualTo("Müller & Söhne");
                });
    }

    @Test
    void whatIsTooLongIsNamedWithItsPlace() {
        JsonNode payload = Json.mapper().readTree("{\"a\":\"12345\",\"l\":[{\"a\":\"123456\"},{\"b\":\"1234567\"}]}");
        List<Issue> issues = new FieldLimits(Map.of("a", 5)).check(payload);
        assertThat(issues).extracting(Issue::field).containsExactly("l[0].a");
        assertThat(issues.get(0).message()).contains("6 characters", "may have 5");
        assertThat(new FieldLimits(Map.of("a", 2)).check(Json.mapper().readTree("{\"a\":\"𝒳𝒴\"}")))
                .isEmpty();
    }

    private static String vendor(String id, String name, String taxId) {
        MappedBill bill = map("{'v': $vendor()}", party(id, name, taxId));
        assertThat(bill.issues()).isEmpty();
        return bill.payload().path("v").asString();
    }

    private static List<Issue> issues(String expression, String name, String taxId) {
        return map(expression, party("", name, taxId)).issues();
    }

    private static ObjectNode party(String id, String name, String taxId) {
        ObjectNode result = GuideResult.json();
        ((ObjectNode) result.at("/results/vendor_information"))
                .put("vendor_id", id)
                .put("vendor_name", name)
                .put("tax_id", taxId);
        return result;
    }

    private static JsonNode mapped(String expression, String total, String tax) {
        return map(expression, result(total, tax)).payload();
    }

    private static ObjectNode result(String total, String tax) {
        ObjectNode result = GuideResult.json();
        ObjectNode money = (ObjectNode) result.at("/results/financial_data");
        money.put("total_amount", new java.math.BigDecimal(total));
        money.put("tax_amount", new java.math.BigDecimal(tax));
        money.putNull("net_amount");
        return result;
    }

    private static MappedBill map(String expression, JsonNode result) {
        return Mapping.of(expression).map(new Mapping.Input(result, "CU1", false, settings("{}"), TABLES));
    }

    private static JsonNode settings(String json) {
        return Json.mapper().readTree(json);
    }
}
