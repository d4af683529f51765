package com.cashupagent.problem;

import java.util.Locale;

/**
 * Every error a caller can meet. The wire name (lower case) is stable: partners program against it. {@code remedy} is
 * the sentence that says what to do; what is met on a command line, too, has another one for there, where nobody sends a
 * request and no answer has a detail.
 */
public enum ErrorCode {
    INVALID_REQUEST(
            400,
            "Invalid request",
            "Correct the request as the detail says and send it again.",
            false,
            "Correct that and run the command again."),
    MISSING_FILE(400, "No file", "Send the document as the multipart part named 'file'.", false),
    MISSING_FILES(400, "No files", "Send the documents as multipart parts named 'files'.", false),
    EMPTY_FILE(
            400,
            "Empty file",
            "The file has no bytes; choose the document again and resend it.",
            false,
            "Copy it again from where it came."),
    INVALID_THRESHOLD(400, "Invalid confidence threshold", "Give confidence_threshold as a number from 0 to 1.", false),
    INVALID_TIER(400, "Invalid tier", "Give tier_preference as auto, tier1, tier2 or tier3.", false),
    INVALID_BATCH_ID(
            400,
            "Invalid batch id",
            "Give batch_id 1 to 200 letters, digits, dots, hyphens, underscores or colons.",
            false),
    UNAUTHENTICATED(
            401, "Not authenticated", "Get an access token from /oauth/token and send it as a Bearer token.", false),
    INVALID_PUBLISHABLE_KEY(
            401, "Unknown publishable key", "Check the key (pk_live_… or pk_test_…) in the widget's apiKey.", false),
    INVALID_USER_TOKEN(401, "User token refused", "Sign userToken with the key registered for this credential.", false),
    INSUFFICIENT_SCOPE(403, "Scope not granted", "Ask for a token that has the scope named in the detail.", false),
    ORGANISATION_FORBIDDEN(
            403, "Organisation not allowed", "Name a client_id that this credential is bound to.", false),
    ORIGIN_FORBIDDEN(403, "Origin not allowed", "Register this page's origin for the publishable key.", false),
    NOT_FOUND(404, "Not found", "Check the address; /openapi.json lists every route.", false),
    DOCUMENT_NOT_FOUND(404, "Document not found", "Check the document id; it may have been erased.", false),
    BATCH_NOT_FOUND(404, "Batch not found", "Check the batch id; it is the one that process-batch answered.", false),
    WEBHOOK_NOT_FOUND(404, "Webhook not found", "Check the webhook id; GET /api/v1/webhooks lists yours.", false),
    DELIVERY_NOT_FOUND(
            404,
            "Delivery not found",
            "Check the delivery id; old deliveries and those of erased documents go.",
            false),
    ERP_CONNECTION_NOT_FOUND(
            404, "ERP connection not found", "Check the name; GET /api/v1/erp-connections lists yours.", false),
    POSTING_NOT_FOUND(404, "Posting not found", "Check the id; GET /api/v1/documents/{id}/postings lists them.", false),
    UPLOAD_NOT_FOUND(404, "Upload not found", "Begin a new upload: this one was ended, or its time was over.", false),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "Use a method that /openapi.json lists for this path.", false),
    IDEMPOTENCY_IN_PROGRESS(
            409,
            "The same request is being handled",
            "Wait as long as Retry-After says, then send the same request with the same Idempotency-Key again.",
            true),
    UPLOAD_OFFSET_CONFLICT(
            409, "Another offset", "Ask for the upload's Upload-Offset with HEAD and go on from there.", true),
    DOCUMENT_NOT_DONE(409, "Document not done", "Wait for the document's result, then try again.", true),
    REVIEW_LEASED(
            409, "Somebody is working on it", "Wait until the lease ends, or give the lease_id of the lease.", true),
    REVIEW_CLOSED(409, "Review is over", "The document was accepted or rejected; a correction opens it again.", false),
    BATCH_ID_TAKEN(
            409, "Batch id used before", "Other files were sent under this batch_id; give a new batch another.", false),
    WEBHOOK_DISABLED(
            409, "Webhook disabled", "Mend the receiver and set the webhook's status to active; then replay.", false),
    POSTING_STATE(409, "Not possible in this state", "The detail says what is possible; nothing was changed.", false),
    TUS_VERSION_UNSUPPORTED(
            412, "Another version of tus", "Send Tus-Resumable: 1.0.0 and follow that version of the protocol.", false),
    FILE_TOO_LARGE(
            413,
            "File too large",
            "Send a smaller file, or ask the operator to raise max-file-size.",
            false,
            "Make the file smaller, or raise max-file-size."),
    BATCH_TOO_LARGE(413, "Batch too large", "Send the files in several batches; the detail names the limit.", false),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Not a supported document",
            "Send a PDF, JPEG, PNG, TIFF, WebP or e-invoice XML; the content decides, not the name.",
            false,
            "Give a PDF, JPEG, PNG, TIFF, WebP or e-invoice XML; the content decides, not the name."),
    CHUNK_TYPE_UNSUPPORTED(
            415, "Not a chunk", "Send the bytes with Content-Type: application/offset+octet-stream.", false),
    ENCRYPTED_DOCUMENT(
            422,
            "Encrypted document",
            "Remove the password from the PDF and send it again.",
            false,
            "Remove the password from the PDF and read it again."),
    BROKEN_DOCUMENT(
            422,
            "Broken document",
            "The file cannot be opened; export or scan it again and resend it.",
            false,
            "The file cannot be opened; export or scan it again."),
    DOCUMENT_LIMIT_EXCEEDED(
            422,
            "Document over a limit",
            "Split the document; the detail says which limit it exceeds.",
            false,
            "Split the document, or raise max-pages or worker-heap where that is the limit."),
    TIER_NOT_AVAILABLE(
            422,
            "Tier not available",
            "Use tier_preference auto, or ask the operator to configure that tier.",
            false,
            "Use --tier auto, or configure that tier."),
    IDEMPOTENCY_CONFLICT(
            422,
            "Idempotency key used before",
            "The key was sent with other content; use a new Idempotency-Key for a new request.",
            false),
    INVALID_CORRECTION(
            422, "Correction cannot be applied", "Correct what the detail names; nothing was changed.", false),
    DOCUMENT_REJECTED(422, "Rejected in review", "A person refused the document; the message says why.", false),
    CALLBACK_REFUSED(
            422,
            "Address not allowed",
            "Give an https address in the public internet; only the operator can allow others.",
            false),
    WEBHOOK_LIMIT_EXCEEDED(422, "Too many webhooks", "Delete one that is not needed any more.", false),
    INVALID_ERP_CONNECTION(
            422,
            "Connection cannot be used",
            "Correct the settings that the detail names; nothing was changed.",
            false),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as Retry-After says, then try again.", true),
    INTERNAL_ERROR(
            500,
            "Internal error",
            "Try again; if it stays, give the operator the instance id of this answer.",
            true,
            "Try again; the log says more."),
    PROCESSING_FAILED(
            500,
            "Processing failed",
            "Try again; if it stays, send the document to manual review.",
            true,
            "Try again; if it stays, a person has to read the document."),
    ERP_UNAVAILABLE(502, "ERP system unavailable", "The detail says what the ERP system answered; mend that.", true),
    PROCESSING_TIMED_OUT(
            504,
            "Processing took too long",
            "Poll the document, or ask with Prefer: respond-async.",
            true,
            "Split the document, or raise worker-timeout, ocr-page-timeout or ocr-timeout."),
    MASTER_KEY_UNAVAILABLE(
            503,
            "Master key unavailable",
            "Then start again; 'cashup doctor' tries it. (master_key_unavailable)",
            true),
    MASTER_KEY_INVALID(
            500,
            "Master key cannot be used",
            "Keys are 32 bytes in Base64, as 'openssl rand -base64 32' makes them, separated by commas."
                    + " (master_key_invalid)",
            false),
    UNAVAILABLE(
            503,
            "Service unavailable",
            "The server is starting, stopping or full; try again shortly.",
            true,
            "Try again shortly; 'cashup doctor' says what is missing.");

    private final int status;
    private final String title;
    private final String remedy;
    private final boolean retryable;
    private final String remedyAtCommandLine;

    ErrorCode(int status, String title, String remedy, boolean retryable) {
        this(status, title, remedy, retryable, remedy);
    }

    ErrorCode(int status, String title, String remedy, boolean retryable, String remedyAtCommandLine) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
        this.retryable = retryable;
        this.remedyAtCommandLine = remedyAtCommandLine;
    }

    /** The {@code code} on the wire, such as {@code file_too_large}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** A short name for a person. */
    public String title() {
        return title;
    }

    /** A sentence that says what to do. */
    public String remedy() {
        return remedy;
    }

    /** The same for somebody who typed a command. */
    public String remedyAtCommandLine() {
        return remedyAtCommandLine;
    }

    /** Whether the same request may succeed later. */
    public boolean retryable() {
        return retryable;
    }
}
