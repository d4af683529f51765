package com.cashupagent.intake;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What a submission may say. */
final class SubmissionRules {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_ID = 200;

    private SubmissionRules() {}

    static void check(Submission submission) {
        double threshold = submission.confidenceThreshold();
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new ProblemException(
                    ErrorCode.INVALID_THRESHOLD, "confidence_threshold must be a number from 0 to 1.");
        }
        String key = submission.idempotencyKey();
        if (key != null && !isKey(key)) {
            throw badKey();
        }
        String organisation = submission.organisationId();
        if (organisation.isBlank() || organisation.length() > LONGEST_ID || !printable(organisation)) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST, "client_id must have 1 to " + LONGEST_ID + " printable characters.");
        }
    }

    static boolean isKey(String key) {
        return !key.isBlank() && key.length() <= LONGEST_NAME && printable(key);
    }

    static ProblemException badKey() {
        return new ProblemException(
                ErrorCode.INVALID_REQUEST, "Idempotency-Key must have 1 to " + LONGEST_NAME + " printable characters.");
    }

    /** The name without what a terminal, a log or a database might stumble over; null when nothing is left. */
    static @Nullable String fileName(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String clean = name.replaceAll("\\p{C}", "").strip();
        int end = Math.min(clean.length(), LONGEST_NAME);
        // Half a character is none.
        boolean split = end < clean.length() && Character.isHighSurrogate(clean.charAt(end - 1));
        String cut = clean.substring(0, split ? end - 1 : end);
        return cut.isEmpty() ? null : cut;
    }

    /** Ties the caller's key to everything that makes the request another one. */
    static @Nullable IdempotencyKey key(Submission submission, String sha256) {
        String key = submission.idempotencyKey();
        if (key == null) {
            return null;
        }
        String request = sha256 + " " + submission.tier() + " " + submission.confidenceThreshold();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return new IdempotencyKey(key, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean printable(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
