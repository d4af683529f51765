package com.cashupagent.secret;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The P-256 keys that sign tokens, one file each in a folder that only the owner may open. The youngest signs; when it
 * is too old a new one takes over and the old ones stay published until what they signed has expired. Thread-safe.
 */
public final class SigningKeys {

    private static final String ENDING = ".jwk.json";

    private final Path folder;
    private final Clock clock;
    private final Duration lifetime;
    private final Duration longestToken;
    private volatile List<ECKey> keys;

    /**
     * Reads the folder, and makes the first key when there is none.
     *
     * @param lifetime how long one key signs
     * @param longestToken how long a retired key must stay published
     * @throws UncheckedIOException when the folder cannot be read or written, or holds a file that is not a key
     */
    public SigningKeys(Path folder, Clock clock, Duration lifetime, Duration longestToken) {
        this.folder = folder;
        this.clock = clock;
        this.lifetime = lifetime;
        this.longestToken = longestToken;
        try {
            PrivateFiles.folder(folder);
            this.keys = load();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the signing keys in " + folder, e);
        }
        current();
    }

    /** The key to sign with now; makes a new one when the last is too old. */
    public ECKey current() {
        Optional<ECKey> youngest = youngest();
        if (youngest.isPresent() && age(youngest.get()).compareTo(lifetime) < 0) {
            return youngest.get();
        }
        return rotate();
    }

    /** What others need to check signatures: the public halves of all keys that may still matter. */
    public JWKSet published() {
        return new JWKSet(List.copyOf(keys)).toPublicJWKSet();
    }

    /** How many keys are published. */
    public int count() {
        return keys.size();
    }

    /** The public key of that id, if it is still published. */
    public Optional<ECKey> find(String keyId) {
        return keys.stream()
                .filter(key -> key.getKeyID().equals(keyId))
                .findFirst()
                .map(ECKey::toPublicJWK);
    }

    private synchronized ECKey rotate() {
        Optional<ECKey> youngest = youngest();
        if (youngest.isPresent() && age(youngest.get()).compareTo(lifetime) < 0) {
            return youngest.get();
        }
        try {
            ECKey made = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(RandomText.of("key_", 16))
                    .issueTime(Date.from(clock.instant()))
                    .generate();
            PrivateFiles.write(
                    folder.resolve(made.getKeyID() + ENDING),
                    made.toJSONString().getBytes(StandardCharsets.UTF_8));
            keys = load();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a signing key into " + folder, e);
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot make a P-256 key", e);
        }
    }

    private List<ECKey> load() throws IOException {
        List<ECKey> loaded = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                loaded.add(ECKey.parse(Files.readString(file)));
            }
        } catch (ParseException e) {
            throw new IOException("A file that is not a key is among the signing keys", e);
        }
        loaded.sort(Comparator.comparing(SigningKeys::made).reversed());
        return withoutExpired(loaded);
    }

    /** A key signs until its successor is made, so what it signed has expired one token's life after that. */
    private List<ECKey> withoutExpired(List<ECKey> youngestFirst) throws IOException {
        List<ECKey> kept = new ArrayList<>();
        for (int i = 0; i < youngestFirst.size(); i++) {
            ECKey key = youngestFirst.get(i);
            if (i > 0 && age(youngestFirst.get(i - 1)).compareTo(longestToken) > 0) {
                Files.deleteIfExists(folder.resolve(key.getKeyID() + ENDING));
            } else {
                kept.add(key);
            }
        }
        return List.copyOf(kept);
    }

    private Optional<ECKey> youngest() {
        return keys.stream().findFirst();
    }

    private Duration age(ECKey key) {
        return Duration.between(made(key), clock.instant());
    }

    private static Instant made(ECKey key) {
        Date issued = key.getIssueTime();
        return issued == null ? Instant.EPOCH : issued.toInstant();
    }
}
