package com.cashupagent.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.fuzz.Inputs;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.TierPreference;
import com.cashupagent.store.StoredDocument;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file's name as its sender wrote it comes back in a header: it may add nothing to that header. */
class AttachmentFuzzTest {

    private static final List<byte[]> NAMES = Inputs.texts(
            "invoice.pdf",
            "../../etc/passwd",
            "C:\\temp\\Rechnung März.pdf",
            "a\"; filename=\"b.exe",
            "x\r\nSet-Cookie: a=b",
            "...",
            "\u202Efdp.exe");

    @FuzzTest(maxDuration = "10m")
    void aNameStaysWithinItsQuotes(byte[] bytes) {
        String header = Attachment.header(new StoredDocument(
                "doc_1",
                "org",
                "key",
                new String(bytes, StandardCharsets.UTF_8),
                MediaType.PDF,
                1,
                "00",
                1,
                TierPreference.AUTO,
                0.85,
                StoredDocument.State.DONE,
                Instant.EPOCH,
                Instant.EPOCH,
                null));
        assertThat(header)
                .matches("attachment; filename=\"[A-Za-z0-9. _()-]+\"; filename\\*=UTF-8''[A-Za-z0-9.\\-_~%]+");
    }

    @Test
    void aNameStaysWithinItsQuotesInAFixedSeries() {
        Inputs.each(81, Inputs.MANY, NAMES, this::aNameStaysWithinItsQuotes);
    }
}
