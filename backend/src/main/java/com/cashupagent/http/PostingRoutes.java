package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.auth.Scope;
import com.cashupagent.deliver.erp.posting.Postings;
import com.cashupagent.http.PostingAnswers.PostingList;
import com.cashupagent.http.PostingAnswers.PostingPage;
import com.cashupagent.http.PostingAnswers.PostingPreview;
import com.cashupagent.http.PostingAnswers.PostingSummary;
import com.cashupagent.http.PostingAnswers.PostingView;
import com.cashupagent.pipeline.DocumentService;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.Posting;
import com.cashupagent.store.StoredDocument;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Postings of one document: what went into the books, what would, what keeps it out. */
final class PostingRoutes {

    private static final String TAG = "ERP";
    private static final String ALL = DocumentRoutes.DOCUMENTS + "{document_id}/postings";
    private static final String ONE = ALL + "/{posting_id}";
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final Postings postings;
    private final DocumentService documents;

    PostingRoutes(Postings postings, DocumentService documents) {
        this.postings = postings;
        this.documents = documents;
    }

    /** Posts by hand, or shows what would be sent. */
    record PostForm(@Nullable String connection, @Nullable Boolean dryRun) {}

    /** Tries again; {@code force} when a person has looked into the books and it is not there. */
    record RetryForm(@Nullable Boolean force) {}

    List<Route> routes() {
        return List.of(
                Route.get(ALL)
                        .named("listPostings", TAG, "What became of the document in the organisation's ERP systems.")
                        .needs(Scope.ERP_MANAGE, Scope.DOCUMENT_READ)
                        .answersJson(200, "The postings, oldest first, with their history.", PostingList.class)
                        .problems(401, 403, 404)
                        .by(this::list),
                Route.post(ALL)
                        .named("postDocument", TAG, "Post by hand; with dry_run, only show what would be sent.")
                        .needs(Scope.ERP_MANAGE)
                        .idempotent()
                        .takes("application/json", PostForm.class)
                        .answersJson(200, "With dry_run: what would be sent.", PostingPreview.class)
                        .answersJson(202, "The posting.", PostingView.class)
                        .problems(400, 401, 403, 404, 409)
                        .by(this::post),
                Route.post(ONE + "/retry")
                        .named("retryPosting", TAG, "Try again; what may be in the books is looked for first.")
                        .needs(Scope.ERP_MANAGE, Scope.REVIEW_WRITE)
                        .idempotent()
                        .takes("application/json", RetryForm.class)
                        .answersJson(202, "The posting.", PostingView.class)
                        .problems(400, 401, 403, 404, 409)
                        .by(this::retry),
                Route.post(ONE + "/approve")
                        .named("approvePosting", TAG, "Post what the rule, or a likely duplicate, held back.")
                        .needs(Scope.ERP_MANAGE, Scope.REVIEW_WRITE)
                        .idempotent()
                        .answersJson(202, "The posting.", PostingView.class)
                        .problems(401, 403, 404, 409)
                        .by(this::approve),
                Route.post(ONE + "/reject")
                        .named("rejectPosting", TAG, "Say that what waits for an approval shall not be posted.")
                        .needs(Scope.ERP_MANAGE, Scope.REVIEW_WRITE)
                        .idempotent()
                        .answersJson(200, "The posting.", PostingView.class)
                        .problems(401, 403, 404, 409)
                        .by(this::reject),
                Route.get("/api/v1/postings")
                        .named("listAllPostings", TAG, "Postings of all documents, newest first.")
                        .needs(Scope.ERP_MANAGE)
                        .query("client_id", "Only this organisation's.")
                        .query("status", "Only these, with commas between them; all unless given.")
                        .query("limit", "How many, 1 to " + LARGEST_PAGE + "; " + PAGE + " unless given.")
                        .query("before", "The next of the page before.")
                        .answersJson(200, "A page, without payload and history.", PostingPage.class)
                        .problems(400, 401, 403)
                        .by(this::page));
    }

    private void page(Context ctx) {
        Set<String> all = WebhookCallers.organisations(ctx);
        Set<String> organisations = Requests.query(ctx, "client_id").isPresent()
                ? Set.of(WebhookCallers.partner(ctx).organisation(Requests.query(ctx, "client_id")))
                : all;
        int limit = limit(Requests.query(ctx, "limit").orElse(Integer.toString(PAGE)));
        List<Postings.Entry> found = postings.page(
                organisations, states(ctx), Requests.query(ctx, "before").orElse(null), limit + 1);
        List<Postings.Entry> page = found.subList(0, Math.min(limit, found.size()));
        WebhookCallers.answer(
                ctx,
                200,
                new PostingPage(
                        page.stream().map(PostingSummary::of).toList(),
                        found.size() > limit
                                ? page.get(limit - 1).story().posting().id()
                                : null));
    }

    private static Set<Posting.State> states(Context ctx) {
        Set<Posting.State> states = EnumSet.noneOf(Posting.State.class);
        for (String name : Requests.query(ctx, "status").orElse("").split(",")) {
            Stream.of(Posting.State.values())
                    .filter(state ->
                            name.isBlank() || PostingAnswers.wire(state).equals(name.strip()))
                    .forEach(states::add);
        }
        if (states.isEmpty()) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST,
                    "status must be some of "
                            + Stream.of(Posting.State.values())
                                    .map(PostingAnswers::wire)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return states;
    }

    private static int limit(String text) {
        if (text.matches("\\d{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LARGEST_PAGE) {
                return limit;
            }
        }
        throw new ProblemException(ErrorCode.INVALID_REQUEST, "limit must be a number from 1 to " + LARGEST_PAGE + ".");
    }

    private void reject(Context ctx) {
        StoredDocument document = document(ctx);
        WebhookCallers.answer(ctx, 200, PostingView.of(postings.decline(document.id(), postingId(ctx))));
    }

    private void list(Context ctx) {
        StoredDocument document = document(ctx);
        WebhookCallers.answer(
                ctx,
                200,
                new PostingList(postings.list(document.id()).stream()
                        .map(PostingView::of)
                        .toList()));
    }

    private void post(Context ctx) throws IOException {
        StoredDocument document = document(ctx);
        PostForm form = WebhookCallers.form(ctx, PostForm.class);
        if (Boolean.TRUE.equals(form.dryRun())) {
            WebhookCallers.answer(ctx, 200, PostingPreview.of(postings.preview(document, form.connection())));
        } else {
            WebhookCallers.answer(ctx, 202, PostingView.of(postings.post(document, form.connection())));
        }
    }

    private void retry(Context ctx) throws IOException {
        StoredDocument document = document(ctx);
        RetryForm form = WebhookCallers.form(ctx, RetryForm.class);
        WebhookCallers.answer(
                ctx,
                202,
                PostingView.of(postings.retry(document.id(), postingId(ctx), Boolean.TRUE.equals(form.force()))));
    }

    private void approve(Context ctx) {
        StoredDocument document = document(ctx);
        WebhookCallers.answer(ctx, 202, PostingView.of(postings.approve(document.id(), postingId(ctx))));
    }

    private static String postingId(Context ctx) {
        return ctx.pathParam("posting_id");
    }

    /** The books are no business of a page in a browser. */
    private StoredDocument document(Context ctx) {
        Principal principal = WebhookCallers.partner(ctx);
        return documents
                .find(ctx.pathParam("document_id"))
                .filter(found -> principal.maySee(found.organisationId(), found.submittedBy()))
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.DOCUMENT_NOT_FOUND, "There is no document with this id for this caller."));
    }
}
