package com.cashupagent.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Box;
import com.cashupagent.model.Check;
import com.cashupagent.model.Check.Outcome;
import com.cashupagent.model.Document;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.Party;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that an engine misread, put right where the sums leave no other way, and left alone everywhere else. */
class MisreadingsTest {

    private static final double SURE = 0.99;
    private static final double UNSURE = 0.8;

    private final List<Word> words = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        // net, tax and total as read, with the total unsure, and what it must have been
        "100.00, 23.00, 128.00, 123.00, 8 for 3",
        "100.00, 17.00, 111.00, 117.00, 7 for 1",
        "250.00, 40.00, 296.00, 290.00, 0 for 6",
        "1050.00, 189.00, 19.00, 1239.00, no: two digits are missing",
        "1050.00, 189.00, 139.00, 1239.00, a digit dropped",
        "1050.00, 189.00, 239.00, 1239.00, the first digit dropped",
        "7.20, 0.54, 774, 7.74, the decimal sign lost",
        "6.00, 0.60, 56.60, 6.60, a currency's sign before the digits"
    })
    void anUnsureTotalIsMendedByTheOthers(String net, String tax, String read, String right, String why) {
        Invoice invoice = invoice(sure(net), sure(tax), unsure(read));

        Invoice mended = Misreadings.mended(invoice, document());

        boolean twoMistakes = why.startsWith("no");
        assertThat(mended.total().value()).as(why).isEqualTo(new BigDecimal(twoMistakes ? read : right));
    }

    @Test
    void whatWasReadStaysBesideTheValueAndACheckSaysSo() {
        Invoice invoice = invoice(sure("100.00"), sure("17.00"), unsure("111.00"));

        Invoice mended = Misreadings.mended(invoice, document());

        Evidence evidence = Objects.requireNonNull(mended.total().evidence());
        assertThat(evidence.readAs()).isEqualTo("111.00");
        assertThat(evidence.source()).isEqualTo(Source.OCR);
        assertThat(evidence.box())
                .isEqualTo(Objects.requireNonNull(invoice.total().evidence()).box());
        assertThat(mended.total().confidence()).isLessThan(invoice.total().confidence());
        assertThat(outcome(mended, InvoiceChecks.NET_PLUS_TAX)).isEqualTo(Outcome.PASSED);
        assertThat(InvoiceChecks.run(mended))
                .filteredOn(check -> check.name().equals(Misreadings.NAME))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
                    assertThat(check.message()).contains("111.00", "117.00", "total");
                });
        assertThat(InvoiceChecks.run(invoice)).extracting(Check::name).doesNotContain(Misreadings.NAME);
    }

    /** A sum that was made to hold is no proof of anything. */
    @Test
    void theDocumentIsLessSureThanOneThatWasReadLikeThat() {
        Invoice mended = Misreadings.mended(invoice(sure("100.00"), sure("17.00"), unsure("111.00")), document());
        words.clear();
        Invoice read = invoice(sure("100.00"), sure("17.00"), sure("117.00"));
        assertThat(mended.total().value()).isEqualTo(read.total().value());
        assertThat(Confidence.ofReading(PageCluesTest.BLANK, mended, InvoiceChecks.run(mended)))
                .isLessThan(Confidence.ofReading(PageCluesTest.BLANK, read, InvoiceChecks.run(read)));
    }

    @Test
    void nothingIsMendedWhereTwoChangesWouldDo() {
        // 189 may be 139, or 1,239 may be 1,289.
        Invoice invoice = invoice(sure("1100.00"), unsure("189.00"), unsure("1239.00"));
        assertThat(Misreadings.mended(invoice, document())).isSameAs(invoice);
    }

    @Test
    void theLinesDecideBetweenTwoChanges() {
        Invoice invoice = invoice(sure("1100.00"), unsure("189.00"), unsure("1239.00"));
        Invoice withLines = withLines(invoice, line("1", "1289.00", "1289.00"));
        Invoice mended = Misreadings.mended(withLines, document());
        assertThat(mended.total().value()).isEqualByComparingTo("1289.00");
        assertThat(mended.tax()).isEqualTo(withLines.tax());
    }

    @Test
    void aTextLayerIsNeverDoubted() {
        Invoice invoice = invoice(sure("100.00"), sure("17.00"), place("111.00", UNSURE, Source.TEXT_LAYER));
        assertThat(Misreadings.mended(invoice, document())).isSameAs(invoice);
    }

    @Test
    void whatTheEngineWasSureOfIsNotDoubted() {
        Invoice invoice = invoice(unsure("100.00"), unsure("17.00"), sure("111.00"));
        assertThat(Misreadings.mended(invoice, document()).total()).isEqualTo(invoice.total());
    }

    @Test
    void sumsThatHoldAreLeftAlone() {
        Invoice invoice =
                withLines(invoice(unsure("100.00"), unsure("17.00"), unsure("117.01")), line("1", "100.00", "100.00"));
        assertThat(Misreadings.mended(invoice, document())).isSameAs(invoice);
    }

    /** A tip, a deposit: what is missing is no misread digit. */
    @Test
    void sumsThatLackSomethingAreLeftAlone() {
        Invoice invoice = invoice(unsure("38.00"), unsure("2.41"), unsure("47.91"));
        assertThat(Misreadings.mended(invoice, document())).isSameAs(invoice);
    }

    @Test
    void anAmountOfALineIsMendedByItsRowAndTheSum() {
        Invoice invoice = withLines(
                invoice(sure("60.50"), sure("0.00"), sure("60.50")),
                line("2", "10.00", "20.00"),
                line("3", "13.50", unsure("46.50")));
        Invoice mended = Misreadings.mended(invoice, document());
        assertThat(mended.lineItems().get(1).amount().value()).isEqualByComparingTo("40.50");
        assertThat(mended.lineItems().get(0)).isEqualTo(invoice.lineItems().get(0));
        assertThat(outcome(mended, InvoiceChecks.LINE_ITEMS)).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aPriceIsMendedByItsRowWhereOtherRowsMultiply() {
        Invoice invoice = withLines(
                invoice(sure("51.50"), sure("0.00"), sure("51.50")),
                line("2", "10.00", "20.00"),
                line("3", "5.50", "16.50"),
                line("2", unsure("1.50"), sure("15.00")));
        assertThat(Misreadings.mended(invoice, document())
                        .lineItems()
                        .get(2)
                        .unitPrice()
                        .value())
                .isEqualByComparingTo("7.50");
    }

    @Test
    void aDiscountIsNoMistake() {
        Invoice invoice =
                withLines(invoice(sure("6.50"), sure("0.00"), sure("6.50")), line("1", unsure("8.50"), sure("6.50")));
        assertThat(Misreadings.mended(invoice, document())).isSameAs(invoice);
    }

    @Test
    void aCreditNoteKeepsItsSign() {
        Invoice invoice = invoice(sure("-100.00"), sure("-17.00"), unsure("-111.00"));
        assertThat(Misreadings.mended(invoice, document()).total().value()).isEqualTo(new BigDecimal("-117.00"));
    }

    @Test
    void aDocumentOfThousandsOfLinesTakesNoTime() {
        LineItem[] lines = new LineItem[5_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line("1", "1.00", "8.00");
        }
        Invoice invoice = withLines(invoice(sure("1.00"), sure("1.00"), unsure("8.00")), lines);
        assertThat(Misreadings.mended(invoice, document())).isSameAs(invoice);
    }

    private Field<BigDecimal> sure(String text) {
        return place(text, SURE, Source.OCR);
    }

    private Field<BigDecimal> unsure(String text) {
        return place(text, UNSURE, Source.OCR);
    }

    /** Each number stands on a line of its own. */
    private Field<BigDecimal> place(String text, double confidence, Source source) {
        double top = 0.0001 * words.size();
        Box box = new Box(0.5, top, 0.6, top + 0.00005);
        words.add(new Word(text, box, 0, false, confidence, source));
        return Field.of(new BigDecimal(text), 0.9, new Evidence(1, box, source));
    }

    /** With as many other words as a page has, which are read well. */
    private Document document() {
        List<Word> all = new ArrayList<>(words);
        for (int i = 0; i <= words.size(); i++) {
            all.add(new Word("word", new Box(0.1, 0.9, 0.2, 0.91), 0, false, 0.97, Source.OCR));
        }
        return new Document(MediaType.PNG, List.of(new Page(1, 595, 842, all, List.of())));
    }

    private LineItem line(String quantity, String price, String amount) {
        return line(quantity, sure(price), sure(amount));
    }

    private LineItem line(String quantity, String price, Field<BigDecimal> amount) {
        return line(quantity, sure(price), amount);
    }

    private LineItem line(String quantity, Field<BigDecimal> price, Field<BigDecimal> amount) {
        return new LineItem(Field.absent(0), sure(quantity), price, amount);
    }

    private static Outcome outcome(Invoice invoice, String name) {
        return InvoiceChecks.run(invoice).stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static Invoice withLines(Invoice invoice, LineItem... lines) {
        return invoice(invoice.net(), invoice.tax(), invoice.total(), List.of(lines));
    }

    private static Invoice invoice(Field<BigDecimal> net, Field<BigDecimal> tax, Field<BigDecimal> total) {
        return invoice(net, tax, total, List.of());
    }

    private static Invoice invoice(
            Field<BigDecimal> net, Field<BigDecimal> tax, Field<BigDecimal> total, List<LineItem> lines) {
        return new Invoice(
                DocumentType.INVOICE,
                Field.absent(0),
                List.of(),
                List.of(),
                Field.absent(0),
                Field.absent(0),
                Field.absent(0),
                Field.absent(0),
                Party.absent(0),
                Party.absent(0),
                total,
                tax,
                net,
                Field.absent(0),
                List.of(),
                lines);
    }

    @Test
    void aSignThatIsReadAsAFigureIsMissingBesideTheAmounts() {
        Invoice invoice = withLines(
                invoice(sure("2415.00"), sure("0.00"), sure("2415.00")),
                line("1", unsure("865.00"), signed("65.00")),
                line("3", "2100.00", "2100.00"),
                line("1", "250.00", "250.00"));
        assertThat(price(Misreadings.mended(invoice, document()))).isEqualByComparingTo("65.00");
        Invoice bare = withLines(
                invoice(sure("2415.00"), sure("0.00"), sure("2415.00")),
                line("1", unsure("865.00"), sure("65.00")),
                line("3", "2100.00", "2100.00"),
                line("1", "250.00", "250.00"));
        assertThat(price(Misreadings.mended(bare, document()))).isEqualByComparingTo("865.00");
    }

    @Test
    void amountsThatHoldATaxOfTheirOwnProveNoMistake() {
        Invoice invoice = withLines(
                invoice(sure("125.00"), sure("0.00"), sure("125.00")),
                line("1", unsure("50.00"), sure("60.00")),
                line("2", "20.00", "45.00"),
                line("5", "2.00", "10.00"),
                line("2", "5.00", "10.00"));
        assertThat(price(Misreadings.mended(invoice, document()))).isEqualByComparingTo("50.00");
    }

    private Field<BigDecimal> signed(String text) {
        Field<BigDecimal> field = sure(text);
        Word plain = words.remove(words.size() - 1);
        words.add(new Word("$" + text, plain.box(), 0, false, SURE, Source.OCR));
        return field;
    }

    private static BigDecimal price(Invoice invoice) {
        return Objects.requireNonNull(invoice.lineItems().get(0).unitPrice().value());
    }
}
