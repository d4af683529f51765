package com.cashupagent.http;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * tus's {@code Upload-Metadata}: names and, in Base64, values.
 *
 * @param text as it was sent; null when nothing was
 */
record UploadMetadata(@Nullable String text, Map<String, String> values) {

    private static final int LONGEST = 4096;
    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e&&[^,]]+");

    /** @throws ProblemException {@code invalid_request} when it is not as tus wants it */
    static UploadMetadata parse(Optional<String> header) {
        if (header.isEmpty()) {
            return new UploadMetadata(null, Map.of());
        }
        if (header.get().length() > LONGEST) {
            throw invalid("has more than " + LONGEST + " characters");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : header.get().split(",", -1)) {
            String[] parts = pair.strip().split(" ", -1);
            if (parts.length > 2 || !NAME.matcher(parts[0]).matches()) {
                throw invalid("is not a list of names and Base64 values");
            }
            if (values.put(parts[0], parts.length == 1 ? "" : decode(parts[1])) != null) {
                throw invalid("names '" + parts[0] + "' twice");
            }
        }
        return new UploadMetadata(header.get(), values);
    }

    /** Empty when it is missing or blank. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String decode(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid("has a value that is not Base64");
        }
    }

    private static ProblemException invalid(String what) {
        return new ProblemException(ErrorCode.INVALID_REQUEST, "Upload-Metadata " + what + ".");
    }
}
