package com.cashupagent.batch.folder;

import com.cashupagent.json.Json;
import com.cashupagent.problem.ErrorCode;
import java.util.Map;

/** The outcome of a file that is too large for any batch, in the form of the others. */
final class TooLarge {

    private TooLarge() {}

    static String json(String message) {
        ErrorCode code = ErrorCode.FILE_TOO_LARGE;
        return Json.mapper()
                .writeValueAsString(Map.of(
                        "status",
                        "failed",
                        "error",
                        Map.of("code", code.wireName(), "message", message, "retryable", code.retryable())));
    }
}
