package com.cashupagent.read.ocr.paddle;

import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the recogniser's answers mean, for documents in Latin script: of its 6,625 classes those that are, or look like,
 * a character that such documents print. Several may mean the same (a colon and its full-width form): their
 * probabilities are added up before anything is decided.
 */
final class Characters {

    /** A place for nothing, in the answer and among the slots. */
    static final int BLANK = 0;

    private static final String KEYS = "ppocr_keys_v1.txt";
    private static final String BEYOND_ASCII = "£¥§°±×÷®™№•éèëàáäâçêîïìíñòóôöùúüûÉËÜÓ";

    /** Chinese punctuation, strokes and look-alikes, then what they are on a Latin page. */
    private static final String FROM = "。、，；：？！（）【】《》“”‘’′″＇｀﹑﹗﹢∶·・‧●—－ー一─━ˉ–～￡￥Ο○〇ΛＩ丨｜│〔〕﹝﹞㎡　";

    private static final String TO = ".,,;:?!()[]<>\"\"'''\"'`,!+:•••••-------–~£¥O00AI|||()()m ";

    private final int classes;
    private final int[] index;
    private final int[] slot;
    private final char[] character;

    private Characters(List<String> keys) {
        classes = keys.size() + 2;
        Map<Character, Integer> slots = new LinkedHashMap<>();
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            char latin = latin(keys.get(i));
            if (latin != 0) {
                pairs.add(new int[] {i + 1, slots.computeIfAbsent(latin, c -> slots.size() + 1)});
            }
        }
        pairs.add(new int[] {classes - 1, slots.computeIfAbsent(' ', c -> slots.size() + 1)});
        pairs.add(new int[] {BLANK, BLANK});
        index = pairs.stream().mapToInt(pair -> pair[0]).toArray();
        slot = pairs.stream().mapToInt(pair -> pair[1]).toArray();
        character = new char[slots.size() + 1];
        slots.forEach((c, s) -> character[s] = c);
    }

    /** From the models' jar. */
    static Characters load() {
        return new Characters(
                new String(Model.resource(KEYS), StandardCharsets.UTF_8).lines().toList());
    }

    /** How many numbers the recogniser answers for each step. */
    int classes() {
        return classes;
    }

    /** How many there are after adding up, the blank among them. */
    int slots() {
        return character.length;
    }

    /** What a slot means. */
    char at(int slot) {
        return character[slot];
    }

    /** Whether it is among the answers. */
    boolean knows(char wanted) {
        for (int i = 1; i < character.length; i++) {
            if (character[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    int space() {
        for (int i = 1; i < character.length; i++) {
            if (character[i] == ' ') {
                return i;
            }
        }
        throw new IllegalStateException("the key list has no space");
    }

    /** Adds the probabilities of one step up to {@code sums}, one number a slot. */
    void fold(FloatBuffer probabilities, int offset, float[] sums) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < index.length; i++) {
            sums[slot[i]] += probabilities.get(offset + index[i]);
        }
    }

    /** The character a key means on a Latin page, or 0. */
    static char latin(String key) {
        if (key.length() != 1) {
            return 0;
        }
        char c = key.charAt(0);
        int folded = FROM.indexOf(c);
        if (folded >= 0) {
            return TO.charAt(folded);
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return c > ' ' && c <= '~' || BEYOND_ASCII.indexOf(c) >= 0 ? c : 0;
    }
}
