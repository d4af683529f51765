package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.check.InvoiceChecks;
import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Check;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Settlement;
import com.cashupagent.model.Source;
import com.cashupagent.model.TaxLine;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discount, shipping, prepayments, tax by rate, terms, and the numbers by which a business is registered. */
class SettlementTest {

    @TempDir
    private Path folder;

    private final PdfSheet sheet = new PdfSheet();
    private @Nullable Invoice read;
    private double y = 60;

    @Test
    void whatLeadsFromTheLinesToTheAmountDueIsReadAndChecked() {
        head("Tax Invoice", "Invoice No: INV-20417", "Invoice date: 12 March 2024");
        items();
        sum("Subtotal", "271.50");
        sum("Less trade discount", "-21.50");
        sum("Freight", "12.00");
        sum("Net amount", "262.00");
        sum("VAT 16%", "41.92");
        sum("Total", "303.92");
        sum("Less deposit paid", "-100.00");
        sum("Balance due", "203.92");
        Settlement settlement = read().settlement();
        assertThat(settlement.discount().value()).isEqualByComparingTo("21.50");
        assertThat(settlement.shipping().value()).isEqualByComparingTo("12.00");
        assertThat(settlement.prepaid().value()).isEqualByComparingTo("100.00");
        assertThat(settlement.amountDue().value()).isEqualByComparingTo("203.92");
        assertThat(settlement.discount().evidence()).isNotNull();
        assertThat(settlement.discount().confidence()).isGreaterThan(0.9);
        assertThat(settlement.taxes()).singleElement().satisfies(line -> assertTax(line, "16", "262.00", "41.92"));
        assertThat(InvoiceChecks.run(read())).noneMatch(check -> check.outcome() == Check.Outcome.FAILED);
        assertThat(InvoiceChecks.run(read()))
                .filteredOn(check -> check.outcome() == Check.Outcome.PASSED)
                .extracting(Check::name)
                .contains("net+tax=total", "sum(line_items)=net", "rate*net=tax", "total-prepaid=amount_due");
    }

    @Test
    void severalRatesAreALineEach() {
        head("Rechnung", "Rechnungsnummer: 2024-0815", "Rechnungsdatum: 12.03.2024");
        sum("Nettobetrag", "300,00");
        sum("MwSt. 19 % auf 200,00", "38,00");
        sum("MwSt. 7 % auf 100,00", "7,00");
        sum("Gesamtbetrag EUR", "345,00");
        assertThat(read().settlement().taxes()).hasSize(2);
        assertTax(read().settlement().taxes().get(0), "19", "200.00", "38.00");
        assertTax(read().settlement().taxes().get(1), "7", "100.00", "7.00");
    }

    @Test
    void aRateThatIsPrintedTwiceIsOneLineUnlessTheTaxNeedsBoth() {
        head("Tax Invoice", "Invoice No: GST/1043", "Invoice date: 12 March 2024");
        sum("Taxable value", "1,000.00");
        sum("CGST 9%", "90.00");
        sum("SGST 9%", "90.00");
        sum("Total tax", "180.00");
        sum("Grand total INR", "1,180.00");
        assertThat(read().settlement().taxes()).hasSize(2);
    }

    @Test
    void whatIsNotPrintedStaysEmpty() {
        head("Tax Invoice", "Invoice No: INV-20417", "Invoice date: 12 March 2024");
        items();
        sum("Total", "271.50");
        Settlement settlement = read().settlement();
        assertThat(settlement.discount().present()).isFalse();
        assertThat(settlement.shipping().present()).isFalse();
        assertThat(settlement.prepaid().present()).isFalse();
        assertThat(settlement.amountDue().present()).isFalse();
        assertThat(settlement.taxes()).isEmpty();
        assertThat(settlement.bankCodes()).isEmpty();
        assertThat(settlement.cashDiscount().percent().present()).isFalse();
        assertThat(read().vendor().registration().present()).isFalse();
    }

