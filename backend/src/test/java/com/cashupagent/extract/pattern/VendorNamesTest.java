package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Field;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pieces of text may be the seller's name at all. */
class VendorNamesTest {

    @TempDir
    private Path folder;

    @Test
    void theHeadingOfAPartyIsNobodysName() {
        assertThat(parts("CEDENTE / PRESTATORE", "Denominazione: Tessuti Rossi S.r.l.", "Via Dante 4"))
                .contains("Tessuti Rossi S.r.l.")
                .doesNotContain("PRESTATORE", "CEDENTE");
    }

    @Test
    void whatAnnouncesAValueAPersonWrittenToOrAStateIsNoSeller() {
        assertThat(parts(
                        "THE REPUBLIC OF UGANDA",
                        "",
                        "Net Amount",
                        "",
                        "Herrn Ullrich",
                        "",
                        "PTE. LTD.",
                        "",
                        "Nile Traders Ltd"))
                .containsExactly("Nile Traders Ltd");
    }

    @Test
    void customersAndCopiesAndSeatsAreNoPartOfIt() {
        assertThat(parts(
                        "M/s GUPTA GARMENTS Pvt Ltd",
                        "",
                        "Original for Recipient",
                        "",
                        "LOAD # 1183",
                        "",
                        "Halden Voice Ltd"))
                .containsExactly("Halden Voice Ltd");
    }

