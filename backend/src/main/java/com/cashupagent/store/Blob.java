package com.cashupagent.store;

/**
 * Bytes that are kept, named by their content.
 *
 * @param key SHA-256 of the bytes, 64 lower-case hex digits
 * @param size in bytes
 */
public record Blob(String key, long size) {}
