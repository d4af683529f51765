package com.cashupagent.net;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;

/**
 * By what an SSH server is known: there is no first contact on trust. Immutable.
 */
public final class HostKeys {

    private static final String PREFIX = "SHA256:";
    private static final int DIGEST_BYTES = 32;
    /** The SSH library cannot prove such keys. */
    private static final String UNUSABLE = ".*\\s(sk-)?ssh-ed25519\\S*\\s.*";

    private final Set<String> fingerprints;

    private HostKeys(Set<String> fingerprints) {
        this.fingerprints = fingerprints;
    }

    /**
     * Reads fingerprints as {@code ssh-keygen -l} shows them ({@code SHA256:…}) and lines of a {@code known_hosts} file
     * as {@code ssh-keyscan} writes them; of the latter, those that name this server, by RSA and ECDSA keys.
     *
     * @param text one a line, or fingerprints separated by commas
     * @throws IllegalArgumentException when there is none for the server, or something else stands there; the message
     *     is for whoever wrote it
     */
    public static HostKeys of(String text, String host, int port) {
        Set<String> fingerprints = new LinkedHashSet<>();
        for (String line : lines(text)) {
            if (line.startsWith(PREFIX)) {
                fingerprints.add(checked(line));
            } else if (!line.matches(UNUSABLE)) {
                known(line, host, port, fingerprints);
            }
        }
        if (fingerprints.isEmpty()) {
            throw new IllegalArgumentException("No line of host_key has an RSA or ECDSA key of " + host
                    + "; get the server's keys by ssh-keyscan and compare them with what its operator tells you.");
        }
        return new HostKeys(fingerprints);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("[\\r\\n]+")) {
            String stripped = line.strip();
            if (stripped.startsWith(PREFIX)) {
                lines.addAll(List.of(stripped.split("[,\\s]+")));
            } else if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                lines.add(stripped);
            }
        }
        return lines;
    }

    private static String checked(String fingerprint) {
        try {
            byte[] digest = Base64.getDecoder().decode(fingerprint.substring(PREFIX.length()));
            if (digest.length == DIGEST_BYTES) {
                return PREFIX + Base64.getEncoder().withoutPadding().encodeToString(digest);
            }
        } catch (IllegalArgumentException e) {
            // As below.
        }
        throw new IllegalArgumentException("A fingerprint is SHA256: and 43 characters, as ssh-keygen -l shows it.");
    }

    private static void known(String line, String host, int port, Set<String> fingerprints) {
        if (line.startsWith("@")) {
            throw new IllegalArgumentException("Lines with @cert-authority or @revoked are not supported.");
        }
        try {
            KnownHostEntry entry = KnownHostEntry.parseKnownHostEntry(line);
            PublicKey key = entry.getKeyEntry().resolvePublicKey(null, null, null);
            if (key != null && entry.isHostMatch(host, port)) {
                fingerprints.add(fingerprint(key));
            }
        } catch (Exception e) {
            throw new IllegalArgumentException(
                    "host_key must hold fingerprints (SHA256:…) or lines of a known_hosts file.", e);
        }
    }

    /** Whether the server that shows that key is the one. */
    boolean hold(PublicKey key) {
        return fingerprints.contains(fingerprint(key));
    }

    private static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }
}
