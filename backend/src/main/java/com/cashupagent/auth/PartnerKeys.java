package com.cashupagent.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.cashupagent.net.OutboundAnswer;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundLimits;
import com.cashupagent.net.OutboundRequest;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public keys of partners: as they were registered, or fetched from the address that was. What was fetched is used
 * for five minutes, for an hour when the address does not answer; a token with an unknown key id leads to another look,
 * not more often than every half a minute. Thread-safe.
 */
final class PartnerKeys {

    private static final OutboundLimits LIMITS =
            new OutboundLimits(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(6), 64 << 10);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration KEPT_IN_NEED = Duration.ofHours(1);

    private final OutboundCaller caller;
    private final Map<String, JWKSource<SecurityContext>> fetched = new ConcurrentHashMap<>();

    PartnerKeys(OutboundCaller caller) {
        this.caller = caller;
    }

    /** Whether what was registered is an address and not the keys themselves. */
    static boolean isAddress(String registered) {
        return registered.startsWith("https://") || registered.startsWith("http://");
    }

    /** The address, if it is one; whether it may be called is seen when it is. */
    static String checkedAddress(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null) {
                return uri.toString();
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + address + "' is not the address of a JWK set", e);
        }
        throw new IllegalArgumentException("'" + address + "' is not the address of a JWK set");
    }

    JWKSource<SecurityContext> source(String registered) {
        return isAddress(registered)
                ? fetched.computeIfAbsent(registered, this::fetching)
                : new ImmutableJWKSet<>(KeySets.parse(registered));
    }

    private JWKSource<SecurityContext> fetching(String address) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(URI.create(address).toURL(), this::fetch)
                    .cache(KEPT.toMillis(), LIMITS.total().toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(Duration.ofSeconds(30).toMillis())
                    .outageTolerant(KEPT_IN_NEED.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a kept address cannot be read", e);
        }
    }

    private Resource fetch(URL address) throws IOException {
        OutboundAnswer answer = caller.send(
                OutboundRequest.get(URI.create(address.toString()), Map.of("Accept", "application/json")), LIMITS);
        if (answer.status() != 200 || answer.truncated()) {
            throw new IOException("no JWK set: status " + answer.status());
        }
        try {
            return new Resource(KeySets.checked(new String(answer.body(), UTF_8)), "application/json");
        } catch (IllegalArgumentException e) {
            throw new IOException("not a JWK set that may be used", e);
        }
    }
}
