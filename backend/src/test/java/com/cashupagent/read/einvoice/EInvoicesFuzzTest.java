package com.cashupagent.read.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.fuzz.Inputs;
import com.cashupagent.model.Invoice;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** XML of any kind: an invoice or nothing, never an exception, never a number that cannot be computed with. */
class EInvoicesFuzzTest {

    private static final int MOST_DIGITS = 25;

    /** Without examples to begin from, Jazzer never finds as much as an opening tag that is closed again. */
    @MethodSource("examples")
    @FuzzTest(maxDuration = "10m")
    void anInvoiceOrNothing(byte[] xml) {
        Optional<Invoice> invoice = EInvoices.read(xml);
        invoice.ifPresent(EInvoicesFuzzTest::bounded);
    }

    @Test
    void anInvoiceOrNothingInAFixedSeries() throws IOException {
        Inputs.each(71, Inputs.MANY / 2, examples(), this::anInvoiceOrNothing);
    }

    static List<byte[]> examples() throws IOException {
        return List.of(
                resource("cii-d16b.xml"),
                resource("ubl-invoice.xml"),
                resource("zugferd-1.xml"),
                Inputs.texts("<!DOCTYPE a [<!ENTITY b \"&b;&b;\">]><Invoice>&b;1e999999999</Invoice>")
                        .get(0));
    }

    private static void bounded(Invoice invoice) {
        bounded(invoice.total().value());
        bounded(invoice.tax().value());
        bounded(invoice.net().value());
        invoice.lineItems().forEach(item -> {
            bounded(item.quantity().value());
            bounded(item.unitPrice().value());
            bounded(item.amount().value());
        });
        String currency = invoice.currency().value();
        assertThat(currency == null || currency.matches("[A-Z]{3}")).isTrue();
    }

    private static void bounded(@Nullable BigDecimal value) {
        assertThat(value == null || value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS)
                .as("%s", value)
                .isTrue();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EInvoicesFuzzTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
