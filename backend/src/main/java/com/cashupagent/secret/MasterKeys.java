package com.cashupagent.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The 256-bit keys that stored secrets are locked with: what the operator gave, then what stands in the key file. The
 * first locks, all of them open; so a new key is put before the old one, and the old one is taken away when nothing is
 * locked with it any more. Immutable.
 */
public final class MasterKeys {

    private static final int BYTES = 32;

    private final Map<String, MasterKey> keys;

    private MasterKeys(Map<String, MasterKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads the keys; makes the file with a fresh key, readable by its owner only, when there is none at all.
     *
     * @param given Base64 keys of 32 bytes separated by commas or blanks; empty when the operator gave none
     * @param file one Base64 key a line; need not exist
     * @throws IllegalArgumentException when a key is not 32 bytes in Base64; the message does not repeat it
     * @throws UncheckedIOException when the file cannot be read or made
     */
    public static MasterKeys open(Optional<String> given, Path file) {
        List<String> texts = new ArrayList<>();
        given.ifPresent(text -> texts.addAll(split(text)));
        try {
            if (texts.isEmpty() && !Files.exists(file)) {
                byte[] fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                String line = Base64.getEncoder().encodeToString(fresh) + "\n";
                PrivateFiles.write(file, line.getBytes(StandardCharsets.US_ASCII));
            }
            if (Files.exists(file)) {
                texts.addAll(split(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the key file " + file, e);
        }
        String origin = given.isPresent() ? "CASHUP_MASTER_KEY or " + file : "" + file;
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("There is no key in " + file + "; remove the file to get a fresh one");
        }
        return of(texts, origin);
    }

    /**
     * Keys that stand elsewhere.
     *
     * @param given as the operator would give them
     * @param origin for messages
     * @throws IllegalArgumentException when there is none, or one is not 32 bytes in Base64; the message does not
     *     repeat it
     */
    public static MasterKeys of(String given, String origin) {
        List<String> texts = split(given);
        if (texts.isEmpty()) {
            throw wrong(origin);
        }
        return of(texts, origin);
    }

    private static MasterKeys of(List<String> texts, String origin) {
        Map<String, MasterKey> keys = new LinkedHashMap<>();
        for (String text : texts) {
            MasterKey key = MasterKey.of(decode(text, origin));
            keys.putIfAbsent(key.id(), key);
        }
        return new MasterKeys(keys);
    }

    /** The key that locks. */
    MasterKey current() {
        return keys.values().iterator().next();
    }

    Optional<MasterKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("[\\s,]+")).filter(t -> !t.isEmpty()).toList();
    }

    private static byte[] decode(String text, String origin) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(origin);
        }
        throw wrong(origin);
    }

    private static IllegalArgumentException wrong(String origin) {
        return new IllegalArgumentException(
                "A key in " + origin + " is not 32 bytes in Base64, as 'openssl rand -base64 32' makes them");
    }
}
