package com.cashupagent.http;

import com.cashupagent.auth.Principal;
import com.cashupagent.auth.Scope;
import com.cashupagent.deliver.erp.posting.Postings;
import com.cashupagent.http.PostingAnswers.PostingList;
import com.cashupagent.http.PostingAnswers.PostingPreview;
import com.cashupagent.http.PostingAnswers.PostingView;
import com.cashupagent.pipeline.DocumentService;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.StoredDocument;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Postings of one document: what went into the books, what would, what keeps it out. */
final class PostingRoutes {

    private static final String TAG = "ERP";
    private static final String ALL = DocumentRoutes.DOCUMENTS + "{document_id}/postings";
    private static final String ONE = ALL + "/{posting_id}";

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
                        .by(this::approve));
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
