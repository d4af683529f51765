package com.cashupagent.batch;

import com.cashupagent.intake.Arrival;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether the same was sent again: the same bytes to be read the same way, in whatever order and by any names. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(BatchRequest request, List<Arrival> arrivals) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.tier() + " " + request.confidenceThreshold()).getBytes(StandardCharsets.US_ASCII));
            arrivals.stream()
                    .map(Arrival::sha256)
                    .sorted()
                    .forEach(sha256 -> digest.update(sha256.getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
