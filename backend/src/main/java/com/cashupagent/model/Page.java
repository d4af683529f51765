package com.cashupagent.model;

import java.util.List;

/**
 * One page as it was read.
 *
 * @param number from 1
 * @param width in points (1/72 inch) as seen, after rotation
 * @param height in points as seen, after rotation
 * @param words in the order the reader met them; reading order is the layout's business
 * @param rulings straight lines and table borders, thin boxes
 */
public record Page(int number, double width, double height, List<Word> words, List<Box> rulings) {

    public Page {
        words = List.copyOf(words);
        rulings = List.copyOf(rulings);
    }
}
