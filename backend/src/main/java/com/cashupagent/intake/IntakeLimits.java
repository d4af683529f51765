package com.cashupagent.intake;

/**
 * What is taken in.
 *
 * @param maxBytes of one file
 * @param maxPages of one document
 */
public record IntakeLimits(long maxBytes, int maxPages) {}
