package com.cashupagent.config;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts to typed values, each with a message that says what would be right. */
final class Values {

    private static final Set<Key> SECRETS = EnumSet.of(
            Key.DB_PASSWORD,
            Key.MASTER_KEY,
            Key.AZURE_CLIENT_SECRET,
            Key.VAULT_TOKEN,
            Key.VAULT_SECRET_ID,
            Key.LLM_API_KEY,
            Key.CLIENT_SECRET);

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*(B|KB|MB|GB)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern PAIR = Pattern.compile("(.+)=([\\d.]+)/([\\d.]+)");

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

    /** Names with commas or spaces between them; none for an empty text. */
    List<String> names(Key key, String form, String expected) {
        List<String> names = Pattern.compile("[,+\\s]+")
                .splitAsStream(text(key))
                .filter(name -> !name.isEmpty())
                .toList();
        if (!names.stream().allMatch(name -> name.matches(form))) {
            throw wrong(key, expected);
        }
        return names;
    }

    /** One of a few words. */
    <T> T choice(Key key, T[] choices, Function<T, String> name) {
        String text = text(key);
        for (T choice : choices) {
            if (name.apply(choice).equals(text)) {
                return choice;
            }
        }
        throw wrong(key, "one of " + Arrays.stream(choices).map(name).collect(Collectors.joining(", ")));
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

    boolean flag(Key key) {
        return switch (text(key).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, "true or false");
        };
    }

    Duration duration(Key key, Duration min, Duration max) {
        return TimeText.parse(text(key))
                .filter(value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0)
                .orElseThrow(() -> wrong(
                        key,
                        "a time such as 500ms, 30s, 15m, 1h or 90d, from " + TimeText.written(min) + " to "
                                + TimeText.written(max)));
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

    Optional<Path> optionalFolder(Key key) {
        return optional(key).map(text -> folder(key));
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

    /** One of these words. */
    String word(Key key, List<String> allowed) {
        if (!allowed.contains(text(key))) {
            throw wrong(key, String.join(" or ", allowed));
        }
        return text(key);
    }

    /** A sum of money or another number that is not negative; empty for an empty text. */
    Optional<BigDecimal> number(Key key) {
        return optional(key).map(text -> number(key, text, "a number such as 0.50, not negative"));
    }

    /** Such numbers with commas or spaces between them. */
    List<BigDecimal> numbers(Key key) {
        return names(key, NUMBER.pattern(), "numbers such as 5,10,20").stream()
                .map(BigDecimal::new)
                .toList();
    }

    /** {@code NAME=IN/OUT} with commas or spaces between them: a pair of numbers by name. */
    Map<String, List<BigDecimal>> pairs(Key key) {
        String expected = "prices such as gpt-4o-mini=0.15/0.60, of a million tokens in and out";
        Map<String, List<BigDecimal>> pairs = new LinkedHashMap<>();
        for (String entry : text(key).split("[,\\s]+")) {
            Matcher matcher = PAIR.matcher(entry);
            if (matcher.matches()) {
                pairs.put(
                        matcher.group(1),
                        List.of(number(key, matcher.group(2), expected), number(key, matcher.group(3), expected)));
            } else if (!entry.isEmpty()) {
                throw wrong(key, expected);
            }
        }
        return pairs;
    }

    /** Refuses a value for a reason that lies in another. */
    SettingsException unfit(Key key, String expected) {
        return wrong(key, expected);
    }

    private BigDecimal number(Key key, String text, String expected) {
        if (!NUMBER.matcher(text).matches()) {
            throw wrong(key, expected);
        }
        return new BigDecimal(text);
    }

    private SettingsException wrong(Key key, String expected) {
        SettingText written = Objects.requireNonNull(texts.get(key));
        boolean secret = SECRETS.contains(key);
        return new SettingsException(
                written.origin() + ": " + (secret ? "the value" : "'" + written.text() + "'") + " is not " + expected);
    }
}
