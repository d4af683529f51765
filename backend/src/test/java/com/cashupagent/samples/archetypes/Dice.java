package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The choices of one document; the same seed chooses the same. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        // Neighbouring seeds must not give neighbouring choices (the mixing of SplitMix64).
        long mixed = seed * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        random = new Random(mixed ^ mixed >>> 31);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    @SafeVarargs
    final <T> T pick(T... of) {
        return of[random.nextInt(of.length)];
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> List<T> shuffled(List<T> of) {
        List<T> mixed = new ArrayList<>(of);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    /** A price between the two, ending the way prices end. */
    BigDecimal price(double from, double to) {
        double value = from * Math.pow(to / from, random.nextDouble());
        BigDecimal price = BigDecimal.valueOf(value);
        return switch (random.nextInt(5)) {
            case 0 -> price.setScale(0, RoundingMode.CEILING).setScale(2);
            case 1 -> price.setScale(0, RoundingMode.CEILING).subtract(new BigDecimal("0.01"));
            case 2 -> price.setScale(1, RoundingMode.CEILING).setScale(2);
            default -> price.setScale(2, RoundingMode.CEILING);
        };
    }

    /** '#' becomes a digit (the first one not zero), '@' a capital letter, {@code {a|b}} one of the ways. */
    String fill(String template) {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '{' && template.indexOf('}', i) > 0) {
                int end = template.indexOf('}', i);
                text.append(fill(pick(template.substring(i + 1, end).split("\\|"))));
                i = end;
            } else if (c == '#') {
                text.append((char) (first ? '1' + random.nextInt(9) : '0' + random.nextInt(10)));
                first = false;
            } else {
                text.append(c == '@' ? (char) ('A' + random.nextInt(26)) : c);
            }
        }
        return text.toString();
    }
}
