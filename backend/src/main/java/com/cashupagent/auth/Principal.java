package com.cashupagent.auth;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is calling, proven.
 *
 * @param credentialId of the credential behind the token
 * @param organisations which it may name
 * @param scopes wire names
 * @param submitter what its documents carry as {@code submittedBy}
 * @param widget a browser session, which sees nothing but the documents of its own submitter
 */
public record Principal(
        String credentialId, Set<String> organisations, Set<String> scopes, String submitter, boolean widget) {

    /**
     * @throws ProblemException {@code insufficient_scope} when the token lacks it
     */
    public void require(Scope scope) {
        requireAny(List.of(scope));
    }

    /**
     * @throws ProblemException {@code insufficient_scope} when the token has none of them
     */
    public void requireAny(List<Scope> anyOf) {
        if (anyOf.stream().map(Scope::wireName).noneMatch(scopes::contains)) {
            throw new ProblemException(
                    ErrorCode.INSUFFICIENT_SCOPE,
                    "The token does not have the scope "
                            + anyOf.stream().map(Scope::wireName).collect(Collectors.joining(" or ")) + ".");
        }
    }

    /**
     * The organisation a request is for.
     *
     * @param named the guide's {@code client_id}; empty: the only one there is
     * @throws ProblemException {@code organisation_forbidden}, or {@code invalid_request} when there is no only one
     */
    public String organisation(Optional<String> named) {
        if (named.isEmpty()) {
            if (organisations.size() == 1) {
                return organisations.iterator().next();
            }
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST,
                    "This credential is bound to several organisations: say which with client_id.");
        }
        if (!organisations.contains(named.get())) {
            throw new ProblemException(
                    ErrorCode.ORGANISATION_FORBIDDEN, "This credential is not bound to the organisation given.");
        }
        return named.get();
    }

    /** Whether it may see a document of that organisation and submitter. */
    public boolean maySee(String organisationId, String submittedBy) {
        return organisations.contains(organisationId) && (!widget || submitter.equals(submittedBy));
    }
}
