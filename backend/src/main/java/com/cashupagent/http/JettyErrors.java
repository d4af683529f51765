package com.cashupagent.http;

import com.cashupagent.json.Json;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.secret.RandomText;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors before a request reaches a route (broken HTTP, headers too large) as problems, without a word of Jetty's. */
final class JettyErrors extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback)
            throws IOException {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(problem(code)), callback);
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        fields.put(HttpHeader.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
        return ByteBuffer.wrap(problem(status));
    }

    private static byte[] problem(int status) {
        ErrorCode code = switch (status) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 413 -> ErrorCode.FILE_TOO_LARGE;
            case 503 -> ErrorCode.UNAVAILABLE;
            default -> status >= 500 ? ErrorCode.INTERNAL_ERROR : ErrorCode.INVALID_REQUEST;
        };
        String detail = status == 431
                ? "The headers of the request are too large."
                : "The request is not well-formed HTTP, or cannot be answered.";
        ProblemDetails details = ProblemDetails.of(code, detail, RandomText.of("req_", 20));
        return Json.mapper()
                .writeValueAsBytes(new ProblemDetails(
                        details.type(),
                        details.title(),
                        status,
                        details.detail(),
                        details.instance(),
                        details.code(),
                        details.retryable(),
                        details.remedy()));
    }
}
