package com.cashupagent.deliver.erp.netsuite;

import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.call.Authorization;
import com.cashupagent.deliver.erp.call.BearerTokens;
import com.cashupagent.deliver.erp.call.LoginFailedException;
import com.cashupagent.deliver.erp.call.Logins;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.secret.RandomText;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * NetSuite's two logins: OAuth 2.0 machine to machine, where a JWT signed with a certificate's key gets the token
 * (PS256 or ES256, as NetSuite has it since 2025), and token-based authentication by OAuth 1.0a. Thread-safe.
 */
final class NetSuiteLogins {

    private static final List<String> TBA = List.of("consumer_key", "consumer_secret", "token_id", "token_secret");
    private static final List<String> M2M = List.of("client_id", "private_key");
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final BearerTokens tokens;
    private final Clock clock;

    NetSuiteLogins(BearerTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    static List<Issue> check(ErpAccount account) {
        String auth = account.setting("auth").orElse("oauth2");
        if (auth.equals("oauth1")) {
            return Logins.missing(account, TBA);
        }
        if (!auth.equals("oauth2")) {
            return List.of(new Issue("auth", "bad_setting", "auth must be oauth2 or oauth1."));
        }
        List<Issue> issues = new ArrayList<>(Logins.missing(account, M2M));
        if (account.setting("certificate_id").isEmpty()) {
            issues.add(new Issue(
                    "certificate_id", "bad_setting", "oauth2 needs certificate_id, which NetSuite shows beside it."));
        }
        if (issues.isEmpty()) {
            try {
                signer(account);
            } catch (JOSEException | IllegalArgumentException e) {
                issues.add(
                        new Issue(
                                "credentials.private_key",
                                "bad_setting",
                                "private_key must be a PEM private key in PKCS #8 (BEGIN PRIVATE KEY): RSA of 2,048 bits or more, or EC P-256."));
            }
        }
        return issues;
    }

    Authorization of(ErpAccount account, AccountId id, String base) {
        if (account.setting("auth").orElse("oauth2").equals("oauth1")) {
            OAuth1.Secrets secrets = new OAuth1.Secrets(
                    secret(account, "consumer_key"),
                    secret(account, "consumer_secret"),
                    secret(account, "token_id"),
                    secret(account, "token_secret"));
            return (method, uri, body, renewed) -> Map.of(
                    "Authorization",
                    OAuth1.header(
                            method,
                            uri,
                            secrets,
                            id.realm(),
                            RandomText.of("", 20),
                            clock.instant().getEpochSecond()));
        }
        return tokens.by(account, given -> grant(given, base));
    }

    private BearerTokens.Grant grant(ErpAccount account, String base) {
        String address = account.setting("token_url").orElse(base + "/services/rest/auth/oauth2/v1/token");
        return new BearerTokens.Grant(
                address,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_assertion_type",
                        ASSERTION,
                        "client_assertion",
                        assertion(account, address)),
                Optional.empty());
    }

    private String assertion(ErpAccount account, String audience) {
        try {
            Instant now = clock.instant();
            Signing signing = signer(account);
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(signing.algorithm())
                            .type(JOSEObjectType.JWT)
                            .keyID(account.setting("certificate_id").orElse(""))
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(secret(account, "client_id"))
                            .audience(audience)
                            .claim("scope", List.of("rest_webservices"))
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plus(LIFETIME)))
                            .jwtID(RandomText.of("", 26))
                            .build());
            jwt.sign(signing.signer());
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new LoginFailedException(
                    new Outcome.Reconnect("The connection's private_key cannot sign; write another one."));
        }
    }

    private record Signing(JWSAlgorithm algorithm, JWSSigner signer) {}

    private static Signing signer(ErpAccount account) throws JOSEException {
        byte[] der =
                Base64.getMimeDecoder().decode(secret(account, "private_key").replaceAll("-----[A-Z ]+-----", ""));
        PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(der);
        try {
            PrivateKey rsa = KeyFactory.getInstance("RSA").generatePrivate(encoded);
            return new Signing(JWSAlgorithm.PS256, new RSASSASigner(rsa));
        } catch (InvalidKeySpecException e) {
            return elliptic(encoded);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    private static Signing elliptic(PKCS8EncodedKeySpec encoded) throws JOSEException {
        try {
            ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(encoded);
            return new Signing(JWSAlgorithm.ES256, new ECDSASigner(key, Curve.P_256));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("neither RSA nor EC in PKCS #8", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has EC", e);
        }
    }

    private static String secret(ErpAccount account, String name) {
        return account.secret(name).orElse("");
    }
}
