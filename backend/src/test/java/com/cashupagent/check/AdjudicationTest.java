package com.cashupagent.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.check.Adjudication.Verdict;
import com.cashupagent.model.Box;
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

/** Two readings of one page. */
class AdjudicationTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 31);

    @Test
    void theSumsThatAddUpWinHoweverSureTheOthersAre() {
        Invoice base = sums(money("190.00", 0.99), money("19.00", 0.9), money("100.00", 0.9));
        Invoice other = sums(money("119.00", 0.5), money("19.00", 0.5), money("100.00", 0.5));
        Verdict verdict = Adjudication.of(base, other);
        assertThat(verdict.invoice().total().value()).isEqualByComparingTo("119.00");
        assertThat(verdict.invoice().net().confidence())
                .as("the base where nothing speaks against it")
                .isEqualTo(0.9);
        assertThat(verdict.contested()).isEqualTo(1);
        assertThat(verdict.agreed()).isEqualTo(2);
    }

    @Test
    void aSecondReadingThatDoesNotAddUpChangesNothing() {
        Invoice base = sums(money("119.00", 0.5), money("19.00", 0.5), money("100.00", 0.5));
        Invoice other = sums(money("1190.00", 0.9), money("19.00", 0.9), money("100.00", 0.9));
        assertThat(Adjudication.of(base, other).invoice().total().value()).isEqualByComparingTo("119.00");
    }

    @Test
    void partsOfBothMayMakeTheSum() {
        Invoice base = sums(money("119.00", 0.6), absent(), money("10.00", 0.6));
        Invoice other = sums(money("9.00", 0.8), money("19.00", 0.8), money("100.00", 0.8));
        Invoice both = Adjudication.of(base, other).invoice();
        assertThat(both.total().value()).isEqualByComparingTo("119.00");
        assertThat(both.tax().value()).isEqualByComparingTo("19.00");
        assertThat(both.net().value()).isEqualByComparingTo("100.00");
    }

    @Test
    void aValueThatBreaksASumIsRatherLeftOut() {
        Invoice base = sums(money("119.00", 0.9), money("19.00", 0.9), absent());
        Invoice other = sums(absent(), absent(), money("55.00", 0.9));
        assertThat(Adjudication.of(base, other).invoice().net().present()).isFalse();
    }

    @Test
    void rowsThatAddUpToTheNetWin() {
        Invoice base = with(money("119.00", 0.9), money("100.00", 0.9), "60.00");
        Invoice other = with(absent(), absent(), "60.00", "40.00");
        assertThat(Adjudication.of(base, other).invoice().lineItems()).hasSize(2);
        assertThat(Adjudication.of(other, base).invoice().lineItems()).hasSize(2);
    }

    @Test
    void aDueDateBeforeTheIssueDateLoses() {
        Invoice base = dates(ISSUED, ISSUED.minusDays(20), 0.9);
        Invoice other = dates(ISSUED, ISSUED.plusDays(30), 0.6);
        assertThat(Adjudication.of(base, other).invoice().dueDate().value()).isEqualTo(ISSUED.plusDays(30));
    }

    @Test
    void aTaxNumberWhoseCheckDigitsHoldWins() {
        Invoice base = vendor("Acme", "DE123456789", 0.9);
        Invoice other = vendor("Acme", "DE136695976", 0.5);
        assertThat(Adjudication.of(base, other).invoice().vendor().taxId().value())
                .isEqualTo("DE136695976");
    }

    @Test
    void textsGoByTheirConfidenceAndSpellingIsNoDifference() {
        Verdict same = Adjudication.of(vendor("ACME Ltd.", null, 0.5), vendor("Acme Ltd", null, 0.9));
        assertThat(same.invoice().vendor().name().value()).isEqualTo("ACME Ltd.");
        assertThat(same.agreed()).isEqualTo(1);
        Verdict other = Adjudication.of(vendor("Invoice", null, 0.3), vendor("Acme Ltd", null, 0.9));
        assertThat(other.invoice().vendor().name().value()).isEqualTo("Acme Ltd");
        assertThat(other.contested()).isEqualTo(1);
    }

    @Test
    void whatOnlyTheSecondHasIsTakenAndCounted() {
        Verdict verdict =
                Adjudication.of(sums(absent(), absent(), absent()), sums(money("5.00", 0.7), absent(), absent()));
        assertThat(verdict.invoice().total().value()).isEqualByComparingTo("5.00");
        assertThat(verdict.supplied()).isEqualTo(1);
    }

    @Test
    void agreementMakesSurerAndContradictionLess() {
        Invoice reading = sums(money("119.00", 0.8), money("19.00", 0.8), money("100.00", 0.8));
        Invoice different = sums(money("119.50", 0.8), money("19.00", 0.8), money("100.00", 0.8));
        double alone = Confidence.ofReading(PageCluesTest.BLANK, reading, InvoiceChecks.run(reading));
        Verdict agreed = Adjudication.of(reading, reading);
        Verdict contested = Adjudication.of(reading, different);
        assertThat(Confidence.ofTwo(PageCluesTest.BLANK, agreed, InvoiceChecks.run(agreed.invoice())))
                .isGreaterThan(alone);
        assertThat(Confidence.ofTwo(PageCluesTest.BLANK, contested, InvoiceChecks.run(contested.invoice())))
                .isPositive()
                .isLessThan(alone);
    }

    @Test
    void nothingFoundByBothIsNothing() {
        Invoice nothing = sums(absent(), absent(), absent());
        Verdict verdict = Adjudication.of(nothing, nothing);
        assertThat(Confidence.ofTwo(PageCluesTest.BLANK, verdict, InvoiceChecks.run(nothing)))
                .isZero();
    }

    private static Invoice sums(Field<BigDecimal> total, Field<BigDecimal> tax, Field<BigDecimal> net) {
        return invoice(total, tax, net, Field.absent(0), Field.absent(0), Party.absent(0), List.of());
    }

    private static Invoice with(Field<BigDecimal> total, Field<BigDecimal> net, String... rows) {
        return invoice(
                total,
                absent(),
                net,
                Field.absent(0),
                Field.absent(0),
                Party.absent(0),
                Arrays.stream(rows)
                        .map(amount ->
                                new LineItem(field("Row " + amount, 0.8), absent(), absent(), money(amount, 0.8)))
                        .toList());
    }

    private static Invoice dates(LocalDate issued, LocalDate due, double confidence) {
        return invoice(
                absent(),
                absent(),
                absent(),
                field(issued, confidence),
                field(due, confidence),
                Party.absent(0),
                List.of());
    }

    private static Invoice vendor(String name, @Nullable String taxId, double confidence) {
        return invoice(
                absent(),
                absent(),
                absent(),
                Field.absent(0),
                Field.absent(0),
                new Party(
                        field(name, confidence),
                        Field.absent(0),
                        taxId == null ? Field.absent(0) : field(taxId, confidence),
                        Field.absent(0)),
                List.of());
    }

    private static Invoice invoice(
            Field<BigDecimal> total,
            Field<BigDecimal> tax,
            Field<BigDecimal> net,
            Field<LocalDate> issued,
            Field<LocalDate> due,
            Party vendor,
            List<LineItem> items) {
        return new Invoice(
                DocumentType.INVOICE,
                Field.absent(0),
                List.of(),
                List.of(),
                issued,
                due,
                Field.absent(0),
                Field.absent(0),
                vendor,
                Party.absent(0),
                total,
                tax,
                net,
                Field.absent(0),
                List.of(),
                items);
    }

    private static Field<BigDecimal> absent() {
        return Field.absent(0);
    }

    private static Field<BigDecimal> money(String amount, double confidence) {
        return field(new BigDecimal(amount), confidence);
    }

    private static <T> Field<T> field(T value, double confidence) {
        return Field.of(value, confidence, new Evidence(1, new Box(0.1, 0.1, 0.2, 0.2), Source.TEXT_LAYER));
    }
}
