package com.cashupagent.secret;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Salted hashes of client secrets, {@code pbkdf2-sha256$iterations$salt$hash}. The secrets are 260 random bits that
 * nobody can try through, so the iterations stay few enough for a token to be issued in milliseconds. Thread-safe.
 */
public final class SecretHash {

    private static final String SCHEME = "pbkdf2-sha256";
    private static final int ITERATIONS = 10_000;
    private static final int MAX_ITERATIONS = 10_000_000;
    private static final int BITS = 256;
    private static final int LONGEST = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretHash() {}

    /** A new hash, with a salt of its own. */
    public static String of(String secret) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.join(
                "$",
                SCHEME,
                Integer.toString(ITERATIONS),
                base64.encodeToString(salt),
                base64.encodeToString(derive(secret, salt, ITERATIONS)));
    }

    /** Whether the secret is the hashed one; takes the same time whichever byte differs. False for a broken hash. */
    public static boolean matches(String secret, String hash) {
        String[] parts = hash.split("\\$", -1);
        if (secret.isEmpty() || secret.length() > LONGEST || parts.length != 4 || !parts[0].equals(SCHEME)) {
            return false;
        }
        try {
            int iterations = Integer.parseInt(parts[1]);
            if (iterations < 1 || iterations > MAX_ITERATIONS) {
                return false;
            }
            byte[] salt = Base64.getDecoder().decode(parts[2]);
            byte[] expected = Base64.getDecoder().decode(parts[3]);
            return salt.length > 0 && MessageDigest.isEqual(expected, derive(secret, salt, iterations));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] derive(String secret, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
