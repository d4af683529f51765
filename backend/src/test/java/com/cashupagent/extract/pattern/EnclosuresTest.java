package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which pages behind an invoice are none of it. */
class EnclosuresTest {

    private static final String[] INVOICE = {"TAX INVOICE", "Kestrel Works", "Total | 1,150.00"};

    private static final String[] BOOKS = {
        "Sequence | Account | Transaction | Debit | Credit | Journal",
        "BK021 | C00101 | 2019-03-25 | 69,854.58 | | BNK01",
        "Subtotal | BK021 | | 69,854.58 | -69,854.58 |"
    };

    private static final String[] RECEIPT = {
        "Receipts", "Receipt No | REC19", "Receipt Date | 18/03/2019", "Receipt Amount | 9,782.00"
    };

    @Test
    void theBookkeepersEntriesAndReceiptsOfPaymentsAreNotRead() {
        Sheet sheet = RecognisedSheet.ofPages(INVOICE, BOOKS, RECEIPT);
        assertThat(sheet.rows()).extracting(Row::page).containsOnly(1);
    }

    @Test
    void whatNamesAnInvoiceItselfIsAPartOfIt() {
        String[] more = BOOKS.clone();
        more[2] = "Invoice total | | | 1,150.00 | |";
        assertThat(pages(INVOICE, more)).containsExactly(1, 2);
    }

    @Test
    void aCustomersAccountHasBothSidesToo() {
        assertThat(pages(INVOICE, new String[] {"Date | Debit | Credit | Balance", "2019-03-25 | 10.00 | | 10.00"}))
                .containsExactly(1, 2);
    }

    @Test
    void booksAloneAreWhatTheDocumentIs() {
        assertThat(pages(BOOKS, BOOKS)).containsExactly(1, 2);
        assertThat(pages(RECEIPT)).containsExactly(1);
    }

    private static int[] pages(String[]... pages) {
        return RecognisedSheet.ofPages(pages).rows().stream()
                .flatMapToInt(row -> IntStream.of(row.page()))
                .distinct()
                .toArray();
    }
}