    @Test
    void aDiscountForEarlyPaymentIsNotTakenOff() {
        head("Rechnung", "Rechnungsnummer: 2024-0815", "Rechnungsdatum: 12.03.2024");
        sum("Nettobetrag", "100,00");
        sum("MwSt. 19 %", "19,00");
        sum("Gesamtbetrag EUR", "119,00");
        line("Zahlbar innerhalb von 30 Tagen netto, bei Zahlung innerhalb von 10 Tagen 2 % Skonto.");
        assertThat(read().settlement().discount().present()).isFalse();
        assertThat(read().settlement().cashDiscount().percent().value()).isEqualByComparingTo("2");
        Field<LocalDate> until = read().settlement().cashDiscount().until();
        assertThat(until.value()).isEqualTo(LocalDate.of(2024, 3, 22));
        assertThat(Objects.requireNonNull(until.evidence()).source()).isEqualTo(Source.COMPUTED);
        assertThat(read().dueDate().value()).isEqualTo(LocalDate.of(2024, 4, 11));
        assertThat(Objects.requireNonNull(read().dueDate().evidence()).source()).isEqualTo(Source.COMPUTED);
    }

    @Test
    void theGuidesTermsGiveDueDateAndDiscount() {
        head("Invoice", "Invoice No: INV-20417", "Invoice date: 12 March 2024");
        line("Terms: 2/10 Net 30");
        sum("Total USD", "500.00");
        assertThat(read().discountTerms().value()).isEqualTo("2/10 Net 30");
        assertThat(read().settlement().cashDiscount().percent().value()).isEqualByComparingTo("2");
        assertThat(read().settlement().cashDiscount().until().value()).isEqualTo(LocalDate.of(2024, 3, 22));
        assertThat(read().dueDate().value()).isEqualTo(LocalDate.of(2024, 4, 11));
    }

    @Test
    void theSentenceOfADiscountMayGoOnInTheNextLine() {
        head("Invoice", "Invoice No: INV-20417", "Invoice date: 12 March 2024");
        sum("Total USD", "500.00");
        line("We grant you a 3% discount if the invoice is paid");
        line("within 8 days of its date.");
        assertThat(read().settlement().cashDiscount().percent().value()).isEqualByComparingTo("3");
        assertThat(read().settlement().cashDiscount().until().value()).isEqualTo(LocalDate.of(2024, 3, 20));
    }

    @Test
    void theDayOfADiscountComesBeforeTheDueDate() {
        head("Rechnung", "Rechnungsnummer: 2024-0815", "Rechnungsdatum: 12.03.2024");
        sum("Gesamtbetrag EUR", "119,00");
        line("Bei Zahlung bis zum 20.03.2024 zahlen Sie mit 2,00 % Skonto 116,62 EUR,");
        line("bis zum 11.04.2024 ohne Abzug.");
        assertThat(read().dueDate().value()).isEqualTo(LocalDate.of(2024, 4, 11));
        assertThat(read().settlement().cashDiscount().until().value()).isEqualTo(LocalDate.of(2024, 3, 20));
        assertThat(read().settlement().discount().present()).isFalse();
    }

    @Test
    void aDiscountOnTheGoodsIsNoTermOfPayment() {
        head("Invoice", "Invoice No: INV-20417", "Invoice date: 12 March 2024");
        sum("Subtotal", "200.00");
        sum("10% discount", "-20.00");
        sum("Total USD", "180.00");
        assertThat(read().discountTerms().present()).isFalse();
        assertThat(read().settlement().discount().value()).isEqualByComparingTo("20.00");
    }

    @Test
    void theTillsCashIsNoPrepayment() {
        head("Receipt", "Receipt No: 100417", "Date: 12 March 2024");
        sum("Total", "17.00");
        sum("Cash", "20.00");
        sum("Change", "3.00");
        assertThat(read().settlement().prepaid().present()).isFalse();
    }

