package com.cashupagent.http;

import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.posting.Connections;
import com.cashupagent.deliver.erp.posting.Postings;
import com.cashupagent.json.Json;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.store.Posting;
import com.cashupagent.store.PostingAttempt;
import com.cashupagent.store.PostingFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is answered about postings and ERP connections. */
final class PostingAnswers {

    private PostingAnswers() {}

    /**
     * One posting.
     *
     * @param erpKey our name for the bill in the ERP system
     * @param nextAttemptAt null when none is due
     * @param erpReference null until it is in the books
     * @param error null when nothing keeps it out of them
     * @param attachment the original's way to the bill; null where the connection attaches none
     */
    record PostingView(
            String postingId,
            String documentId,
            String connection,
            String status,
            String erpKey,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable ErpReference erpReference,
            @Nullable PostingError error,
            @Nullable JsonNode payload,
            @Nullable AttachmentView attachment,
            List<Attempt> history,
            Instant createdAt,
            Instant updatedAt) {

        static PostingView of(Postings.Story story) {
            Posting posting = story.posting();
            Posting.Booked booked = posting.booked();
            String payload = posting.payload();
            return new PostingView(
                    posting.id(),
                    posting.documentId(),
                    posting.connection(),
                    wire(posting.state()),
                    posting.key(),
                    posting.sending().attempts(),
                    posting.state() == Posting.State.PENDING ? posting.dueAt() : null,
                    booked == null ? null : new ErpReference(booked.id(), booked.number(), booked.period()),
                    PostingError.of(posting.trouble()),
                    payload == null ? null : Json.mapper().readTree(payload),
                    story.file().map(AttachmentView::of).orElse(null),
                    story.attempts().stream().map(Attempt::of).toList(),
                    posting.createdAt(),
                    posting.updatedAt());
        }
    }

    /** A bill in the books. @param period such as the fiscal year */
    record ErpReference(
            String id, @Nullable String number, @Nullable String period) {}

    /** What keeps it out, with a list of {@code field}, {@code code}, {@code message}. */
    record PostingError(String code, String message, JsonNode issues) {

        static @Nullable PostingError of(Posting.@Nullable Trouble trouble) {
            return trouble == null
                    ? null
                    : new PostingError(
                            trouble.code(), trouble.message(), Json.mapper().readTree(trouble.issues()));
        }
    }

    /**
     * The original on its way to the bill.
     *
     * @param nextAttemptAt null when none is due
     * @param reference the file in the ERP system; null until it is there
     * @param error null when nothing keeps it from there
     */
    record AttachmentView(
            String status,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String reference,
            @Nullable PostingError error) {

        static AttachmentView of(PostingFile file) {
            return new AttachmentView(
                    wire(file.state()),
                    file.sending().attempts(),
                    file.state() == PostingFile.State.PENDING ? file.dueAt() : null,
                    file.reference(),
                    PostingError.of(file.trouble()));
        }
    }

    /** One step: {@code post}, {@code find} or {@code attach}. */
    record Attempt(int number, String step, String outcome, String detail, Instant timestamp) {

        static Attempt of(PostingAttempt attempt) {
            return new Attempt(attempt.number(), attempt.step(), attempt.outcome(), attempt.detail(), attempt.at());
        }
    }

    /**
     * One posting with the bill it is about; what was not read is null.
     *
     * @param system kind of its connection; empty when that was deleted
     * @param nextAttemptAt null when none is due
     */
    record PostingSummary(
            String postingId,
            String documentId,
            String clientId,
            @Nullable String fileName,
            @Nullable String vendorName,
            @Nullable String invoiceId,
            @Nullable BigDecimal totalAmount,
            @Nullable String currency,
            String connection,
            String system,
            String status,
            String erpKey,
            @Nullable Instant nextAttemptAt,
            @Nullable ErpReference erpReference,
            @Nullable PostingError error,
            @Nullable AttachmentView attachment,
            Instant createdAt,
            Instant updatedAt) {

        static PostingSummary of(Postings.Entry entry) {
            PostingView view = PostingView.of(entry.story());
            ProcessingResult result = entry.document().result();
            ProcessingResult.Results results = result == null ? null : result.results();
            return new PostingSummary(
                    view.postingId(),
                    view.documentId(),
                    entry.document().organisationId(),
                    entry.document().fileName(),
                    results == null ? null : results.vendorInformation().vendorName(),
                    results == null
                            ? null
                            : results.invoiceIds().stream().findFirst().orElse(null),
                    results == null ? null : results.financialData().totalAmount(),
                    results == null ? null : results.financialData().currency(),
                    view.connection(),
                    entry.system(),
                    view.status(),
                    view.erpKey(),
                    view.nextAttemptAt(),
                    view.erpReference(),
                    view.error(),
                    view.attachment(),
                    view.createdAt(),
                    view.updatedAt());
        }
    }

    /** Newest first. @param next for {@code before}; null on the last page */
    record PostingPage(
            List<PostingSummary> postings, @Nullable String next) {}

    /** All of a document. */
    record PostingList(List<PostingView> postings) {}

    /**
     * What would be sent.
     *
     * @param ready whether it could be sent as it is
     * @param hold why a person would have to approve it; null when nobody would
     */
    record PostingPreview(
            boolean dryRun,
            String connection,
            String erpKey,
            boolean ready,
            JsonNode payload,
            List<Issue> issues,
            @Nullable Issue hold) {

        static PostingPreview of(Postings.Preview preview) {
            return new PostingPreview(
                    true,
                    preview.connection(),
                    preview.key(),
                    preview.issues().isEmpty(),
                    Json.mapper().readTree(preview.payload()),
                    preview.issues(),
                    preview.hold().orElse(null));
        }
    }

    /**
     * A connection; its secrets are named and never shown.
     *
     * @param suspendedReason why nothing is sent there until the credentials are renewed; null while something is
     * @param postings how many are in each state
     */
    record ErpConnectionView(
            String name,
            String clientId,
            String type,
            JsonNode settings,
            Set<String> credentialsSet,
            @Nullable String suspendedReason,
            Map<String, Integer> postings,
            Instant createdAt,
            Instant updatedAt) {

        static ErpConnectionView of(Connections.Shown shown) {
            Map<String, Integer> counts = new TreeMap<>();
            shown.counts().forEach((state, many) -> counts.put(wire(state), many));
            return new ErpConnectionView(
                    shown.connection().name(),
                    shown.connection().organisationId(),
                    shown.connection().type(),
                    Json.mapper().readTree(shown.connection().settings()),
                    shown.secrets(),
                    shown.connection().suspendedReason(),
                    counts,
                    shown.connection().createdAt(),
                    shown.connection().updatedAt());
        }
    }

    /** By organisation and name. */
    record ErpConnectionList(List<ErpConnectionView> connections) {}

    /** Whether the system was reached with the login. @param message what is wrong; null when nothing is */
    record ErpTest(boolean ok, @Nullable String message) {}

    /** A look-up table that was written. */
    record TableWritten(String kind, int rows) {}

    static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
