package com.cashupagent.extract;

import com.cashupagent.model.Spent;
import org.jspecify.annotations.Nullable;

/** A paid tier brought nothing. The message holds no secret and nothing that others sent. */
public final class TierFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Spent spent;

    /**
     * @param reason stable, for {@code routing}
     * @param message a sentence for a person
     * @param spent what it cost all the same
     */
    public TierFailedException(String reason, String message, Spent spent, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.spent = spent;
    }

    /** Stable, for {@code routing}. */
    public String reason() {
        return reason;
    }

    /** What it cost all the same. */
    public Spent spent() {
        return spent;
    }
}
