package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.auth.Scope;
import com.cashupagent.http.ReviewAnswers.ReviewEntry;
import com.cashupagent.http.ReviewAnswers.ReviewList;
import com.cashupagent.http.ReviewAnswers.ReviewStory;
import com.cashupagent.http.ReviewAnswers.TakenLease;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.pipeline.DocumentService;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.review.Actor;
import com.cashupagent.review.Correction;
import com.cashupagent.review.Decisions;
import com.cashupagent.review.ReviewQueue;
import com.cashupagent.store.Review;
import com.cashupagent.store.ReviewStore;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Manual review: the queue, leases, corrections and decisions. */
final class ReviewRoutes {

    private static final String TAG = "Reviews";
    private static final String REVIEWS = "/api/v1/reviews";
    private static final String ONE = REVIEWS + "/{document_id}";
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final int USUAL_LEASE_SECONDS = 600;

    private final ReviewQueue queue;
    private final Decisions decisions;
    private final DocumentService documents;
    private final Clock clock;

    ReviewRoutes(ReviewQueue queue, Decisions decisions, DocumentService documents, Clock clock) {
        this.queue = queue;
        this.decisions = decisions;
        this.documents = documents;
        this.clock = clock;
    }

    /** Takes a lease; with the id of one, renews it. */
    record LeaseForm(@Nullable Integer seconds, @Nullable String leaseId) {}

    /** Corrections of one document, all or none. */
    record CorrectionsForm(
            @Nullable List<@Nullable CorrectionForm> corrections,
            @Nullable String leaseId,
            @Nullable String comment) {}

    /** See {@link Correction}. */
    record CorrectionForm(
            @Nullable String field,
            @Nullable Object value,
            @Nullable Integer page,
            @Nullable List<Double> box) {}

    /** Accepts or rejects. */
    record DecisionForm(@Nullable String leaseId, @Nullable String comment) {}

    List<Route> routes() {
        return List.of(
                Route.get(REVIEWS)
                        .named("listReviews", TAG, "Documents that a person must look at, oldest first.")
                        .needs(Scope.REVIEW_WRITE, Scope.DOCUMENT_READ)
                        .query("status", "open (the default), accepted, rejected or all.")
                        .query("reason", "low_confidence, processing_failed or corrected.")
                        .query("client_id", "Only this organisation's.")
                        .query("limit", "At most so many, up to " + LARGEST_PAGE + ".")
                        .query("after", "The next of the page before.")
                        .answersJson(200, "A page.", ReviewList.class)
                        .problems(400, 401, 403)
                        .by(this::list),
                Route.get(ONE)
                        .named("getReview", TAG, "One document's review with its history.")
                        .needs(Scope.REVIEW_WRITE, Scope.DOCUMENT_READ)
                        .answersJson(200, "The review.", ReviewStory.class)
                        .problems(401, 403, 404)
                        .by(ctx -> answer(
                                ctx, 200, ReviewStory.of(queue.get(organisations(ctx), id(ctx)), clock.instant()))),
                Route.post(ONE + "/lease")
                        .named("leaseReview", TAG, "Take it, so that nobody else works on it; or renew that.")
                        .needs(Scope.REVIEW_WRITE)
                        .idempotent()
                        .takes("application/json", LeaseForm.class)
                        .answersJson(200, "The lease; its id is shown here only.", TakenLease.class)
                        .problems(400, 401, 403, 404, 409)
                        .by(this::lease),
                Route.delete(ONE + "/lease")
                        .named("releaseReview", TAG, "Give it back.")
                        .needs(Scope.REVIEW_WRITE)
                        .query("lease_id", "Of your lease.")
                        .answers(204, "Given back.", "", Void.class)
                        .problems(401, 403, 404, 409)
                        .by(this::release),
                Route.post(DocumentRoutes.DOCUMENTS + "{document_id}/corrections")
                        .named(
                                "correctDocument",
                                TAG,
                                "Correct fields, all or none; the result is checked again."
                                        + " A widget's session may do so with its own documents.")
                        .needs(Scope.REVIEW_WRITE, Scope.DOCUMENT_PROCESS)
                        .idempotent()
                        .takes("application/json", CorrectionsForm.class)
                        .answersJson(200, "The result as it is now.", ProcessingResult.class)
                        .problems(400, 401, 403, 404, 409, 422)
                        .by(this::correct),
                Route.post(ONE + "/accept")
                        .named("acceptReview", TAG, "The result is right as it stands.")
                        .needs(Scope.REVIEW_WRITE)
                        .idempotent()
                        .takes("application/json", DecisionForm.class)
                        .answersJson(200, "The result, now success.", ProcessingResult.class)
                        .problems(400, 401, 403, 404, 409, 422)
                        .by(ctx -> decide(ctx, true)),
                Route.post(ONE + "/reject")
                        .named("rejectReview", TAG, "The document is none to work with.")
                        .needs(Scope.REVIEW_WRITE)
                        .idempotent()
                        .takes("application/json", DecisionForm.class)
                        .answersJson(200, "The result, now failed.", ProcessingResult.class)
                        .problems(400, 401, 403, 404, 409)
                        .by(ctx -> decide(ctx, false)));
    }

