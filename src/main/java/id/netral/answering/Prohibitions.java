package id.netral.answering;

import id.netral.knowledge.RuleCard;
import id.netral.knowledge.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The keys that prohibit, card by card: most cards of a large folder have none. */
final class Prohibitions {
    private record Keyed(RuleCard card, List<RuleCard.Key> keys) {}

    private final List<Keyed> cards;

    Prohibitions(Collection<RuleCard> cards) {
        this.cards = cards.stream()
                .map(card -> new Keyed(card, card.keys().stream().filter(key -> key.verdict() == Verdict.DILARANG).toList()))
                .filter(keyed -> !keyed.keys().isEmpty())
                .toList();
    }

    /** Cards with a key for what is said. */
    Stream<RuleCard> of(Set<String> tags) {
        return cards.stream().filter(keyed -> keyed.keys().stream().anyMatch(key -> key.fits(tags))).map(Keyed::card);
    }

    /** Cards with a key that wants something of what is said. */
    Stream<RuleCard> about(Set<String> tags) {
        return cards.stream().filter(keyed -> keyed.keys().stream().anyMatch(key -> key.concepts().stream().anyMatch(tags::contains))).map(Keyed::card);
    }

    /** Whether all that a key wants is said, apart from what excludes it. */
    boolean areNear(Set<String> tags) {
        return keys().anyMatch(key -> key.isNear(tags));
    }

    /** Whether samples teach every key for what is said. */
    boolean areTaught(Set<String> tags) {
        return keys().filter(key -> key.fits(tags)).allMatch(RuleCard.Key::taught);
    }

    private Stream<RuleCard.Key> keys() {
        return cards.stream().flatMap(keyed -> keyed.keys().stream());
    }
}
