package com.cashupagent.read.ocr.paddle;

/**
 * Pixels that hang together and probably belong to one piece of text.
 *
 * @param outline corners of the first and last pixel of every row, for {@link SmallestRectangle}
 * @param score mean probability of the pixels
 * @param pixels how many
 */
record Region(long[] outline, double score, int pixels) {}
