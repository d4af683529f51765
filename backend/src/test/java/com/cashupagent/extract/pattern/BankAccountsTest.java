package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Field;
import com.cashupagent.model.Layout;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** IBANs, terms, several numbers on one paper: what the drawn invoices do not have. */
class BankAccountsTest {

    @TempDir
    private Path folder;

    @Test
    void readsIbansWithAndWithoutBlanks() {
        Layout layout = layout(new PdfSheet()
                .text(50, 50, 10, "Bank: IBAN DE89 3704 0044 0532 0130 00 BIC COBADEFF")
                .text(50, 70, 10, "or GB82WEST12345698765432"));
        List<Field<String>> accounts = BankAccounts.find(new Sheet(layout));
        assertThat(accounts)
                .extracting(Field::value)
                .containsExactly("DE89370400440532013000", "GB82WEST12345698765432");
    }

    @Test
    void aWrongCheckDigitIsKeptOnlyWithItsLabelAndDoubted() {
        Sheet labelled = new Sheet(layout(new PdfSheet().text(50, 50, 10, "IBAN: DE00370400440532013000")));
        assertThat(BankAccounts.find(labelled))
                .singleElement()
                .satisfies(field -> assertThat(field.confidence()).isLessThan(0.6));
        Sheet bare = new Sheet(layout(new PdfSheet().text(50, 50, 10, "Ref DE00370400440532013000")));
        assertThat(BankAccounts.find(bare)).isEmpty();
    }

    @Test
    void anAccountInALineThatTellsOfABank() {
        Sheet bank = new Sheet(
                layout(new PdfSheet().text(50, 50, 10, "Lakeshore Bank, Industrial Area branch, account 0110284471")));
        assertThat(BankAccounts.find(bank)).extracting(Field::value).containsExactly("0110284471");
        Sheet customers = new Sheet(layout(new PdfSheet().text(50, 50, 10, "Please quote your account 0110284471")));
        assertThat(BankAccounts.find(customers)).isEmpty();
    }

    @Test
    void aRemittanceAdviceListsEveryNumber() {
        PdfSheet sheet =
                new PdfSheet().bold(50, 50, 18, "Remittance Advice").text(50, 80, 10, "Payment date: 2024-05-02");
        sheet.bold(50, 120, 10, "Invoice No").bold(250, 120, 10, "Invoice date").bold(450, 120, 10, "Amount");
        for (int i = 0; i < 4; i++) {
            sheet.text(50, 140 + 15 * i, 10, "INV-20" + i)
                    .text(250, 140 + 15 * i, 10, "2024-04-0" + (i + 1))
                    .text(450, 140 + 15 * i, 10, "100.0" + i);
        }
        sheet.text(350, 220, 10, "Total").text(450, 220, 10, "400.06");
        assertThat(new PatternTier().extract(layout(sheet)).invoiceIds())
                .extracting(Field::value)
                .containsExactly("INV-200", "INV-201", "INV-202", "INV-203");
    }

    @Test
    void readsTheGuidesTerms() {
        Sheet sheet = new Sheet(layout(
                new PdfSheet().text(50, 50, 10, "Payment terms: Net 30").text(50, 70, 10, "Discount: 2/10 Net 30")));
        assertThat(new Terms(sheet).payment().value()).isEqualTo("Net 30");
        assertThat(new DiscountTerms(sheet, new Terms(sheet))
                        .discount(null, DateOrder.DAY_FIRST)
                        .value())
                .isEqualTo("2/10 Net 30");
        LocalDate issued = LocalDate.of(2024, 1, 17);
        assertThat(TermDays.due("Net 30", issued)).hasValue(issued.plusDays(30));
        assertThat(TermDays.due("Zahlbar innerhalb von 14 Tagen", issued)).hasValue(issued.plusDays(14));
        assertThat(TermDays.due("Payable by letter of credit", issued)).isEmpty();
    }

    @Test
    void aPageOfNonsenseGivesNothingAndDoesNotFail() {
        PdfSheet sheet = new PdfSheet();
        for (int i = 0; i < 50; i++) {
            sheet.text(50, 40 + 15 * i, 10, "((( --- ::: % # $ . , ' / 0 00 000 -" + i);
        }
        assertThat(new PatternTier().extract(layout(sheet)).total().present()).isFalse();
    }

    private Layout layout(PdfSheet sheet) {
        try (sheet) {
            Path file = sheet.save(folder.resolve("sheet.pdf"));
            return new LayoutAnalyzer()
                    .analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE));
        }
    }
}
