package com.cashupagent.evaluate;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The rising step function that fits best (pool adjacent violators); what the knots of the confidence map follow. */
final class IsotonicRegression {

    private record Step(double until, double right, double documents) {

        double share() {
            return right / documents;
        }
    }

    private final Deque<Step> steps = new ArrayDeque<>();

    IsotonicRegression(List<Report.Entry> entries) {
        entries.stream()
                .sorted(Comparator.comparingDouble(Report.Entry::confidence))
                .forEach(entry -> add(new Step(entry.confidence(), entry.headlineRight() ? 1 : 0, 1)));
    }

    private void add(Step step) {
        Step last = step;
        while (!steps.isEmpty() && steps.getLast().share() >= last.share()) {
            Step before = steps.removeLast();
            last = new Step(last.until(), before.right() + last.right(), before.documents() + last.documents());
        }
        steps.addLast(last);
    }

    /** The share of documents that are right at this confidence. */
    double share(double confidence) {
        for (Step step : steps) {
            if (confidence <= step.until()) {
                return step.share();
            }
        }
        return steps.getLast().share();
    }
}
