package com.cashupagent.auth;

import com.cashupagent.auth.SignedTokens.Checked;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.secret.RandomText;
import com.cashupagent.store.Credential;
import com.cashupagent.store.CredentialStore;
import com.cashupagent.store.Transactions;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Publishable key and origin to a short-lived, origin-bound session. Thread-safe. */
public final class WidgetSessions {

    static final String ORGANISATION = "org";
    static final String SUBMITTER = "by";

    private static final String SESSION_ID = "sid";
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Duration RENEWABLE = Duration.ofHours(12);
    private static final Duration LONGEST_USER_TOKEN = Duration.ofDays(1);
    private static final int LONGEST_USER = 120;
    private static final int FAILURES_AN_ADDRESS = 60;

    private final Transactions transactions;
    private final CredentialStore store;
    private final SignedTokens tokens;
    private final PartnerTokens partnerTokens;
    private final AttemptLimiter failures;

    WidgetSessions(
            Transactions transactions,
            CredentialStore store,
            SignedTokens tokens,
            PartnerTokens partnerTokens,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.tokens = tokens;
        this.partnerTokens = partnerTokens;
        this.failures = new AttemptLimiter(FAILURES_AN_ADDRESS, Duration.ofMinutes(1), clock);
    }

    /**
     * What a widget asks for.
     *
     * @param organisation the guide's {@code clientId}
     * @param userToken a JWT of the partner's own back end that says who the user is
     * @param earlier an {@code Authorization} header with the session to carry on, whose documents stay readable
     */
    public record Request(
            String publishableKey,
            Optional<String> organisation,
            Optional<String> userToken,
            Optional<String> origin,
            Optional<String> earlier,
            String address) {}

    /** A new session. */
    public record Session(String accessToken, String tokenType, long expiresIn, String sessionId) {

        @Override
        public String toString() {
            return "Session[" + sessionId + "]";
        }
    }

    /**
     * Opens a session, or carries one on.
     *
     * @throws ProblemException {@code invalid_publishable_key}, {@code origin_forbidden}, {@code organisation_forbidden},
     *     {@code invalid_user_token}, {@code too_many_requests}
     */
    public Session open(Request request) {
        if (failures.secondsToWait(request.address()) > 0) {
            throw new ProblemException(ErrorCode.TOO_MANY_REQUESTS, "Too many sessions were refused; wait a minute.");
        }
        Credential credential = transactions
                .call(tx -> store.findByPublishableKey(tx, request.publishableKey()))
                .filter(Credential::live)
                .orElseThrow(() -> {
                    failures.failed(request.address());
                    return new ProblemException(
                            ErrorCode.INVALID_PUBLISHABLE_KEY, "No live credential has this publishable key.");
                });
        String origin = request.origin()
                .flatMap(Origin::parse)
                .filter(credential.origins()::contains)
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.ORIGIN_FORBIDDEN,
                        "The publishable key is not registered for the origin "
                                + request.origin().flatMap(Origin::parse).orElse("of this request") + "."));
        String organisation = new Principal(credential.id(), credential.organisations(), Set.of(), "", true)
                .organisation(request.organisation());
        Optional<String> user = request.userToken().map(token -> user(token, credential));
        String sessionId = Authenticator.bearer(request.earlier())
                .flatMap(token -> carriedOn(token, credential, origin, organisation, user))
                .orElseGet(() -> RandomText.of("ws_", 26));
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(user.orElse(sessionId))
                .jwtID(RandomText.of("", 26))
                .claim("client_id", credential.id())
                .claim(SESSION_ID, sessionId)
                .claim(SUBMITTER, submitter(sessionId, user))
                .claim(ORGANISATION, organisation)
                .claim(Authenticator.ORIGIN, origin)
                .claim(Authenticator.GENERATION, credential.generation());
        return new Session(
                tokens.sign(SignedTokens.SESSION, claims, LIFETIME), "Bearer", LIFETIME.toSeconds(), sessionId);
    }

    private static String submitter(String sessionId, Optional<String> user) {
        return "widget:" + sessionId + user.map(name -> ":" + name).orElse("");
    }

    private Optional<String> carriedOn(
            String token, Credential credential, String origin, String organisation, Optional<String> user) {
        return tokens.verify(token, RENEWABLE)
                .filter(earlier -> earlier.type().equals(SignedTokens.SESSION)
                        && is(earlier, "client_id", credential.id())
                        && is(earlier, Authenticator.ORIGIN, origin)
                        && is(earlier, ORGANISATION, organisation))
                .filter(earlier ->
                        earlier.text(SUBMITTER).equals(earlier.text(SESSION_ID).map(id -> submitter(id, user))))
                .flatMap(earlier -> earlier.text(SESSION_ID));
    }

    private static boolean is(Checked token, String claim, String value) {
        return token.text(claim).equals(Optional.of(value));
    }

    private String user(String token, Credential credential) {
        String keys = credential.userKeys();
        if (keys == null) {
            throw invalidUserToken("No key for user tokens is registered with this credential.");
        }
        return partnerTokens
                .verify(token, keys, Set.of(), LONGEST_USER_TOKEN)
                .map(JWTClaimsSet::getSubject)
                .filter(subject -> !subject.isBlank() && subject.length() <= LONGEST_USER)
                .orElseThrow(() -> invalidUserToken(
                        "The user token is not signed by a registered key, has expired, or has no usable subject."));
    }

    private static ProblemException invalidUserToken(String detail) {
        return new ProblemException(ErrorCode.INVALID_USER_TOKEN, detail);
    }
}