    private void list(Context ctx) {
        Principal principal = WebhookCallers.partner(ctx);
        Optional<String> organisation = query(ctx, "client_id");
        ReviewStore.Filter filter = new ReviewStore.Filter(
                organisation.isPresent()
                        ? List.of(principal.organisation(organisation))
                        : List.copyOf(principal.organisations()),
                query(ctx, "status").filter(text -> !text.equals("all")).isPresent()
                        ? one(ctx, "status", Review.Status.values())
                        : query(ctx, "status").isPresent() ? null : Review.Status.OPEN,
                one(ctx, "reason", Review.Reason.values()));
        int limit = query(ctx, "limit")
                .map(text -> number("limit", text, LARGEST_PAGE))
                .orElse(USUAL_PAGE);
        List<Review> found =
                queue.list(filter, query(ctx, "after").map(ReviewRoutes::place).orElse(null), limit + 1);
        List<Review> page = found.subList(0, Math.min(limit, found.size()));
        answer(
                ctx,
                200,
                new ReviewList(
                        page.stream()
                                .map(review -> ReviewEntry.of(review, clock.instant()))
                                .toList(),
                        found.size() > limit ? next(page.get(limit - 1)) : null));
    }

    private void lease(Context ctx) throws IOException {
        LeaseForm form = WebhookCallers.form(ctx, LeaseForm.class);
        int seconds = Objects.requireNonNullElse(form.seconds(), USUAL_LEASE_SECONDS);
        Review taken =
                queue.lease(organisations(ctx), id(ctx), actor(ctx, form.leaseId()), Duration.ofSeconds(seconds));
        answer(ctx, 200, TakenLease.of(taken));
    }

    private void release(Context ctx) {
        queue.release(organisations(ctx), id(ctx), actor(ctx, ctx.queryParam("lease_id")));
        ctx.status(204);
    }

    private void correct(Context ctx) throws IOException {
        CorrectionsForm form = WebhookCallers.form(ctx, CorrectionsForm.class);
        List<@Nullable CorrectionForm> sent = Objects.requireNonNullElse(form.corrections(), List.of());
        List<Correction> corrections =
                sent.stream().map(ReviewRoutes::correction).toList();
        Set<String> organisations = correctable(ctx);
        answer(
                ctx,
                200,
                decisions.correct(organisations, id(ctx), actor(ctx, form.leaseId()), corrections, form.comment()));
    }

    /** Whoever sent a document in a browser sees best what was read wrongly; all else is for reviewers. */
    private Set<String> correctable(Context ctx) {
        Principal principal = Requests.principal(ctx);
        if (!principal.widget()) {
            principal.require(Scope.REVIEW_WRITE);
        } else if (documents
                .find(id(ctx))
                .filter(document -> principal.maySee(document.organisationId(), document.submittedBy()))
                .isEmpty()) {
            throw new ProblemException(
                    ErrorCode.DOCUMENT_NOT_FOUND, "There is no document with this id for this caller.");
        }
        return principal.organisations();
    }

    private void decide(Context ctx, boolean accept) throws IOException {
        DecisionForm form = WebhookCallers.form(ctx, DecisionForm.class);
        Actor actor = actor(ctx, form.leaseId());
        answer(
                ctx,
                200,
                accept
                        ? decisions.accept(organisations(ctx), id(ctx), actor, form.comment())
                        : decisions.reject(organisations(ctx), id(ctx), actor, form.comment()));
    }

    private static Correction correction(@Nullable CorrectionForm form) {
        if (form == null || form.field() == null) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "Every correction needs a field.");
        }
        return new Correction(form.field(), form.value(), form.page(), form.box());
    }

    private static void answer(Context ctx, int status, Object body) {
        WebhookCallers.answer(ctx, status, body);
    }

    private static Set<String> organisations(Context ctx) {
        return WebhookCallers.organisations(ctx);
    }

    private static Actor actor(Context ctx, @Nullable String leaseId) {
        Principal principal = Requests.principal(ctx);
        return new Actor(principal.widget() ? principal.submitter() : principal.credentialId(), leaseId);
    }

    private static String id(Context ctx) {
        return ctx.pathParam("document_id");
    }

    private static Optional<String> query(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).filter(text -> !text.isBlank());
    }

    private static <E extends Enum<E>> @Nullable E one(Context ctx, String name, E[] values) {
        Function<E, String> wire = value -> value.name().toLowerCase(Locale.ROOT);
        return query(ctx, name)
                .map(text -> Arrays.stream(values)
                        .filter(value -> wire.apply(value).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                ErrorCode.INVALID_REQUEST,
                                name + " must be one of "
                                        + Arrays.stream(values).map(wire).toList() + ".")))
                .orElse(null);
    }

    private static int number(String name, String text, int largest) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= largest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, name + " must be a number.", e);
        }
        throw new ProblemException(ErrorCode.INVALID_REQUEST, name + " must be from 1 to " + largest + ".");
    }

    private static String next(Review last) {
        return last.createdAt() + "~" + last.documentId();
    }

    private static ReviewStore.Place place(String text) {
        int split = text.indexOf('~');
        try {
            return new ReviewStore.Place(
                    Instant.parse(text.substring(0, Math.max(0, split))), text.substring(split + 1));
        } catch (DateTimeException e) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "after must be the next of an earlier page.", e);
        }
    }
}
