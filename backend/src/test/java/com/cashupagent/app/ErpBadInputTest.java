package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.deliver.erp.FakeCustom;
import com.cashupagent.deliver.erp.FakeErp.Fault;
import com.cashupagent.deliver.erp.FakeSap;
import com.cashupagent.samples.einvoice.EInvoiceDocuments;
import com.cashupagent.samples.einvoice.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever a bill or an ERP system brings: it ends in a state that a person can act on, with a sentence that says how. */
class ErpBadInputTest extends ErpFixture {

    private FakeSap sap;

    @BeforeEach
    void connect() throws IOException {
        sap = new FakeSap();
        connect("geheim");
        table("main", "vendor", "code,name\n17300001,ABC Suppliers Ltd\n");
        table("main", "account", "code,match\n61003000,*\n");
        table("main", "tax_code", "code,rate\nV1,19\n");
    }

    private void connect(String password) {
        assertThat(connect(
                                "main",
                                "sap",
                                "{\"url\":\"" + sap.url() + "\",\"sap_client\":\"100\",\"settle_seconds\":0,"
                                        + "\"values\":{\"company_code\":\"1010\"}}",
                                Map.of("username", "cashup", "password", password))
                        .status())
                .isEqualTo(200);
    }

    @AfterEach
    void disconnect() {
        disconnect("main");
        sap.close();
    }

    private void custom(FakeCustom erp, String vendors) {
        assertThat(connect(
                                "main",
                                "custom",
                                "{\"url\":\"" + erp.url() + "\",\"auth\":\"bearer\"}",
                                Map.of("token", "custom-token"))
                        .status())
                .isEqualTo(200);
        table("main", "vendor", vendors);
    }

