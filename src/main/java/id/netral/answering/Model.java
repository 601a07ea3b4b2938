package id.netral.answering;

import id.netral.knowledge.Example;
import id.netral.knowledge.Label;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** What the examples teach: words, and which outcome a question has. */
final class Model {
    private static final int LABELS = Label.values().length;

    private static final int NETWORKS = 3;
    /** More outcomes than these are told apart by the nearest examples alone: weights for each would fill the memory. */
    private static final int MOST_OUTCOMES = 2_000;

    private final Lexicon lexicon;
    private final List<Outcome> outcomes;
    /** Outcomes; labels only where there are too many outcomes. */
    private final Classifier joint;
    private final Classifier spelling;
    /** Alike but for chance, which their mean takes away. */
    private final List<Network> networks;
    /** Of each example, so that they need not be read again. */
    private final List<String> roots;

    private Model(Lexicon lexicon, List<String> roots, List<Outcome> outcomes, Classifier joint, Classifier spelling, List<Network> networks) {
        this.lexicon = lexicon;
        this.roots = roots;
        this.outcomes = outcomes;
        this.joint = joint;
        this.spelling = spelling;
        this.networks = networks;
    }

    static Model train(Lexicon lexicon, List<Example> examples, List<Reading> readings) {
        List<Outcome> outcomes = List.copyOf(new TreeSet<>(examples.stream().map(Model::outcome).toList()));
        Map<Outcome, Integer> index = new HashMap<>();
        outcomes.forEach(outcome -> index.put(outcome, index.size()));
        int[] classes = examples.stream().mapToInt(example -> index.get(outcome(example))).toArray();
        int[] labels = examples.stream().mapToInt(example -> example.label().ordinal()).toArray();
        List<Features> features = readings.stream().map(Features::of).toList();
        List<String> roots = readings.stream().map(reading -> Retrieval.roots(reading.words())).toList();
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Future<Classifier> joint = workers.submit(() -> outcomes.size() <= MOST_OUTCOMES
                    ? Classifier.train(features, classes, outcomes.size())
                    : Classifier.train(features, labels, LABELS));
            Future<Classifier> spelling = workers.submit(
                    () -> Classifier.train(readings.stream().map(Features::ofSpelling).toList(), labels, LABELS));
            List<Future<Network>> networks = IntStream.range(0, NETWORKS)
                    .mapToObj(seed -> workers.submit(() -> Network.train(features, labels, LABELS, seed)))
                    .toList();
            return new Model(lexicon, roots, outcomes, trained(joint), trained(spelling), networks.stream().map(Model::trained).toList());
        }
    }

    private static <T> T trained(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while learning", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not learn", e.getCause());
        }
    }

    static Outcome outcome(Example example) {
        return new Outcome(example.label().verdict().isPresent() ? example.card() : "", example.label());
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** The roots of each example, in the order of the examples. */
    List<String> roots() {
        return roots;
    }

    Scores scores(Reading reading, Map<Outcome, Double> neighbours) {
        Features features = Features.of(reading);
        float[] network = new float[LABELS];
        for (Network member : networks) {
            float[] opinion = member.probabilities(features);
            for (int k = 0; k < LABELS; k++) {
                network[k] += opinion[k] / networks.size();
            }
        }
        float[] bySpelling = spelling.probabilities(Features.ofSpelling(reading));
        float[] byOutcome = joint.probabilities(features);
        if (outcomes.size() <= MOST_OUTCOMES) {
            return Scores.of(outcomes, byOutcome, network, bySpelling, neighbours);
        }
        List<Outcome> near = new ArrayList<>(neighbours.keySet());
        for (Label label : Label.values()) {
            if (near.stream().noneMatch(outcome -> outcome.label() == label)) {
                near.add(new Outcome("", label));
            }
        }
        float[] shared = new float[near.size()];
        for (int i = 0; i < shared.length; i++) {
            Label label = near.get(i).label();
            long among = near.stream().filter(outcome -> outcome.label() == label).count();
            shared[i] = byOutcome[label.ordinal()] / among;
        }
        return Scores.of(near, shared, network, bySpelling, neighbours);
    }

    void write(DataOutputStream out) throws IOException {
        lexicon.write(out);
        out.writeInt(roots.size());
        for (String text : roots) {
            out.writeUTF(text);
        }
        out.writeInt(outcomes.size());
        for (Outcome outcome : outcomes) {
            out.writeUTF(outcome.card());
            out.writeUTF(outcome.label().name());
        }
        joint.write(out);
        spelling.write(out);
        for (Network network : networks) {
            network.write(out);
        }
    }

    static Model read(DataInputStream in) throws IOException {
        Lexicon lexicon = Lexicon.read(in);
        List<String> roots = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            roots.add(in.readUTF());
        }
        List<Outcome> outcomes = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            outcomes.add(new Outcome(in.readUTF(), Label.valueOf(in.readUTF())));
        }
        Classifier joint = Classifier.read(in);
        Classifier spelling = Classifier.read(in);
        List<Network> networks = new ArrayList<>();
        for (int i = 0; i < NETWORKS; i++) {
            networks.add(Network.read(in));
        }
        return new Model(lexicon, List.copyOf(roots), List.copyOf(outcomes), joint, spelling, List.copyOf(networks));
    }
}
