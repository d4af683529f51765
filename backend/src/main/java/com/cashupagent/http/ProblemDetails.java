package com.cashupagent.http;

import com.cashupagent.problem.ErrorCode;

/**
 * RFC 9457.
 *
 * @param instance this one occurrence, for the operator
 * @param code stable, what programs go by
 * @param retryable whether the same request may succeed later
 * @param remedy a sentence that says what to do
 */
record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        boolean retryable,
        String remedy) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDetails of(ErrorCode code, String detail, String requestId) {
        return new ProblemDetails(
                "urn:cashup-agent:problem:" + code.wireName(),
                code.title(),
                code.status(),
                detail,
                "urn:cashup-agent:request:" + requestId,
                code.wireName(),
                code.retryable(),
                code.remedy());
    }
}
