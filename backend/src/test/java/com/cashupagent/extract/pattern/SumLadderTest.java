package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Evidence;
import com.cashupagent.model.Source;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums that hold by what is printed between them, and net amounts that follow from others. */
class SumLadderTest {

    @TempDir
    Path folder;

    @Test
    void whatStandsBetweenTheSumsExplainsThemWhateverItIsCalled() {
        Sums sums = sums(
                "0",
                "Sub-Total | 593.00",
                "Royal Mail 2nd Class Signed | 5.00",
                "VAT (20%) | 119.60",
                "Total | 717.60");
        assertThat(sums.total().value()).isEqualTo("717.60");
        assertThat(sums.tax().value()).isEqualTo("119.60");
        assertThat(sums.net().value()).isEqualTo("593.00");
    }

    @Test
    void aSumOnTheWayIsNotAddedAgain() {
        Sums sums = sums(
                "4796.00",
                "Onorari e competenze | 4.796,00",
                "Cassa 4% | 191,84",
                "Imponibile IVA | 4.987,84",
                "IVA 22% | 1.097,32",
                "Spese anticipate | 127,70",
                "Totale parcella | 6.212,86",
                "Ritenuta d'acconto 20% su 4.796,00 | -959,20",
                "Netto a pagare | 5.253,66");
        assertThat(sums.total().value()).isEqualTo("6212.86");
        assertThat(sums.tax().value()).isEqualTo("1097.32");
    }

    @Test
    void ofTwoTaxesNeitherIsTheWholeOne() {
        Sums sums = sums(
                "0", "Subtotal | 1,551.25", "GST on 1,551.25 | 77.56", "RST on 1,551.25 | 108.59", "Total | 1,737.40");
        assertThat(sums.total().value()).isEqualTo("1737.40");
        assertThat(sums.tax().value()).isEqualTo("186.15");
    }

    @Test
    void aTotalMayBeRoundedToWholeUnits() {
        Sums sums = sums("0", "Taxable Value | 1,042.50", "IGST 18% | 187.65", "Grand Total | 1,230.00");
        assertThat(sums.total().value()).isEqualTo("1230.00");
        assertThat(sums.tax().value()).isEqualTo("187.65");
    }

    @Test
    void aNetAmountThatIsNotPrintedIsComputedWhereTheLinesMakeIt() {
        Sums sums = sums("203.49", "GST 10% Tax: | A$20.35", "Total: | A$223.84");
        assertThat(sums.net().value()).isEqualTo("203.49");
        Evidence place = Objects.requireNonNull(sums.net().evidence());
        assertThat(place.source()).isEqualTo(Source.COMPUTED);
    }

    @Test
    void norIsItGuessedWhereTheyDoNot() {
        assertThat(sums("150.00", "GST 10% Tax: | A$20.35", "Total: | A$223.84")
                        .net()
                        .present())
                .isFalse();
    }

    @Test
    void aTaxMayBeSaidToBeIncludedInTheNextLine() {
        Sums sums =
                sums("0", "Subtotal | £1,480.00", "Shipping | £5.95", "Total | £1,485.95 (includes", "| £247.66 VAT)");
        assertThat(sums.total().value()).isEqualTo("1485.95");
        assertThat(sums.tax().value()).isEqualTo("247.66");
        assertThat(sums.net().value()).isEqualTo("1238.29");
    }

    @Test
    void aDiscountIsNoTaxThoughTheSumsWouldHold() {
        Sums sums = sums("0", "Subtotal: | 137,050.00", "Discount (5%): | 6,852.50", "Total Amount: | 130,197.50");
        assertThat(sums.total().value()).isEqualTo("130197.50");
        assertThat(sums.tax().present()).isFalse();
        assertThat(sums.net().value()).isEqualTo("137050.00");
    }

    @Test
    void whereTheLinesMakeTheTotalTheyIncludeTheTax() {
        assertThat(sums("28.75", "Total Due | $28.75", "GST Component | $3.75")
                        .net()
                        .value())
                .isEqualTo("25.00");
    }

    /** Shillings and rupees are often printed whole. */
    @Test
    void sumsInGroupsNeedNoDecimals() {
        Sums sums = sums("0", "Value | PKR 3,350,000", "17% GST | 569,500", "Total | 3,919,500");
        assertThat(sums.total().value()).isEqualTo("3919500");
        assertThat(sums.tax().value()).isEqualTo("569500");
    }

    @Test
    void whatIsTakenOffBetweenThemMayBeCalledAnything() {
        Sums sums = sums("982.50", "Subtotal: | $982.50", "Adjustment: | -$210.00", "TOTAL DUE: | $772.50");
        assertThat(sums.total().value()).isEqualTo("772.50");
        assertThat(sums.net().value()).isEqualTo("982.50");
    }

    @Test
    void whatIsPaidOrKeptBackLeavesTheTotal() {
        assertThat(sums("0", "Subtotal: | 982.50", "Amount paid: | -210.00", "Amount due: | 772.50")
                        .total()
                        .value())
                .isEqualTo("982.50");
    }

    @Test
    void aNetTotalBelowTheTaxIsTheTotalOfAPageThatHasNoOther() {
        Sums sums = sums("4500", "Tax | 720.00", "Net Total | 5,220.00");
        assertThat(sums.total().value()).isEqualTo("5220.00");
        assertThat(sums.tax().value()).isEqualTo("720.00");
        assertThat(sums("4500", "Net Total | 4,500.00", "Tax | 720.00", "Total | 5,220.00")
                        .net()
                        .value())
                .isEqualTo("4500.00");
    }

    @Test
    void aPageThatSaysThatThereIsNoTaxHasNoneThatNothingCallsOne() {
        Sums sums = sums(
                "288.00",
                "Total : | 288.00 €",
                "TVA non applicable, art. 293 B du CGI",
                "Pénalités de retard : 2,70 % + indemnité forfaitaire de | 40 €");
        assertThat(sums.total().value()).isEqualTo("288.00");
        assertThat(sums.tax().value()).isEqualTo("0.00");
    }

    @Test
    void wholePesosAreGroupedByPoints() {
        Sums sums = sums("0", "Subtotal | $ 26.786", "Cargo | $ 18.284", "TOTAL A PAGAR | $ 45.070");
        assertThat(sums.total().value()).isEqualTo("45070");
        assertThat(sums("0", "Total KWD | 45.070").total().value()).isEqualTo("45.070");
    }

    private Sums sums(String lines, String... printed) {
        Sheet sheet = DrawnSheet.of(folder, printed);
        BigDecimal items = new BigDecimal(lines);
        DocumentSums sums = new DocumentSums(sheet, Set.of(), items);
        return NetAmount.complete(sums.find(), sums.candidates(), items);
    }
}
