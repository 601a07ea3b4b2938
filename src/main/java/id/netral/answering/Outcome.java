package id.netral.answering;

import id.netral.knowledge.Label;
import id.netral.knowledge.RuleCard;
import id.netral.knowledge.Verdict;
import java.util.Optional;

/**
 * A class of the classifier: what an example leads to.
 *
 * @param card id; empty for a label that is no verdict
 */
record Outcome(String card, Label label) implements Comparable<Outcome> {
    Optional<Verdict> verdict() {
        return label.verdict();
    }

    boolean speaks(RuleCard rule) {
        return verdict().filter(rule::speaksOf).isPresent();
    }

    @Override
    public int compareTo(Outcome other) {
        int byCard = card.compareTo(other.card);
        return byCard != 0 ? byCard : label.compareTo(other.label);
    }
}
