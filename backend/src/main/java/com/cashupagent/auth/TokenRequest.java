package com.cashupagent.auth;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came to the token endpoint.
 *
 * @param form the form's parameters, decoded, each with all its values
 * @param authorization the {@code Authorization} header
 * @param address the caller's, for counting failures
 */
public record TokenRequest(Map<String, List<String>> form, Optional<String> authorization, String address) {

    /**
     * A parameter; empty when it is missing or has no value.
     *
     * @throws OAuthException when it comes more than once
     */
    Optional<String> parameter(String name) {
        List<String> values = form.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw OAuthException.invalidRequest("The parameter " + name + " comes more than once");
        }
        return values.stream().findFirst().filter(value -> !value.isEmpty());
    }

    @Override
    public String toString() {
        return "TokenRequest[" + address + "]";
    }
}
