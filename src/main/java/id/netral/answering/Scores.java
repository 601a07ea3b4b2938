package id.netral.answering;

import id.netral.knowledge.Label;
import id.netral.knowledge.Verdict;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How probable each outcome of a question is.
 *
 * @param joint by outcome, in the order of {@link #outcomes}; the sum is 1
 * @param labels by label, from both models and the neighbours; the sum is 1
 * @param neighbours share of each label among the nearest examples
 */
record Scores(List<Outcome> outcomes, float[] joint, Map<Label, Double> labels, Map<Label, Double> neighbours) {
    /** How much the neighbours count beside the models, and what a label without neighbours counts. */
    private static final double NEIGHBOURS = 1.5;
    private static final double NO_NEIGHBOUR = 0.03;

    /**
     * @param direct by label, as the smaller model sees it
     */
    static Scores of(List<Outcome> outcomes, float[] joint, Map<Label, Float> direct, Map<Label, Double> neighbours) {
        Map<Label, Double> sums = new EnumMap<>(Label.class);
        for (int i = 0; i < joint.length; i++) {
            sums.merge(outcomes.get(i).label(), (double) joint[i], Double::sum);
        }
        double whole = 0;
        for (Map.Entry<Label, Double> entry : sums.entrySet()) {
            double near = neighbours.getOrDefault(entry.getKey(), 0.0) + NO_NEIGHBOUR;
            entry.setValue(Math.sqrt(entry.getValue() * direct.getOrDefault(entry.getKey(), 0f)) * Math.pow(near, NEIGHBOURS));
            whole += entry.getValue();
        }
        for (Map.Entry<Label, Double> entry : sums.entrySet()) {
            entry.setValue(whole == 0 ? 0 : entry.getValue() / whole);
        }
        return new Scores(outcomes, joint, sums, neighbours);
    }

    Label best() {
        return labels.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(Label.DILUAR);
    }

    double of(Label label) {
        return labels.getOrDefault(label, 0.0);
    }

    double of(Verdict verdict) {
        return of(Label.valueOf(verdict.name()));
    }

    /** Outcomes by falling probability, each weighed by what both models say of its label. */
    List<Outcome> ranked() {
        double[] weight = new double[joint.length];
        Map<Label, Double> sums = new EnumMap<>(Label.class);
        for (int i = 0; i < joint.length; i++) {
            sums.merge(outcomes.get(i).label(), (double) joint[i], Double::sum);
        }
        for (int i = 0; i < joint.length; i++) {
            Label label = outcomes.get(i).label();
            weight[i] = joint[i] / Math.max(1e-9, sums.get(label)) * of(label);
        }
        return IntStream.range(0, joint.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -weight[i]))
                .limit(20)
                .map(outcomes::get)
                .toList();
    }
}
