package com.cashupagent.demo;

/**
 * What a partner gets from {@code credentials create}; JSON in snake case.
 *
 * @param publishableKey public, goes into the page
 */
public record PartnerLogin(String clientId, String clientSecret, String publishableKey) {
    @Override
    public String toString() {
        return "PartnerLogin[" + clientId + "]";
    }
}
