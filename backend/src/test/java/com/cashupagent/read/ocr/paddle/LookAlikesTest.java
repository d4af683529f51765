package com.cashupagent.read.ocr.paddle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {

    @ParameterizedTest
    @CsvSource({
        "Tota1, Total",
        "Subtota1:, Subtotal:",
        "Li11y, Lilly",
        "Rockwa11, Rockwall",
        "P1easant, Pleasant",
        "Hi1ls, Hills",
        "BilI, Bill",
        "EmaiI:, Email:",
        "Chick-fi1-A, Chick-fil-A",
        "TELEF0N, TELEFON",
        "G0ODS, GOODS",
        "Gl0bal, Global"
    })
    void onesAndNoughtsWithinWordsAreLetters(String read, String meant) {
        assertThat(LookAlikes.mended(read)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"21.ll.2018, 21.11.2018", "0ooooo002, 000000002", "1o5.5o0, 105.500", "1l:05, 11:05"})
    void smallLettersAmongDigitsAreDigits(String read, String meant) {
        assertThat(LookAlikes.mended(read)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "lnvoice, Invoice",
        "ltem, Item",
        "lBAN, IBAN",
        "lVA:, IVA:",
        "MALAYSlA, MALAYSIA",
        "lmporte, Importe",
        "lnc., Inc.",
        "llegada, llegada",
        "l'Inde, l'Inde",
        "lbs., lbs.",
        "ltrs, ltrs",
        "lunch, lunch",
        "TOTAl, TOTAl",
        "HI, HI",
        "McIntosh, McIntosh",
        "DelhiII, DelhiII"
    })
    void noWordBeginsLikeThatWithASmallL(String read, String meant) {
        assertThat(LookAlikes.mended(read)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INV1001",
                "CS00013251",
                "A1",
                "B12",
                "1x",
                "100ml",
                "1.5l",
                "I/00000",
                "1O2",
                "R10",
                "10:11",
                "T001",
                "Page1of3",
                "Table1",
                "113H202-W",
                "HTB001",
                "2nd",
                "1.00",
                "POS01",
                "Invoice1",
                ""
            })
    void numbersAndCodesStay(String read) {
        assertThat(LookAlikes.mended(read)).isEqualTo(read);
    }
}
