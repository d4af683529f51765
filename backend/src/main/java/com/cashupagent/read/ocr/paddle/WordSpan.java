package com.cashupagent.read.ocr.paddle;

/**
 * A word within its line.
 *
 * @param from left end as a share of the line's width
 * @param to right end
 * @param confidence 0..1
 */
record WordSpan(String text, double from, double to, double confidence) {}
