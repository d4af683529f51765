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
import java.util.stream.IntStream;

/**
 * A logistic regression over named clues and, where it was learned so, over pairs of them, since a clue may mean one
 * thing beside another and nothing alone. Its weights were learned by the training program in the test tree and lie in a
 * text file, a clue (or {@code one & other}, in alphabetical order) and its weight a line, so that a person can read why
 * a candidate wins. Immutable.
 */
public final class LinearModel {

    /** Between the two clues of a pair. */
    public static final String AND = " & ";

    private static final String BIAS = "(bias)";

    private final Map<String, Integer> places = new HashMap<>();
    private final double[] weights;
    private final double[][] pairs;
    private final double bias;

    private LinearModel(Map<String, Double> learned) {
        learned.keySet().forEach(name -> {
            for (String clue : name.split(AND)) {
                places.putIfAbsent(clue, places.size());
            }
        });
        this.weights = new double[places.size()];
        boolean paired = learned.keySet().stream().anyMatch(name -> name.contains(AND));
        this.pairs = new double[paired ? places.size() : 0][places.size()];
        learned.forEach(this::put);
        this.bias = learned.getOrDefault(BIAS, 0.0);
    }

    private void put(String name, double weight) {
        int and = name.indexOf(AND);
        if (and < 0) {
            weights[place(name)] = weight;
        } else {
            int one = place(name.substring(0, and));
            int other = place(name.substring(and + AND.length()));
            pairs[one][other] = weight;
            pairs[other][one] = weight;
        }
    }

    private int place(String clue) {
        return places.getOrDefault(clue, -1);
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
        double[] strengths = new double[weights.length];
        candidate.accept((name, strength) -> {
            int place = place(name);
            if (place >= 0) {
                strengths[place] += strength;
            }
        });
        int[] said = IntStream.range(0, strengths.length)
                .filter(place -> strengths[place] != 0)
                .toArray();
        double sum = bias;
        for (int i = 0; i < said.length; i++) {
            double strength = strengths[said[i]];
            sum += weights[said[i]] * strength;
            for (int j = i + 1; j < said.length && pairs.length > 0; j++) {
                sum += pairs[said[i]][said[j]] * strength * strengths[said[j]];
            }
        }
        return sum;
    }

    /** Log-odds to a probability. */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
