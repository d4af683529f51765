package com.cashupagent.net;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code Retry-After} header (RFC 9110, 10.2.3): seconds or a date. */
public final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /** Empty when there is none, it cannot be read, or its time is past. */
    public static Optional<Duration> parse(Optional<String> header, Instant now) {
        String text = header.map(String::strip).orElse("");
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text))).filter(d -> !d.isZero());
        }
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, date)).filter(d -> !d.isNegative() && !d.isZero());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
