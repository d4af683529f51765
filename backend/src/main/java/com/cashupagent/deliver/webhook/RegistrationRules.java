package com.cashupagent.deliver.webhook;

import com.cashupagent.deliver.EventType;
import com.cashupagent.net.OutboundException;
import com.cashupagent.net.OutboundGuard;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an endpoint may be. Thread-safe. */
final class RegistrationRules {

    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{8,256}");

    private final OutboundGuard guard;

    RegistrationRules(OutboundGuard guard) {
        this.guard = guard;
    }

    /**
     * The address, if calls may go there.
     *
     * @throws ProblemException {@code invalid_request} or {@code callback_refused}
     */
    String url(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new ProblemException(ErrorCode.INVALID_REQUEST, "url is not an address.", e);
        }
        try {
            guard.check(uri);
        } catch (OutboundException e) {
            throw new ProblemException(
                    ErrorCode.CALLBACK_REFUSED, Objects.requireNonNullElse(e.getMessage(), "url is refused."), e);
        }
        return uri.toString();
    }

    /** Known events, at least one. */
    List<String> events(List<String> names) {
        Optional<String> unknown =
                names.stream().filter(name -> EventType.of(name).isEmpty()).findFirst();
        if (names.isEmpty() || unknown.isPresent()) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST,
                    (names.isEmpty() ? "events must name at least one" : "There is no such event as one of those given")
                            + ": " + String.join(", ", EventType.wireNames()) + ".");
        }
        return names;
    }

    /** A secret that a caller chose. */
    String secret(String given) {
        if (!SECRET.matcher(given).matches()) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST,
                    "secret must be 8 to 256 visible ASCII characters; leave it out and a strong one is made.");
        }
        return given;
    }
}
