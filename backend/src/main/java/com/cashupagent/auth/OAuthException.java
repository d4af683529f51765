package com.cashupagent.auth;

/** An error of the token endpoint in the words of RFC 6749, 5.2. */
public final class OAuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String error;
    private final int status;
    private final long retryAfterSeconds;

    private OAuthException(String error, int status, String description, long retryAfterSeconds) {
        super(description);
        this.error = error;
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static OAuthException invalidRequest(String description) {
        return new OAuthException("invalid_request", 400, description, 0);
    }

    static OAuthException invalidClient() {
        return new OAuthException("invalid_client", 401, "Unknown client, or its proof does not hold", 0);
    }

    static OAuthException unauthorizedClient(String description) {
        return new OAuthException("unauthorized_client", 400, description, 0);
    }

    static OAuthException unsupportedGrantType() {
        return new OAuthException("unsupported_grant_type", 400, "The only grant_type here is client_credentials", 0);
    }

    static OAuthException invalidScope(String description) {
        return new OAuthException("invalid_scope", 400, description, 0);
    }

    static OAuthException slowDown(long retryAfterSeconds) {
        return new OAuthException(
                "temporarily_unavailable",
                429,
                "Too many failed attempts; wait as Retry-After says",
                retryAfterSeconds);
    }

    /** The value of {@code error}. */
    public String error() {
        return error;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Seconds for {@code Retry-After}; 0 when there is nothing to wait for. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