    @Test
    void bankCodeAndRegisterNumberAreReadWhereTheyAreNamed() {
        head("Rechnung", "Rechnungsnummer: 2024-0815", "Rechnungsdatum: 12.03.2024");
        sum("Gesamtbetrag EUR", "119,00");
        line("IBAN DE89 3704 0044 0532 0130 00   BIC COBADEFFXXX");
        line("Amtsgericht Musterstadt HRB 40217");
        assertThat(read().settlement().bankCodes()).extracting(Field::value).containsExactly("COBADEFFXXX");
        assertThat(read().vendor().registration().value()).isEqualTo("HRB 40217");
        assertThat(read().buyer().registration().present()).isFalse();
    }

    @Test
    void registersOfOtherCountries() {
        assertThat(registration("Company Registration No. 07654321 VAT No. GB123456789"))
                .isEqualTo("07654321");
        assertThat(registration("SIRET : 552 100 554 00025")).isEqualTo("552 100 554 00025");
        assertThat(registration("RCS Lyon 552 100 554")).isEqualTo("552 100 554");
        assertThat(registration("KvK: 12345678")).isEqualTo("12345678");
        assertThat(registration("Firmenbuchnummer FN 123456a")).isEqualTo("FN 123456a");
        assertThat(registration("REA MI-1234567")).isEqualTo("MI-1234567");
        assertThat(registration("Registered in England No. 1234567")).isEqualTo("1234567");
        assertThat(registration("Registration of complaints by phone 020 123 456"))
                .isNull();
    }

    @Test
    void anAccountNumberIsTheBanksOnlyBesideABank() {
        head("Invoice", "Invoice No: INV-20417", "Account number: 55010417");
        sum("Total KES", "500.00");
        assertThat(read().bankAccounts()).isEmpty();
    }

    @Test
    void anAccountOfABankIsOne() {
        head("Invoice", "Invoice No: INV-20417", "Invoice date: 12 March 2024");
        sum("Total KES", "500.00");
        line("Bank: Savanna Bank, Branch: Westlands");
        line("Account No: 0112 345 678 900 SWIFT: SVNAKENX");
        assertThat(read().bankAccounts()).extracting(Field::value).containsExactly("0112345678900");
        assertThat(read().settlement().bankCodes()).extracting(Field::value).containsExactly("SVNAKENX");
    }

    private static void assertTax(TaxLine line, String rate, String base, String tax) {
        assertThat(line.rate().value()).isEqualByComparingTo(rate);
        assertThat(line.base().value()).isEqualByComparingTo(base);
        assertThat(line.tax().value()).isEqualByComparingTo(tax);
    }

    private @Nullable String registration(String line) {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 50, 10, "Kestrel Works").text(50, 800, 9, line);
            return read(page).vendor().registration().value();
        }
    }

    private void head(String title, String... facts) {
        sheet.text(50, 40, 11, "Kestrel Works Ltd").bold(50, y, 18, title);
        for (String fact : facts) {
            line(fact);
        }
    }

    private void line(String text) {
        y += 16;
        sheet.text(50, y, 10, text);
    }

    private void items() {
        y += 30;
        row("Description", "Qty", "Price", "Amount");
        row("Steel bracket", "3", "10.50", "31.50");
        row("Oak table", "2", "120.00", "240.00");
        y += 10;
    }

    private void row(String text, String quantity, String price, String amount) {
        y += 14;
        sheet.text(50, y, 9, text)
                .right(340, y, 9, quantity)
                .right(440, y, 9, price)
                .right(545, y, 9, amount);
    }

    private void sum(String label, String value) {
        y += 15;
        sheet.text(340, y, 10, label).right(545, y, 10, value);
    }

    private Invoice read() {
        if (read == null) {
            read = read(sheet);
        }
        return read;
    }

    private Invoice read(PdfSheet page) {
        Path file = page.save(folder.resolve("settlement.pdf"));
        return new PatternTier()
                .extract(new LayoutAnalyzer()
                        .analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE)));
    }
}
