package com.cashupagent.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.json.Json;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.TierPreference;
import com.cashupagent.pipeline.DocumentPipeline;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.InvoicePainter;
import com.cashupagent.samples.InvoiceWords;
import com.cashupagent.samples.SampleInvoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EvaluationTest {

    private final DocumentPipeline pipeline =
            new DocumentPipeline(new PdfDocumentReader(), List.of(new PatternTier()), Clock.systemUTC());

    @TempDir
    private Path folder;

    @Test
    void countsWhatIsRightWrongAndMissing() throws IOException {
        SampleInvoice right = document("right", 1, "");
        document("wrong", 2, ",\"total_amount\":1.00");
        document("absent", 3, ",\"tax_amount\":null");
        Report report = new Evaluation(this::extract).run(folder);
        Tally numbers = report.fields().getOrDefault("invoice_ids", Tally.NONE);
        assertThat(numbers).isEqualTo(new Tally(3, 3, 3));
        assertThat(report.fields()).containsEntry("total_amount", new Tally(1, 1, 0));
        assertThat(report.fields()).containsEntry("tax_amount", new Tally(0, 1, 0));
        assertThat(report.fields()).doesNotContainKeys("due_date", "currency");
        assertThat(report.wholeDocuments()).isEqualTo(1 / 3.0);
        assertThat(right.number()).startsWith("RX-");
    }

    @Test
    void anAddressIsCountedButMakesNoDocumentLessWhole() throws IOException {
        document("wrong", 1, ",\"vendor_address\":\"1 Nowhere Street, Atlantis\"");
        Report report = new Evaluation(this::extract).run(folder);
        assertThat(report.fields().getOrDefault("vendor_address", Tally.NONE).right())
                .isZero();
        assertThat(report.wholeDocuments()).isEqualTo(1);
    }

    @Test
    void theTextIsAnAlignedTable() throws IOException {
        document("right", 1, "");
        String text = new Evaluation(this::extract).run(folder).toText();
        List<String> lines = text.lines().toList();
        assertThat(lines.get(0)).startsWith("field").endsWith("F1");
        assertThat(lines.get(1)).startsWith("invoice_ids").endsWith("1.000").hasSameSizeAs(lines.get(0));
        assertThat(text).contains("whole documents", "median", "p95", "confidence");
    }

    @Test
    void theJsonNamesWhatIsWrongInWhichDocument() throws IOException {
        document("wrong", 2, ",\"total_amount\":1.00");
        JsonNode json =
                Json.mapper().readTree(new Evaluation(this::extract).run(folder).toJson());
        assertThat(json.at("/documents").asInt()).isEqualTo(1);
        assertThat(json.at("/fields/invoice_ids/f1").asDouble()).isEqualTo(1);
        assertThat(json.at("/results/0/file").asString()).isEqualTo("wrong.pdf");
        assertThat(json.at("/results/0/wrong/0").asString()).isEqualTo("total_amount");
        assertThat(json.at("/calibration/0/documents").asInt()).isEqualTo(1);
    }

    @Test
    void aFolderWithoutTruthIsAProblem() {
        assertThatThrownBy(() -> new Evaluation(this::extract).run(folder))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    @Test
    void aBrokenTruthFileIsNamed() throws IOException {
        document("right", 1, "");
        for (String broken : List.of("{", "[]", "7", "")) {
            Files.writeString(folder.resolve("right.truth.json"), broken);
            assertThatThrownBy(() -> new Evaluation(this::extract).run(folder))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("right.truth.json");
        }
    }

    @Test
    void aDocumentThatFailsCountsAsNothingFound() throws IOException {
        document("right", 1, "");
        Files.writeString(folder.resolve("right.pdf"), "%PDF-1.4 broken");
        Report report = new Evaluation(this::extract).run(folder);
        assertThat(report.fields()).containsEntry("invoice_ids", new Tally(1, 0, 0));
        assertThat(report.wholeDocuments()).isZero();
    }

    @Test
    void ratesOfNothing() {
        assertThat(Tally.NONE.precision()).isEqualTo(1);
        assertThat(Tally.NONE.recall()).isEqualTo(1);
        assertThat(Tally.NONE.f1()).isEqualTo(1);
        assertThat(new Tally(4, 2, 1).f1()).isEqualTo(2 / 6.0);
    }

    private SampleInvoice document(String name, int seed, String more) throws IOException {
        SampleInvoice invoice = SampleInvoice.of(seed);
        InvoicePainter.PARTICULARS_RIGHT.paint(InvoiceWords.GERMAN, invoice, folder.resolve(name + ".pdf"));
        Files.writeString(
                folder.resolve(name + ".truth.json"),
                "{\"invoice_ids\":[\"" + invoice.number() + "\"],\"vendor_name\":\"" + invoice.vendor() + "\"" + more
                        + "}");
        return invoice;
    }

    private ProcessingResult extract(Path file) {
        return pipeline.process(
                new DocumentPipeline.Request("doc_1", file, MediaType.PDF, TierPreference.AUTO, 0.85),
                ProgressListener.NONE);
    }
}
