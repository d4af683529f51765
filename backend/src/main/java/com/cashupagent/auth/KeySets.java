package com.cashupagent.auth;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/** Public keys that partners register. */
final class KeySets {

    /** Every asymmetric algorithm that needs nothing beyond the JDK. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512,
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512);

    private static final int SMALLEST_RSA_BITS = 2048;

    private KeySets() {}

    static JWKSet parse(String json) {
        try {
            return new JWKSet(JWKSet.parse(json).getKeys());
        } catch (ParseException e) {
            throw new IllegalStateException("A kept key set cannot be read", e);
        }
    }

    /** Reads one JWK or a set of them; only public EC or RSA keys pass. */
    static String checked(String json) {
        List<JWK> keys;
        try {
            keys = json.contains("\"keys\"") ? JWKSet.parse(json).getKeys() : List.of(JWK.parse(json));
        } catch (ParseException e) {
            throw new IllegalArgumentException("That is neither a JWK nor a JWK set (RFC 7517)", e);
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("The JWK set holds no key");
        }
        for (JWK key : keys) {
            if (key.isPrivate()) {
                throw new IllegalArgumentException(
                        "The JWK set holds a private key: register the public half, and replace this key");
            }
            boolean rsa = key.getKeyType().equals(KeyType.RSA) && key.size() >= SMALLEST_RSA_BITS;
            if (!rsa && !key.getKeyType().equals(KeyType.EC)) {
                throw new IllegalArgumentException("Only EC keys and RSA keys of 2048 bits or more can be registered");
            }
        }
        return new JWKSet(keys).toString(true);
    }
}
