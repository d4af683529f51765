package com.cashupagent.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Box;
import com.cashupagent.model.Check;
import com.cashupagent.model.Check.Outcome;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.Party;
import com.cashupagent.model.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvoiceChecksTest {

    private static final Evidence PLACE = new Evidence(1, new Box(0, 0, 1, 1), Source.TEXT_LAYER);

    @Test
    void sumsThatAgreePassAndSumsThatDoNotFail() {
        assertThat(outcome(invoice("100.00", "19.00", "119.00"), InvoiceChecks.NET_PLUS_TAX))
                .isEqualTo(Outcome.PASSED);
        assertThat(outcome(invoice("100.00", "19.00", "119.02"), InvoiceChecks.NET_PLUS_TAX))
                .isEqualTo(Outcome.PASSED);
        assertThat(outcome(invoice("100.00", "19.00", "120.00"), InvoiceChecks.NET_PLUS_TAX))
                .isEqualTo(Outcome.FAILED);
        assertThat(outcome(invoice(null, "19.00", "120.00"), InvoiceChecks.NET_PLUS_TAX))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void linesAddUpToNetOrToTheGrossTotal() {
        assertThat(outcome(invoice("30.00", "3.00", "33.00", "10.00", "20.00"), InvoiceChecks.LINE_ITEMS))
                .isEqualTo(Outcome.PASSED);
        assertThat(outcome(invoice("30.00", "3.00", "33.00", "11.00", "22.00"), InvoiceChecks.LINE_ITEMS))
                .isEqualTo(Outcome.PASSED);
        assertThat(outcome(invoice("30.00", "3.00", "33.00", "10.00"), InvoiceChecks.LINE_ITEMS))
                .isEqualTo(Outcome.FAILED);
        assertThat(outcome(invoice("30.00", "3.00", "33.00"), InvoiceChecks.LINE_ITEMS))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void aDueDateBeforeTheIssueDateFails() {
        Invoice late = invoice("1.00", "0.00", "1.00");
        assertThat(outcome(late, InvoiceChecks.DATES)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void everyCheckSaysSomething() {
        List<Check> checks = InvoiceChecks.run(invoice("100.00", "19.00", "120.00"));
        assertThat(checks).extracting(Check::name).doesNotHaveDuplicates();
        assertThat(checks).allSatisfy(check -> assertThat(check.message()).endsWith("."));
        assertThat(checks.get(0).message()).contains("100.00", "19.00", "120.00");
    }

    @Test
    void aFailedSumCostsConfidence() {
        Invoice right = invoice("100.00", "19.00", "119.00");
        Invoice wrong = invoice("100.00", "19.00", "120.00");
        double sure = Confidence.ofReading(PageCluesTest.BLANK, right, InvoiceChecks.run(right));
        double doubtful = Confidence.ofReading(PageCluesTest.BLANK, wrong, InvoiceChecks.run(wrong));
        assertThat(sure).isBetween(0.0, 1.0);
        assertThat(doubtful).isLessThan(sure);
    }

    private static Outcome outcome(Invoice invoice, String name) {
        return InvoiceChecks.run(invoice).stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    /** Issued after it was due, so that the dates fail. */
    private static Invoice invoice(@Nullable String net, String tax, String total, String... lines) {
        return new Invoice(
                DocumentType.INVOICE,
                field("en"),
                List.of(field("A-1")),
                List.of(),
                field(LocalDate.of(2024, 5, 2)),
                field(LocalDate.of(2024, 5, 1)),
                Field.absent(0.5),
                Field.absent(0.5),
                new Party(field("Kestrel Ltd"), Field.absent(0.5), field("DE136695976"), Field.absent(0.5)),
                Party.absent(0.5),
                field(new BigDecimal(total)),
                field(new BigDecimal(tax)),
                net == null ? Field.absent(0.5) : field(new BigDecimal(net)),
                field("EUR"),
                List.of(field("DE89370400440532013000")),
                Arrays.stream(lines)
                        .map(line -> new LineItem(
                                field("Thing"), Field.absent(0.5), Field.absent(0.5), field(new BigDecimal(line))))
                        .toList());
    }

    private static <T> Field<T> field(T value) {
        return Field.of(value, 0.9, PLACE);
    }
}
