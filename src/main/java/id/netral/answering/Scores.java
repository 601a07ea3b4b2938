package id.netral.answering;

import id.netral.knowledge.Label;
import id.netral.knowledge.RuleCard;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How probable each outcome of a question is.
 *
 * @param joint by outcome, in the order of {@link #outcomes}; the sum is 1
 * @param labels by label, from everything together; the sum is 1
 * @param neighbours share of each outcome among the nearest examples
 * @param doubt how likely the act is prohibited although it looks permitted, every learnt opinion heard by itself, 0 to 1
 */
record Scores(List<Outcome> outcomes, float[] joint, Map<Label, Double> labels, Map<Outcome, Double> neighbours, double doubt) {
    /** How much each opinion counts, as an exponent; what a label without neighbours counts. */
    private static final double JOINT = 0.15;
    private static final double NETWORK = 0.32;
    private static final double RECURRENT = 0.49;
    private static final double NEIGHBOURS = 0.2;
    private static final double NO_NEIGHBOUR = 0.03;
    /** How much the nearest examples count for the card, as an exponent; of 1 to 3 on questions that were not taught. */
    private static final double NEAREST = 2.5;
    /** No opinion rules a label out by itself. */
    private static final double LEAST = 1e-3;
    /**
     * What the log odds of a prohibition weigh by opinion. Fitted by logistic regression on samples that were left out of
     * training, a quarter at a time.
     */
    private static final double DOUBT_BASE = -0.02;
    private static final double DOUBT_JOINT = 0.143;
    private static final double DOUBT_NETWORK = 0.29;
    private static final double DOUBT_RECURRENT = 0.5;
    /** No opinion is surer than this. */
    private static final double LEAST_ODDS = 1e-4;

    /**
     * @param network by label, from the whole and its parts
     * @param recurrent by label, word by word
     * @param nearest share of each outcome among the nearest examples
     */
    static Scores of(List<Outcome> outcomes, float[] joint, float[] network, float[] recurrent, Map<Outcome, Double> nearest) {
        Map<Label, Double> neighbours = new EnumMap<>(Label.class);
        nearest.forEach((outcome, share) -> neighbours.merge(outcome.label(), share, Double::sum));
        Map<Label, Double> sums = sums(outcomes, joint);
        int prohibited = Label.DILARANG.ordinal();
        double odds = DOUBT_BASE
                + DOUBT_JOINT * logOdds(sums.getOrDefault(Label.DILARANG, 0.0))
                + DOUBT_NETWORK * logOdds(network[prohibited])
                + DOUBT_RECURRENT * logOdds(recurrent[prohibited]);
        Map<Label, Double> labels = new EnumMap<>(Label.class);
        double whole = 0;
        for (Map.Entry<Label, Double> entry : sums.entrySet()) {
            Label label = entry.getKey();
            double score = Math.pow(entry.getValue() + LEAST, JOINT)
                    * Math.pow(network[label.ordinal()] + LEAST, NETWORK)
                    * Math.pow(recurrent[label.ordinal()] + LEAST, RECURRENT)
                    * Math.pow(neighbours.getOrDefault(label, 0.0) + NO_NEIGHBOUR, NEIGHBOURS);
            labels.put(label, score);
            whole += score;
        }
        double all = whole;
        labels.replaceAll((label, score) -> score / all);
        return new Scores(outcomes, joint, labels, nearest, 1 / (1 + Math.exp(-odds)));
    }

    private static double logOdds(double chance) {
        double bounded = Math.clamp(chance, LEAST_ODDS, 1 - LEAST_ODDS);
        return Math.log(bounded / (1 - bounded));
    }

    private static Map<Label, Double> sums(List<Outcome> outcomes, float[] joint) {
        Map<Label, Double> sums = new EnumMap<>(Label.class);
        for (int i = 0; i < joint.length; i++) {
            sums.merge(outcomes.get(i).label(), (double) joint[i], Double::sum);
        }
        return sums;
    }

    /** The same for a question that an example gives this label, word for word. */
    Scores certainOf(Label label) {
        return new Scores(outcomes, joint, Map.of(label, 1.0), neighbours, label == Label.DILARANG ? 1 : 0);
    }

    Label best() {
        return labels.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(Label.DILUAR);
    }

    double of(Label label) {
        return labels.getOrDefault(label, 0.0);
    }

    /** How probable it is that the question is one for this card, whatever the verdict. */
    double of(RuleCard card) {
        return IntStream.range(0, joint.length).filter(i -> outcomes.get(i).card().equals(card.id())).mapToDouble(i -> joint[i]).sum();
    }

    /** Outcomes by falling probability, each weighed by what everything together says of its label. */
    List<Outcome> ranked() {
        Map<Label, Double> sums = sums(outcomes, joint);
        double[] weight = new double[joint.length];
        for (int i = 0; i < joint.length; i++) {
            Label label = outcomes.get(i).label();
            double near = Math.pow(neighbours.getOrDefault(outcomes.get(i), 0.0) + NO_NEIGHBOUR, NEAREST);
            weight[i] = (joint[i] + LEAST_ODDS) * near / Math.max(LEAST * LEAST, sums.get(label)) * of(label);
        }
        return IntStream.range(0, joint.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -weight[i]))
                .map(outcomes::get)
                .toList();
    }
}
