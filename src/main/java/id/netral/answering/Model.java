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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the examples teach: words, and which outcome a question has. */
final class Model {
    private static final int LABELS = Label.values().length;
    /** Of each kind of network, alike but for chance, which their mean takes away. */
    private static final int NETWORKS = 2;
    /** More outcomes than these are told apart by the nearest examples alone: weights for each would fill the memory. */
    private static final int MOST_OUTCOMES = 2_000;

    private final Lexicon lexicon;
    private final List<Outcome> outcomes;
    private final FeatureRows said;
    private final FeatureRows related;
    private final FeatureRows spoken;
    /** Outcomes by what is said; labels only where there are too many outcomes. */
    private final Classifier joint;
    /** Labels by relations and by parts. */
    private final List<Network> networks;
    /** Labels word by word. */
    private final List<Recurrent> recurrents;

    private Model(Lexicon lexicon, List<Outcome> outcomes, FeatureRows said, Classifier joint, FeatureRows related, List<Network> networks,
            FeatureRows spoken, List<Recurrent> recurrents) {
        this.lexicon = lexicon;
        this.outcomes = outcomes;
        this.said = said;
        this.related = related;
        this.joint = joint;
        this.networks = networks;
        this.spoken = spoken;
        this.recurrents = recurrents;
    }

    /**
     * @param lessons of the examples, in the same order
     */
    static Model train(Lexicon lexicon, List<Example> examples, Lessons lessons) {
        List<Outcome> outcomes = List.copyOf(new TreeSet<>(examples.stream().map(Model::outcome).toList()));
        Map<Outcome, Integer> index = new HashMap<>();
        outcomes.forEach(outcome -> index.put(outcome, index.size()));
        int[][] labels = examples.stream().map(e -> e.labels().stream().mapToInt(Label::ordinal).toArray()).toArray(int[][]::new);
        int[][] classes = outcomes.size() <= MOST_OUTCOMES
                ? examples.stream().map(e -> right(e).map(index::get).filter(Objects::nonNull).mapToInt(i -> i).toArray()).toArray(int[][]::new)
                : labels;
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            // first what takes the most memory while it learns
            Future<Classifier> joint = workers.submit(() -> Classifier.train(
                    lessons.saying(), lessons.said().count(), classes, classes == labels ? LABELS : outcomes.size()));
            List<Future<Recurrent>> recurrents = members(seed -> workers.submit(
                    () -> Recurrent.train(lessons.sequences(), lessons.spoken().count(), labels, LABELS, seed)));
            List<Future<Network>> networks = members(seed -> workers.submit(
                    () -> Network.train(lessons.inputs(), lessons.related().count(), lessons.said().count(), labels, LABELS, seed)));
            return new Model(lexicon, outcomes, lessons.said(), trained(joint), lessons.related(), networks.stream().map(Model::trained).toList(),
                    lessons.spoken(), recurrents.stream().map(Model::trained).toList());
        }
    }

    private static <T> List<T> members(IntFunction<T> member) {
        return IntStream.rangeClosed(1, NETWORKS).mapToObj(member).toList();
    }

    /** Every outcome that an example allows. */
    private static Stream<Outcome> right(Example example) {
        Set<String> cards = example.cards().isEmpty() ? Set.of("") : example.cards();
        return example.labels().stream().flatMap(label -> cards.stream().map(card -> outcome(card, label))).distinct();
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
        return outcome(example.card(), example.label());
    }

    /** What is no verdict is no card's. */
    private static Outcome outcome(String card, Label label) {
        return new Outcome(label.verdict().isPresent() ? card : "", label);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Scores scores(Reading reading, Map<Outcome, Double> neighbours) {
        Features saying = said.select(Features.of(reading));
        Network.Input input = Lessons.input(reading, said, related, saying);
        float[] whole = mean(networks, network -> network.probabilities(input));
        Recurrent.Input sequence = Recurrent.Input.of(Features.ofWords(reading), spoken);
        float[] words = mean(recurrents, network -> network.probabilities(sequence));
        float[] byOutcome = joint.probabilities(saying);
        if (outcomes.size() <= MOST_OUTCOMES) {
            return Scores.of(outcomes, byOutcome, whole, words, neighbours);
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
        return Scores.of(near, shared, whole, words, neighbours);
    }

    private static <T> float[] mean(List<T> members, Function<T, float[]> opinion) {
        float[] mean = new float[LABELS];
        for (T member : members) {
            float[] own = opinion.apply(member);
            for (int k = 0; k < LABELS; k++) {
                mean[k] += own[k] / members.size();
            }
        }
        return mean;
    }

    void write(DataOutputStream out) throws IOException {
        lexicon.write(out);
        out.writeInt(outcomes.size());
        for (Outcome outcome : outcomes) {
            out.writeUTF(outcome.card());
            out.writeUTF(outcome.label().name());
        }
        said.write(out);
        joint.write(out);
        related.write(out);
        spoken.write(out);
        for (int i = 0; i < NETWORKS; i++) {
            networks.get(i).write(out);
            recurrents.get(i).write(out);
        }
    }

    static Model read(DataInputStream in) throws IOException {
        Lexicon lexicon = Lexicon.read(in);
        List<Outcome> outcomes = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            outcomes.add(new Outcome(in.readUTF(), Label.valueOf(in.readUTF())));
        }
        FeatureRows said = FeatureRows.read(in);
        Classifier joint = Classifier.read(in);
        FeatureRows related = FeatureRows.read(in);
        FeatureRows spoken = FeatureRows.read(in);
        List<Network> networks = new ArrayList<>();
        List<Recurrent> recurrents = new ArrayList<>();
        for (int i = 0; i < NETWORKS; i++) {
            networks.add(Network.read(in));
            recurrents.add(Recurrent.read(in));
        }
        return new Model(lexicon, List.copyOf(outcomes), said, joint, related, List.copyOf(networks), spoken, List.copyOf(recurrents));
    }
}
