package id.netral.answering;

import id.netral.knowledge.Example;
import id.netral.knowledge.Label;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** What the examples teach: words, and which outcome a question has. */
final class Model {
    private static final int LABELS = Label.values().length;

    private final Lexicon lexicon;
    private final List<Outcome> outcomes;
    private final Classifier joint;
    /** Labels, from one view each. */
    private final List<Classifier> views;

    private Model(Lexicon lexicon, List<Outcome> outcomes, Classifier joint, List<Classifier> views) {
        this.lexicon = lexicon;
        this.outcomes = outcomes;
        this.joint = joint;
        this.views = views;
    }

    static Model train(Lexicon lexicon, List<Example> examples, List<Reading> readings) {
        List<Outcome> outcomes = List.copyOf(new TreeSet<>(examples.stream().map(Model::outcome).toList()));
        Map<Outcome, Integer> index = new HashMap<>();
        outcomes.forEach(outcome -> index.put(outcome, index.size()));
        List<Features> features = new ArrayList<>(examples.size());
        int[] classes = new int[examples.size()];
        int[] labels = new int[examples.size()];
        for (int i = 0; i < examples.size(); i++) {
            Outcome outcome = outcome(examples.get(i));
            features.add(Features.of(readings.get(i)));
            classes[i] = index.get(outcome);
            labels[i] = outcome.label().ordinal();
        }
        CompletableFuture<List<Classifier>> views = CompletableFuture.supplyAsync(() -> Arrays.stream(Features.View.values())
                .map(view -> Classifier.train(readings.stream().map(reading -> Features.of(reading, view)).toList(), labels, LABELS))
                .toList());
        return new Model(lexicon, outcomes, Classifier.train(features, classes, outcomes.size()), views.join());
    }

    static Outcome outcome(Example example) {
        return new Outcome(example.label().verdict().isPresent() ? example.card() : "", example.label());
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Scores scores(Reading reading, Map<Outcome, Double> neighbours) {
        List<float[]> opinions = new ArrayList<>();
        for (Features.View view : Features.View.values()) {
            opinions.add(views.get(view.ordinal()).probabilities(Features.of(reading, view)));
        }
        return Scores.of(outcomes, joint.probabilities(Features.of(reading)), opinions, neighbours);
    }

    void write(DataOutputStream out) throws IOException {
        lexicon.write(out);
        out.writeInt(outcomes.size());
        for (Outcome outcome : outcomes) {
            out.writeUTF(outcome.card());
            out.writeUTF(outcome.label().name());
        }
        joint.write(out);
        for (Classifier view : views) {
            view.write(out);
        }
    }

    static Model read(DataInputStream in) throws IOException {
        Lexicon lexicon = Lexicon.read(in);
        List<Outcome> outcomes = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            outcomes.add(new Outcome(in.readUTF(), Label.valueOf(in.readUTF())));
        }
        Classifier joint = Classifier.read(in);
        List<Classifier> views = new ArrayList<>();
        for (int i = 0; i < Features.View.values().length; i++) {
            views.add(Classifier.read(in));
        }
        return new Model(lexicon, List.copyOf(outcomes), joint, List.copyOf(views));
    }
}
