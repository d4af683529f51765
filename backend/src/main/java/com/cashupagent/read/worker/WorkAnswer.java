package com.cashupagent.read.worker;

import com.cashupagent.model.Document;
import com.cashupagent.model.Page;
import com.cashupagent.model.Stage;
import com.cashupagent.problem.ErrorCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One message from a worker. After {@code READY} at its start it answers each request with any number of
 * {@code PROGRESS} and one of the others. Only the part that belongs to the kind is there.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkAnswer(
        Kind kind,
        @Nullable Step step,
        @Nullable Integer pages,
        @Nullable Document document,
        @Nullable Page page,
        byte @Nullable [] picture,
        @Nullable Problem problem) {

    /** What it is. */
    enum Kind {
        READY,
        PROGRESS,
        PROBED,
        READ,
        RECOGNISED,
        DRAWN,
        PROBLEM
    }

    /** The arguments of a progress listener. */
    record Step(
            Stage stage,
            int percent,
            @Nullable Integer page,
            @Nullable Integer pages,
            String message) {}

    /** What a reader threw. */
    record Problem(ErrorCode code, String detail) {}

    static WorkAnswer ready() {
        return new WorkAnswer(Kind.READY, null, null, null, null, null, null);
    }

    static WorkAnswer progress(Step step) {
        return new WorkAnswer(Kind.PROGRESS, step, null, null, null, null, null);
    }

    static WorkAnswer probed(int pages) {
        return new WorkAnswer(Kind.PROBED, null, pages, null, null, null, null);
    }

    static WorkAnswer read(Document document) {
        return new WorkAnswer(Kind.READ, null, null, document, null, null, null);
    }

    static WorkAnswer recognised(Page page) {
        return new WorkAnswer(Kind.RECOGNISED, null, null, null, page, null, null);
    }

    static WorkAnswer drawn(byte[] picture) {
        return new WorkAnswer(Kind.DRAWN, null, null, null, null, picture, null);
    }

    static WorkAnswer problem(ErrorCode code, String detail) {
        return new WorkAnswer(Kind.PROBLEM, null, null, null, null, null, new Problem(code, detail));
    }
}
