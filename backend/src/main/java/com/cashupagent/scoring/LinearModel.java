package com.cashupagent.scoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A logistic regression over named clues. Its weights were learned by the training program in the test tree and lie
 * in a text file, a clue and its weight a line, so that a person can read why a candidate wins. Immutable.
 */
public final class LinearModel {

    private static final String BIAS = "(bias)";

    private final Map<String, Double> weights;
    private final double bias;

    private LinearModel(Map<String, Double> weights) {
        this.weights = weights;
        this.bias = weights.getOrDefault(BIAS, 0.0);
    }

    /** The model in {@code model_NAME.txt} beside the class that uses it. */
    public static LinearModel load(Class<?> user, String name) {
        String resource = "model_" + name + ".txt";
        Map<String, Double> weights = new HashMap<>();
        try (InputStream in = user.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The model " + resource + " is not in the jar");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .forEach(line -> {
                        int tab = line.lastIndexOf('\t');
                        weights.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LinearModel(weights);
    }

    /** Log-odds that the candidate is the one, as far as its clues tell; unknown clues say nothing. */
    public double logOdds(Consumer<Clues> candidate) {
        double[] sum = {bias};
        candidate.accept((name, strength) -> {
            Double weight = weights.get(name);
            if (weight != null) {
                sum[0] += weight * strength;
            }
        });
        return sum[0];
    }

    /** Log-odds to a probability. */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
