package com.cashupagent.model;

/**
 * One arithmetic or plausibility check.
 *
 * @param name stable, such as {@code net+tax=total}
 * @param outcome what came of it
 * @param message a sentence with the numbers in it, for a person
 */
public record Check(String name, Outcome outcome, String message) {

    /** The JSON name is the lower-case constant. */
    public enum Outcome {
        PASSED,
        FAILED,
        NOT_APPLICABLE
    }
}
