package com.cashupagent.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.extract.einvoice.EmbeddedDataTier;
import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.model.Check;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.pipeline.DocumentPipeline;
import com.cashupagent.read.MediaTypeSniffer;
import com.cashupagent.read.Readers;
import com.cashupagent.read.einvoice.XmlDocumentReader;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.einvoice.EInvoiceDocuments;
import com.cashupagent.samples.einvoice.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every profile is read without a fault, with and without charges on the whole document. */
class EInvoiceProfilesTest {

    private static final int EACH = 20;

    private final DocumentPipeline pipeline = new DocumentPipeline(
            new Readers(Map.of(MediaType.PDF, new PdfDocumentReader(), MediaType.XML, new XmlDocumentReader())),
            List.of(new PatternTier(), new EmbeddedDataTier()),
            Clock.systemUTC());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyFieldOfEveryProfileIsRight(Profile profile) {
        EInvoiceDocuments.write(folder, profile, 1, EACH);
        Report report = new Evaluation(file -> read(profile, file)).run(folder);
        assertThat(report.entries()).hasSize(EACH);
        assertThat(report.wholeDocuments()).as(report.toText()).isEqualTo(1);
        assertThat(report.fields()).containsKeys("invoice_ids", "tax_id", "total_amount", "net_amount", "currency");
        assertThat(report.fields().containsKey("line_items")).isEqualTo(profile.lines);
    }

    private ProcessingResult read(Profile profile, Path file) {
        try {
            MediaType type = MediaTypeSniffer.sniff(file).orElseThrow();
            assertThat(type).isEqualTo(MediaType.XML);
            ProcessingResult result = pipeline.process(
                    new DocumentPipeline.Request("doc_1", file, type, TierPreference.AUTO, 0.85),
                    ProgressListener.NONE);
            assertThat(result.tierUsed()).isEqualTo(Tier.EMBEDDED_DATA);
            Map<String, Check.Outcome> checks = new HashMap<>();
            result.checks().forEach(check -> checks.put(check.name(), check.outcome()));
            assertThat(checks).as("%s", result.checks()).containsEntry("net+tax=total", Check.Outcome.PASSED);
            assertThat(checks.get("sum(line_items)=net"))
                    .as("%s", result.checks())
                    .isEqualTo(profile.lines ? Check.Outcome.PASSED : Check.Outcome.NOT_APPLICABLE);
            assertThat(result.results().paymentTerms().discountTerms()).isEqualTo(profile.xrechnung() ? "2/14" : null);
            assertThat(result.results().purchaseOrderIds()).hasSize(1);
            assertThat(result.results().bankAccounts()).hasSize(profile.terms ? 1 : 0);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
