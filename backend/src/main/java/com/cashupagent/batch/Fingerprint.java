package com.cashupagent.batch;

import com.cashupagent.intake.Arrival;
import com.cashupagent.store.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Tells whether the same was sent again: the same bytes to be read the same way, in whatever order and by any names. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(BatchRequest request, List<Arrival> arrivals) {
        MessageDigest digest = sha256();
        digest.update((request.tier() + " " + request.confidenceThreshold()).getBytes(StandardCharsets.US_ASCII));
        arrivals.stream()
                .map(Arrival::sha256)
                .sorted()
                .forEach(sha256 -> digest.update(sha256.getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Ties the caller's key to what is sent, to whom it belongs and how it is called. Empty without a key. */
    static Optional<IdempotencyKey> key(BatchRequest request, String fingerprint) {
        String key = request.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        String whole = "process-batch\n" + request.organisationId() + "\n" + request.name() + "\n" + fingerprint;
        byte[] digest = sha256().digest(whole.getBytes(StandardCharsets.UTF_8));
        return Optional.of(new IdempotencyKey(key, HexFormat.of().formatHex(digest)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
