package id.netral.answering;

import id.netral.knowledge.Example;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which outcomes the examples have that are written most like the question. */
final class Neighbours {
    private static final int COUNT = 12;
    /** Raises near ones above far ones. */
    private static final double SHARPNESS = 3;
    /** Roots in a larger share of the examples tell little, and cost more than half of the search. */
    private static final double COMMONEST = 0.05;

    private final Retrieval<Example> examples;

    /**
     * @param roots of each example, as {@link Retrieval#roots} tells them
     */
    Neighbours(List<Example> examples, List<String> roots) {
        this.examples = new Retrieval<>(examples, roots, COMMONEST);
    }

    /** The share of each outcome among the nearest examples; outcomes without any are left out. */
    Map<Outcome, Double> outcomes(Reading reading) {
        Map<Outcome, Double> shares = new HashMap<>();
        double whole = 0;
        for (Retrieval.Hit<Example> hit : examples.find(reading.words(), COUNT)) {
            double weight = Math.pow(hit.score(), SHARPNESS);
            shares.merge(Model.outcome(hit.thing()), weight, Double::sum);
            whole += weight;
        }
        double sum = whole;
        shares.replaceAll((outcome, weight) -> weight / sum);
        return shares;
    }
}
