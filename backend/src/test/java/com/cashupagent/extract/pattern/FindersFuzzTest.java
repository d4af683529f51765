package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.fuzz.Inputs;
import com.cashupagent.fuzz.ScatteredWords;
import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Document;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Amounts, dates, ids, labels and whole pages made of anything. */
class FindersFuzzTest {

    /** A whole page takes as long as fifty lines. */
    private static final int PAGES = 1_500;

    private static final int MOST_DIGITS = 15;

    private static final List<byte[]> TEXTS = Inputs.texts(
            "Total: 1.234,56 €  1'234.50 CHF  (7,08,000.00)  KES 1,250.00-  1 234 567,89  12%",
            "12 Sept 2024 20.09.2024 09/20/24 31st of March, '24 5 de mayo de 2023 2024-02-30",
            "Rechnung (380) Nr. RE-2024/0815 Invoice No.:INV 77 Facture n° F-1 zzgl. 19 % MwSt.",
            "IBAN DE89 3704 0044 0532 0130 00 USt-IdNr. DE 136 695 976 GSTIN 27AAPFU0939F1ZV A123456789B",
            "2/10 Net 30 zahlbar innerhalb von 14 Tagen payable within 99999999999999999999 days",
            "Item\tQty\tPrice\tAmount\nDesk lamp\t2\t10.00\t20.00\nOil, 5 l\t1\t5.00\t5.00\nNet\t25.00\nTax 20%\t5.00\n"
                    + "Total due USD\t30.00",
            "Invoice\nAcme Widgets Ltd\nBill to\nKestrel plc\nInvoice number 4711\nInvoice date 03/04/2024\n\nTotal 30.00",
            "Statement of account\nINV-1\t03.04.2024\t10,00\nINV-2\t04.04.2024\t20,00\nSumme\t30,00 EUR");

    @FuzzTest(maxDuration = "10m")
    void whatIsFoundStandsThere(byte[] bytes) {
        Sheet sheet = new Sheet(new LayoutAnalyzer().analyze(ScatteredWords.document(bytes)));
        IdFinder ids = new IdFinder(sheet);
        for (Row row : sheet.rows()) {
            sheet.amounts(row).forEach(amount -> amount(row, amount));
            for (Found<WrittenDate> date : sheet.dates(row)) {
                within(row, date.first(), date.last());
                assertThat(date.value().year()).isBetween(1900, 2099);
            }
            for (Found<String> id : ids.find(row)) {
                within(row, id.first(), id.last());
                assertThat(id.value()).hasSizeBetween(1, 46).matches(".*\\d.*");
            }
            sheet.labels(row).forEach(label -> within(row, label.first(), label.last()));
        }
    }

    @Test
    void whatIsFoundStandsThereInAFixedSeries() {
        Inputs.each(51, Inputs.MANY, TEXTS, this::whatIsFoundStandsThere);
    }

    @FuzzTest(maxDuration = "10m")
    void aPageOfAnythingHasAnAnswer(byte[] bytes) {
        Document document = ScatteredWords.document(bytes);
        Invoice invoice = new PatternTier().extract(new LayoutAnalyzer().analyze(document));
        bounded(invoice.total().value());
        bounded(invoice.tax().value());
        bounded(invoice.net().value());
        for (LineItem item : invoice.lineItems()) {
            bounded(item.quantity().value());
            bounded(item.unitPrice().value());
            bounded(item.amount().value());
        }
        assertThat(List.of(invoice.total(), invoice.tax(), invoice.net(), invoice.currency(), invoice.issueDate()))
                .allSatisfy(field -> assertThat(field.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void aPageOfAnythingHasAnAnswerInAFixedSeries() {
        Inputs.each(52, PAGES, TEXTS, this::aPageOfAnythingHasAnAnswer);
    }

    private static void amount(Row row, Found<Amount> found) {
        within(row, found.first(), found.last());
        bounded(found.value().value());
        String shown = digits(row.text(found.first(), found.last()));
        // Of 439,886.3 the second decimal is added.
        assertThat(shown)
                .contains(digits(found.value().value().stripTrailingZeros().toPlainString()));
    }

    /** Figures longer than that are no money, and arithmetic on them would be an attack. */
    private static void bounded(@Nullable BigDecimal value) {
        if (value != null) {
            assertThat(value.precision()).isLessThanOrEqualTo(2 * MOST_DIGITS);
            assertThat(value.scale()).isBetween(0, MOST_DIGITS);
        }
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "").replaceAll("^0+", "");
    }

    private static void within(Row row, int first, int last) {
        assertThat(first).isBetween(0, last);
        assertThat(last).isLessThan(row.size());
    }
}
