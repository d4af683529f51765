package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Box;
import com.cashupagent.model.Source;
import com.cashupagent.model.TextLine;
import com.cashupagent.model.TextSegment;
import com.cashupagent.model.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in single lines: dates, amounts, labels. */
class SheetTest {

    private static final com.cashupagent.model.Page PAGE =
            new com.cashupagent.model.Page(1, 1000, 1000, List.of(), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-31|2024-03-31",
                "31.3.2024|2024-03-31",
                "31/03/24|2024-03-31",
                "31-03-2024|2024-03-31",
                "March 31, 2024|2024-03-31",
                "August 3 , 2014|2014-08-03",
                "Apr 01, 2015|2015-04-01",
                "31st March 2024|2024-03-31",
                "31-Mar-24|2024-03-31",
                "11. Juli 2014|2014-07-11",
                "31. März 2024|2024-03-31",
                "1er février 2024|2024-02-01",
                "aoû 12, 2016|2016-08-12",
                "5 de mayo de 2023|2023-05-05",
                "5 maggio 2023|2023-05-05",
                "5 mei 2023|2023-05-05",
                "2024 Mar 31|2024-03-31",
                "31/Mar/2024|2024-03-31",
                "31/mar/2024|2024-03-31",
            })
    void readsDatesInFiguresAndWords(String text, LocalDate expected) {
        assertThat(dates(text, DateOrder.DAY_FIRST)).containsExactly(expected);
    }

    @Test
    void theOrderCountsOnlyWhereBothArePossible() {
        assertThat(dates("03/04/2024", DateOrder.DAY_FIRST)).containsExactly(LocalDate.of(2024, 4, 3));
        assertThat(dates("03/04/2024", DateOrder.MONTH_FIRST)).containsExactly(LocalDate.of(2024, 3, 4));
        assertThat(dates("13/04/2024", DateOrder.MONTH_FIRST)).containsExactly(LocalDate.of(2024, 4, 13));
        assertThat(dates("04/13/2024", DateOrder.DAY_FIRST)).containsExactly(LocalDate.of(2024, 4, 13));
        assertThat(dates("03.04.2024", DateOrder.MONTH_FIRST)).containsExactly(LocalDate.of(2024, 4, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31.02.2024", "99/99/2024", "1.2.3.4.5", "Tel 030/12345", "10:35", "12 Foo 2024", "1234567"})
    void seesNoDateWhereThereIsNone(String text) {
        assertThat(dates(text, DateOrder.DAY_FIRST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "€1,234.50|1234.50|€",
                "1.005,55 €|1005.55|€",
                "USD 93.50|93.50|USD",
                "93.50EUR|93.50|EUR",
                "Rs 1939|1939|Rs",
                "(12.00)|-12.00|",
                "-21,25|-21.25|",
                "50.00-|-50.00|",
                "1 234,56|1234.56|",
                "Euro1 234,56|1234.56|Euro",
                "Fr.1 234,56|1234.56|Fr.",
                "$-5.00|-5.00|$",
                "/=105,160.00|105160.00|",
                "1,500/=|1500|",
            })
    void readsAmountsWithSignAndCurrency(String text, BigDecimal value, String currency) {
        List<Found<Amount>> found = amounts(text);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).value().value()).isEqualTo(value);
        assertThat(Optional.ofNullable(found.get(0).value().currency())).isEqualTo(Optional.ofNullable(currency));
    }

    @Test
    void aShareIsNoMoney() {
        assertThat(amounts("19 %")).singleElement().satisfies(found -> {
            assertThat(found.value().percent()).isTrue();
            assertThat(found.value().looksLikeMoney()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"INV-3337", "RX-12", "A123", "DE123456789", "10:35"})
    void aNumberedThingIsNoAmount(String text) {
        assertThat(amounts(text)).isEmpty();
    }

    @Test
    void theLongestLabelWins() {
        assertThat(values("Total Amount Due")).containsExactly(Role.AMOUNT_DUE);
        assertThat(values("Invoice Date:")).containsExactly(Role.ISSUE_DATE);
        assertThat(values("USt.-Id.-Nr. DE1")).containsExactly(Role.TAX_ID);
    }

    @Test
    void compoundsAndBracketsDoNotHideALabel() {
        assertThat(values("Handelsrechnung (380) Nr. 471102")).contains(Role.INVOICE_NUMBER);
        assertThat(values("Mietrechnung Nr. 9/00/N")).containsExactly(Role.INVOICE_NUMBER);
    }

    @Test
    void aLabelIsNoPartOfAWord() {
        assertThat(values("Totally unrelated")).isEmpty();
        assertThat(values("Subtotal")).containsExactly(Role.NET);
    }

    @Test
    void aValueGluedToItsLabelIsCutOff() {
        Row row = row("Date:31/12/2017");
        assertThat(row.words()).extracting(Word::text).containsExactly("Date:", "31/12/2017");
        assertThat(row.words().get(0).box().x1())
                .isEqualTo(row.words().get(1).box().x0());
        assertThat(row("http://localhost 10:35").words()).hasSize(2);
    }

    @Test
    void whatIsSaidAgainBehindAStrokeIsOneLabel() {
        Row row = row("Sprzedawca / Seller");
        assertThat(new LabelFinder(Lexicon.SHARED)
                        .find(row).stream()
                                .filter(label -> label.role() == Role.VENDOR)
                                .toList())
                .singleElement()
                .matches(Label::alone);
        assertThat(values("Date / Total")).containsExactly(Role.ISSUE_DATE, Role.TOTAL);
    }

    @Test
    void everyLabelFileIsLoaded() {
        assertThat(Lexicon.SHARED.stopwords().keySet()).containsExactlyInAnyOrderElementsOf(Lexicon.LANGUAGES);
        assertThat(Lexicon.SHARED.months())
                .containsEntry("marz", 3)
                .containsEntry("aout", 8)
                .containsEntry("dec", 12);
    }

    @ParameterizedTest
    @CsvSource({
        "E5.50, 5.50",
        "E.5.50, 5.50",
        "f596.99, 596.99",
        "S34.50, 34.50",
        "RH134.80, 134.80",
        "(S1.10), 1.10",
        "$42-95, 42.95",
        "16-00, 16.00"
    })
    void signsThatRecognitionTakesForOthersAreNoPartOfTheNumber(String text, BigDecimal expected) {
        assertThat(new AmountFinder(List.of(PAGE), '.').find(row(text, Source.OCR)))
                .singleElement()
                .satisfies(found -> assertThat(found.value().value().abs()).isEqualByComparingTo(expected));
        assertThat(amounts(text))
                .as("a text layer says what it says")
                .noneMatch(found -> found.value().value().compareTo(expected) == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E550", "S34.5", "16-08", "12-10-2018", "T5.50x", "RHB12.50", "E5.50.20"})
    void otherRecognisedWordsStayWhatTheyAre(String text) {
        assertThat(new AmountFinder(List.of(PAGE), '.').find(row(text, Source.OCR)))
                .isEmpty();
    }

    /** A one is narrow, and the box of a recognised word lower than its font. */
    @Test
    void theFontOfARecognisedNumberSaysHowWideItsBlankIs() {
        assertThat(spaced(10))
                .singleElement()
                .satisfies(found -> assertThat(found.value().value()).isEqualByComparingTo("1066.24"));
        assertThat(spaced(0)).as("too far apart for so small a font").hasSize(2);
    }

    private static List<Found<Amount>> spaced(double fontSize) {
        Word one = new Word("1", new Box(0.05, 0.1, 0.052, 0.107), fontSize, false, 1, Source.OCR);
        Word rest = new Word("066,24", new Box(0.0565, 0.1, 0.08, 0.107), fontSize, false, 1, Source.OCR);
        Box box = one.box().union(rest.box());
        Row row = Row.of(0, new TextLine(1, List.of(new TextSegment(1, List.of(one, rest), box)), box));
        return new AmountFinder(List.of(PAGE), ',').find(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "36827 Net 60 days 26 December 2023 Truck",
                "Kitchen refit Net 14 Dec 26, 2023",
                "Hauptplatz 77/3/51 Datum : 26. Dezember 2023",
                "Floor 12 Due 26 December 2023",
                "Suite 4 on December 26, 2023",
                "December 26 2023",
                "26 December 23"
            })
    void aNumberAndAWordBeforeItTakeNothingFromADate(String text) {
        assertThat(dates(text, DateOrder.DAY_FIRST)).containsExactly(LocalDate.of(2023, 12, 26));
    }

    @Test
    void aMonthWithItsYearIsNoDay() {
        assertThat(dates("Leistungszeitraum Dezember 2023", DateOrder.DAY_FIRST))
                .isEmpty();
    }

    @Test
    void aRangeOfDaysHasNoYearAndTakesNoneFromItsNeighbours() {
        assertThat(dates("11 Aug – 10 Sep", DateOrder.DAY_FIRST)).isEmpty();
        assertThat(dates("10 Aug 3 18.37", DateOrder.DAY_FIRST)).isEmpty();
        assertThat(dates("1 Aug 22", DateOrder.DAY_FIRST)).containsExactly(LocalDate.of(2022, 8, 1));
    }

    private static List<LocalDate> dates(String text, DateOrder order) {
        return new DateFinder(Lexicon.SHARED, "")
                .find(row(text)).stream()
                        .map(found -> found.value().in(order).orElseThrow())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 575 Euros; 1575",
                "e5.616,00; 5616.00",
                "Q4,992.00; 4992.00",
                "RD$83.250,00; 83250.00",
                "rs.250.00; 250.00",
                "¦450,000; 450000",
                "¹1,200.00; 1200.00",
                "420.00 лв; 420.00",
                "439,886.3; 439886.30",
                "1960.0; 1960.00",
                "146.5 kg; 146.5",
                "45.0; 45.0",
                "3000,-; 3000.00",
                "4518.19:-; 4518.19",
                "389.5:-; 389.50",
                "420.00-; -420.00",
                "4 489,5; 4489.50"
            })
    void readsAmountsAsPapersOfManyCountriesPrintThem(String text, BigDecimal expected) {
        assertThat(amounts(text)).extracting(found -> found.value().value()).containsExactly(expected);
    }

    private static List<Found<Amount>> amounts(String text) {
        return new AmountFinder(List.of(PAGE), '.').find(row(text));
    }

    private static List<Role> values(String text) {
        return new LabelFinder(Lexicon.SHARED)
                .find(row(text)).stream()
                        .filter(label -> label.role().kind() == Role.Kind.VALUE)
                        .map(Label::role)
                        .filter(role -> role != Role.NUMBER)
                        .toList();
    }

    private static Row row(String text) {
        return row(text, Source.TEXT_LAYER);
    }

    private static Row row(String text, Source source) {
        List<Word> words = new ArrayList<>();
        double x = 0.05;
        for (String part : text.split(" ")) {
            words.add(new Word(part, new Box(x, 0.1, x + part.length() * 0.006, 0.11), 10, false, 1, source));
            x += part.length() * 0.006 + 0.003;
        }
        Box box = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
        return Row.of(0, new TextLine(1, List.of(new TextSegment(1, words, box)), box));
    }
}
