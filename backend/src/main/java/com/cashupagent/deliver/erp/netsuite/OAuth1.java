package com.cashupagent.deliver.erp.netsuite;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * OAuth 1.0a signatures (RFC 5849), with HMAC-SHA256 as NetSuite wants it and HMAC-SHA1 as the RFC's own examples have
 * it. The realm stands in the header and not in the base string (3.4.1.3.1).
 */
final class OAuth1 {

    private OAuth1() {}

    /** Both pairs of secrets. */
    record Secrets(String consumerKey, String consumerSecret, String token, String tokenSecret) {

        /** Without what is secret. */
        @Override
        public String toString() {
            return "Secrets[]";
        }
    }

    /** A name with a value, decoded. */
    record Parameter(String name, String value) {}

    /** The Authorization header. */
    static String header(String method, URI uri, Secrets secrets, String realm, String nonce, long timestamp) {
        List<Parameter> oauth = List.of(
                new Parameter("oauth_consumer_key", secrets.consumerKey()),
                new Parameter("oauth_token", secrets.token()),
                new Parameter("oauth_signature_method", "HMAC-SHA256"),
                new Parameter("oauth_timestamp", Long.toString(timestamp)),
                new Parameter("oauth_nonce", nonce),
                new Parameter("oauth_version", "1.0"));
        List<Parameter> all = new ArrayList<>(oauth);
        all.addAll(query(uri));
        String signature = sign("HmacSHA256", baseString(method, uri, all), secrets);
        return "OAuth realm=\"" + encoded(realm) + "\","
                + oauth.stream()
                        .map(p -> p.name() + "=\"" + encoded(p.value()) + "\"")
                        .collect(Collectors.joining(","))
                + ",oauth_signature=\"" + encoded(signature) + "\"";
    }

    /** Section 3.4.1. @param parameters of header, query and form, decoded, without realm and signature */
    static String baseString(String method, URI uri, List<Parameter> parameters) {
        String normalized = parameters.stream()
                .map(p -> Map.entry(encoded(p.name()), encoded(p.value())))
                .sorted(Map.Entry.<String, String>comparingByKey()
                        .thenComparing(Comparator.comparing(Map.Entry::getValue)))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        return method.toUpperCase(Locale.ROOT) + "&" + encoded(baseUri(uri)) + "&" + encoded(normalized);
    }

    /** Section 3.4.2. @param algorithm of the JDK, such as {@code HmacSHA256} */
    static String sign(String algorithm, String baseString, Secrets secrets) {
        try {
            byte[] key = (encoded(secrets.consumerSecret()) + "&" + encoded(secrets.tokenSecret()))
                    .getBytes(StandardCharsets.US_ASCII);
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return Base64.getEncoder().encodeToString(mac.doFinal(baseString.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    /** Section 3.4.1.2: small letters, no usual port, no query. */
    private static String baseUri(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() == -1
                || scheme.equals("https") && uri.getPort() == 443
                || scheme.equals("http") && uri.getPort() == 80;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort()) + path;
    }

    /** The query's parameters, decoded as a form: a plus is a blank. */
    static List<Parameter> query(URI uri) {
        List<Parameter> parameters = new ArrayList<>();
        if (uri.getRawQuery() != null) {
            for (String part : uri.getRawQuery().split("&")) {
                int equals = part.indexOf('=');
                parameters.add(new Parameter(
                        decoded(equals < 0 ? part : part.substring(0, equals)),
                        equals < 0 ? "" : decoded(part.substring(equals + 1))));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Section 3.6: everything but letters, digits and {@code -._~}. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
