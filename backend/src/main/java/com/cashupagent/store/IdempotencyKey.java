package com.cashupagent.store;

/**
 * A caller's {@code Idempotency-Key} with what it was used for.
 *
 * @param key at most 255 characters; unique within organisation and submitter
 * @param fingerprint of the request, at most 64 characters; the same key with another one is a conflict
 */
public record IdempotencyKey(String key, String fingerprint) {}
