package com.cashupagent.auth;

import com.cashupagent.auth.SignedTokens.Checked;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.Credential;
import com.cashupagent.store.CredentialStore;
import com.cashupagent.store.Transactions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Bearer token to principal. The signature is checked once a token, the credential's state on every call: what was
 * revoked or rotated is refused from the next request on. Thread-safe.
 */
public final class Authenticator {

    static final String GENERATION = "gen";
    static final String ORIGIN = "origin";

    private static final String BEARER = "bearer ";
    private static final Set<String> WIDGET_SCOPES =
            Set.of(Scope.DOCUMENT_PROCESS.wireName(), Scope.DOCUMENT_READ.wireName());

    private final SignedTokens tokens;
    private final Transactions transactions;
    private final CredentialStore store;
    private final Supplier<String> issuer;

    Authenticator(SignedTokens tokens, Transactions transactions, CredentialStore store, Supplier<String> issuer) {
        this.tokens = tokens;
        this.transactions = transactions;
        this.store = store;
        this.issuer = issuer;
    }

    /**
     * @param authorization the {@code Authorization} header
     * @param origin the {@code Origin} header
     * @throws ProblemException {@code unauthenticated}, or {@code origin_forbidden} for a session's token elsewhere
     */
    public Principal authenticate(Optional<String> authorization, Optional<String> origin) {
        String token = bearer(authorization)
                .orElseThrow(() -> unauthenticated("There is no Bearer token in the Authorization header."));
        Checked checked = tokens.verify(token)
                .orElseThrow(() -> unauthenticated("The token is not one of this server, or has expired."));
        Credential credential = transactions
                .call(tx -> store.find(tx, checked.text("client_id").orElse("")))
                .filter(Credential::live)
                .filter(c -> checked.claims().getClaim(GENERATION) instanceof Number generation
                        && generation.intValue() == c.generation())
                .orElseThrow(() -> unauthenticated("The credential behind the token was rotated or revoked."));
        return checked.type().equals(SignedTokens.SESSION)
                ? session(checked, credential, origin)
                : new Principal(
                        credential.id(),
                        credential.organisations(),
                        Set.of(checked.text("scope").orElse("").split(" ")),
                        credential.id(),
                        false);
    }

    static Optional<String> bearer(Optional<String> authorization) {
        return authorization
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty());
    }

    private Principal session(Checked checked, Credential credential, Optional<String> origin) {
        // A page on the API's own origin sends no Origin with a GET.
        String from = origin.flatMap(Origin::parse).orElse(origin.isEmpty() ? issuer.get() : "");
        String bound = checked.text(ORIGIN).orElse("");
        if (!bound.equals(from) || !credential.origins().contains(bound)) {
            throw new ProblemException(
                    ErrorCode.ORIGIN_FORBIDDEN, "The session belongs to another origin than this request's.");
        }
        Set<String> organisations =
                Set.of(checked.text(WidgetSessions.ORGANISATION).orElse(""));
        return new Principal(
                credential.id(),
                organisations,
                WIDGET_SCOPES,
                checked.text(WidgetSessions.SUBMITTER).orElse(""),
                true);
    }

    private static ProblemException unauthenticated(String detail) {
        return new ProblemException(ErrorCode.UNAUTHENTICATED, detail);
    }
}
