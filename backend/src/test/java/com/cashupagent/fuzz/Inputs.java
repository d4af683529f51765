package com.cashupagent.fuzz;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A fixed series of hostile inputs, for the suite: the same seed gives the same bytes on every machine, so that a fault
 * it finds is found again. It mutates examples blindly; Jazzer, which looks where the bytes lead, is for longer runs.
 */
public final class Inputs {

    /** How many of them a test of one quick parser takes. */
    public static final int MANY = 20_000;

    /** No parser may think longer about one input: time of the processor, so that a busy machine fails nothing. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private static final int MOST_CHANGES = 6;
    private static final int LONGEST_COPY = 64;

    private final Random random;
    private final List<byte[]> examples;

    private Inputs(long seed, List<byte[]> examples) {
        this.random = new Random(seed);
        this.examples = examples;
    }

    /** Texts as examples. */
    public static List<byte[]> texts(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /**
     * Gives every input to the target.
     *
     * @param seed of the series; one a test
     * @param examples what to begin from, at least one; each is given unchanged, too
     * @throws AssertionError when the target throws anything or takes too long; its message has the input in Base64
     */
    public static void each(long seed, int count, List<byte[]> examples, Consumer<byte[]> target) {
        Inputs inputs = new Inputs(seed, examples);
        for (int i = 0; i < count; i++) {
            byte[] input = i < examples.size() ? examples.get(i) : inputs.next();
            long began = processorTime();
            try {
                target.accept(input);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError(about(i, input), e);
            }
            if (processorTime() - began > LONGEST.toNanos()) {
                throw new AssertionError("Longer than " + LONGEST + " for " + about(i, input));
            }
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String about(int index, byte[] input) {
        return "input " + index + ": " + Base64.getEncoder().encodeToString(input);
    }

    private byte[] next() {
        byte[] input = any().clone();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            input = changed(input);
        }
        return input;
    }

    private byte[] any() {
        return examples.get(random.nextInt(examples.size()));
    }

    private byte[] changed(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int length = Math.min(1 + random.nextInt(LONGEST_COPY), input.length - at);
        byte[] other = any();
        int from = random.nextInt(other.length + 1);
        int copied = Math.min(1 + random.nextInt(LONGEST_COPY), other.length - from);
        return switch (random.nextInt(7)) {
            case 0 -> spliced(input, at, length, new byte[0]);
            case 1 -> spliced(input, at, 0, slice(other, from, copied));
            case 2 -> spliced(input, at, length, slice(input, at, length), slice(input, at, length));
            case 3 -> spliced(input, at, Math.min(1, length), new byte[] {(byte) random.nextInt(256)});
            case 4 -> spliced(input, at, Math.min(1, length), new byte[] {(byte) (' ' + random.nextInt(95))});
            case 5 -> spliced(input, at, 0, repeated((byte) (' ' + random.nextInt(95))));
            default -> slice(input, 0, at);
        };
    }

    private byte[] repeated(byte letter) {
        byte[] many = new byte[random.nextInt(4 * LONGEST_COPY)];
        Arrays.fill(many, letter);
        return many;
    }

    private static byte[] slice(byte[] bytes, int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    private static byte[] spliced(byte[] input, int at, int removed, byte[]... added) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(input, 0, at);
        for (byte[] each : added) {
            out.writeBytes(each);
        }
        out.write(input, at + removed, input.length - at - removed);
        return out.toByteArray();
    }
}
