package com.cashupagent.secret;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One 256-bit key.
 *
 * @param id first eight bytes of the key's SHA-256 in hex: says which key it is and nothing about it
 */
record MasterKey(String id, SecretKey key) {

    private static final int ID_BYTES = 8;

    static MasterKey of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new MasterKey(
                    HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES)), new SecretKeySpec(bytes, "AES"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
