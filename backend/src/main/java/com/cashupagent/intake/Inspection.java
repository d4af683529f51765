package com.cashupagent.intake;

import com.cashupagent.model.MediaType;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.read.MediaTypeSniffer;
import com.cashupagent.store.StagedBlob;
import com.cashupagent.store.StoredDocument;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * What a look at the bytes says, before anything is kept.
 *
 * @param type told by the content
 */
record Inspection(MediaType type, int pages) {

    /** @throws ProblemException when the bytes are no document that is accepted */
    static Inspection of(StagedBlob staged, DocumentReader reader, IntakeLimits limits) {
        if (staged.blob().size() == 0) {
            throw new ProblemException(ErrorCode.EMPTY_FILE, "The file has no bytes.");
        }
        MediaType type = sniff(staged)
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        "The file is neither a PDF, JPEG, PNG, TIFF or WebP nor an e-invoice."));
        int pages = reader.probe(staged.file(), type).pages();
        if (pages > limits.maxPages()) {
            throw new ProblemException(
                    ErrorCode.DOCUMENT_LIMIT_EXCEEDED,
                    "The document has " + pages + " pages; the limit is " + limits.maxPages() + ".");
        }
        return new Inspection(type, pages);
    }

    /** A new document, waiting for its turn. */
    StoredDocument document(Submission submission, String sha256, long size, Clock clock) {
        // The databases keep microseconds; what is returned must equal what is found later.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new StoredDocument(
                "doc_" + UUID.randomUUID().toString().replace("-", ""),
                submission.organisationId(),
                submission.submittedBy(),
                SubmissionRules.fileName(submission.fileName()),
                type,
                size,
                sha256,
                pages,
                submission.tier(),
                submission.confidenceThreshold(),
                StoredDocument.State.QUEUED,
                now,
                now,
                null);
    }

    private static Optional<MediaType> sniff(StagedBlob staged) {
        try {
            return MediaTypeSniffer.sniff(staged.file());
        } catch (IOException e) {
            throw new ProblemException(ErrorCode.UNAVAILABLE, "The file cannot be read back.", e);
        }
    }
}
