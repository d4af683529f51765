package com.cashupagent.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.TierPreference;
import com.cashupagent.read.pdf.PdfDocumentReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that goes on over pages, each with its header and footer, however the pages lie. */
class LongInvoiceTest {

    private static final String LEG = "Haulage of pallets, leg ";
    private static final int ROWS = 22;
    private static final BigDecimal PRICE = new BigDecimal("12.50");

    private final DocumentPipeline pipeline =
            new DocumentPipeline(new PdfDocumentReader(), List.of(new PatternTier()), Clock.systemUTC());

    @TempDir
    private Path folder;

    /** {@code turned}: how the second page lies; {@code 90} and so on as its entry Rotate says, drawn upright for it. */
    @ParameterizedTest
    @CsvSource({"1,0", "3,0", "3,90", "3,180", "3,270", "8,0"})
    void everyRowIsReadOnce(int pages, int turned) throws IOException {
        Path file = folder.resolve("long.pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                draw(pdf, page, pages, page == 1 ? turned : 0);
            }
            pdf.save(file.toFile());
        }
        ProcessingResult result = pipeline.process(
                new DocumentPipeline.Request("doc_1", file, MediaType.PDF, TierPreference.AUTO, 0.85),
                ProgressListener.NONE);
        ProcessingResult.Results read = result.results();
        assertThat(read.invoiceIds()).containsExactly("KL-20311");
        assertThat(read.issueDate()).isEqualTo(LocalDate.of(2026, 8, 21));
        assertThat(read.financialData().totalAmount()).isEqualByComparingTo(total(pages));
        List<ProcessingResult.Line> legs = read.lineItems().stream()
                .filter(line -> String.valueOf(line.description()).startsWith(LEG))
                .toList();
        assertThat(legs)
                .extracting(ProcessingResult.Line::description)
                .containsExactlyElementsOf(IntStream.range(0, pages)
                        .boxed()
                        .flatMap(page -> IntStream.rangeClosed(1, ROWS).mapToObj(row -> leg(page, row)))
                        .toList());
        assertThat(legs).allSatisfy(line -> {
            assertThat(line.amount()).isEqualByComparingTo("25.00");
            assertThat(line.unitPrice()).isEqualByComparingTo(PRICE);
        });
    }

    private static String leg(int page, int row) {
        return LEG + (page * ROWS + row) + " of the route";
    }

    private static BigDecimal total(int pages) {
        return new BigDecimal("29.00").multiply(BigDecimal.valueOf((long) pages * ROWS));
    }

    private static void draw(PDDocument pdf, int page, int pages, int turned) throws IOException {
        PDRectangle upright = PDRectangle.A4;
        boolean across = turned % 180 != 0;
        PDPage sheet = new PDPage(across ? new PDRectangle(upright.getHeight(), upright.getWidth()) : upright);
        sheet.setRotation(turned);
        pdf.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
            content.transform(turn(turned, upright));
            text(content, 50, 800, "Kestrel Logistics Ltd");
            text(content, 380, 800, "Invoice number: KL-20311");
            text(content, 380, 786, "Invoice date: 2026-08-21");
            text(content, 50, 30, "Kestrel Logistics Ltd, 14 Quay Street, Mombasa");
            text(content, 500, 30, "Page " + (page + 1) + " of " + pages);
            rows(content, page);
            if (page == pages - 1) {
                BigDecimal net = new BigDecimal("25.00").multiply(BigDecimal.valueOf((long) pages * ROWS));
                text(content, 380, 130, "Net amount: KES " + net);
                text(content, 380, 116, "VAT 16%: KES " + total(pages).subtract(net));
                text(content, 380, 102, "Total: KES " + total(pages));
            }
        }
    }

    private static void rows(PDPageContentStream content, int page) throws IOException {
        String[] titles = {"Description", "Quantity", "Unit price", "Amount"};
        double[] at = {50, 300, 380, 480};
        for (int row = 0; row <= ROWS; row++) {
            String[] cells = row == 0 ? titles : new String[] {leg(page, row), "2", PRICE.toString(), "25.00"};
            for (int i = 0; i < cells.length; i++) {
                text(content, at[i], 720 - 22 * row, cells[i]);
            }
        }
    }

    /** What is drawn upright in its own measure stands upright on the page once a viewer has turned it. */
    private static Matrix turn(int turned, PDRectangle upright) {
        return switch (turned) {
            case 90 -> new Matrix(0, 1, -1, 0, upright.getHeight(), 0);
            case 180 -> new Matrix(-1, 0, 0, -1, upright.getWidth(), upright.getHeight());
            case 270 -> new Matrix(0, -1, 1, 0, 0, upright.getWidth());
            default -> new Matrix();
        };
    }

    private static void text(PDPageContentStream content, double x, double y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
        content.newLineAtOffset((float) x, (float) y);
        content.showText(text);
        content.endText();
    }
}
