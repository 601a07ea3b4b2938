package id.netral.answering;

import id.netral.knowledge.Example;
import id.netral.knowledge.Label;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the examples teach: words, which outcome a question has, and which concepts were seen with it. */
final class Model {
    private static final List<Label> LABELS = List.of(Label.values());

    private final Lexicon lexicon;
    private final List<Outcome> outcomes;
    private final Map<Outcome, Set<String>> seen;
    private final Classifier joint;
    private final Classifier direct;

    private Model(Lexicon lexicon, List<Outcome> outcomes, Map<Outcome, Set<String>> seen, Classifier joint, Classifier direct) {
        this.lexicon = lexicon;
        this.outcomes = outcomes;
        this.seen = seen;
        this.joint = joint;
        this.direct = direct;
    }

    static Model train(Lexicon lexicon, List<Example> examples, List<Reading> readings) {
        List<Outcome> outcomes = List.copyOf(new TreeSet<>(examples.stream().map(Model::outcome).toList()));
        Map<Outcome, Integer> index = new HashMap<>();
        outcomes.forEach(outcome -> index.put(outcome, index.size()));
        Map<Outcome, Set<String>> seen = new HashMap<>();
        List<Features> features = new ArrayList<>(examples.size());
        int[] classes = new int[examples.size()];
        int[] labels = new int[examples.size()];
        for (int i = 0; i < examples.size(); i++) {
            Outcome outcome = outcome(examples.get(i));
            features.add(Features.of(readings.get(i)));
            classes[i] = index.get(outcome);
            labels[i] = outcome.label().ordinal();
            seen.computeIfAbsent(outcome, o -> new HashSet<>()).addAll(readings.get(i).tags());
        }
        return new Model(lexicon, outcomes, seen,
                Classifier.train(features, classes, outcomes.size()),
                Classifier.train(features, labels, LABELS.size()));
    }

    static Outcome outcome(Example example) {
        return new Outcome(example.label().verdict().isPresent() ? example.card() : "", example.label());
    }

    Lexicon lexicon() {
        return lexicon;
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

    void write(DataOutputStream out) throws IOException {
        lexicon.write(out);
        out.writeInt(outcomes.size());
        for (Outcome outcome : outcomes) {
            out.writeUTF(outcome.card());
            out.writeUTF(outcome.label().name());
            Set<String> tags = seen.getOrDefault(outcome, Set.of());
            out.writeInt(tags.size());
            for (String tag : tags) {
                out.writeUTF(tag);
            }
        }
        joint.write(out);
        direct.write(out);
    }

    static Model read(DataInputStream in) throws IOException {
        Lexicon lexicon = Lexicon.read(in);
        List<Outcome> outcomes = new ArrayList<>();
        Map<Outcome, Set<String>> seen = new HashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            Outcome outcome = new Outcome(in.readUTF(), Label.valueOf(in.readUTF()));
            Set<String> tags = new HashSet<>();
            int size = in.readInt();
            for (int j = 0; j < size; j++) {
                tags.add(in.readUTF());
            }
            outcomes.add(outcome);
            seen.put(outcome, tags);
        }
        return new Model(lexicon, List.copyOf(outcomes), seen, Classifier.read(in), Classifier.read(in));
    }
}
