package com.cashupagent.extract.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.check.Agreement;
import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.model.Check;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingResult.FieldReport;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Source;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.pipeline.DocumentPipeline;
import com.cashupagent.read.MediaTypeSniffer;
import com.cashupagent.read.Readers;
import com.cashupagent.read.einvoice.EInvoices;
import com.cashupagent.read.einvoice.XmlDocumentReader;
import com.cashupagent.read.pdf.PdfDocumentReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDataTest {
    private static final List<String> PAGE = List.of(
            "Nordhang Armaturen GmbH",
            "Invoice number: R-7001",
            "Invoice date: 14.09.2026",
            "Due date: 14.10.2026",
            "Ventil DN 25          40     12.50     500.00",
            "Net amount: 500.00 GBP",
            "VAT 19 %: 95.00 GBP",
            "Total: 595.00 GBP");

    private final DocumentPipeline pipeline = new DocumentPipeline(
            new Readers(Map.of(MediaType.PDF, new PdfDocumentReader(), MediaType.XML, new XmlDocumentReader())),
            List.of(new PatternTier(), new EmbeddedDataTier()),
            Clock.systemUTC());

    @TempDir
    private Path folder;

    private byte[] xml;

    @BeforeEach
    void load() throws IOException {
        try (InputStream in = Objects.requireNonNull(EInvoices.class.getResourceAsStream("cii-d16b.xml"))) {
            xml = in.readAllBytes();
        }
    }

    @Test
    void whatIsPrintedToo_hasItsPlace() throws IOException {
        ProcessingResult result = process(pdf(PAGE, xml));
        assertThat(result.tierUsed()).isEqualTo(Tier.EMBEDDED_DATA);
        assertThat(result.status()).isEqualTo(ProcessingStatus.SUCCESS);
        assertThat(result.results().financialData().totalAmount()).isEqualTo("595.00");
        FieldReport total = field(result, "financial_data.total_amount");
        assertThat(total.source()).isEqualTo(Source.EMBEDDED_DATA);
        assertThat(total.page()).isEqualTo(1);
        assertThat(total.box()).hasSize(4);
        assertThat(field(result, "line_items[0].amount").box()).isNotNull();
        assertThat(outcome(result)).isEqualTo(Check.Outcome.PASSED);
    }

    @Test
    void whatIsNotPrinted_hasASourceAndNoPlace() throws IOException {
        FieldReport account = field(process(pdf(PAGE, xml)), "bank_accounts[0]");
        assertThat(account.value()).isEqualTo("DE17701500000048213907");
        assertThat(account.source()).isEqualTo(Source.EMBEDDED_DATA);
        assertThat(account.box()).isNull();
    }

    @Test
    void aPageThatSaysSomethingElse_isCaught() throws IOException {
        List<String> other =
                PAGE.stream().map(line -> line.replace("595.00", "995.00")).toList();
        ProcessingResult result = process(pdf(other, xml));
        assertThat(outcome(result)).isEqualTo(Check.Outcome.FAILED);
        assertThat(result.status()).isEqualTo(ProcessingStatus.NEEDS_REVIEW);
        assertThat(result.tierUsed()).isEqualTo(Tier.EMBEDDED_DATA);
        assertThat(result.checks())
                .anySatisfy(check -> assertThat(check.message()).contains("995.00 on the page, 595.00 in the data"));
    }

    @Test
    void aBareXmlIsADocumentToo() throws IOException {
        Path file = Files.write(folder.resolve("no-name"), xml);
        assertThat(MediaTypeSniffer.sniff(file)).contains(MediaType.XML);
        ProcessingResult result = process(file);
        assertThat(result.tierUsed()).isEqualTo(Tier.EMBEDDED_DATA);
        assertThat(result.status()).isEqualTo(ProcessingStatus.SUCCESS);
        assertThat(result.results().invoiceIds()).containsExactly("R-7001");
    }

    @Test
    void anAttachmentThatIsNoInvoice_isLeftAlone() throws IOException {
        byte[] note = "<note>buy milk</note>".getBytes(StandardCharsets.UTF_8);
        ProcessingResult result = process(pdf(PAGE, note));
        assertThat(result.tierUsed()).isEqualTo(Tier.PATTERN_MATCHING);
        assertThat(result.results().invoiceIds()).containsExactly("R-7001");
    }

    /** A form in XML is a program of its own; it is never looked at, whatever it holds. */
    @Test
    void anXfaForm_isNeverParsed() throws IOException {
        Path file = pdf(PAGE, "no invoice".getBytes(StandardCharsets.UTF_8));
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
            PDStream xfa = new PDStream(pdf, new ByteArrayInputStream(xml));
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.XFA, xfa);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
            pdf.save(file.toFile());
        }
        ProcessingResult result = process(file);
        assertThat(result.tierUsed()).isEqualTo(Tier.PATTERN_MATCHING);
        assertThat(result.results().bankAccounts()).isEmpty();
    }

    @Test
    void otherXmlIsNotTakenForAnInvoice() throws IOException {
        Path file = Files.writeString(folder.resolve("invoice.xml"), "<?xml version='1.0'?><html>Invoice</html>");
        assertThat(MediaTypeSniffer.sniff(file)).isEmpty();
    }

    private ProcessingResult process(Path file) throws IOException {
        return pipeline.process(
                new DocumentPipeline.Request(
                        "doc_1", file, MediaTypeSniffer.sniff(file).orElseThrow(), TierPreference.AUTO, 0.85),
                ProgressListener.NONE);
    }

    private static FieldReport field(ProcessingResult result, String path) {
        return Objects.requireNonNull(result.fields().get(path));
    }

    private static Check.Outcome outcome(ProcessingResult result) {
        return result.checks().stream()
                .filter(check -> check.name().equals(Agreement.NAME))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private Path pdf(List<String> lines, byte[] attachment) throws IOException {
        Path file = folder.resolve("e-invoice.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                for (int i = 0; i < lines.size(); i++) {
                    content.beginText();
                    content.newLineAtOffset(60, 720 - 22 * i);
                    content.showText(lines.get(i));
                    content.endText();
                }
            }
            attach(pdf, attachment);
            pdf.save(file.toFile());
        }
        return file;
    }

    private static void attach(PDDocument pdf, byte[] bytes) throws IOException {
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile("../../etc/factur-x.xml");
        specification.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes)));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("../../etc/factur-x.xml", specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
    }
}
