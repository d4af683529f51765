package com.cashupagent.auth;

/**
 * RFC 6749, 5.1.
 *
 * @param expiresIn seconds
 * @param scope what was granted, separated by blanks
 */
public record TokenAnswer(String accessToken, String tokenType, long expiresIn, String scope) {

    @Override
    public String toString() {
        return "TokenAnswer[" + scope + "]";
    }
}
