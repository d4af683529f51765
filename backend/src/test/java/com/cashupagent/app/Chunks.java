package com.cashupagent.app;

import com.cashupagent.http.Caller;
import com.cashupagent.http.Caller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A client of the tus protocol, with nothing to help it when it errs. */
record Chunks(Caller caller, String bearer) {

    static final String UPLOADS = "/api/v1/uploads";
    static final String TYPE = "application/offset+octet-stream";
    static final String MAIN = metadata("client_id", "eabl_main");

    /** Names and values, in turn. */
    static String metadata(String... pairs) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.add(pairs[i] + " " + Base64.getEncoder().encodeToString(pairs[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        return String.join(",", all);
    }

    Answer begin(long length, String... headers) {
        return begin(Long.toString(length), MAIN, headers);
    }

    Answer begin(String length, String metadata, String... headers) {
        return call("POST", UPLOADS, new byte[0], more(headers, "Upload-Length", length, "Upload-Metadata", metadata));
    }

    /** Where a new upload is. */
    String begun(long length, String... headers) {
        Answer answer = begin(length, headers);
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.header("Location");
    }

    Answer head(String upload) {
        return call("HEAD", upload, new byte[0]);
    }

    long offset(String upload) {
        return Long.parseLong(head(upload).header("Upload-Offset"));
    }

    Answer patch(String upload, long offset, byte[] bytes, String... headers) {
        return call(
                "PATCH", upload, bytes, more(headers, "Upload-Offset", Long.toString(offset), "Content-Type", TYPE));
    }

    /** The part of a file between two places. */
    Answer patch(String upload, byte[] file, int from, int to) {
        return patch(upload, from, Arrays.copyOfRange(file, from, to));
    }

    Answer end(String upload) {
        return call("DELETE", upload, new byte[0]);
    }

    Answer call(String method, String path, byte[] body, String... headers) {
        return caller.send(
                method,
                path,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body),
                more(headers, "Authorization", bearer, "Tus-Resumable", "1.0.0"));
    }

    private static String[] more(String[] headers, String... others) {
        String[] all = Arrays.copyOf(headers, headers.length + others.length);
        System.arraycopy(others, 0, all, headers.length, others.length);
        return all;
    }
}
