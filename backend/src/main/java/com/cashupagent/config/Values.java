package com.cashupagent.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts to typed values, each with a message that says what would be right. */
final class Values {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*(B|KB|MB|GB)?", Pattern.CASE_INSENSITIVE);

    private final Map<Key, SettingText> texts;

    Values(Map<Key, SettingText> texts) {
        this.texts = texts;
    }

    String text(Key key) {
        return Objects.requireNonNull(texts.get(key)).text().strip();
    }

    Optional<String> optional(Key key) {
        return Optional.of(text(key)).filter(text -> !text.isEmpty());
    }

    int integer(Key key, int min, int max) {
        try {
            int value = Integer.parseInt(text(key));
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, "a whole number from " + min + " to " + max);
        }
        throw wrong(key, "a whole number from " + min + " to " + max);
    }

    Duration duration(Key key, Duration min, Duration max) {
        Matcher matcher = DURATION.matcher(text(key));
        String expected = "a time such as 500ms, 30s, 15m, 1h or 90d, from " + words(min) + " to " + words(max);
        if (!matcher.matches()) {
            throw wrong(key, expected);
        }
        long number = Long.parseLong(matcher.group(1));
        Duration value = switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw wrong(key, expected);
        }
        return value;
    }

    /** Bytes; KB, MB and GB count in 1,024. */
    long size(Key key, long min, long max) {
        Matcher matcher = SIZE.matcher(text(key));
        if (matcher.matches()) {
            String unit = Objects.requireNonNullElse(matcher.group(2), "B").toUpperCase(Locale.ROOT);
            int shift = switch (unit) {
                case "KB" -> 10;
                case "MB" -> 20;
                case "GB" -> 30;
                default -> 0;
            };
            long value = Long.parseLong(matcher.group(1)) << shift;
            if (value >= min && value <= max) {
                return value;
            }
        }
        throw wrong(key, "a size such as 500KB or 10MB, from " + min + " to " + max + " bytes");
    }

    Path folder(Key key) {
        String text = text(key);
        try {
            if (!text.isEmpty()) {
                return Path.of(text).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException e) {
            throw wrong(key, "the path of a folder");
        }
        throw wrong(key, "the path of a folder");
    }

    Optional<URI> httpUrl(Key key) {
        Optional<String> text = optional(key).map(t -> t.replaceAll("/+$", ""));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text.get());
            boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (http && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            throw wrong(key, "an address such as https://api.example.com");
        }
        throw wrong(key, "an address such as https://api.example.com");
    }

    private SettingsException wrong(Key key, String expected) {
        SettingText written = Objects.requireNonNull(texts.get(key));
        boolean secret = key == Key.DB_PASSWORD;
        return new SettingsException(
                written.origin() + ": " + (secret ? "the value" : "'" + written.text() + "'") + " is not " + expected);
    }

    private static String words(Duration duration) {
        return duration.toMillis() < 1000 ? duration.toMillis() + "ms" : duration.toSeconds() + "s";
    }
}
