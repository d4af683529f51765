package com.cashupagent.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Stage;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.read.ImageDocumentReader;
import com.cashupagent.read.Readers;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentPipelineTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final DocumentPipeline pipeline = new DocumentPipeline(
            new Readers(Map.of(
                    MediaType.PDF, new PdfDocumentReader(),
                    MediaType.PNG, new ImageDocumentReader())),
            List.of(new PatternTier()),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @TempDir
    private Path folder;

    @Test
    void readsAnInvoiceAndReportsEveryStage() {
        List<Stage> stages = new ArrayList<>();
        List<Integer> percents = new ArrayList<>();
        ProcessingResult result = pipeline.process(
                request(invoice(), MediaType.PDF, TierPreference.AUTO), (stage, percent, page, pages, message) -> {
                    stages.add(stage);
                    percents.add(percent);
                });
        assertThat(result.results().invoiceIds()).containsExactly("A-1017");
        assertThat(result.results().financialData().totalAmount()).isEqualByComparingTo(new BigDecimal("119.00"));
        assertThat(result.tierUsed()).isEqualTo(Tier.PATTERN_MATCHING);
        assertThat(result.metadata().processingTimestamp()).isEqualTo(NOW);
        assertThat(result.fields().get("financial_data.total_amount"))
                .isNotNull()
                .satisfies(report -> assertThat(report.page()).isEqualTo(1));
        assertThat(stages.stream().distinct())
                .containsExactly(Stage.READING, Stage.EXTRACTING, Stage.CHECKING, Stage.DONE);
        assertThat(percents).isSorted().last().isEqualTo(100);
    }

    @Test
    void aPictureNeedsReviewWithEveryValueNull() throws IOException {
        Path png = folder.resolve("scan.png");
        ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", png.toFile());
        ProcessingResult result =
                pipeline.process(request(png, MediaType.PNG, TierPreference.AUTO), ProgressListener.NONE);
        assertThat(result.status()).isEqualTo(ProcessingStatus.NEEDS_REVIEW);
        assertThat(result.confidence()).isZero();
        assertThat(result.tierUsed()).isNull();
        assertThat(result.results().financialData().totalAmount()).isNull();
        assertThat(result.results().invoiceIds()).isEmpty();
        assertThat(result.metadata().pages()).isEqualTo(1);
    }

    @Test
    void aTierThatIsNotThereFails() {
        ProcessingResult result =
                pipeline.process(request(invoice(), MediaType.PDF, TierPreference.TIER3), ProgressListener.NONE);
        assertThat(result.status()).isEqualTo(ProcessingStatus.FAILED);
        assertThat(result.error())
                .isNotNull()
                .satisfies(e -> assertThat(e.code()).isEqualTo("tier_not_available"));
    }

    @Test
    void aBrokenFileFailsWithASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nnothing more");
        ProcessingResult result =
                pipeline.process(request(file, MediaType.PDF, TierPreference.AUTO), ProgressListener.NONE);
        assertThat(result.status()).isEqualTo(ProcessingStatus.FAILED);
        assertThat(result.error()).isNotNull().satisfies(e -> {
            assertThat(e.code()).isEqualTo("broken_document");
            assertThat(e.message()).contains("scan it again");
            assertThat(e.retryable()).isFalse();
        });
    }

    private Path invoice() {
        try (PdfSheet sheet = new PdfSheet()) {
            return sheet.text(60, 80, 11, "Invoice number: A-1017")
                    .text(60, 400, 11, "Total")
                    .right(530, 400, 11, "119.00")
                    .save(folder.resolve("invoice.pdf"));
        }
    }

    private static DocumentPipeline.Request request(Path file, MediaType type, TierPreference tier) {
        return new DocumentPipeline.Request("doc_1", file, type, tier, 0.85);
    }
}
