package com.cashupagent.vault;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;

/** A vault that holds the master keys. What is read stays in memory; nothing is written anywhere. */
public interface KeySource {

    /**
     * The keys as text, as they would stand in the settings. Blocks for some seconds at most.
     *
     * @throws ProblemException {@code master_key_unavailable}, with what to do and no secret
     */
    String read();

    /** Where they stand, for messages. */
    String place();

    /** The refusal, in words for whoever starts the server. */
    static ProblemException unavailable(String why) {
        return new ProblemException(ErrorCode.MASTER_KEY_UNAVAILABLE, why);
    }
}
