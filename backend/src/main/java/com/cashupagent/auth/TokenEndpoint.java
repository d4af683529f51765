package com.cashupagent.auth;

import com.cashupagent.secret.RandomText;
import com.cashupagent.secret.SecretHash;
import com.cashupagent.store.Credential;
import com.cashupagent.store.CredentialStore;
import com.cashupagent.store.Transactions;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** RFC 6749's client credentials grant. Issues access tokens in the form of RFC 9068. Thread-safe. */
public final class TokenEndpoint {

    /** Where it answers. */
    public static final String PATH = "/oauth/token";

    private static final int FAILURES_A_CLIENT = 10;
    private static final int FAILURES_AN_ADDRESS = 60;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Takes as long as a real one, so that the answer's time does not tell which clients exist. */
    private static final String NOBODYS_HASH = SecretHash.of(RandomText.of("", 52));

    private final Transactions transactions;
    private final CredentialStore store;
    private final SignedTokens tokens;
    private final ClientAssertions assertions;
    private final Duration lifetime;
    private final AttemptLimiter perClient;
    private final AttemptLimiter perAddress;

    TokenEndpoint(
            Transactions transactions,
            CredentialStore store,
            SignedTokens tokens,
            ClientAssertions assertions,
            Duration lifetime,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.tokens = tokens;
        this.assertions = assertions;
        this.lifetime = lifetime;
        this.perClient = new AttemptLimiter(FAILURES_A_CLIENT, WINDOW, clock);
        this.perAddress = new AttemptLimiter(FAILURES_AN_ADDRESS, WINDOW, clock);
    }

    /**
     * Grants a token.
     *
     * @throws OAuthException for everything that RFC 6749 calls an error, and after too many failures
     */
    public TokenAnswer grant(TokenRequest request) {
        Optional<String> grantType = request.parameter("grant_type");
        if (grantType.isEmpty()) {
            throw OAuthException.invalidRequest("The parameter grant_type is missing");
        }
        if (!grantType.get().equals("client_credentials")) {
            throw OAuthException.unsupportedGrantType();
        }
        Credential credential = authenticated(request);
        return issue(credential, scopes(request.parameter("scope"), credential));
    }

    private Credential authenticated(TokenRequest request) {
        String address = request.address();
        refuseWhenTooMany(perAddress.secondsToWait(address));
        ClientProof proof = ClientProof.of(request);
        String client = address + " " + proof.clientId();
        refuseWhenTooMany(perClient.secondsToWait(client));
        Optional<Credential> credential =
                transactions.call(tx -> store.find(tx, proof.clientId())).filter(Credential::live);
        boolean proven = proof.assertion()
                ? credential.isPresent() && assertions.holds(proof.value(), credential.get())
                : SecretHash.matches(
                        proof.value(), credential.map(Credential::secretHash).orElse(NOBODYS_HASH));
        if (!proven || credential.isEmpty()) {
            perClient.failed(client);
            perAddress.failed(address);
            throw OAuthException.invalidClient();
        }
        return credential.get();
    }

    private static void refuseWhenTooMany(long seconds) {
        if (seconds > 0) {
            throw OAuthException.slowDown(seconds);
        }
    }

    private static Set<String> scopes(Optional<String> asked, Credential credential) {
        if (asked.isEmpty()) {
            return credential.scopes();
        }
        Set<String> scopes = Arrays.stream(asked.get().split(" "))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
        if (scopes.isEmpty() || !credential.scopes().containsAll(scopes)) {
            throw OAuthException.invalidScope(
                    "This client may ask for: " + String.join(" ", new TreeSet<>(credential.scopes())));
        }
        return scopes;
    }

    private TokenAnswer issue(Credential credential, Set<String> scopes) {
        String scope = String.join(" ", new TreeSet<>(scopes));
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(credential.id())
                .jwtID(RandomText.of("", 26))
                .claim("client_id", credential.id())
                .claim("scope", scope)
                .claim("orgs", List.copyOf(new TreeSet<>(credential.organisations())))
                .claim(Authenticator.GENERATION, credential.generation());
        return new TokenAnswer(
                tokens.sign(SignedTokens.ACCESS, claims, lifetime), "Bearer", lifetime.toSeconds(), scope);
    }
}