    private String submit(String xml) {
        return app.submit(bearer, xml.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode ends(String document, String status, String code, String... words) {
        JsonNode posting = posting(document, status);
        assertThat(posting.at("/error/code").asString()).isEqualTo(code);
        assertThat(posting.at("/error/message").asString()).contains(words);
        return posting;
    }

    /** The same bill, mended, goes into the books. */
    private void goesOn(JsonNode posting) {
        assertThat(act(posting, "retry", "{}").status()).isEqualTo(202);
        posting(posting.path("document_id").asString(), "posted");
        assertThat(sap.made).hasSize(1);
    }

    @Test
    void anUnknownVendor() {
        table("main", "vendor", "code,name\n17300002,Somebody Else\n");
        JsonNode asked = ends(document(), "needs_attention", "unknown_vendor", "Which vendor is it?", "Add it there");
        table("main", "vendor", "code,name\n17300001,ABC Suppliers Ltd\n");
        goesOn(asked);
    }

    @Test
    void anUnmappedTaxRate() {
        table("main", "tax_code", "code,rate\nV2,7\nV0,0\n");
        JsonNode asked =
                ends(document(), "needs_attention", "unmapped_tax_rate", "Which tax code is 19 %?", "add one", "7, 0");
        table("main", "tax_code", "code,rate\nV1,19\n");
        goesOn(asked);
    }

    @Test
    void aCreditNoteThatThePayloadCannotSay() throws IOException {
        try (FakeCustom erp = new FakeCustom()) {
            custom(erp, "code,name\nV-1,Somebody\n");
            String id = submit(EInvoiceDocuments.xml(Profile.PEPPOL_CREDIT_NOTE, 5));
            JsonNode asked = posting(id, "needs_attention");
            assertThat(asked.at("/error/issues").valueStream())
                    .anySatisfy(issue -> assertThat(issue.path("message").asString())
                            .contains("This is a credit note", "enter it by hand"));
            assertThat(erp.invoices).isEmpty();
        }
    }

    @Test
    void aCurrencyWithoutARate() {
        sap.unrated = "KES";
        JsonNode refused = ends(document(), "failed", "rejected", "Enter rate KES / EUR");
        assertThat(refused.at("/error/issues/0/field").asString()).isEqualTo("DocumentCurrency");
        sap.unrated = "XTS";
        goesOn(refused);
    }

    @Test
    void aPeriodThatIsClosed() {
        sap.periodClosed = true;
        JsonNode refused = ends(document(), "failed", "rejected", "Period 008/2024 is not open");
        assertThat(refused.at("/error/issues/0/field").asString()).isEqualTo("PostingDate");
        sap.periodClosed = false;
        goesOn(refused);
    }

    @Test
    void aNumberThatIsTooLongIsNotCut() {
        String id = app.submit(bearer, SamplePdf.invoice("ERP-2024-000000000123456"));
        ends(id, "needs_attention", "too_long", "has 24 characters and may have 16", "shorten it in the review");
        assertThat(sap.made).isEmpty();
    }

    @Test
    void anErpSystemThatAnswersPagesForPeople() {
        for (int i = 0; i < 8; i++) {
            sap.faults.add(Fault.HTML);
        }
        JsonNode asked =
                ends(document(), "needs_attention", "unknown_outcome", "page for people", "A retry looks again");
        sap.faults.clear();
        goesOn(asked);
    }

    @Test
    void wrongCredentials() {
        connect("falsch");
        JsonNode held = ends(document(), "held", "reconnect", "401", "renew the connection's credentials");
        connect("geheim");
        posting(held.path("document_id").asString(), "posted");
    }

    @Test
    void fiveThousandLinesGoAndOneMoreIsForAPerson() throws IOException {
        try (FakeCustom erp = new FakeCustom()) {
            custom(erp, "code,name\nV-1,Many Lines Ltd\n");
            posting(submit(bill("LINES-5000", "Many Lines Ltd", 5_000)), "posted");
            assertThat(erp.invoices).hasSize(1);
            String id = submit(bill("LINES-5001", "Many Lines Ltd", 5_001));
            ends(id, "needs_attention", "too_many_lines", "5001 lines and may have 5000", "enter it by hand");
            assertThat(erp.invoices).hasSize(1);
        }
    }

    @Test
    void namesInOtherScriptsAreFoundAndArriveAsTheyAre() throws IOException {
        try (FakeCustom erp = new FakeCustom()) {
            custom(erp, "code,name\nJP-1,株式会社山田製作所\nGR-1,Αθηναϊκή Ζυθοποιία\n");
            posting(submit(bill("名-1", "株式会社山田製作所", 1)), "posted");
            posting(submit(bill("Ελ-1", "Αθηναϊκή Ζυθοποιία", 1)), "posted");
            assertThat(erp.invoices.values())
                    .extracting(bill -> bill.path("vendor_code").asString() + " "
                            + bill.path("invoice_number").asString())
                    .containsExactlyInAnyOrder("JP-1 名-1", "GR-1 Ελ-1");
        }
    }

    /** Lines of one each, without tax. */
    private static String bill(String number, String vendor, int lines) {
        String line =
                "<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode=\"C62\">1</cbc:InvoicedQuantity>"
                        + "<cbc:LineExtensionAmount currencyID=\"EUR\">1.00</cbc:LineExtensionAmount>"
                        + "<cac:Item><cbc:Name>Bolt</cbc:Name></cac:Item>"
                        + "<cac:Price><cbc:PriceAmount currencyID=\"EUR\">1.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>\n";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
                <cbc:ID>%1$s</cbc:ID><cbc:IssueDate>2026-11-02</cbc:IssueDate>
                <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
                <cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity>
                <cbc:RegistrationName>%2$s</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party>
                </cac:AccountingSupplierParty>
                <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount></cac:TaxTotal>
                <cac:LegalMonetaryTotal>
                <cbc:LineExtensionAmount currencyID="EUR">%3$d.00</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="EUR">%3$d.00</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="EUR">%3$d.00</cbc:TaxInclusiveAmount>
                <cbc:PayableAmount currencyID="EUR">%3$d.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
                %4$s</Invoice>
                """.formatted(number, vendor, lines, line.repeat(lines));
    }
}
