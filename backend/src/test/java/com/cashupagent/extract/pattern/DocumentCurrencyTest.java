package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Source;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose currency a sign is that several countries write. */
class DocumentCurrencyTest {

    @TempDir
    private Path folder;

    @Test
    void capitalsBeforeAFigureInADescriptionAreNoCurrency() {
        assertThat(currency(
                        "Text | Menge | Wert EUR",
                        "Getriebeöl CLP 150 | 5 | 21,55",
                        "Getriebeöl CLP 220 | 2 | 27,10",
                        "Hydrauliköl | 1 | 12,00"))
                .isEqualTo("EUR");
        assertThat(currency("Servicio | CLP 150.000", "Total | CLP 150.000")).isEqualTo("CLP");
    }

    @Test
    void linesThatAreConvertedDoNotOutvoteTheirTotal() {
        assertThat(currency(
                        "Description | ROE | Amount | Charges in KES",
                        "AWB fee | 127.4768 | USD 202.99 | 25,876.51",
                        "Transfer fee | 127.4768 | USD 14.80 | 1,886.66",
                        "Fuel surcharge | 127.4768 | USD 175.20 | 22,333.94",
                        "Pick-up charge | 127.4768 | USD 839.99 | 107,079.24",
                        "Total KES | 157,176.35"))
                .isEqualTo("KES");
    }

    @Test
    void aSignOverTheAmountsIsTheirs() {
        assertThat(currency("Particulars | Amount (HK$)", "Monthly rent | 58,400.00", "Total | 58,400.00"))
                .isEqualTo("HKD");
    }

    @Test
    void aDollarThatNothingTellsApartIsAGuess() {
        assertThat(confidence("Kestrel Works", "Total | $119.00"))
                .isLessThan(0.75)
                .isLessThan(confidence("Kestrel Works, Austin, TX 78701", "Total | $119.00"));
    }

