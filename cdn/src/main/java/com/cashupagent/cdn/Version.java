package com.cashupagent.cdn;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release.
 *
 * @param exact such as {@code 1.4.2}; what is published under it never changes
 * @param channel such as {@code v1}; the newest release of that major version
 */
record Version(String exact, String channel) {

    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.\\d+\\.\\d+");

    /** Refuses snapshots and the like: a published file must stay what it is. */
    static Version parse(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a version to publish, such as 1.4.2.");
        }
        return new Version(text, "v" + number.group(1));
    }
}
