package com.cashupagent.scoring;

/** Takes down what speaks for or against one candidate, by readable names. */
public interface Clues {

    /** A clue with its strength, mostly 0..1; 0 is the same as not saying it. */
    void add(String name, double strength);

    /** A clue that is there or not. */
    default void flag(String name, boolean there) {
        if (there) {
            add(name, 1);
        }
    }
}
