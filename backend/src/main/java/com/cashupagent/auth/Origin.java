package com.cashupagent.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** A web origin as browsers write it in the {@code Origin} header: {@code https://portal.example.com[:port]}. */
public final class Origin {

    private static final int LONGEST = 260;

    private Origin() {}

    /** In the browsers' form (lower case, no default port, no slash); empty when it is not an http origin. */
    public static Optional<String> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text.strip().toLowerCase(Locale.ROOT));
            String scheme = uri.getScheme();
            boolean bare = (uri.getRawPath() == null
                            || uri.getRawPath().isEmpty()
                            || uri.getRawPath().equals("/"))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            if (!bare || uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
                return Optional.empty();
            }
            boolean usual = uri.getPort() < 0 || uri.getPort() == ("https".equals(scheme) ? 443 : 80);
            return Optional.of(scheme + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
