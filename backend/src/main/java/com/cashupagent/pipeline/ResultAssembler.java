package com.cashupagent.pipeline;

import com.cashupagent.check.InvoiceChecks;
import com.cashupagent.model.Document;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Party;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingResult.Failure;
import com.cashupagent.model.ProcessingResult.Metadata;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.Source;
import com.cashupagent.model.Tier;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.route.Cost;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes what was read in the API's shape. One for each document. */
final class ResultAssembler {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final Invoice EMPTY = new Invoice(
            DocumentType.OTHER,
            Field.absent(0),
            List.of(),
            List.of(),
            Field.absent(0),
            Field.absent(0),
            Field.absent(0),
            Field.absent(0),
            Party.absent(0),
            Party.absent(0),
            Field.absent(0),
            Field.absent(0),
            Field.absent(0),
            Field.absent(0),
            List.of(),
            List.of());

    private final String documentId;
    private final Clock clock;
    private final long began;
    private final Trail trail;
    private final Function<ErrorCode, String> remedies;

    /** A document that never came as far as a tier. */
    ResultAssembler(String documentId, Clock clock, long began) {
        this(documentId, clock, began, new Trail(), ErrorCode::remedy);
    }

    /**
     * A document that goes along.
     *
     * @param trail grows meanwhile
     * @param remedies what to do about each problem, as whoever asked would say it
     */
    ResultAssembler(String documentId, Clock clock, long began, Trail trail, Function<ErrorCode, String> remedies) {
        this.trail = trail;
        this.remedies = remedies;
        this.documentId = documentId;
        this.clock = clock;
        this.began = began;
    }

    ProcessingResult read(Document document, Reading reading, ProcessingStatus status) {
        return new ProcessingResult(
                status,
                documentId,
                elapsed(),
                reading.tier(),
                reading.confidence(),
                Cost.shown(trail.cost()),
                InvoiceResults.of(reading.invoice()),
                metadata(reading.invoice().type(), document.pages().size(), Quality.of(document)),
                FieldReports.of(
                        reading.invoice(),
                        document.pages(),
                        reading.tier() == Tier.EMBEDDED_DATA ? Source.EMBEDDED_DATA : Source.COMPUTED),
                reading.checks(),
                trail.steps(),
                null);
    }

    /** A document on which no tier could do anything, such as a scan without recognition. */
    ProcessingResult nothingRead(Document document) {
        return new ProcessingResult(
                ProcessingStatus.NEEDS_REVIEW,
                documentId,
                elapsed(),
                null,
                0,
                Cost.shown(trail.cost()),
                InvoiceResults.of(EMPTY),
                metadata(DocumentType.OTHER, document.pages().size(), 0),
                FieldReports.of(EMPTY, document.pages(), Source.COMPUTED),
                InvoiceChecks.run(EMPTY),
                trail.steps(),
                null);
    }

    ProcessingResult failed(ProblemException problem) {
        return failed(problem, problem.code().wireName());
    }

    ProcessingResult failed(ProblemException problem, String errorType) {
        return new ProcessingResult(
                ProcessingStatus.FAILED,
                documentId,
                elapsed(),
                null,
                0,
                Cost.shown(trail.cost()),
                InvoiceResults.of(EMPTY),
                metadata(DocumentType.OTHER, 0, 0),
                Map.of(),
                List.of(),
                trail.steps(),
                new Failure(
                        problem.code().wireName(),
                        problem.getMessage() + " " + remedies.apply(problem.code()),
                        problem.code().retryable(),
                        errorType,
                        0,
                        clock.instant()));
    }

    private Metadata metadata(DocumentType type, int pages, double quality) {
        return new Metadata(type, pages, clock.instant(), quality);
    }

    private long elapsed() {
        return (System.nanoTime() - began) / NANOS_PER_MILLI;
    }
}
