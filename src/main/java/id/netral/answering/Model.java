package id.netral.answering;

import id.netral.knowledge.Example;
import id.netral.knowledge.Label;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the examples teach: which outcome a question has, and which concepts were seen with it. */
final class Model {
    private static final int EPOCHS = 10;
    private static final float RATE = 6f;
    private static final List<Label> LABELS = List.of(Label.values());

    private final List<Outcome> outcomes;
    private final Classifier joint;
    private final Classifier direct;
    private final Map<Outcome, Set<String>> seen = new HashMap<>();

    Model(List<Example> examples, List<Reading> readings) {
        this.outcomes = List.copyOf(new TreeSet<>(examples.stream().map(Model::outcome).toList()));
        Map<Outcome, Integer> index = new HashMap<>();
        outcomes.forEach(outcome -> index.put(outcome, index.size()));
        List<Features> features = new ArrayList<>(examples.size());
        int[] classes = new int[examples.size()];
        int[] labels = new int[examples.size()];
        for (int i = 0; i < examples.size(); i++) {
            Outcome outcome = outcome(examples.get(i));
            features.add(Features.of(readings.get(i)));
            classes[i] = index.get(outcome);
            labels[i] = LABELS.indexOf(outcome.label());
            seen.computeIfAbsent(outcome, o -> new HashSet<>()).addAll(readings.get(i).tags());
        }
        this.joint = Classifier.train(features, classes, outcomes.size(), EPOCHS, RATE);
        this.direct = Classifier.train(features, labels, LABELS.size(), EPOCHS, RATE);
    }

    static Outcome outcome(Example example) {
        return new Outcome(example.label().verdict().isPresent() ? example.card() : "", example.label());
    }

    Scores scores(Reading reading) {
        Features features = Features.of(reading);
        float[] byLabel = direct.probabilities(features);
        Map<Label, Float> labels = new EnumMap<>(Label.class);
        for (Label label : LABELS) {
            labels.put(label, byLabel[label.ordinal()]);
        }
        return Scores.of(outcomes, joint.probabilities(features), labels);
    }

    /** Whether an example with this outcome had the concept in the same scope. */
    boolean hasSeen(Outcome outcome, String tag) {
        return seen.getOrDefault(outcome, Set.of()).contains(tag);
    }
}
