package com.cashupagent.deliver.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The headers by which a receiver knows that a body is ours: the guide's {@code X-CashUp-Signature}, the HMAC-SHA256 of
 * the raw body in hex, and those of Standard Webhooks 1.0.0 (standardwebhooks.com), which cover id and time as well.
 *
 * <p>While a rotation overlaps, {@code webhook-signature} carries one signature for each secret. The guide's header has
 * room for one: it is the new secret's, since a receiver gets that in the moment of rotation; what it refuses until it
 * has learnt the new one is sent again.
 */
final class Signatures {

    static final String PREFIX = "whsec_";

    private static final String HMAC = "HmacSHA256";

    private Signatures() {}

    /**
     * Headers of one attempt.
     *
     * @param secrets the current one first
     */
    static Map<String, String> headers(List<String> secrets, String eventId, Instant now, byte[] body) {
        String timestamp = Long.toString(now.getEpochSecond());
        byte[] head = (eventId + "." + timestamp + ".").getBytes(UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "X-CashUp-Signature",
                "sha256=" + HexFormat.of().formatHex(hmac(secrets.get(0).getBytes(UTF_8), new byte[0], body)));
        headers.put("webhook-id", eventId);
        headers.put("webhook-timestamp", timestamp);
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret ->
                                "v1," + Base64.getEncoder().encodeToString(hmac(standardKey(secret), head, body)))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    /** Standard Webhooks' libraries decode what follows the prefix; a secret of another form is its own bytes. */
    private static byte[] standardKey(String secret) {
        byte[] itself = secret.getBytes(UTF_8);
        if (!secret.startsWith(PREFIX)) {
            return itself;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            return decoded.length == 0 ? itself : decoded;
        } catch (IllegalArgumentException e) {
            return itself;
        }
    }

    private static byte[] hmac(byte[] key, byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update(head);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
