package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An invoice as it is written in each of the smaller languages, read whole. */
class LanguagesTest {

    private static final LocalDate ISSUED = LocalDate.of(2025, 3, 5);
    private static final LocalDate DUE = LocalDate.of(2025, 3, 19);

    @TempDir
    private Path folder;

    /**
     * A page in one language.
     *
     * @param head title, seller's heading, name, street, town and tax number, buyer's heading, name, street and town
     * @param facts label and value: number, date of issue, date due
     * @param table headings of description, quantity, price and amount, then two lines of the same
     * @param sums label and amount: net, tax, total
     * @param read number, tax number, currency, and the figures of net, tax and total
     */
    record Page(
            String language,
            List<String> head,
            List<List<String>> facts,
            List<List<String>> table,
            List<List<String>> sums,
            List<String> read) {

        @Override
        public String toString() {
            return language;
        }
    }

    static List<Page> pages() {
        return List.of(
                new Page(
                        "cs",
                        List.of(
                                "Faktura - daňový doklad",
                                "Dodavatel:",
                                "Dílna Javor s.r.o.",
                                "Lipová 12",
                                "602 00 Brno",
                                "DIČ: CZ27604977",
                                "Odběratel:",
                                "Mlékárna Podhůří, a.s.",
                                "Nádražní 5",
                                "370 01 České Budějovice"),
                        List.of(
                                List.of("Číslo faktury:", "2025-0147"),
                                List.of("Datum vystavení:", "5. března 2025"),
                                List.of("Datum splatnosti:", "19. 03. 2025")),
                        List.of(
                                List.of("Popis", "Množství", "Cena za MJ", "Celkem bez DPH"),
                                List.of("Dubová police", "2", "120,00", "240,00"),
                                List.of("Montáž", "3", "50,00", "150,00")),
                        List.of(
                                List.of("Základ daně", "390,00 Kč"),
                                List.of("DPH 21 %", "81,90 Kč"),
                                List.of("Celkem k úhradě", "471,90 Kč")),
                        List.of("2025-0147", "CZ27604977", "CZK", "390.00", "81.90", "471.90")),
                new Page(
                        "sk",
                        List.of(
                                "Faktúra",
                                "Dodávateľ:",
                                "Záhrada Orava s.r.o.",
                                "Hviezdoslavova 8",
                                "026 01 Dolný Kubín",
                                "IČ DPH: SK2020317068",
                                "Odberateľ:",
                                "Pekáreň Tatry a.s.",
                                "Štúrova 14",
                                "058 01 Poprad"),
                        List.of(
                                List.of("Číslo faktúry:", "20250088"),
                                List.of("Dátum vystavenia:", "05.03.2025"),
                                List.of("Dátum splatnosti:", "19.03.2025")),
                        List.of(
                                List.of("Názov položky", "Množstvo", "Jednotková cena", "Spolu bez DPH"),
                                List.of("Ovocné stromčeky", "2", "120,00", "240,00"),
                                List.of("Výsadba", "3", "50,00", "150,00")),
                        List.of(
                                List.of("Základ dane", "390,00 €"),
                                List.of("DPH 23 %", "89,70 €"),
                                List.of("Spolu k úhrade", "479,70 €")),
                        List.of("20250088", "SK2020317068", "EUR", "390.00", "89.70", "479.70")),
                new Page(
                        "fi",
                        List.of(
                                "LASKU",
                                "Myyjä:",
                                "Järvenrannan Puutyö Oy",
                                "Koivukatu 8",
                                "40100 Jyväskylä",
                                "ALV-tunnus: FI28144065",
                                "Asiakas:",
                                "Saaren Leipomo Oy",
                                "Rantakatu 3",
                                "57100 Savonlinna"),
                        List.of(
                                List.of("Laskun numero:", "30417"),
                                List.of("Laskun päivämäärä:", "5.3.2025"),
                                List.of("Eräpäivä:", "19.3.2025")),
                        List.of(
                                List.of("Kuvaus", "Määrä", "Yksikköhinta", "Yhteensä"),
                                List.of("Tammihylly", "2", "120,00", "240,00"),
                                List.of("Asennus", "3", "50,00", "150,00")),
                        List.of(
                                List.of("Veroton yhteensä", "390,00 €"),
                                List.of("ALV 25,5 %", "99,45 €"),
                                List.of("Maksettava yhteensä", "489,45 €")),
                        List.of("30417", "FI28144065", "EUR", "390.00", "99.45", "489.45")),
                new Page(
                        "bg",
                        List.of(
                                "ФАКТУРА",
                                "Доставчик:",
                                "Дърводелец Рила ЕООД",
                                "ул. Шипка 12",
                                "4000 Пловдив",
                                "ДДС №: BG175074752",
                                "Получател:",
                                "Мелница Тракия ООД",
                                "бул. Марица 4",
                                "6300 Хасково"),
                        List.of(
                                List.of("Фактура №:", "0000004127"),
                                List.of("Дата на издаване:", "5 март 2025 г."),
                                List.of("Падеж:", "19.03.2025 г.")),
                        List.of(
                                List.of("Наименование", "Количество", "Ед. цена", "Стойност"),
                                List.of("Дъбов рафт", "2", "120,00", "240,00"),
                                List.of("Монтаж", "3", "50,00", "150,00")),
                        List.of(
                                List.of("Данъчна основа", "390,00 лв."),
                                List.of("ДДС 20%", "78,00 лв."),
                                List.of("СУМА ЗА ПЛАЩАНЕ", "468,00 лв.")),
                        List.of("0000004127", "BG175074752", "BGN", "390.00", "78.00", "468.00")),
                new Page(
                        "hu",
                        List.of(
                                "SZÁMLA",
                                "Eladó:",
                                "Tölgyfa Műhely Kft.",
                                "Fő utca 12.",
                                "6720 Szeged",
                                "Adószám: 12345676-2-06",
                                "Vevő:",
                                "Napsugár Pékség Zrt.",
                                "Ady Endre út 4.",
                                "5600 Békéscsaba"),
                        List.of(
                                List.of("Számla sorszáma:", "TM-2025/00412"),
                                List.of("Számla kelte:", "2025. március 5."),
                                List.of("Fizetési határidő:", "2025. 03. 19.")),
                        List.of(
                                List.of("Megnevezés", "Mennyiség", "Egységár", "Nettó érték"),
                                List.of("Tölgyfa polc", "2", "12 000 Ft", "24 000 Ft"),
                                List.of("Szerelés", "3", "5 000 Ft", "15 000 Ft")),
                        List.of(
                                List.of("Nettó összesen:", "39 000 Ft"),
                                List.of("ÁFA 27%:", "10 530 Ft"),
                                List.of("Fizetendő összesen:", "49 530 Ft")),
                        List.of("TM-2025/00412", "12345676-2-06", "HUF", "39000", "10530", "49530")),
                new Page(
                        "ro",
                        List.of(
                                "FACTURĂ FISCALĂ",
                                "Furnizor:",
                                "Atelierul Stejarul SRL",
                                "Strada Lungă 12",
                                "500035 Brașov",
                                "CUI: RO18547290",
                                "Cumpărător:",
                                "Moara Veche SA",
                                "Strada Morii 4",
                                "550024 Sibiu"),
                        List.of(
                                List.of("Număr factură:", "AST-1042"),
                                List.of("Data emiterii:", "5 martie 2025"),
                                List.of("Data scadenței:", "19.03.2025")),
                        List.of(
                                List.of("Denumire produs", "Cantitate", "Preț unitar", "Valoare"),
                                List.of("Raft de stejar", "2", "120,00", "240,00"),
                                List.of("Montaj", "3", "50,00", "150,00")),
                        List.of(
                                List.of("Total fără TVA", "390,00 lei"),
                                List.of("TVA 21%", "81,90 lei"),
                                List.of("Total de plată", "471,90 lei")),
                        List.of("AST-1042", "RO18547290", "RON", "390.00", "81.90", "471.90")),
                new Page(
                        "hr",
                        List.of(
                                "RAČUN",
                                "Prodavatelj:",
                                "Stolarija Hrast d.o.o.",
                                "Vukovarska ulica 12",
                                "31000 Osijek",
                                "OIB: 12345678903",
                                "Kupac:",
                                "Pekara Slavonka d.o.o.",
                                "Trg slobode 4",
                                "32100 Vinkovci"),
                        List.of(
                                List.of("Broj računa:", "412-1-1"),
                                List.of("Datum izdavanja:", "5. ožujka 2025."),
                                List.of("Datum dospijeća:", "19.03.2025.")),
                        List.of(
                                List.of("Opis", "Količina", "Cijena", "Iznos"),
                                List.of("Hrastova polica", "2", "120,00", "240,00"),
                                List.of("Montaža", "3", "50,00", "150,00")),
                        List.of(
                                List.of("Osnovica", "390,00 €"),
                                List.of("PDV 25%", "97,50 €"),
                                List.of("Ukupno za platiti", "487,50 €")),
                        List.of("412-1-1", "12345678903", "EUR", "390.00", "97.50", "487.50")),
                new Page(
                        "sl",
                        List.of(
                                "RAČUN",
                                "Izdajatelj:",
                                "Mizarstvo Javor d.o.o.",
                                "Celovška cesta 12",
                                "1000 Ljubljana",
                                "ID za DDV: SI12345679",
                                "Kupec:",
                                "Pekarna Zarja d.o.o.",
                                "Gosposka ulica 4",
                                "2000 Maribor"),
                        List.of(
                                List.of("Številka računa:", "2025-0412"),
                                List.of("Datum izdaje:", "5. marec 2025"),
                                List.of("Rok plačila:", "19.03.2025")),
                        List.of(
                                List.of("Opis blaga", "Količina", "Cena na enoto", "Znesek"),
                                List.of("Hrastova polica", "2", "120,00", "240,00"),
                                List.of("Montaža", "3", "50,00", "150,00")),
                        List.of(
                                List.of("Osnova za DDV", "390,00 €"),
                                List.of("DDV 22%", "85,80 €"),
                                List.of("Skupaj za plačilo", "475,80 €")),
                        List.of("2025-0412", "SI12345679", "EUR", "390.00", "85.80", "475.80")),
                new Page(
                        "et",
                        List.of(
                                "ARVE",
                                "Müüja:",
                                "Tamme Puutöökoda OÜ",
                                "Tähe tänav 12",
                                "51013 Tartu",
                                "KMKR nr: EE100931558",
                                "Ostja:",
                                "Saare Pagar AS",
                                "Pikk tänav 4",
                                "93819 Kuressaare"),
                        List.of(
                                List.of("Arve number:", "250412"),
                                List.of("Arve kuupäev:", "5. märts 2025"),
                                List.of("Maksetähtaeg:", "19.03.2025")),
                        List.of(
                                List.of("Kirjeldus", "Kogus", "Hind", "Summa"),
                                List.of("Tammeriiul", "2", "120,00", "240,00"),
                                List.of("Paigaldus", "3", "50,00", "150,00")),
                        List.of(
                                List.of("Summa käibemaksuta", "390,00 €"),
                                List.of("Käibemaks 24%", "93,60 €"),
                                List.of("Kokku tasuda", "483,60 €")),
                        List.of("250412", "EE100931558", "EUR", "390.00", "93.60", "483.60")),
                new Page(
                        "lt",
                        List.of(
                                "PVM sąskaita faktūra",
                                "Pardavėjas:",
                                "UAB Ąžuolo dirbtuvė",
                                "Savanorių gatvė 12",
                                "44255 Kaunas",
                                "PVM mokėtojo kodas: LT119511515",
                                "Pirkėjas:",
                                "UAB Rytų kepykla",
                                "Pilies gatvė 4",
                                "01123 Vilnius"),
                        List.of(
                                List.of("Sąskaitos numeris:", "AD-00412"),
                                List.of("Išrašymo data:", "2025 m. kovo 5 d."),
                                List.of("Apmokėti iki:", "2025-03-19")),
                        List.of(
                                List.of("Prekės pavadinimas", "Kiekis", "Kaina", "Suma"),
                                List.of("Ąžuolinė lentyna", "2", "120,00", "240,00"),
                                List.of("Montavimas", "3", "50,00", "150,00")),
                        List.of(
                                List.of("Suma be PVM", "390,00 €"),
                                List.of("PVM 21%", "81,90 €"),
                                List.of("Iš viso mokėti", "471,90 €")),
                        List.of("AD-00412", "LT119511515", "EUR", "390.00", "81.90", "471.90")),
                new Page(
                        "lv",
                        List.of(
                                "RĒĶINS",
                                "Piegādātājs:",
                                "SIA Ozola galdniecība",
                                "Brīvības iela 12",
                                "4201 Valmiera",
                                "PVN reģ. Nr.: LV40003521600",
                                "Pircējs:",
                                "SIA Vidzemes maize",
                                "Rīgas iela 4",
                                "4101 Cēsis"),
                        List.of(
                                List.of("Rēķina numurs:", "OG-0412"),
                                List.of("Rēķina datums:", "2025. gada 5. martā"),
                                List.of("Apmaksas termiņš:", "19.03.2025")),
                        List.of(
                                List.of("Nosaukums", "Daudzums", "Cena", "Summa"),
                                List.of("Ozolkoka plaukts", "2", "120,00", "240,00"),
                                List.of("Uzstādīšana", "3", "50,00", "150,00")),
                        List.of(
                                List.of("Summa bez PVN", "390,00 €"),
                                List.of("PVN 21%", "81,90 €"),
                                List.of("Kopā apmaksai", "471,90 €")),
                        List.of("OG-0412", "LV40003521600", "EUR", "390.00", "81.90", "471.90")),
                new Page(
                        "el",
                        List.of(
                                "ΤΙΜΟΛΟΓΙΟ ΠΩΛΗΣΗΣ",
                                "ΠΡΟΜΗΘΕΥΤΗΣ:",
                                "Ξυλουργείο Δρυς ΕΠΕ",
                                "Οδός Ερμού 12",
                                "546 24 Θεσσαλονίκη",
                                "Α.Φ.Μ.: EL094259216",
                                "Πελάτης:",
                                "Αρτοποιία Ήλιος ΑΕ",
                                "Οδός Αθηνάς 4",
                                "382 21 Βόλος"),
                        List.of(
                                List.of("Αρ. Τιμολογίου:", "000412"),
                                List.of("ΗΜΕΡΟΜΗΝΙΑ ΕΚΔΟΣΗΣ:", "5 Μαρτίου 2025"),
                                List.of("Ημερομηνία λήξης:", "19/03/2025")),
                        List.of(
                                List.of("Περιγραφή", "Ποσότητα", "Τιμή μονάδας", "Αξία"),
                                List.of("Δρύινο ράφι", "2", "120,00", "240,00"),
                                List.of("Τοποθέτηση", "3", "50,00", "150,00")),
                        List.of(
                                List.of("ΚΑΘΑΡΗ ΑΞΙΑ", "390,00 €"),
                                List.of("Φ.Π.Α. 24%", "93,60 €"),
                                List.of("Πληρωτέο ποσό", "483,60 €")),
                        List.of("000412", "EL094259216", "EUR", "390.00", "93.60", "483.60")),
                new Page(
                        "tr",
                        List.of(
                                "FATURA",
                                "Satıcı:",
                                "Çınar Ahşap San. ve Tic. Ltd. Şti.",
                                "Atatürk Caddesi 12",
                                "35220 Konak İzmir",
                                "Vergi No: 4540536920",
                                "SAYIN",
                                "Güneş Fırıncılık A.Ş.",
                                "Lale Sokak 4",
                                "16010 Osmangazi Bursa"),
                        List.of(
                                List.of("FATURA NO:", "CNR2025000000412"),
                                List.of("Fatura Tarihi:", "5 Mart 2025"),
                                List.of("Son Ödeme Tarihi:", "19.03.2025")),
                        List.of(
                                List.of("Açıklama", "Miktar", "Birim Fiyat", "Tutar"),
                                List.of("Meşe raf", "2", "120,00", "240,00"),
                                List.of("Montaj", "3", "50,00", "150,00")),
                        List.of(
                                List.of("Ara Toplam", "390,00 TL"),
                                List.of("Hesaplanan KDV (%20)", "78,00 TL"),
                                List.of("ÖDENECEK TUTAR", "468,00 TL")),
                        List.of("CNR2025000000412", "4540536920", "TRY", "390.00", "78.00", "468.00")),
                new Page(
                        "id",
                        List.of(
                                "FAKTUR",
                                "Penjual:",
                                "PT Jati Rimba Sentosa",
                                "Jl. Merdeka 12",
                                "50131 Semarang",
                                "NPWP: 01.312.166.0-091.000",
                                "Kepada:",
                                "CV Roti Mentari",
                                "Jl. Kenanga 4",
                                "57126 Surakarta"),
                        List.of(
                                List.of("Nomor Faktur:", "JRS-2025-0412"),
                                List.of("Tanggal Faktur:", "5 Maret 2025"),
                                List.of("Jatuh Tempo:", "19/03/2025")),
                        List.of(
                                List.of("Nama Barang", "Kuantitas", "Harga Satuan", "Jumlah"),
                                List.of("Rak kayu jati", "2", "Rp 1.200.000", "Rp 2.400.000"),
                                List.of("Pemasangan", "3", "Rp 500.000", "Rp 1.500.000")),
                        List.of(
                                List.of("Subtotal", "Rp 3.900.000"),
                                List.of("PPN 11%", "Rp 429.000"),
                                List.of("Total Tagihan", "Rp 4.329.000")),
                        List.of("JRS-2025-0412", "01.312.166.0-091.000", "IDR", "3900000", "429000", "4329000")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isReadWhole(Page page) {
        Invoice read = read(page);
        assertThat(read.language().value()).isEqualTo(page.language());
        assertThat(read.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(read.invoiceIds())
                .extracting(Field::value)
                .containsExactly(page.read().get(0));
        assertThat(read.issueDate().value()).isEqualTo(ISSUED);
        assertThat(read.dueDate().value()).isEqualTo(DUE);
        assertThat(read.vendor().name().value()).isEqualTo(page.head().get(2));
        assertThat(read.vendor().taxId().value()).isEqualTo(page.read().get(1));
        assertThat(read.buyer().name().value()).isEqualTo(page.head().get(7));
        assertThat(read.currency().value()).isEqualTo(page.read().get(2));
        assertThat(read.net().value()).isEqualByComparingTo(page.read().get(3));
        assertThat(read.tax().value()).isEqualByComparingTo(page.read().get(4));
        assertThat(read.total().value()).isEqualByComparingTo(page.read().get(5));
        assertThat(read.lineItems())
                .extracting(line -> line.description().value())
                .containsExactly(page.table().get(1).get(0), page.table().get(2).get(0));
        assertThat(read.lineItems())
                .extracting(LanguagesTest::quantity)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.valueOf(2), BigDecimal.valueOf(3));
        assertThat(read.lineItems().stream()
                        .map(line -> line.amount().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(page.read().get(3));
    }

    private static @Nullable BigDecimal quantity(LineItem line) {
        return line.quantity().value();
    }

    private Invoice read(Page page) {
        try (PdfSheet sheet = PdfSheet.ofAllLetters()) {
            List<String> head = page.head();
            sheet.text(50, 60, 18, head.get(0));
            for (int i = 1; i < head.size(); i++) {
                boolean seller = i <= 5;
                sheet.text(seller ? 50 : 320, 100 + 14 * (seller ? i : i - 5), 10, head.get(i));
            }
            double y = 200;
            for (List<String> fact : page.facts()) {
                y += 15;
                sheet.text(50, y, 10, fact.get(0)).text(190, y, 10, fact.get(1));
            }
            y += 35;
            for (List<String> cells : page.table()) {
                sheet.text(50, y, 10, cells.get(0));
                sheet.right(300, y, 10, cells.get(1))
                        .right(420, y, 10, cells.get(2))
                        .right(545, y, 10, cells.get(3));
                y += 18;
            }
            y += 20;
            for (List<String> sum : page.sums()) {
                sheet.text(330, y, 10, sum.get(0)).right(545, y, 10, sum.get(1));
                y += 16;
            }
            Path file = sheet.save(folder.resolve("invoice.pdf"));
            return new PatternTier()
                    .extract(new LayoutAnalyzer()
                            .analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE)));
        }
    }

    @Test
    void capitalsAndSmallLettersAreTheSameInEveryScript() {
        assertThat(Letters.squash("ΑΡΙΘΜΟΣ ΤΙΜΟΛΟΓΙΟΥ")).isEqualTo(Letters.squash("Αριθμός τιμολογίου"));
        assertThat(Letters.squash("ФАКТУРА № ЙОД")).isEqualTo(Letters.squash("Фактура № йод"));
        assertThat(Letters.squash("ALICI TARİHİ")).isEqualTo(Letters.squash("Alıcı tarihi"));
    }

    @Test
    void aMonthIsThatOfTheLanguageOfThePage() {
        assertThat(month("Datum izdavanja: 5. listopada 2025.", "Kupac", "Iznos za plaćanje", "Rok dospijeća"))
                .isEqualTo(10);
        assertThat(month("Data wystawienia: 5 listopada 2025", "Nabywca", "Kwota do zapłaty", "Termin płatności"))
                .isEqualTo(11);
    }

    private int month(String... lines) {
        try (PdfSheet page = PdfSheet.ofAllLetters()) {
            for (int i = 0; i < lines.length; i++) {
                page.text(50, 60 + 16 * i, 10, lines[i]);
            }
            Sheet sheet = DrawnSheet.of(folder, page);
            return sheet.dates(sheet.rows().get(0)).get(0).value().b();
        }
    }

    @Test
    void feetAreNoForints() {
        Sheet sheet = DrawnSheet.of(
                folder,
                "Invoice number: 4711",
                "Description | Amount",
                "Hose 6 Ft | 12.00",
                "Total amount due | $12.00");
        assertThat(new DocumentCurrency(sheet).find().value()).isEqualTo("USD");
    }

    @Test
    void rupiahsAreWhole() {
        Sheet sheet = DrawnSheet.of(folder, "Jarak 37.4 km", "Pukul 09.42", "TOTAL | Rp 337.000");
        assertThat(sheet.amounts(sheet.rows().get(2)).get(0).value().value()).isEqualByComparingTo("337000");
        Sheet cents = DrawnSheet.of(folder, "Distance 37.4 km", "TOTAL | $ 1,337.00", "Weight | 2.500");
        assertThat(cents.amounts(cents.rows().get(2)).get(0).value().value()).isEqualByComparingTo("2.5");
    }
}
