package com.cashupagent.secret;

import java.security.SecureRandom;

/** Unguessable texts of lower-case letters and digits, safe in addresses, headers and shells. Thread-safe. */
public final class RandomText {

    private static final String ALPHABET = "0123456789abcdefghijkmnpqrstvwxy";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /**
     * A prefix and as many random characters of five bits each.
     *
     * @param characters 26 make 130 bits, 52 make 260
     */
    public static String of(String prefix, int characters) {
        byte[] random = new byte[characters];
        RANDOM.nextBytes(random);
        StringBuilder text = new StringBuilder(prefix);
        for (byte b : random) {
            text.append(ALPHABET.charAt(b & 31));
        }
        return text.toString();
    }
}
