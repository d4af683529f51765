package com.cashupagent.deliver.erp.call;

import com.cashupagent.deliver.erp.Outcome;

/** A login was not had; nothing was sent. */
public final class LoginFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    public LoginFailedException(Outcome outcome) {
        super(outcome.message());
        this.outcome = outcome;
    }

    /** What it means for the bill: reconnect, retry later, or rejected. */
    public Outcome outcome() {
        return outcome;
    }
}
