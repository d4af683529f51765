package com.cashupagent.read.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EInvoicesTest {
    @Test
    void readsACrossIndustryInvoice() throws IOException {
        Invoice invoice = read("cii-d16b.xml");
        assertThat(invoice.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(values(invoice.invoiceIds())).containsExactly("R-7001");
        assertThat(values(invoice.purchaseOrderIds())).containsExactly("PO-99");
        assertThat(invoice.issueDate().value()).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(invoice.vendor().name().value()).isEqualTo("Nordhang Armaturen GmbH");
        assertThat(invoice.vendor().id().value()).isEqualTo("S-17");
        assertThat(invoice.vendor().address().value()).isEqualTo("Hafenstieg 3, 24103 Kiel, DE");
        assertThat(invoice.buyer().name().value()).isEqualTo("Savanna Breweries plc");
        assertThat(invoice.net().value()).isEqualTo("500.00");
        assertThat(invoice.total().value()).isEqualTo("595.00");
        assertThat(values(invoice.bankAccounts())).containsExactly("DE17701500000048213907");
    }

    @Test
    void prefersTheVatNumberAndTheDocumentsOwnCurrency() throws IOException {
        Invoice invoice = read("cii-d16b.xml");
        assertThat(invoice.vendor().taxId().value()).isEqualTo("DE284173658");
        assertThat(invoice.currency().value()).isEqualTo("GBP");
        assertThat(invoice.tax().value()).isEqualTo("95.00");
    }

    @Test
    void theDiscountsDateIsNotTheDueDate() throws IOException {
        Invoice invoice = read("cii-d16b.xml");
        assertThat(invoice.dueDate().value()).isEqualTo(LocalDate.of(2026, 10, 14));
        assertThat(invoice.paymentTerms().value()).isEqualTo("2 % within 10 days 30 days net");
        assertThat(invoice.discountTerms().value()).isEqualTo("2/10");
    }

    @Test
    void aPriceForAHundredIsGivenForOne() throws IOException {
        LineItem item = read("cii-d16b.xml").lineItems().get(0);
        assertThat(item.description().value()).isEqualTo("Ventil DN 25");
        assertThat(item.quantity().value()).isEqualTo("40");
        assertThat(item.unitPrice().value()).isEqualTo("12.5");
        assertThat(item.amount().value()).isEqualTo("500.00");
    }

    @Test
    void readsTheFirstZugferd() throws IOException {
        Invoice invoice = read("zugferd-1.xml");
        assertThat(invoice.type()).isEqualTo(DocumentType.CREDIT_NOTE);
        assertThat(values(invoice.invoiceIds())).containsExactly("2016-118");
        assertThat(invoice.currency().value()).isEqualTo("EUR");
        assertThat(invoice.tax().value()).isEqualTo("15.97");
        assertThat(invoice.dueDate().present()).isFalse();
        assertThat(invoice.lineItems().get(0).quantity().value()).isEqualTo("2.0000");
        assertThat(invoice.lineItems().get(0).amount().present()).isFalse();
    }

    @Test
    void readsUbl() throws IOException {
        Invoice invoice = read("ubl-invoice.xml");
        assertThat(values(invoice.invoiceIds())).containsExactly("UBL-42");
        assertThat(invoice.issueDate().value()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(invoice.dueDate().value()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(invoice.vendor().name().value()).isEqualTo("Fjellvann AS");
        assertThat(invoice.vendor().taxId().value()).isEqualTo("NO987654325MVA");
        assertThat(invoice.vendor().address().value()).isEqualTo("Bryggen 4, 5003 Bergen, NO");
        assertThat(invoice.buyer().name().value()).isEqualTo("Kunde AB");
        assertThat(invoice.total().value()).isEqualTo("1250.00");
        assertThat(invoice.currency().value()).isEqualTo("NOK");
        assertThat(invoice.lineItems().get(0).description().value()).isEqualTo("Kildevann, 500 l");
        assertThat(invoice.lineItems().get(0).unitPrice().value()).isEqualTo("250.00");
    }

    @Test
    void aUblCreditNoteIsOne() throws IOException {
        String xml = text("ubl-invoice.xml")
                .replace("<Invoice ", "<CreditNote ")
                .replace("</Invoice>", "</CreditNote>")
                .replace("InvoiceLine", "CreditNoteLine")
                .replace("InvoicedQuantity", "CreditedQuantity");
        Invoice invoice = EInvoices.read(bytes(xml)).orElseThrow();
        assertThat(invoice.type()).isEqualTo(DocumentType.CREDIT_NOTE);
        assertThat(invoice.lineItems().get(0).quantity().value()).isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<a",
                "<a/>",
                "<Invoice/>",
                "<CrossIndustryInvoice/>",
                "<CrossIndustryInvoice><ExchangedDocument/></CrossIndustryInvoice>",
                "<!DOCTYPE a [<!ENTITY x 'y'>]><Invoice><ID>&x;</ID><LegalMonetaryTotal/></Invoice>"
            })
    void whatIsNoInvoiceIsNone(String xml) {
        assertThat(EInvoices.read(bytes(xml))).isEmpty();
    }

    @Test
    void opensNothingOutsideTheBytes(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hidden");
        String xml = "<!DOCTYPE Invoice [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]>"
                + "<Invoice><ID>&s;</ID><LegalMonetaryTotal/></Invoice>";
        assertThat(EInvoices.read(bytes(xml))).isEmpty();
    }

    @Test
    void entitiesDoNotMultiply() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE Invoice [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 40; i++) {
            xml.append("<!ENTITY e%d '&e%d;&e%d;'>".formatted(i, i - 1, i - 1));
        }
        xml.append("]><Invoice><ID>&e39;</ID><LegalMonetaryTotal/></Invoice>");
        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(EInvoices.read(bytes(xml.toString()))).isEmpty());
    }

    @Test
    void valuesThatAreNoneCountAsMissing() throws IOException {
        String xml = text("ubl-invoice.xml")
                .replace(">1250.00<", ">" + "9".repeat(400) + "<")
                .replace(">1000.00<", ">1e999999999<")
                .replace("2026-10-31", "2026-13-45")
                .replace(">NOK<", ">crowns<");
        Invoice invoice = EInvoices.read(bytes(xml)).orElseThrow();
        assertThat(invoice.total().present()).isFalse();
        assertThat(invoice.net().present()).isFalse();
        assertThat(invoice.dueDate().present()).isFalse();
        assertThat(invoice.currency().present()).isFalse();
        assertThat(invoice.tax().value()).isEqualTo(new BigDecimal("250.00"));
    }

    @Test
    void deepNestingEndsInAnAnswer() {
        String xml = "<Invoice><LegalMonetaryTotal/><ID>" + "<a>".repeat(100_000) + "</a>".repeat(100_000)
                + "</ID></Invoice>";
        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(EInvoices.read(bytes(xml))).isEmpty());
    }

    private static <T> List<T> values(List<Field<T>> fields) {
        return fields.stream()
                .map(field -> Objects.requireNonNull(field.value()))
                .toList();
    }

    private static Invoice read(String name) throws IOException {
        return EInvoices.read(bytes(text(name))).orElseThrow();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EInvoicesTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
