package com.cashupagent.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks secrets before they are stored: envelope encryption with AES-256-GCM (NIST SP 800-38D). Each secret gets a key
 * of its own, used once; the master key locks only that. A sealed text is
 * {@code v1.<master key's id>.<locked key>.<locked secret>}, the parts in Base64url. Thread-safe.
 *
 * <p>What a secret is for goes into the seal: a sealed text copied to another row does not open there.
 */
public final class Sealer {

    private static final String VERSION = "v1";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final MasterKeys keys;
    private final SecureRandom random = new SecureRandom();

    public Sealer(MasterKeys keys) {
        this.keys = keys;
    }

    /**
     * Locks a secret.
     *
     * @param purpose what it is for and whose, such as {@code webhook-secret:whk_1}; opening needs the same
     */
    public String seal(String secret, String purpose) {
        MasterKey master = keys.current();
        byte[] key = random(KEY_BYTES);
        String head = VERSION + "." + master.id();
        String lockedKey = text(lock(master.key(), key, head));
        byte[] locked = lock(new SecretKeySpec(key, "AES"), secret.getBytes(UTF_8), purpose);
        Arrays.fill(key, (byte) 0);
        return head + "." + lockedKey + "." + text(locked);
    }

    /**
     * Opens a sealed secret.
     *
     * @throws IllegalStateException when it was changed, was sealed for another purpose, or its master key is not here
     */
    public String open(String sealed, String purpose) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals(VERSION)) {
            throw new IllegalStateException("not a sealed secret of a known version");
        }
        MasterKey master = keys.find(parts[1])
                .orElseThrow(() -> new IllegalStateException("a secret is locked with the master key " + parts[1]
                        + ", which this node does not have: give every node the same CASHUP_MASTER_KEY"));
        try {
            byte[] key = unlock(master.key(), bytes(parts[2]), parts[0] + "." + parts[1]);
            return new String(unlock(new SecretKeySpec(key, "AES"), bytes(parts[3]), purpose), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("a sealed secret was changed, or belongs elsewhere", e);
        }
    }

    /** Whether it was sealed with an older master key than the one that seals now. */
    public boolean outdated(String sealed) {
        return !sealed.startsWith(VERSION + "." + keys.current().id() + ".");
    }

    private byte[] lock(SecretKey key, byte[] plain, String about) {
        try {
            byte[] nonce = random(NONCE_BYTES);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(UTF_8));
            byte[] locked = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, locked, NONCE_BYTES);
            return locked;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static byte[] unlock(SecretKey key, byte[] locked, String about) throws GeneralSecurityException {
        if (locked.length < NONCE_BYTES) {
            throw new IllegalArgumentException("too short");
        }
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, locked, 0, NONCE_BYTES));
        cipher.updateAAD(about.getBytes(UTF_8));
        return cipher.doFinal(locked, NONCE_BYTES, locked.length - NONCE_BYTES);
    }

    private byte[] random(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
