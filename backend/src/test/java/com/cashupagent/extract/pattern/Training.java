package com.cashupagent.extract.pattern;

import com.cashupagent.scoring.Clues;
import com.cashupagent.scoring.LinearModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Learns one model: a logistic regression (L2) of candidates against one another, by Tribuo's LIBLINEAR. */
final class Training {

    private static final String YES = "yes";
    private static final String NO = "no";
    /** There are nine drawn documents to a real one. */
    private static final int REAL_COUNTS = 9;

    /** A pair of clues that fewer documents show teaches chance. */
    private static final int FEWEST_DOCUMENTS = 8;

    private final String name;
    private final double cost;
    private final boolean pairs;
    private final List<Case> cases = new ArrayList<>();
    private final Map<Integer, Map<String, Double>> byFold = new HashMap<>();

    /**
     * A model to learn.
     *
     * @param cost of an error against that of a weight; less for more clues
     * @param pairs whether pairs of clues are clues, too
     */
    Training(String name, double cost, boolean pairs) {
        this.name = name;
        this.cost = cost;
        this.pairs = pairs;
        Logger.getLogger("org.tribuo").setLevel(Level.WARNING);
    }

    /** One document's candidates. */
    private record Case(boolean real, int fold, List<Candidate> candidates) {}

    private record Candidate(Map<String, Double> clues, boolean right, String value) {}

    /** Takes the candidates of one document. */
    final class Candidates {
        private final TrainingDocument document;
        private final List<Candidate> all = new ArrayList<>();

        private Candidates(TrainingDocument document) {
            this.document = document;
        }

        void add(Consumer<Clues> candidate, boolean right, Object value) {
            Map<String, Double> clues = new TreeMap<>();
            candidate.accept((clue, strength) -> {
                if (strength != 0) {
                    clues.merge(clue, strength, Double::sum);
                }
            });
            if (pairs) {
                addPairs(clues);
            }
            all.add(new Candidate(clues, right, value.toString()));
        }

        /** Documents whose truth is not among the candidates teach nothing but what is wrong. */
        void done() {
            cases.add(new Case(document.real(), document.fold(), all));
        }
    }

    private static void addPairs(Map<String, Double> clues) {
        List<Map.Entry<String, Double>> single =
                clues.entrySet().stream().map(Map.Entry::copyOf).toList();
        for (int i = 0; i < single.size(); i++) {
            for (Map.Entry<String, Double> other : single.subList(i + 1, single.size())) {
                clues.put(
                        single.get(i).getKey() + LinearModel.AND + other.getKey(),
                        single.get(i).getValue() * other.getValue());
            }
        }
    }

    /** One line of {@code ConfidenceRecords}: right or not, then its clues. */
    void record(String line, boolean real, int fold) {
        String[] parts = line.split("\t");
        Map<String, Double> clues = new TreeMap<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            int at = part.lastIndexOf("==");
            clues.put(part.substring(0, at), Double.parseDouble(part.substring(at + 2)));
        }
        cases.add(new Case(real, fold, List.of(new Candidate(clues, Boolean.parseBoolean(parts[0]), ""))));
    }

    /** Weights from all documents, without judging. */
    Map<String, Double> fit() {
        return weights(cases);
    }

    /** Weights from all documents but those of one part; learned once. */
    Map<String, Double> without(int fold) {
        return byFold.computeIfAbsent(
                fold,
                each -> weights(cases.stream().filter(c -> c.fold() != each).toList()));
    }

    Candidates of(TrainingDocument document) {
        return new Candidates(document);
    }

    /** Weights by clue, the bias under {@code (bias)}, with how it does on senders and designs it has not seen. */
    Map<String, Double> learn() {
        int[] real = new int[3];
        int[] drawn = new int[3];
        for (int each = 0; each < TrainingDocument.FOLDS; each++) {
            int fold = each;
            List<Case> test = cases.stream().filter(c -> c.fold() == fold).toList();
            if (test.isEmpty() || test.size() == cases.size()) {
                continue;
            }
            Map<String, Double> weights = without(fold);
            test.forEach(c -> judge(weights, c, c.real() ? real : drawn));
        }
        System.out.printf(
                "%-10s real: %d documents, right among the candidates %d, chosen %d; drawn: %d, %d, %d%n",
                name, real[0], real[1], real[2], drawn[0], drawn[1], drawn[2]);
        return weights(cases);
    }

    private static void judge(Map<String, Double> weights, Case test, int[] counts) {
        boolean possible = test.candidates().stream().anyMatch(Candidate::right);
        Candidate best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Candidate each : test.candidates()) {
            double score = each.clues().entrySet().stream()
                    .mapToDouble(clue -> weights.getOrDefault(clue.getKey(), 0.0) * clue.getValue())
                    .sum();
            if (score > most) {
                most = score;
                best = each;
            }
        }
        counts[0]++;
        counts[1] += possible ? 1 : 0;
        counts[2] += best != null && best.right() ? 1 : 0;
    }

    private Map<String, Double> weights(List<Case> train) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> data = new MutableDataset<>(new SimpleDataSourceProvenance("candidates", labels), labels);
        Set<String> known = known(train);
        for (Case each : train) {
            for (Candidate candidate : each.candidates()) {
                for (int i = 0; i < (each.real() ? REAL_COUNTS : 1); i++) {
                    data.add(example(candidate, known));
                }
            }
        }
        var trainer = new LibLinearClassificationTrainer(
                new LinearClassificationType(LinearType.L2R_LR), cost, 10_000, 0.000_1, 1L);
        Model<Label> model = trainer.train(data);
        Map<String, Double> weights = new TreeMap<>();
        double bias = 0;
        for (var feature : data.getFeatureMap()) {
            String clue = feature.getName();
            double once = logOdds(model, clue, 1);
            double twice = logOdds(model, clue, 2);
            weights.put(clue, twice - once);
            bias = 2 * once - twice;
        }
        weights.put("(bias)", bias);
        return weights;
    }

    private static double logOdds(Model<Label> model, String clue, double strength) {
        Example<Label> one =
                new ArrayExample<>(LabelFactory.UNKNOWN_LABEL, new String[] {clue}, new double[] {strength});
        double yes = Objects.requireNonNull(model.predict(one).getOutputScores().get(YES))
                .getScore();
        return Math.log(yes / (1 - yes));
    }

    /** All single clues, and the pairs that enough documents show. */
    private static Set<String> known(List<Case> train) {
        Map<String, Integer> documents = new HashMap<>();
        for (Case each : train) {
            each.candidates().stream()
                    .flatMap(candidate -> candidate.clues().keySet().stream())
                    .distinct()
                    .forEach(clue -> documents.merge(clue, 1, Integer::sum));
        }
        return documents.entrySet().stream()
                .filter(clue ->
                        clue.getValue() >= FEWEST_DOCUMENTS || !clue.getKey().contains(LinearModel.AND))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Example<Label> example(Candidate candidate, Set<String> known) {
        String[] names =
                candidate.clues().keySet().stream().filter(known::contains).toArray(String[]::new);
        double[] values =
                Arrays.stream(names).mapToDouble(candidate.clues()::get).toArray();
        return new ArrayExample<>(new Label(candidate.right() ? YES : NO), names, values);
    }
}
