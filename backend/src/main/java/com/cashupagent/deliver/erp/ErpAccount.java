package com.cashupagent.deliver.erp;

import static java.util.stream.Collectors.joining;

import com.cashupagent.deliver.erp.mapping.Issue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One connection, opened for use. Never logged, never kept longer than a job.
 *
 * @param settings as its owner wrote them, nothing secret
 * @param credentials secrets by name
 * @param revision changes with every change of settings or credentials
 * @param renewals where secrets that the system renews are kept
 */
public record ErpAccount(
        String organisationId,
        String name,
        JsonNode settings,
        Map<String, String> credentials,
        String revision,
        CredentialRenewals renewals) {

    private static final String NOT_ATTACHED = "none";

    public ErpAccount {
        credentials = Map.copyOf(credentials);
    }

    /** A setting; empty when it is not there or has no text. */
    public Optional<String> setting(String key) {
        return Optional.of(settings.path(key).asString("").strip()).filter(text -> !text.isEmpty());
    }

    /** A secret; empty when it is not there. */
    public Optional<String> secret(String key) {
        return Optional.ofNullable(credentials.get(key)).filter(text -> !text.isEmpty());
    }

    /** The address in the settings, without a slash at the end; {@link ErpConnector#check} has proven it. */
    public String base() {
        return setting("url").orElse("").replaceAll("/+$", "");
    }

    /** Whether a setting is an http address without a query. */
    public boolean address(String key) {
        try {
            URI uri = new URI(setting(key).orElse(""));
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Which of several ways, the first when the settings do not say. */
    public String profile(String usual) {
        return setting("profile").orElse(usual);
    }

    /** How the original goes with the bill; empty when it does not. */
    public Optional<String> attach() {
        return attach(settings);
    }

    /** The same of settings alone. */
    public static Optional<String> attach(JsonNode settings) {
        return Optional.of(settings.path("attach").asString("").strip())
                .filter(way -> !way.isEmpty() && !way.equals(NOT_ATTACHED));
    }

    /** What is wrong with the setting {@code attach}. @param ways that this system knows @param why there are no others */
    public List<Issue> checkAttach(List<String> ways, String why) {
        return attach().filter(way -> !ways.contains(way)).isEmpty()
                ? List.of()
                : List.of(new Issue(
                        "attach",
                        "bad_setting",
                        "attach must be " + NOT_ATTACHED
                                + ways.stream().map(way -> " or " + way).collect(joining()) + ". " + why));
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "ErpAccount[" + organisationId + "/" + name + "]";
    }
}
