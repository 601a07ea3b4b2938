package id.netral.answering;

import id.netral.knowledge.Example;
import id.netral.knowledge.Label;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which labels the examples have that are written most like the question. */
final class Neighbours {
    private static final int COUNT = 12;
    /** Raises near ones above far ones. */
    private static final double SHARPNESS = 3;

    private final Retrieval<Example> examples;

    Neighbours(List<Example> examples, Normaliser normaliser) {
        this.examples = new Retrieval<>(examples, example -> normaliser.words(example.question()));
    }

    /** The share of each label among the nearest examples; labels without any are left out. */
    Map<Label, Double> labels(Reading reading) {
        Map<Label, Double> shares = new EnumMap<>(Label.class);
        double whole = 0;
        for (Retrieval.Hit<Example> hit : examples.find(reading.words(), COUNT)) {
            double weight = Math.pow(hit.score(), SHARPNESS);
            shares.merge(hit.thing().label(), weight, Double::sum);
            whole += weight;
        }
        double sum = whole;
        shares.replaceAll((label, weight) -> weight / sum);
        return shares;
    }
}