    @Test
    void aLongNameEndsWhereTheNextPartysColumnBegins() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 10, "Seller:").text(232, 60, 10, "Buyer:");
            page.text(50, 76, 10, "Kabelnetz und Telekommunikation S.C.").text(232, 76, 10, "Pension am Skrzyczne");
            assertThat(new VendorNames(
                                    DrawnSheet.of(folder, page),
                                    List.of(),
                                    Set.of(),
                                    Field.absent(0),
                                    new SellerMentions(DrawnSheet.of(folder, page)))
                            .parts())
                    .extracting(NamePart::text)
                    .contains("Kabelnetz und Telekommunikation S.C.", "Pension am Skrzyczne");
        }
    }

    @Test
    void aHeadingOfTwoLinesIsOneName() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 16, "HOLBEACH & DRAKE").text(50, 78, 16, "HAULAGE LTD");
            page.text(50, 110, 9, "Fen Road, Spalding PE12 0NL").text(50, 126, 9, "Invoice No. 4711");
            page.text(50, 142, 9, "Invoice date 27/10/2017").text(50, 158, 9, "Total 882.00");
            assertThat(found(DrawnSheet.of(folder, page))).isEqualTo("HOLBEACH & DRAKE HAULAGE LTD");
        }
    }

    private @Nullable String found(String... lines) {
        return found(sheet(lines));
    }

    /** A line break in a line begins another. */
    private Sheet sheet(String... lines) {
        return DrawnSheet.of(folder, String.join("\n", lines).split("\n", -1));
    }

    @Test
    void whoStandsBehindTheTaxNumberInTheNextColumnIsTheCustomer() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 10, "Sold By:").text(320, 60, 10, "Shipping Address:");
            page.text(50, 74, 10, "Larkfield Textiles and Retail")
                    .text(320, 74, 10, "Northern Hospitality Private Limited");
            page.text(50, 88, 10, "12 MG Road, Bengaluru 560001").text(320, 88, 10, "4 Senapati Marg, Mumbai 400013");
            page.text(50, 116, 10, "GST Registration No: 29AAACB2894G1ZJ");
            page.text(320, 116, 10, "Northern Hospitality Private Limited");
            Sheet sheet = DrawnSheet.of(folder, page);
            List<Section> sections = new SectionFinder(sheet, Set.of()).find();
            SellerMentions mentions = new SellerMentions(sheet);
            Field<String> taxId = new TaxIds(sheet, sections, mentions).vendor();
            assertThat(new VendorNames(sheet, sections, Set.of(), taxId, mentions)
                            .find()
                            .value())
                    .isEqualTo("Larkfield Textiles and Retail");
        }
    }

    private @Nullable String withTaxId(String... lines) {
        Sheet sheet = sheet(lines);
        List<Section> sections = new SectionFinder(sheet, Set.of()).find();
        SellerMentions mentions = new SellerMentions(sheet);
        Field<String> taxId = new TaxIds(sheet, sections, mentions).vendor();
        return new VendorNames(sheet, sections, Set.of(), taxId, mentions)
                .find()
                .value();
    }

    private static @Nullable String found(Sheet sheet) {
        List<Section> sections = new SectionFinder(sheet, Set.of()).find();
        return new VendorNames(sheet, sections, Set.of(), Field.absent(0), new SellerMentions(sheet))
                .find()
                .value();
    }

    @Test
    void aHeadingOverANameIsNoPartOfItAndALegalFormEndsIt() {
        assertThat(parts("Company", "Nettleship Hosting Ltd", "Epsilon House Yard"))
                .contains("Nettleship Hosting Ltd")
                .doesNotContain("Company Nettleship Hosting Ltd", "Nettleship Hosting Ltd Epsilon House Yard");
    }

    @Test
    void aSentenceAboutACompanyBeginsWithItsName() {
        assertThat(parts("Larkfield Telecommunications Limited. Registered Office: 1 Braham Gate, London E1 8EP."))
                .contains("Larkfield Telecommunications Limited.");
    }

    @Test
    void theCompanyBesideTheTaxNumberNotTheBrandOverIt() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 18, "HOTEL MIRADOR DE LA VEGA");
            page.text(50, 76, 9, "Explotaciones Vega Baja, S.L. - C.I.F. B58378431");
            page.text(50, 90, 9, "Avda. de la Libertad, 45 - 03300 Orihuela (Alicante)");
            page.text(50, 140, 9, "Factura Nº F-23/01187").text(50, 154, 9, "Fecha 14/09/2023");
            Sheet sheet = new Sheet(new LayoutAnalyzer()
                    .analyze(new PdfDocumentReader()
                            .read(page.save(folder.resolve("hotel.pdf")), MediaType.PDF, ProgressListener.NONE)));
            List<Section> sections = new SectionFinder(sheet, Set.of()).find();
            Field<String> taxId = new TaxIds(sheet, sections, new SellerMentions(sheet)).vendor();
            assertThat(new VendorNames(sheet, sections, Set.of(), taxId, new SellerMentions(sheet))
                            .find()
                            .value())
                    .isEqualTo("Explotaciones Vega Baja, S.L.");
        }
    }

    @Test
    void theOneWhoSignsOrIsPaidIsTheSeller() {
        Sheet sheet = sheet(
                "SHREE BALAJI AGENCIES | SAI KRUPA STORES",
                "14/2 Laxmi Market, Nashik 422001 | COLLEGE ROAD, NASHIK",
                "GSTIN : 27AAPFU0939F1ZV | GSTIN : 29AAGCB7383J1Z4",
                "\n".repeat(20),
                "Total | 72,731.00",
                "For SHREE BALAJI AGENCIES",
                "Authorised signatory");
        List<Section> sections = new SectionFinder(sheet, Set.of()).find();
        Field<String> taxId = new TaxIds(sheet, sections, new SellerMentions(sheet)).vendor();
        assertThat(taxId.value()).isEqualTo("27AAPFU0939F1ZV");
        assertThat(new SellerMentions(sheet).name(sheet.rows().get(0), Letters.squash("SHREE BALAJI AGENCIES")))
                .isTrue();
        assertThat(new SellerMentions(sheet).name(sheet.rows().get(0), Letters.squash("SAI KRUPA STORES")))
                .isFalse();
    }

    @Test
    void whoeverBeginsTheLineOfTheTaxNumberIsTheSeller() {
        assertThat(withTaxId(
                        "Factura | Fecha 01/04/2024",
                        "Talleres Hermanos Ruiz, S.L.",
                        "41016 Sevilla",
                        "",
                        "Total | 46,84 €",
                        "\n".repeat(7),
                        "Lunamar Telecom, S.L.U. Inscrita en el Registro Mercantil de Madrid. CIF B-86402211"))
                .isEqualTo("Lunamar Telecom, S.L.U.");
        assertThat(found("Account 972604418", "Total | 46.84 USD")).isNotEqualTo("Account");
        assertThat(parts("Luz Atlântica Comercialização de Energia, S.A.")).isNotEmpty();
        assertThat(NameShape.isGreeting("Luz Atlântica Comercialização de Energia"))
                .isFalse();
        assertThat(NameShape.isGreeting("Merci de votre visite")).isTrue();
    }

    @Test
    void aRegisteredSeatInTheFootNeedsNoLegalForm() {
        assertThat(
                        withTaxId(
                                "SAS NUMERIVAL",
                                "24 rue du Faubourg Poissonnière",
                                "75010 PARIS",
                                "",
                                "Appel de prime N° 2024117093",
                                "Prime TTC | 1 632,73",
                                "\n".repeat(28),
                                "Armorial Assurances Europe - Succursale en France - RCS Paris 528 117 047 - TVA : FR04528117047"))
                .isEqualTo("Armorial Assurances Europe");
    }

    @Test
    void whoIsCalledTheCustomerAnywhereIsNotTheSeller() {
        String[] page = {
            "TAX INVOICE",
            "Adelaide Hills Vet Clinic Pty Ltd | INV-0982 | Torrens Plumbing & Gas",
            "88 Mount Barker Road | | ABN: 25 601 447 725",
            "",
            "Total | 891.55",
            "",
            "PAYMENT ADVICE",
            "Customer | Adelaide Hills Vet Clinic Pty Ltd",
            "To: Torrens Plumbing & Gas"
        };
        assertThat(withTaxId(page)).isEqualTo("Torrens Plumbing & Gas");
        page[8] = "This is a self-billed invoice";
        assertThat(withTaxId(page)).isEqualTo("Adelaide Hills Vet Clinic Pty Ltd");
    }

    @Test
    void nobodyWhoIsGreetedIsTheSeller() {
        assertThat(parts("Dear Rohit Deshmukh", "Geachte heer Jansen", "Vasati Stays Private Limited"))
                .containsExactly("Vasati Stays Private Limited");
        assertThat(parts("Dear & Daughters Ltd", "Bezahlt an Liebermann"))
                .contains("Dear & Daughters Ltd", "Bezahlt an Liebermann");
    }

    @Test
    void aNameInTwoLinesOfOneTypeIsOne() {
        try (PdfSheet page = new PdfSheet()) {
            page.text(50, 60, 16, "PINECREST HOME HARDWARE").text(50, 78, 16, "BUILDING SUPPLIES");
            page.text(50, 94, 9, "8 Trunk Road, Sault Ste. Marie");
            Sheet sheet = new Sheet(new LayoutAnalyzer()
                    .analyze(new PdfDocumentReader()
                            .read(page.save(folder.resolve("two.pdf")), MediaType.PDF, ProgressListener.NONE)));
            assertThat(NamePart.all(sheet, Set.of()).stream()
                            .filter(NamePart::isAlike)
                            .map(NamePart::text))
                    .contains("PINECREST HOME HARDWARE BUILDING SUPPLIES")
                    .doesNotContain("BUILDING SUPPLIES 8 Trunk Road");
        }
    }

    private List<String> parts(String... lines) {
        Sheet sheet = sheet(lines);
        List<Section> sections = new SectionFinder(sheet, Set.of()).find();
        return new VendorNames(sheet, sections, Set.of(), Field.absent(0), new SellerMentions(sheet))
                .parts().stream().map(NamePart::text).toList();
    }

    @Test
    void aLogoIsReadWithWhatIsDrawnBesideItsName() {
        assertThat(recognised("Tr Turnstone", "INVOICE", "Turnstone Designs", "156 University Ave", "Total | 12.00"))
                .isEqualTo("Turnstone Designs");
        assertThat(recognised("ntaro", "INVOICE", "To | Marlow Mills", "Total | 12.00", "Pay to | CONTARO PVT.LIMITED"))
                .isEqualTo("CONTARO PVT.LIMITED");
        assertThat(recognised("JR Kestrel", "INVOICE", "156 University Ave", "Total | 12.00"))
                .isEqualTo("JR Kestrel");
    }

    @Test
    void inAFormTheNameStandsBehindTheWordsForIt() {
        assertThat(parts("SHIPPER", "Company Name Larkfield Security", "Company Address 9806 Astronaut Drive"))
                .contains("Larkfield Security");
    }

    private static @Nullable String recognised(String... lines) {
        Sheet sheet = RecognisedSheet.of(lines);
        List<Section> sections = new SectionFinder(sheet, Set.of()).find();
        return new VendorNames(sheet, sections, Set.of(), Field.absent(0), new SellerMentions(sheet))
                .find()
                .value();
    }
}