    private double confidence(String... lines) {
        return new DocumentCurrency(DrawnSheet.of(folder, lines)).find().confidence();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Kestrel Works, Austin, TX 78701; Total | $119.00; USD",
                "Kestrel Works Pty Ltd; Total | $119.00; AUD",
                "GST No. 104-953-360; Total | $119.00; NZD",
                "Moneda: USD - Dólar americano RFC: ECM981103A33; Total | $ 119.00; USD",
                "RFC: ECM981103A33; Total | $ 119.00; MXN",
                "Kigali; TOTAL Rwf | 119.00; RWF",
                "Accra; Amount (GH¢) | 119.00; GHS",
                "Erin, Ontario N0B 1T0; Total | 119.00; CAD",
                "HST 13% | 15.47; Total | 119.00; CAD",
                "Dakar; Total FCFA | 119.00; XOF",
                "Douala; Total FCFA | 119.00; XAF",
                "ABN 51 824 753 556; Total | $119.00; AUD",
                "12 George Street, Sydney NSW 2000; Total | $119.00; AUD",
                "88 King St, Toronto ON M5V 2T6; Total | $119.00; CAD",
                "GST/HST 123026635 RT0001; Total | $119.00; CAD",
                "Auckland 1010, New Zealand; Total | $119.00; NZD",
                "NZBN 9429041535110; Total | $119.00; NZD",
                "1 Raffles Place, Singapore 048616; Total | $119.00; SGD",
                "Kestrel Works Pte Ltd; Total | $119.00; SGD",
                "Nathan Road, Kowloon, Hong Kong; Total | $119.00; HKD",
                "Cobalto S.A. de C.V.; Total | $119.00; MXN",
                "COBALTO SA DE CV; Total | $119.00; MXN",
                "Aguas del Norte S.A. E.S.P.; Total | $ 45.070; COP",
                "TPS + TVQ (15%) | 17.85; Total | 119.00 $; CAD",
                "CUIT 30-50001091-2; Total | $119.00; ARS",
                "KRA PIN P051365947M, Nairobi, Kenya; Total | $119.00; USD",
                "Harare, Zimbabwe; Total | $119.00; USD",
                "Stockholm, Sverige; Total | 119,00 kr; SEK",
                "Org.nr 556188-8404; Total | 119,00 kr; SEK",
                "Oslo, Norge; Total | 119,00 kr; NOK",
                "Org.nr 995525828 MVA; Total | 119,00 kr; NOK",
                "CVR 13585628; Total | 119,00 kr.; DKK",
                "2100 København, Danmark; Total | 119,00 kr; DKK",
                "Reykjavík, Ísland; Total | 119,00 kr; ISK",
                "Glenelg SA to Newcastle NSW; Total | $119.00; AUD",
                "Berdor S.A.; Total factura Eur | 119,00; EUR",
                "Iris Sirius; Total factura | 119,00 Eur; EUR",
                "Acacia College, Pune 411 011; Sum (Rs.) 119.00; INR",
                "Protea Hire | Rate | Amount (R); Drill | 20.00 | 119.00; ZAR",
                "Duka Kuu, Mwanza, simu +255 776 769 027; Jumla kuu | /=119,000.00; TZS",
                "Duka Kuu, Kampala; Total | 119,000/=; UGX",
                "Kestrel Works, +44 113 496 0000; Total | 119.00; GBP",
                "Tornillos Vela, NIF B58379975; Total | 119,00; EUR",
                "Leeds LS1 4AB; Total | £119.00; GBP",
                "Nasr City, Cairo, Egypt; Total | £119.00; EGP",
                "GSTIN 27AAPFU0939F1ZV; Total | Rs. 119.00; INR",
                "Shahrah-e-Faisal, Karachi; Total | Rs. 119.00; PKR",
                "Galle Road, Colombo 3; Total | Rs. 119.00; LKR",
                "Minato-ku, Tokyo; Total | ¥11,900; JPY",
                "Pudong, Shanghai; Total | ¥119.00; CNY",
                "Durban 4001; Total | R 119.00; ZAR",
                "Events Pty Ltd, Randburg 2195; Total | 44 266.37 R; ZAR"
            })
    void theSellersCountryTellsWhoseSignItIs(String cue, String total, String iso) {
        assertThat(currency(cue, "Invoice 4711", total)).isEqualTo(iso);
    }

    @Test
    void theBuyersAddressDoesNotMakeAnAmericansDollarsAustralian() {
        assertThat(currency(
                        "Kestrel Works Inc., Austin, TX 78701",
                        "Bill to: Baobab Foods Pty Ltd",
                        "12 George Street, Sydney NSW 2000, Australia",
                        "Total | $119.00"))
                .isEqualTo("USD");
    }

    @Test
    void theCodeBesideOneSumTellsWhoseDollarsAllAre() {
        assertThat(currency("Mailgrove Pte. Ltd.", "Singapore 068914", "| $5,492.31 USD due", "Total | $5,492.31"))
                .isEqualTo("USD");
    }

    @Test
    void theSellersStateMayBeSpelledOut() {
        assertThat(currency("San Francisco, California 94114 | Vancouver, BC V6A 4B6", "Total | $49.00"))
                .isEqualTo("USD");
    }

    @Test
    void aWrittenCodeOutweighsEveryCountry() {
        assertThat(currency("Kestrel Works Pty Ltd", "Currency: USD", "Total | $119.00"))
                .isEqualTo("USD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "KRA PIN P051365947M; KES",
                "GSTIN 27AAPFU0939F1ZV; INR",
                "ABN 51 824 753 556; AUD",
                "CHE-116.281.710 MWST; CHF",
                "Leeds LS1 4AB; GBP",
                "USt-IdNr. DE136695976; EUR",
                "Austin, TX 78701; USD",
                "Kestrel Works Sdn Bhd; MYR",
                "NTN 0712416-1, KARACHI-75700; PKR",
                "Makati, Metro Manila; PHP",
                "CNPJ 11.222.333/0001-81; BRL"
            })
    void whereNothingIsPrintedTheCountrysOwnIsTakenAndMarkedSo(String cue, String iso) {
        Field<String> found = read(cue, "Total | 119.00");
        assertThat(found.value()).isEqualTo(iso);
        Evidence evidence = Objects.requireNonNull(found.evidence());
        assertThat(evidence.source()).isEqualTo(Source.COMPUTED);
        assertThat(found.confidence()).isLessThan(0.7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Total | Q1,250.00; GTQ",
                "Total | ksh1,250.00; KES",
                "Total | RD$1,250.00; DOP",
                "Moeda: AKZ; AOA",
                "Total | TSH 1,250.00; TZS",
                "Item Amount(GH¢); GHS",
                "Transfer to 12-3086-0441752-00, total $119.00; NZD",
                "Auckland 1010, total $119.00; NZD",
                "Halifax, NS, Canada | WA-031 $119.00; CAD",
                "Total | ¦450,000; NGN"
            })
    void knowsHowPapersOfManyCountriesWriteTheirs(String line, String iso) {
        assertThat(currency("Kestrel Works", line)).isEqualTo(iso);
    }

    @Test
    void aPostCodeAndALegalFormAreNoCurrencies() {
        assertThat(currency("Kestrel Works", "Derbyshire", "DE45 1GT", "Total | 119.00"))
                .isEqualTo("GBP");
        assertThat(currency("Kestrel Works", "DE45 1203 0000 1020 3051 44", "Total | 119.00"))
                .isEqualTo("EUR");
        assertThat(currency(
                        "Kestrel Telecom Sdn. Bhd.", "Line 0125550118 MUTIARA LOGISTIK SDN BHD 80.00", "Total | 80.00"))
                .isEqualTo("MYR");
    }

    @Test
    void aCodeApartBehindASumIsItsCurrency() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 10, "Total:").right(400, 60, 10, "581,826.00").text(450, 60, 10, "ALL");
            assertThat(new DocumentCurrency(DrawnSheet.of(folder, page)).find().value())
                    .isEqualTo("ALL");
        }
        assertThat(currency("Total FOR ALL WORK | 119.00")).isNull();
        assertThat(currency("NIPT: K92417038P", "Total | 119.00")).isEqualTo("ALL");
        assertThat(currency("Kestrel Works", "Total | 119.00 Lek")).isEqualTo("ALL");
    }

    @Test
    void withoutAnyCueThereIsNone() {
        assertThat(currency("Kestrel Works", "Total | 119.00")).isNull();
    }

    private @Nullable String currency(String... lines) {
        return read(lines).value();
    }

    private Field<String> read(String... lines) {
        return new DocumentCurrency(DrawnSheet.of(folder, lines)).find();
    }

    @Test
    void poundsOfGoodsAreAWeightAndDollarsMayBeSpelled() {
        assertThat(currency("Currency | US Dolar", "2 Pounds 23.03 | Hat | 46.06", "Total | 46.06"))
                .isEqualTo("USD");
        assertThat(currency("Pounds 12.00 | Hats | 12.00", "Total | Pounds 12.00"))
                .isEqualTo("GBP");
    }
}
