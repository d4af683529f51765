package com.cashupagent.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as settings write them ({@code 15m}, {@code 24h}), and as messages say them ({@code 15 min}). */
public final class TimeText {

    private static final Pattern SETTING = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    private TimeText() {}

    /** Longest first; a day is said in hours, as one would. */
    private enum Unit {
        DAY("d", " days", Duration.ofDays(1), Duration.ofDays(2)),
        HOUR("h", " h", Duration.ofHours(1), Duration.ofHours(1)),
        MINUTE("m", " min", Duration.ofMinutes(1), Duration.ofMinutes(1)),
        SECOND("s", " s", Duration.ofSeconds(1), Duration.ZERO),
        MILLISECOND("ms", " ms", Duration.ofMillis(1), Duration.ZERO);

        private final String written;
        private final String spoken;
        private final Duration one;
        private final Duration least;

        Unit(String written, String spoken, Duration one, Duration least) {
            this.written = written;
            this.spoken = spoken;
            this.one = one;
            this.least = least;
        }

        /** The longest unit of which the time is a whole number. */
        static Unit of(Duration time) {
            for (Unit unit : values()) {
                if (time.compareTo(unit.least) >= 0 && time.toMillis() % unit.one.toMillis() == 0) {
                    return unit;
                }
            }
            return MILLISECOND;
        }

        long count(Duration time) {
            return time.toMillis() / one.toMillis();
        }
    }

    /** As in a settings file, such as {@code 24h}. */
    public static String written(Duration time) {
        Unit unit = Unit.of(time);
        return unit.count(time) + unit.written;
    }

    /** As in a sentence, such as {@code 15 min}. */
    public static String spoken(Duration time) {
        Unit unit = Unit.of(time);
        return unit.count(time) + unit.spoken;
    }

    /** Reads what a settings file says; empty when that is no time. */
    static Optional<Duration> parse(String text) {
        Matcher matcher = SETTING.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (Unit unit : Unit.values()) {
            if (unit.written.equals(matcher.group(2))) {
                return Optional.of(unit.one.multipliedBy(Long.parseLong(matcher.group(1))));
            }
        }
        return Optional.empty();
    }
}
